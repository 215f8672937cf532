import type { ProblemCode } from './problem';

/** A refusal is an expected answer: a stable code and one sentence that says what to do. */
export interface Refusal {
  readonly ok: false;
  readonly code: ProblemCode;
  readonly message: string;
  /** For what is over by itself: when to try again. */
  readonly retryAfterSeconds?: number;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

export const granted = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (code: ProblemCode, message: string): Refusal => ({ ok: false, code, message });
