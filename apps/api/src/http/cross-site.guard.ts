import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { refused } from '@lamina/contract';
import { Refused } from '@lamina/server';
import type { Request } from 'express';
import { Gateways } from '../gateways';
import { isOwnOrigin } from './is-own-origin';

const READS = ['GET', 'HEAD'];

/**
 * Refuses what another site's page asks for. A change must name our own origin; a read may come without one (a person
 * typed the address), but never from another site, so that a picture cannot be shown there.
 */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  constructor(private readonly gateways: Gateways) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<Request>();
    const site = headers['sec-fetch-site'];
    const { origin } = headers;
    const fromHere =
      site === undefined || site === 'same-origin' || (site === 'none' && READS.includes(method));
    const named =
      origin === undefined ? READS.includes(method) : isOwnOrigin(origin, this.gateways.config.baseUrl);
    if (fromHere && named) return true;
    throw new Refused(
      refused('cross-site', 'This was asked for by another site; open Lamina itself and try there.'),
    );
  }
}
