import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { refused, type Permission, type Refusal, type Route } from '@lamina/contract';
import { Refused } from '@lamina/server';
import type { Request } from 'express';
import type { Actor } from '../identity/actor';
import { routeOf } from './find-route';
import { factsOf } from './request-facts';

/** Asks the one table whether this session may call this route. Deny by default: a route without a line is refused. */
@Injectable()
export class PermissionGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const refusal = mayCall(lineOf(request), factsOf(request).actor);
    if (refusal === null) return true;
    throw new Refused(refusal);
  }
}

/** The route table's line for the handler that Express chose; the health paths have none and ask for nothing. */
export function lineOf(request: Request): Route | 'health' | undefined {
  const pattern = (request.route as { path?: unknown } | undefined)?.path;
  if (typeof pattern !== 'string') return undefined;
  return pattern.startsWith('/health/') ? 'health' : routeOf(request.method, pattern);
}

/** Why an actor may not call a route; null when they may. */
export function mayCall(line: Route | 'health' | undefined, actor: Actor | null): Refusal | null {
  if (line === 'health') return null;
  if (line === undefined) return refused('not-found', 'There is nothing at this address.');
  if (line.access === 'public') return null;
  if (actor === null) return refused('signed-out', 'Sign in first.');
  if (line.access === 'begun') return null;
  if (actor.step !== 'signed-in')
    return refused('factor-required', 'Finish signing in with your second factor first.');
  return actor.permissions.includes(line.access satisfies Permission)
    ? null
    : refused('forbidden', 'Your role does not allow this; ask an administrator.');
}
