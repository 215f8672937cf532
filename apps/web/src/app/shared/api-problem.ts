import { Problem, type ProblemCode } from '@lamina/contract';

/** `unreachable`: no answer came at all, so nothing is known about what happened on the server. */
export type ApiProblemCode = ProblemCode | 'unreachable';

const UNREACHABLE = 'The server did not answer. Nothing is lost. Try again.';
const UNREADABLE = 'The server answered in a way that this page does not know. Reload the page.';

/** What a refused or failed request says: one sentence for the person, a stable code for the program. */
export class ApiProblem extends Error {
  constructor(
    readonly code: ApiProblemCode,
    sentence: string,
    readonly status: number,
    readonly errorId: string | null = null,
    readonly retryAfterSeconds: number | null = null,
    readonly fields: readonly { path: string; expected: string }[] = [],
  ) {
    super(sentence);
    this.name = 'ApiProblem';
  }

  static unreachable(): ApiProblem {
    return new ApiProblem('unreachable', UNREACHABLE, 0);
  }

  /** Reads problem+json; an answer that is something else (a proxy's page) becomes the sentence of its status. */
  static fromAnswer(status: number, body: string): ApiProblem {
    const problem = Problem.safeParse(jsonOrNull(body));
    if (problem.success) {
      const { code, title, errorId, retryAfterSeconds, fields } = problem.data;
      return new ApiProblem(code, title, status, errorId ?? null, retryAfterSeconds ?? null, fields ?? []);
    }
    if (status === 413)
      return new ApiProblem('too-large', 'The file is larger than this server takes.', status);
    if (status >= 502 && status <= 504) return new ApiProblem('unreachable', UNREACHABLE, status);
    return new ApiProblem('went-wrong', UNREADABLE, status);
  }

  /** Every failure as an ApiProblem, so that a page has one kind of thing to show. */
  static of(cause: unknown): ApiProblem {
    return cause instanceof ApiProblem ? cause : new ApiProblem('went-wrong', UNREADABLE, 0);
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: a proxy in between answered with a page of its own.
    return null;
  }
}
