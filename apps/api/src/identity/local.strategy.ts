import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { LocalSignIn } from '@lamina/contract';
import { valueOf } from '@lamina/server';
import type { Request } from 'express';
import { Strategy } from 'passport';
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
