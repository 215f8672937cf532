import { createHash } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { refused } from '@lamina/contract';
import { Refused } from '@lamina/server';
import type { Request } from 'express';
import { Gateways } from '../gateways';
import { visitOf } from '../identity/session.guard';
import { lineOf } from './permission.guard';
import { rateLimitsOf } from './rate-limits';
import { recordBlocked } from './record-denial';
import { factsOf } from './request-facts';

/** Counts a request against its network, its person and their workspace, in the database, so that a restart forgets none. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(private readonly gateways: Gateways) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const line = lineOf(request);
    if (line === 'health' || line === undefined) return true;
    const { network, actor } = factsOf(request);
    const who = { network, person: actor?.person ?? null, workspace: actor?.workspace ?? null };
    const limits = rateLimitsOf(line.rate, who, this.gateways.config.rateFactor);
    const hits = limits.map((limit) => ({ ...limit, bucket: digestOf(limit.bucket) }));
    const { allowed, retryAfterSeconds } = await this.gateways.db.transaction(
      { scope: 'identity' },
      ({ rates }) => rates.hitAll(hits),
    );
    if (allowed) return true;
    if (line.rate === 'sign-in') await recordBlocked(this.gateways, factsOf(request), visitOf(request));
    const message = `That was too often; wait ${retryAfterSeconds} ${retryAfterSeconds === 1 ? 'second' : 'seconds'} and try again.`;
    throw new Refused(refused('too-many-requests', message), { retryAfterSeconds });
  }
}

/** A counter's row names nobody: whoever reads the table learns no network and no person. */
const digestOf = (bucket: string): string => createHash('sha256').update(bucket).digest('base64url');
