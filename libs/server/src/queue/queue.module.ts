import { BullModule, getQueueToken } from '@nestjs/bull';
import { Module, type DynamicModule } from '@nestjs/common';
import { LANES } from '@lamina/contract';
import type { Queue } from 'bull';
import type { Config } from '../config';
import { JsonLogger } from '../json-logger';
import { LaneBell } from './lane-bell';
import { LaneQueues, laneQueueName } from './lane-queues';

/** One Bull queue a lane over the queue server's socket, and the bell that rings them. Needs JsonLogger from outside. */
@Module({})
export class QueueModule {
  static register(config: Pick<Config, 'queueSocket' | 'queuePrefix'>): DynamicModule {
    const names = LANES.map(laneQueueName);
    return {
      module: QueueModule,
      global: true,
      imports: [
        BullModule.forRoot({
          prefix: config.queuePrefix,
          redis: {
            path: config.queueSocket,
            // For ever, but calmly: a service outlives its queue server.
            retryStrategy: (times) => Math.min(times * 100, 2_000),
          },
        }),
        BullModule.registerQueue(...names.map((name) => ({ name }))),
      ],
      providers: [
        {
          provide: LaneQueues,
          inject: [JsonLogger, ...names.map((name) => getQueueToken(name))],
          useFactory: (log: JsonLogger, ...queues: Queue[]) => new LaneQueues(queues, log),
        },
        {
          provide: LaneBell,
          inject: [LaneQueues, JsonLogger],
          useFactory: (queues: LaneQueues, log: JsonLogger) => new LaneBell((lane) => queues.of(lane), log),
        },
      ],
      exports: [LaneQueues, LaneBell],
    };
  }
}
