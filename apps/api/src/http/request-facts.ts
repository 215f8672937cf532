import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Actor } from '../identity/actor';
import { browserFamily } from './browser-family';
import { networkPrefix } from './network-prefix';

/** What is known of a request beside its content: goes into audit events and log lines. */
export interface RequestFacts {
  readonly id: string;
  readonly network: string;
  readonly browser: string;
  /** Filled by session.guard. */
  actor: Actor | null;
}

const FACTS = Symbol('facts');
type Marked = Request & { [FACTS]?: RequestFacts };

/** Gives each request its facts. The peer's address counts; a forwarded one only behind a configured proxy. */
export function noteRequest(request: Request, response: Response, next: NextFunction): void {
  const facts: RequestFacts = {
    id: randomUUID(),
    network: networkPrefix(request.ip),
    browser: browserFamily(request.headers['user-agent']),
    actor: null,
  };
  (request as Marked)[FACTS] = facts;
  response.setHeader('X-Request-Id', facts.id);
  next();
}

export function factsOf(request: Request): RequestFacts {
  const facts = (request as Marked)[FACTS];
  if (facts === undefined) throw new RangeError('Expected a request with facts but received one without');
  return facts;
}
