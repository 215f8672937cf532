import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { WorkerGateways } from '../worker-gateways';
import { LaneWorkers } from './lane-workers';
import { recoverJobs } from './recover-jobs';

/** The poll that heals every lost ring, and finds jobs that lost their worker or their time. */
@Injectable()
export class LanesSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private polling: Promise<void> | undefined;

  constructor(
    private readonly schedules: SchedulerRegistry,
    private readonly lanes: LaneWorkers,
    private readonly gateways: WorkerGateways,
  ) {}

  onApplicationBootstrap(): void {
    const { pollMs } = this.gateways.config;
    this.schedules.addInterval(
      'lanes',
      setInterval(() => this.poll(), pollMs),
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.schedules.deleteInterval('lanes');
    await this.polling;
  }

  private poll(): void {
    this.lanes.wakeAll();
    this.polling ??= this.recover().finally(() => (this.polling = undefined));
  }

  private async recover(): Promise<void> {
    const { log } = this.gateways;
    try {
      await recoverJobs({
        ...this.gateways.jobDeps,
        events: this.gateways.scheduleEvents,
        lanes: this.lanes,
      });
    } catch (error) {
      // The database is away; the next poll tries again.
      log.error({ event: 'recover.failed', error });
    }
  }
}
