import { PROBLEM_STATUS, type Outcome, type Problem, type ProblemCode, type Refusal } from '@lamina/contract';

export interface ProblemExtras {
  readonly errorId?: string;
  readonly retryAfterSeconds?: number;
  readonly fields?: readonly { readonly path: string; readonly expected: string }[];
}

/** A refusal on its way to the answer: an adapter throws it, the problem filter alone catches it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly refusal: Refusal,
    readonly extras: ProblemExtras = {},
  ) {
    super(refusal.code);
  }
}

/** The value of an outcome, or its refusal thrown towards the problem filter. For adapters only. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { retryAfterSeconds } = outcome;
  throw new Refused(outcome, retryAfterSeconds === undefined ? {} : { retryAfterSeconds });
}

/** RFC 9457 problem details of a refusal: the one place that knows their shape. */
export function problemOf(
  { code, message }: { code: ProblemCode; message: string },
  extras: ProblemExtras = {},
): Problem {
  const { errorId, retryAfterSeconds, fields } = extras;
  return {
    type: `urn:lamina:problem:${code}`,
    code,
    status: PROBLEM_STATUS[code],
    title: message,
    ...(errorId === undefined ? {} : { errorId }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(fields === undefined ? {} : { fields: [...fields] }),
  };
}
