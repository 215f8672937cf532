import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { PasswordChange, type RecoveryCodes, type TotpEnrolment } from '@lamina/contract';
import { valueOf } from '@lamina/server';
import type { Response } from 'express';
import type { z } from 'zod';
import { Gateways } from '../gateways';
import { hostCookie, SESSION_COOKIE } from '../http/cookies';
import { NoBody, TotpConfirmation } from '../http/bodies';
import type { Actor } from './actor';
import { changePassword } from './change-password';
import { beginTotp, confirmTotp } from './enrol-totp';
import { CurrentActor } from './session.guard';

/** The own account: second factor and password. */
@Controller('api/me')
export class MeController {
  constructor(private readonly gateways: Gateways) {}

  @Post('totp')
  @HttpCode(200)
  async beginTotp(
    @CurrentActor() actor: Actor,
    @Body({ schema: NoBody }) _: unknown,
  ): Promise<z.infer<typeof TotpEnrolment>> {
    return valueOf(await beginTotp(this.gateways, actor));
  }

  @Post('totp/confirm')
  @HttpCode(200)
  async confirmTotp(
    @CurrentActor() actor: Actor,
    @Body({ schema: TotpConfirmation }) { code }: z.infer<typeof TotpConfirmation>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof RecoveryCodes>> {
    const { codes, token } = valueOf(await confirmTotp(this.gateways, actor, code));
    response.appendHeader('Set-Cookie', hostCookie(SESSION_COOKIE, token, 'Lax'));
    return codes;
  }

  @Post('password')
  @HttpCode(204)
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body({ schema: PasswordChange }) body: z.infer<typeof PasswordChange>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { token } = valueOf(await changePassword(this.gateways, actor, body));
    response.appendHeader('Set-Cookie', hostCookie(SESSION_COOKIE, token, 'Lax'));
  }
}
