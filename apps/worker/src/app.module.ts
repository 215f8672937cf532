import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { JsonLogger, QueueModule } from '@lamina/server';
import { CreditsSchedule } from './credits/credits.schedule';
import { ExchangeSchedule } from './jobs/exchange.schedule';
import { LaneProcessor } from './jobs/lane.processor';
import { LaneWorkers } from './jobs/lane-workers';
import { LanesSchedule } from './jobs/lanes.schedule';
import { runNext } from './jobs/run-next';
import { RetentionSchedule } from './retention/retention.schedule';
import { eraseAll } from './retention/sweep';
import { WorkerGateways } from './worker-gateways';

/** The worker: bells and schedules around use cases. It serves nothing and listens on no port. */
@Module({})
export class AppModule {
  static register(gateways: WorkerGateways, logger: JsonLogger): DynamicModule {
    return {
      module: AppModule,
      imports: [LogModule.register(logger), ScheduleModule.forRoot(), QueueModule.register(gateways.config)],
      providers: [
        { provide: WorkerGateways, useValue: gateways },
        { provide: LaneWorkers, useFactory: () => laneWorkers(gateways) },
        LaneProcessor,
        LanesSchedule,
        ExchangeSchedule,
        RetentionSchedule,
        CreditsSchedule,
      ],
    };
  }
}

/** The queue module asks for the logger from outside of it. */
@Module({})
class LogModule {
  static register(logger: JsonLogger): DynamicModule {
    const providers = [{ provide: JsonLogger, useValue: logger }];
    return { module: LogModule, global: true, providers, exports: [JsonLogger] };
  }
}

function laneWorkers(gateways: WorkerGateways): LaneWorkers {
  const { engines, log } = gateways;
  const lanes: LaneWorkers = new LaneWorkers({
    log,
    runNext: (lane) =>
      runNext(
        {
          ...gateways.jobDeps,
          isEngineThere: () => engines.isAnyOpen,
          runSystemWork: async () => void (await eraseAll(gateways.sweepDeps)),
        },
        lane,
      ),
  });
  gateways.onEngine = () => lanes.wakeAll();
  return lanes;
}
