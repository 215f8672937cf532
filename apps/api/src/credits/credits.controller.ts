import { Controller, Get } from '@nestjs/common';
import type { CreditsView } from '@lamina/contract';
import { Gateways } from '../gateways';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/session.guard';
import { viewCredits } from './view-credits';

@Controller('api/me/credits')
export class CreditsController {
  constructor(private readonly gateways: Gateways) {}

  @Get()
  view(@CurrentActor() actor: Actor): Promise<CreditsView> {
    return viewCredits(this.gateways, actor);
  }
}
