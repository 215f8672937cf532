import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { refused } from '@lamina/contract';
import { Refused } from '@lamina/server';
import type { Request } from 'express';
import { Gateways } from '../gateways';
import { cookieOf, CSRF_COOKIE } from './cookies';
import { csrfFits } from './csrf-token';
import { lineOf } from './permission.guard';
import { factsOf } from './request-facts';

/** A change within a session repeats the session's token in a header, which another site can neither read nor set. */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(private readonly gateways: Gateways) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const { actor } = factsOf(request);
    const line = lineOf(request);
    // Signing in ends what session there was: its token proves nothing, and the origin was looked at already.
    if (actor === null || (typeof line === 'object' && line.access === 'public')) return true;
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    const header = request.headers['x-csrf-token'];
    const cookie = cookieOf(request.headers.cookie, CSRF_COOKIE);
    if (
      csrfFits(this.gateways.csrfKey, actor.session, typeof header === 'string' ? header : undefined, cookie)
    )
      return true;
    throw new Refused(refused('cross-site', 'This page is out of date: reload it and try again.'));
  }
}
