import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { WorkerGateways } from '../worker-gateways';
import { sweepScratch } from './sweep-scratch';

const EVERY_MS = 15 * 60_000;

/** Every quarter of an hour: what killed workers and writers left in memory and on disk. Once at the start, too. */
@Injectable()
export class ExchangeSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly schedules: SchedulerRegistry,
    private readonly gateways: WorkerGateways,
  ) {}

  onApplicationBootstrap(): void {
    this.schedules.addInterval(
      'exchange',
      setInterval(() => void sweepScratch(this.gateways.scratchDeps), EVERY_MS),
    );
  }

  onModuleDestroy(): void {
    this.schedules.deleteInterval('exchange');
  }
}
