import { MemoryAuditLog } from '@lamina/audit/testing';
import { MemoryLog } from '@lamina/server/testing';
import { describe, expect, it } from 'vitest';
import { answerRing } from './answer-ring';
import { SampledRings } from './sampled-rings';
import { WorkerEvents } from './worker-events';

function subject() {
  const woken: string[] = [];
  const audit = new MemoryAuditLog();
  let nowMs = 0;
  const deps = {
    db: {
      transaction: <T>(_scope: unknown, work: (stores: never) => Promise<T>) => work({ audit } as never),
    },
    events: new WorkerEvents('worker-1'),
    log: new MemoryLog(),
    nowMs: () => nowMs,
    rings: new SampledRings(),
    wake: (lane: string) => woken.push(lane),
  };
  return { deps, woken, audit, wait: (ms: number) => (nowMs += ms) };
}

describe('answerRing', () => {
  it('wakes the lane that was rung for', async () => {
    const { deps, woken, audit } = subject();
    await answerRing(deps, { lane: 'interactive', foreign: false });
    expect(woken).toEqual(['interactive']);
    expect(audit.events).toEqual([]);
  });

  it('ST-026 throws a ring with a payload away unread, wakes nobody, and writes event 3110', async () => {
    const { deps, woken, audit } = subject();
    await answerRing(deps, { lane: 'batch', foreign: true });
    expect(woken).toEqual([]);
    expect(audit.events).toMatchObject([
      { name: 'job.ring.rejected', outcome: 'denied', facts: { lane: 'batch' } },
    ]);
  });

  it('ST-026 writes ten of a flood down a minute, and then how many it left out', async () => {
    const { deps, audit, wait } = subject();
    for (let ring = 0; ring < 500; ring++) await answerRing(deps, { lane: 'batch', foreign: true });
    expect(audit.events.length).toBe(10);
    wait(60_000);
    await answerRing(deps, { lane: 'batch', foreign: true });
    expect(audit.events.at(-1)).toMatchObject({ facts: { repeated: 490 } });
  });
});
