import { resolve, sep } from 'node:path';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { refused, type HealthView } from '@lamina/contract';
import type { Stores } from '@lamina/db';
import {
  diskCheck,
  exchangeCheck,
  ok,
  Refused,
  runChecks,
  warn,
  within,
  type HealthCheck,
} from '@lamina/server';
import type { Request, Response } from 'express';
import { Gateways } from '../gateways';
import { scopeOf, type Actor } from '../identity/actor';
import { CurrentActor } from '../identity/session.guard';
import { engineFindings } from './engine-findings';
import { erasureFinding } from './erasure-finding';

const READY_MS = 2_000;
const FORWARDED = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'forwarded', 'via'];

/** What an operator sees, and the two words for a load balancer on the internal port. */
@Controller()
export class HealthController {
  constructor(private readonly gateways: Gateways) {}

  @Get('api/admin/health')
  async view(@CurrentActor() actor: Actor): Promise<HealthView> {
    const { config, clock } = this.gateways;
    const checks = await runChecks(this.checks(actor));
    return { version: config.version, now: clock.now().toISOString(), checks };
  }

  @Get('health/live')
  live(@Req() request: Request, @Res({ passthrough: true }) response: Response): string {
    onlyInside(request);
    response.type('text/plain; charset=utf-8');
    return 'The api runs.';
  }

  @Get('health/ready')
  async ready(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    onlyInside(request);
    const engines = await within(
      READY_MS,
      this.gateways.db.transaction({ scope: 'identity' }, (stores) => stores.engines.list()),
    ).catch(() => null); // why it does not answer stands in the database's own log; here counts only that
    if (engines === null) throw new Refused(refused('not-ready', 'The database does not answer.'));
    if (engines.length === 0) throw new Refused(refused('not-ready', 'No engine has announced itself yet.'));
    response.type('text/plain; charset=utf-8');
    return 'The api is ready.';
  }

  private checks(actor: Actor): Record<string, HealthCheck> {
    const { db, config, queues } = this.gateways;
    const read = <T>(work: (stores: Stores) => Promise<T>) => db.transaction(scopeOf(actor), work);
    return {
      Database: async () => {
        await db.ping();
        return ok('Database', 'The database answers.');
      },
      Queue: async () =>
        (await queues.isThere())
          ? ok('Queue', 'The queue server answers.')
          : warn('Queue', 'The queue server does not answer; jobs are found by polling.'),
      Engine: async () => engineFindings(await read((stores) => stores.engines.list()), config.isolation),
      Disk: () => diskCheck(config.blobFolder),
      Exchange: () => exchangeCheck(config.exchangeFolder),
      Keys: async () =>
        `${resolve(config.secretsFolder)}${sep}`.startsWith(`${resolve(config.dataFolder)}${sep}`)
          ? warn(
              'Keys',
              'The master key lies beside the data, so a stolen disk tells everything: set LAMINA_SECRETS.',
            )
          : ok('Keys', 'The master key lies apart from the data.'),
      Erasure: () =>
        read(async (stores) => erasureFinding(await stores.erasures.lastRun(), await stores.now())),
    };
  }
}

/** A request that came through a proxy is from outside, and there these addresses do not exist. */
function onlyInside({ headers }: Request): void {
  if (FORWARDED.some((name) => headers[name] !== undefined)) {
    throw new Refused(refused('not-found', 'There is nothing at this address.'));
  }
}
