import { MemoryAuditLog } from '@lamina/audit/testing';
import { MemoryLog } from '@lamina/server/testing';
import { describe, expect, it } from 'vitest';
import { answerRing } from './answer-ring';
import { WorkerEvents } from './worker-events';

function subject() {
  const woken: string[] = [];
  const audit = new MemoryAuditLog();
  const deps = {
    db: {
      transaction: <T>(_scope: unknown, work: (stores: never) => Promise<T>) => work({ audit } as never),
    },
    events: new WorkerEvents('worker-1'),
    log: new MemoryLog(),
    wake: (lane: string) => woken.push(lane),
  };
  return { deps, woken, audit };
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
});
