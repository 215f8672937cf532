import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from './database';
import { exampleWorkspace, type ExamplePerson } from './example-work';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import type { Stores } from './stores';

const MINUTE_MS = 60_000;
let fresh: FreshDatabase;
let api: Database;
let ada: ExamplePerson;
const identity = <T>(work: (stores: Stores) => Promise<T>) => api.transaction({ scope: 'identity' }, work);
const token = () => new Uint8Array(randomBytes(32));
const signIn = (tokenHash: Uint8Array) =>
  identity(({ sessions }) =>
    sessions.create({
      tokenHash,
      person: ada.person,
      step: 'totp',
      ipPrefix: '10.0.0.0/24',
      browser: 'firefox',
      idleMinutes: 30,
      absoluteHours: 12,
    }),
  );
const find = (hash: Uint8Array) => identity(({ sessions }) => sessions.byTokenHash(hash));

beforeAll(async () => {
  fresh = await freshDatabase();
  api = fresh.connect('api');
});
beforeEach(async () => {
  Object.assign(fresh.clock, { shiftMs: 0, standAt: null });
  ada = await exampleWorkspace(api);
});
afterAll(() => fresh.close());

describe('sessions', () => {
  it('is idle at the end of its 30 minutes, and not a second before', async () => {
    const hash = token();
    const id = await signIn(hash);
    const { lastSeenAt } = (await find(hash))!;
    fresh.clock.standAt = new Date(lastSeenAt.getTime() + 30 * MINUTE_MS - 1_000);
    expect(await find(hash)).toMatchObject({ id, over: null, step: 'totp', usedPrevious: false });
    fresh.clock.standAt = new Date(lastSeenAt.getTime() + 30 * MINUTE_MS);
    expect(await find(hash)).toMatchObject({ over: 'idle' });
  });

  it('lives on while it is used, but not past its 12 hours', async () => {
    const hash = token();
    const id = await signIn(hash);
    for (let minutes = 25; minutes < 720; minutes += 25) {
      fresh.clock.shiftMs = minutes * MINUTE_MS;
      expect(await find(hash)).toMatchObject({ over: null });
      await identity(({ sessions }) => sessions.touch(id));
    }
    fresh.clock.shiftMs = 720 * MINUTE_MS;
    expect(await find(hash)).toMatchObject({ over: 'absolute' });
  });

  it('opens with the token before a rotation for 30 seconds more', async () => {
    const [first, second] = [token(), token()];
    const id = await signIn(first);
    expect(await identity(({ sessions }) => sessions.rotate(id, second))).toBe(true);
    expect(await find(second)).toMatchObject({ id, usedPrevious: false });
    expect(await find(first)).toMatchObject({ id, usedPrevious: true });
    fresh.clock.shiftMs = 31_000;
    expect(await find(first)).toBeNull();
    expect(await find(second)).not.toBeNull();
  });

  it('rotates once when two requests try at the same time', async () => {
    const id = await signIn(token());
    fresh.clock.shiftMs = 16 * MINUTE_MS;
    const rotate = () => identity(({ sessions }) => sessions.rotate(id, token(), 900));
    expect((await Promise.all([rotate(), rotate()])).filter(Boolean)).toHaveLength(1);
  });

  it('opens nothing with the token from before a factor was shown', async () => {
    const [before, after] = [token(), token()];
    const id = await signIn(before);
    await identity(({ sessions }) => sessions.setStep(id, 'signed-in', after));
    expect(await find(before)).toBeNull();
    const session = await find(after);
    expect(session).toMatchObject({ step: 'signed-in', over: null });
    expect(session!.stepUpAt).toBeInstanceOf(Date);
  });

  it('is alive while it acts: not when idle, ended, or its person disabled', async () => {
    const ids = [await signIn(token()), await signIn(token())] as const;
    const alive = (id: string) => identity(({ sessions }) => sessions.isAlive(id));
    expect([await alive(ids[0]), await alive(ids[1])]).toEqual([true, true]);
    await identity(({ sessions }) => sessions.revoke(ids[0]));
    expect([await alive(ids[0]), await alive(ids[1])]).toEqual([false, true]);
    await identity(({ people }) => people.setStatus(ada.person, 'disabled'));
    expect(await alive(ids[1])).toBe(false);
    await identity(({ people }) => people.setStatus(ada.person, 'active'));
    fresh.clock.shiftMs = 30 * MINUTE_MS;
    expect(await alive(ids[1])).toBe(false);
  });

  it('is gone at once when it is revoked, alone or with all others of its person', async () => {
    const [one, two, three] = [token(), token(), token()];
    const id = await signIn(one);
    await signIn(two);
    const kept = await signIn(three);
    expect(await identity(({ sessions }) => sessions.revoke(id))).toBe(true);
    expect(await identity(({ sessions }) => sessions.revoke(id))).toBe(false);
    expect(await find(one)).toBeNull();
    expect(await identity(({ sessions }) => sessions.revokeAllOf(ada.person, 'admin', kept))).toHaveLength(1);
    expect([await find(two), (await find(three))?.id]).toEqual([null, kept]);
  });

  it('ends the oldest ones when there are more than ten', async () => {
    const hashes = Array.from({ length: 11 }, token);
    for (const [at, hash] of hashes.entries()) {
      fresh.clock.shiftMs = at * 1_000;
      await signIn(hash);
    }
    expect(await identity(({ sessions }) => sessions.endOldest(ada.person, 10))).toHaveLength(1);
    expect(await find(hashes[0]!)).toBeNull();
    expect(await identity(({ sessions }) => sessions.count(ada.person))).toBe(10);
  });

  it('tells the worker which ones ran out and why', async () => {
    const id = await signIn(token());
    fresh.clock.shiftMs = 31 * MINUTE_MS;
    const ended = await fresh
      .connect('worker')
      .transaction({ scope: 'erasure' }, ({ sessions }) => sessions.expireDue());
    expect(ended).toContainEqual({ id, person: ada.person, by: 'idle' });
  });
});
