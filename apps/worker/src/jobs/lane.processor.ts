import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LANES } from '@lamina/contract';
import { LaneQueues } from '@lamina/server';
import { answerRing } from './answer-ring';
import { WorkerGateways } from '../worker-gateways';
import { LaneWorkers } from './lane-workers';
import { SampledRings } from './sampled-rings';

/** The bells of all lanes: a ring wakes its lane and ends at once, so that no lock of the queue is ever held for long. */
@Injectable()
export class LaneProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly queues: LaneQueues,
    private readonly lanes: LaneWorkers,
    private readonly gateways: WorkerGateways,
  ) {}

  onApplicationBootstrap(): void {
    const { db, events, log } = this.gateways;
    const rings = new SampledRings();
    const deps = {
      db,
      events,
      log,
      nowMs: () => performance.now(),
      rings,
      wake: (lane: (typeof LANES)[number]) => this.lanes.wake(lane),
    };
    for (const lane of LANES) this.queues.onRing(lane, (ring) => answerRing(deps, ring));
  }
}
