import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { WorkerGateways } from '../worker-gateways';

/** Every five minutes as installed; the first run is part of the start, before any job is claimed. */
@Injectable()
export class RetentionSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly schedules: SchedulerRegistry,
    private readonly gateways: WorkerGateways,
  ) {}

  onApplicationBootstrap(): void {
    this.schedules.addInterval(
      'retention',
      setInterval(() => void this.gateways.sweepNow(), this.gateways.config.sweepMs),
    );
  }

  onModuleDestroy(): void {
    this.schedules.deleteInterval('retention');
  }
}
