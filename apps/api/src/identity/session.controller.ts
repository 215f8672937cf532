import { randomBytes } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  AcceptInvitation,
  FactorBody,
  refused,
  SetupBody,
  type ProviderList,
  type SessionView,
  type SetupState,
  type SignInAnswer,
} from '@lamina/contract';
import { Refused, valueOf } from '@lamina/server';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Gateways } from '../gateways';
import { cookieOf, CSRF_COOKIE, endedCookie, hostCookie, SESSION_COOKIE } from '../http/cookies';
import { csrfToken, isTokenOf } from '../http/csrf-token';
import { factsOf } from '../http/request-facts';
import { acceptInvitation } from './accept-invitation';
import type { Actor } from './actor';
import { checkFactor } from './check-factor';
import { LocalPasswordGuard } from './local.strategy';
import type { OpenedSession } from './open-session';
import type { ProvenIdentity } from './prove-password';
import { CurrentActor, visitOf } from './session.guard';
import { isSetUpOpen, setUp } from './set-up';
import { signIn } from './sign-in';
import { signOut } from './sign-out';
import { viewSession } from './view-session';

/** Who is there: set-up, sign-in, sign-out. */
@Controller('api')
export class SessionController {
  constructor(private readonly gateways: Gateways) {}

  @Get('setup')
  async setupState(): Promise<z.infer<typeof SetupState>> {
    return { open: await isSetUpOpen(this.gateways) };
  }

  @Post('setup')
  async setUp(
    @Body({ schema: SetupBody }) body: z.infer<typeof SetupBody>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInAnswer> {
    return this.begin(request, response, valueOf(await setUp(this.gateways, body, visitOf(request))));
  }

  @Get('session/providers')
  providers(): z.infer<typeof ProviderList> {
    return { providers: [{ id: 'local', name: 'Address and password', kind: 'local' }] };
  }

  @Post('session/local')
  @HttpCode(200)
  @UseGuards(LocalPasswordGuard)
  async signIn(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInAnswer> {
    const identity = request.user as ProvenIdentity;
    return this.begin(request, response, valueOf(await signIn(this.gateways, identity, visitOf(request))));
  }

  @Post('session/totp')
  @HttpCode(200)
  async showFactor(
    @CurrentActor() actor: Actor,
    @Body({ schema: FactorBody }) body: z.infer<typeof FactorBody>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInAnswer> {
    const { token } = valueOf(await checkFactor(this.gateways, actor, body));
    response.appendHeader('Set-Cookie', hostCookie(SESSION_COOKIE, token, 'Lax'));
    return { next: 'signed-in' };
  }

  @Post('session/invitation')
  @HttpCode(200)
  async accept(
    @Body({ schema: AcceptInvitation }) body: z.infer<typeof AcceptInvitation>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInAnswer> {
    return this.begin(
      request,
      response,
      valueOf(await acceptInvitation(this.gateways, body, visitOf(request))),
    );
  }

  @Get('session')
  async view(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const { csrfKey } = this.gateways;
    const carried = cookieOf(request.headers.cookie, CSRF_COOKIE);
    // The token stays the same for a session, so that a second tab does not make the first one's out of date.
    const keeps = carried !== null && isTokenOf(csrfKey, actor.session, carried);
    const token = keeps ? carried : csrfToken(csrfKey, actor.session, randomBytes(18).toString('base64url'));
    if (!keeps) response.appendHeader('Set-Cookie', hostCookie(CSRF_COOKIE, token, 'Strict'));
    const view = await viewSession(this.gateways, actor, token);
    if (view === null) throw new Refused(refused('signed-out', 'Sign in first.'));
    return view;
  }

  @Delete('session')
  @HttpCode(204)
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await signOut(this.gateways, actor);
    response.appendHeader('Set-Cookie', [endedCookie(SESSION_COOKIE), endedCookie(CSRF_COOKIE)]);
    response.setHeader('Clear-Site-Data', '"cache", "cookies", "storage"');
  }

  /** A new session takes the place of the one that the browser had, whoever's it was. */
  private async begin(
    request: Request,
    response: Response,
    { token, next }: OpenedSession,
  ): Promise<SignInAnswer> {
    const { actor } = factsOf(request);
    if (actor !== null) await signOut(this.gateways, actor);
    response.appendHeader('Set-Cookie', hostCookie(SESSION_COOKIE, token, 'Lax'));
    return { next };
  }
}
