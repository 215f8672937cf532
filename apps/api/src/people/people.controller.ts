import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Id, NewPerson, type Invitation, type PersonView } from '@lamina/contract';
import { valueOf } from '@lamina/server';
import { Gateways } from '../gateways';
import { NoBody } from '../http/bodies';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/session.guard';
import { disablePerson, enablePerson, unlockPerson } from './change-access';
import { inviteAgain, invitePerson } from './invite-person';
import { personViewOf } from './person-view';

/** Accounts, for administrators. */
@Controller('api/admin/people')
export class PeopleController {
  constructor(private readonly gateways: Gateways) {}

  @Get()
  list(): Promise<PersonView[]> {
    const { db, columns } = this.gateways;
    return db.transaction({ scope: 'identity' }, async ({ people }) =>
      (await people.list()).map((row) => personViewOf(columns, row)),
    );
  }

  @Post()
  async invite(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewPerson }) body: NewPerson,
  ): Promise<Invitation> {
    return valueOf(await invitePerson(this.gateways, actor, body));
  }

  @Post(':person/invitation')
  async inviteAgain(
    @CurrentActor() actor: Actor,
    @Param('person', { schema: Id }) id: string,
    @Body({ schema: NoBody }) _: unknown,
  ): Promise<Invitation> {
    return valueOf(await inviteAgain(this.gateways, actor, id));
  }

  @Post(':person/unlock')
  @HttpCode(204)
  async unlock(
    @CurrentActor() actor: Actor,
    @Param('person', { schema: Id }) id: string,
    @Body({ schema: NoBody }) _: unknown,
  ): Promise<void> {
    valueOf(await unlockPerson(this.gateways, actor, id));
  }

  @Post(':person/disable')
  @HttpCode(204)
  async disable(
    @CurrentActor() actor: Actor,
    @Param('person', { schema: Id }) id: string,
    @Body({ schema: NoBody }) _: unknown,
  ): Promise<void> {
    valueOf(await disablePerson(this.gateways, actor, id));
  }

  @Post(':person/enable')
  @HttpCode(204)
  async enable(
    @CurrentActor() actor: Actor,
    @Param('person', { schema: Id }) id: string,
    @Body({ schema: NoBody }) _: unknown,
  ): Promise<void> {
    valueOf(await enablePerson(this.gateways, actor, id));
  }
}
