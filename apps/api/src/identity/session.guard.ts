import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Gateways } from '../gateways';
import { cookieOf, hostCookie, SESSION_COOKIE } from '../http/cookies';
import { factsOf } from '../http/request-facts';
import type { Actor, Visit } from './actor';
import { readSession } from './read-session';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Finds out who is there. It refuses nobody: which route needs whom is the permission guard's matter. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly gateways: Gateways) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const cookie = cookieOf(request.headers.cookie, SESSION_COOKIE);
    if (cookie === null || !TOKEN.test(cookie)) return true;
    const found = await readSession(this.gateways, cookie, visitOf(request));
    if (found === null) return true;
    factsOf(request).actor = found.actor;
    if (found.token !== null)
      http.getResponse<Response>().appendHeader('Set-Cookie', hostCookie(SESSION_COOKIE, found.token, 'Lax'));
    return true;
  }
}

/** The request as an audit event sees it. Only a browser sends Sec-Fetch headers, and no page can forge them. */
export function visitOf(request: Request): Visit {
  const { id, network, browser } = factsOf(request);
  const via = request.headers['sec-fetch-site'] === undefined ? 'api' : 'web';
  return { via, where: { service: 'api', request: id, network, browser } };
}

/** The person behind the request. On a route of access `public` there is none to ask for. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = factsOf(context.switchToHttp().getRequest<Request>());
  if (actor === null) throw new RangeError('Expected a route behind a session but received one without');
  return actor;
});
