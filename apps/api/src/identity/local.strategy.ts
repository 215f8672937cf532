import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { LocalSignIn } from '@lamina/contract';
import { valueOf } from '@lamina/server';
import type { Request, Response } from 'express';
import passport, { Strategy } from 'passport';
import { Gateways } from '../gateways';
import { SchemaPipe } from '../http/schema-pipe';
import { noSoonerThan } from './no-sooner-than';
import { provePassword, type ProvenIdentity } from './prove-password';
import { visitOf } from './session.guard';

/** Longer than a hash takes on a slow machine, so that nothing beside the hash shows in the time of an answer. */
const LEAST_MS = 300;

type Done = (error: unknown, identity?: ProvenIdentity) => void;

/** Passport's frame around a proof: it asks, and passes on what was proved or why not. */
class ProofStrategy extends Strategy {
  constructor(private readonly prove: (request: Request, done: Done) => void) {
    super();
  }
  override authenticate(request: Request): void {
    this.prove(request, (error, identity) => {
      if (error !== null && error !== undefined) this.error(error);
      else if (identity === undefined) this.fail();
      else this.success(identity);
    });
  }
}

/** The way in by address and password. Guards run before pipes, so the body's schema is asked here. */
@Injectable()
export class LocalStrategy extends PassportStrategy(ProofStrategy, 'local') {
  constructor(private readonly gateways: Gateways) {
    super();
  }

  async validate(request: Request): Promise<ProvenIdentity> {
    const body = new SchemaPipe().transform(request.body, { type: 'body', schema: LocalSignIn });
    const proof = provePassword(this.gateways, body as { email: string; password: string }, visitOf(request));
    return valueOf(await noSoonerThan(LEAST_MS, proof));
  }
}

/**
 * Lets a request through whose password was proved, and leaves the proof as its user. It hands Passport the strategy
 * itself: by name Passport keeps one a process, and two apis in one process would ask each other's database.
 */
@Injectable()
export class LocalPasswordGuard implements CanActivate {
  constructor(private readonly strategy: LocalStrategy) {}

  canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    return new Promise((resolve, reject) => {
      const settle = (error: unknown, identity: ProvenIdentity | false | undefined) => {
        if (error !== null && error !== undefined) return reject(error);
        if (!identity)
          return reject(new RangeError('Expected a strategy to prove or to refuse but received neither'));
        request.user = identity;
        resolve(true);
      };
      // Passport writes its answers onto the strategy: each request has a copy of its own, or two would swap theirs.
      const own = Object.create(this.strategy) as LocalStrategy;
      const ask = passport.authenticate(own, { session: false }, settle) as Ask;
      ask(request, http.getResponse<Response>(), reject);
    });
  }
}
type Ask = (request: Request, response: Response, next: (error: unknown) => void) => void;
