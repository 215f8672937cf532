import { MONTHLY_CREDITS } from '@lamina/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WorkerRig } from '../testing/worker-rig';
import { grantCredits } from './grant-credits';

describe('grantCredits', () => {
  let rig: WorkerRig;
  beforeAll(async () => {
    rig = await WorkerRig.create();
  });
  afterAll(() => rig.close());

  it('gives a workspace its credits once a month, however often it looks, and writes event 8001 each time it gives', async () => {
    const { db, scheduleEvents: events } = rig.gateways;
    const { balance } = await rig.standing();
    const months = ['2027-01-31T23:59:59Z', '2027-02-01T00:00:00Z', '2027-02-28T12:00:00Z'].map(
      (text) => new Date(text),
    );
    const seen: (string | null)[] = [];
    for (const month of months) {
      await rig.setClock(month);
      for (let look = 0; look < 3; look++) seen.push(await grantCredits({ db, events }));
    }
    expect(new Set(seen)).toEqual(new Set(['2027-01', '2027-02']));
    expect((await rig.standing()).balance).toBe(balance + 2 * MONTHLY_CREDITS);
    expect((await rig.audited()).filter((code) => code === '8001').length).toBe(2);
    const agree = await rig.api.transaction(rig.person, ({ credits }) => credits.sumsToZero());
    expect(agree).toBe(true);
  });
});
