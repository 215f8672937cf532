import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WorkerRig } from '../testing/worker-rig';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
let rig: WorkerRig;
beforeAll(async () => {
  rig = await WorkerRig.create();
});
afterAll(() => rig.close());

const open = (idleMinutes: number) =>
  rig.api.transaction({ scope: 'identity' }, ({ sessions }) =>
    sessions.create({
      tokenHash: Buffer.alloc(32, idleMinutes),
      person: rig.person.person,
      step: 'signed-in',
      ipPrefix: '10.0.0.0/24',
      browser: 'firefox',
      idleMinutes,
      absoluteHours: 12,
    }),
  );
const rows = async () => {
  const text = 'SELECT ended_by FROM session ORDER BY idle_minutes';
  return (await rig.fresh.sql('app', text, [], { 'app.scope': 'identity' })).rows as unknown[];
};

describe('a session that nobody comes back to', () => {
  it('is ended by the sweep, audited once, and its row is gone thirty days later', async () => {
    const from = await rig.now();
    await open(15);
    await open(60);
    await rig.setClock(new Date(from.getTime() + 16 * MINUTE_MS));
    await rig.sweep();
    await rig.sweep();
    expect(await rows()).toEqual([{ ended_by: 'idle' }, { ended_by: null }]);
    expect((await rig.audited()).filter((code) => code === '1204')).toHaveLength(1);

    await rig.setClock(new Date(from.getTime() + DAY_MS));
    await rig.sweep();
    expect(await rows()).toEqual([{ ended_by: 'idle' }, { ended_by: 'absolute' }]);
    await rig.setClock(new Date(from.getTime() + 32 * DAY_MS));
    await rig.sweep();
    expect(await rows()).toEqual([]);
  });
});
