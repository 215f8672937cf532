import { refused } from '@lamina/contract';
import type { NextFunction, Request, Response } from 'express';
import { sendProblem } from './send-problem';

/**
 * No route of the api reads anything from a query: what stands there lands in histories and logs. One that comes is
 * refused rather than ignored, so that nobody believes it counts.
 */
export function noQueries(request: Request, response: Response, next: NextFunction): void {
  const isOurs = /^\/(api|health)(\/|$)/i.test(request.path);
  if (!isOurs || !request.url.includes('?')) return next();
  const fields = [{ path: 'query', expected: 'nothing: no address here takes a query' }];
  sendProblem(response, refused('bad-request', 'This address takes no query.'), { fields });
}
