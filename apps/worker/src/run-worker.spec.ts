import { MemoryAuditLog } from '@lamina/audit/testing';
import { MemoryLog } from '@lamina/server/testing';
import { describe, expect, it } from 'vitest';
import { WorkerEvents } from './jobs/worker-events';
import { recordUnhandled, startWorker, stopWorker } from './run-worker';
import type { WorkerGateways } from './worker-gateways';

function subject({ databaseIsAway = false } = {}) {
  const steps: string[] = [];
  const audit = new MemoryAuditLog();
  const log = new MemoryLog();
  const step = (name: string) => async () => void steps.push(name);
  const gateways = {
    worker: 'worker-1',
    config: { version: '0.1.0' },
    events: new WorkerEvents('worker-1'),
    log,
    active: { stop: () => undefined },
    news: { on: step('listens') },
    db: {
      transaction: async (_scope: unknown, work: (stores: unknown) => Promise<unknown>) => {
        if (databaseIsAway) throw new Error('away');
        return work({ audit });
      },
    },
    scratchDeps: {
      exchange: { sweep: async () => (steps.push('scratch swept'), 0) },
      store: { eraseAbandoned: async () => 0 },
      nowMs: () => 0,
      log,
    },
    startEngines: () => void steps.push('engines'),
    sweepNow: step('due erased'),
    close: step('closed'),
  } as unknown as WorkerGateways;
  const lanes = { open: () => void steps.push('lanes open'), stop: step('lanes stopped') };
  return { gateways, lanes, steps, audit, log };
}

describe('startWorker', () => {
  it('erases what is due before it opens the lanes', async () => {
    const { gateways, lanes, steps, audit } = subject();
    await startWorker(gateways, lanes);
    expect(steps).toEqual(['listens', 'scratch swept', 'engines', 'due erased', 'lanes open']);
    expect(audit.names).toEqual(['system.started']);
  });
});

describe('stopWorker', () => {
  it('waits for the lanes, says that it stopped, and closes last', async () => {
    const { gateways, lanes, steps, audit } = subject();
    await stopWorker(gateways, lanes);
    expect(steps).toEqual(['lanes stopped', 'closed']);
    expect(audit.names).toEqual(['system.stopped']);
  });

  it('stops although the database is away', async () => {
    const { gateways, lanes, steps, log } = subject({ databaseIsAway: true });
    await stopWorker(gateways, lanes);
    expect(steps).toContain('closed');
    expect(log.lines).toContainEqual(expect.objectContaining({ event: 'audit.not-written' }));
  });
});

describe('recordUnhandled', () => {
  it('writes one event and one line with the same id, and no word of the error into the log of events', async () => {
    const { gateways, audit, log } = subject();
    await recordUnhandled(gateways, 'error-1', new Error('holiday.jpg is odd'));
    expect(audit.events).toMatchObject([{ name: 'system.error.unhandled', facts: { errorId: 'error-1' } }]);
    expect(log.lines).toContainEqual(expect.objectContaining({ event: 'unhandled', errorId: 'error-1' }));
    expect(Buffer.concat(audit.bodies.map((body) => Buffer.from(body))).includes('holiday')).toBe(false);
  });
});
