import type { ProjectRow } from '@lamina/db';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../identity/actor';
import { refreshIdleClock } from './refresh-idle-clock';

const day = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * 86_400_000);
const saved = {
  id: 'p',
  owner: 'ada',
  profile: 'layered',
  plan: 'free',
  createdAt: day(0),
  firstProcessedAt: day(0),
  expiresAt: day(30),
  promisedAt: day(30),
  rule: 'free.idle',
} as ProjectRow;
const ada = { person: 'ada' } as Actor;

async function refreshed(row: ProjectRow, now: Date, actor = ada) {
  const written: unknown[] = [];
  const projects = { setExpiry: async (id: string, expiry: object) => void written.push({ id, ...expiry }) };
  const after = await refreshIdleClock({ projects } as never, actor, row, now);
  return { after, written };
}

describe('refreshIdleClock', () => {
  it('moves the date of a saved project on when its person comes back', async () => {
    const { after, written } = await refreshed(saved, day(20));
    expect(after.promisedAt).toEqual(day(50));
    expect(written).toHaveLength(1);
  });

  it('stops at ninety days after creation', async () => {
    expect((await refreshed(saved, day(85))).after).toMatchObject({ rule: 'free.cap', promisedAt: day(90) });
  });

  it('writes nothing twice within an hour, for somebody else, or for another promise', async () => {
    const { after } = await refreshed(saved, day(20));
    expect((await refreshed(after, new Date(day(20).getTime() + 60_000))).written).toEqual([]);
    expect((await refreshed(saved, day(20), { person: 'bob' } as Actor)).written).toEqual([]);
    expect((await refreshed({ ...saved, profile: 'edit' }, day(20))).written).toEqual([]);
    expect((await refreshed({ ...saved, plan: 'paid60' }, day(20))).written).toEqual([]);
  });
});
