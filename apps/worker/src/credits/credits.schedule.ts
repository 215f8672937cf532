import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { WorkerGateways } from '../worker-gateways';
import { grantCredits } from './grant-credits';

/** Looks at every poll whether the month's credits are given: a workspace that was just set up has them at once. */
@Injectable()
export class CreditsSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private granting: Promise<void> | undefined;

  constructor(
    private readonly schedules: SchedulerRegistry,
    private readonly gateways: WorkerGateways,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => (this.granting ??= this.grant().finally(() => (this.granting = undefined)));
    this.schedules.addInterval('credits', setInterval(look, this.gateways.config.pollMs));
  }

  async onModuleDestroy(): Promise<void> {
    this.schedules.deleteInterval('credits');
    await this.granting;
  }

  private async grant(): Promise<void> {
    try {
      const { db, scheduleEvents: events } = this.gateways;
      await grantCredits({ db, events });
    } catch (error) {
      // The database is away; the next poll tries again.
      this.gateways.log.error({ event: 'credits.not-granted', error });
    }
  }
}
