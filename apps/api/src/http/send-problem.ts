import type { Refusal } from '@lamina/contract';
import { problemOf, type ProblemExtras } from '@lamina/server';
import type { Response } from 'express';

/** Writes a refusal as problem+json. An answer that has begun cannot be taken back: then the line is cut instead. */
export function sendProblem(
  response: Response,
  refusal: Pick<Refusal, 'code' | 'message'>,
  extras: ProblemExtras = {},
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const problem = problemOf(refusal, extras);
  if (problem.retryAfterSeconds !== undefined)
    response.setHeader('Retry-After', String(problem.retryAfterSeconds));
  response.setHeader('Cache-Control', 'no-store');
  response
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
