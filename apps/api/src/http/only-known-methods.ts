import type { NextFunction, Request, Response } from 'express';
import { refused } from '@lamina/contract';
import { methodsOf } from './find-route';
import { sendProblem } from './send-problem';

/** Answers 405 to a verb that a path does not know; a file of the web app knows GET and HEAD alone. */
export function onlyKnownMethods(request: Request, response: Response, next: NextFunction): void {
  const known = methodsOf(request.path);
  const allowed = known.length > 0 ? known : ['GET', 'HEAD'];
  if (allowed.includes(request.method)) return next();
  response.setHeader('Allow', [...new Set(allowed)].join(', '));
  sendProblem(response, refused('method-not-allowed', `Use one of ${allowed.join(', ')} here.`));
}
