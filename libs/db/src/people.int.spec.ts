import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from './database';
import { exampleMember, exampleWorkspace, type ExamplePerson } from './example-work';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import { newId } from './new-id';
import type { Stores } from './stores';

const MINUTE_MS = 60_000;
let fresh: FreshDatabase;
let api: Database;
let ada: ExamplePerson;
const identity = <T>(work: (stores: Stores) => Promise<T>) => api.transaction({ scope: 'identity' }, work);
const token = () => new Uint8Array(randomBytes(32));

beforeAll(async () => {
  fresh = await freshDatabase();
  api = fresh.connect('api');
});
beforeEach(async () => {
  fresh.clock.shiftMs = 0;
  ada = await exampleWorkspace(api);
});
afterAll(() => fresh.close());

describe('set-up', () => {
  it('ST-134 makes one administrator when two wizards run at once', async () => {
    const wizard = (api: Database) =>
      api.transaction({ scope: 'identity' }, async ({ people }) => {
        await people.takeSetupLock();
        if (await people.adminExists()) return false;
        const id = newId();
        const sealed = {
          wrappedKey: token(),
          nameSealed: token(),
          emailSealed: token(),
          emailIndex: token(),
        };
        await people.create({ id, auditUid: newId(), status: 'active', ...sealed });
        await people.addInstanceRole(id, 'owner', 'setup');
        return true;
      });
    const processes = Array.from({ length: 6 }, () => fresh.connect('api'));
    const made = await Promise.all(processes.map(wizard));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await wizard(api)).toBe(false);
    expect(await identity(({ people }) => people.countWithInstanceRole('owner'))).toBe(1);
  });
});

describe('people', () => {
  it('finds an account by the digest of its address, with roles and factor', async () => {
    const emailIndex = token();
    const person = {
      id: newId(),
      auditUid: newId(),
      wrappedKey: token(),
      nameSealed: token(),
      emailSealed: token(),
    };
    await identity(async ({ people }) => {
      await people.create({ ...person, emailIndex, status: 'invited' });
      await people.addMembership(ada.workspace, person.id, 'admin', 'test');
      await people.addInstanceRole(person.id, 'operator', 'test');
    });
    const found = await identity(({ people }) => people.byEmailIndex(emailIndex));
    expect(found).toMatchObject({
      id: person.id,
      status: 'invited',
      hasFactor: false,
      lockedUntil: null,
      failures: 0,
    });
    expect(found).toMatchObject({
      instanceRoles: ['operator'],
      workspaceRole: 'admin',
      lastActivityAt: null,
    });
    expect(new Uint8Array(found!.emailSealed)).toEqual(person.emailSealed);
    expect(await identity(({ people }) => people.rolesOf(person.id))).toMatchObject({
      workspaceId: ada.workspace,
      workspaceName: 'Everyone',
      workspaceRole: 'admin',
      instanceRoles: ['operator'],
    });
    expect(await identity(({ people }) => people.byEmailIndex(token()))).toBeNull();
  });

  it('refuses a second account with the same address', async () => {
    const emailIndex = token();
    const create = () =>
      identity(({ people }) =>
        people.create({
          id: newId(),
          auditUid: newId(),
          wrappedKey: token(),
          nameSealed: token(),
          emailSealed: token(),
          emailIndex,
          status: 'invited',
        }),
      );
    await create();
    await expect(create()).rejects.toThrow();
  });

  it('counts parallel wrong passwords one by one and locks by the given rule', async () => {
    const rule = (failures: number) => (failures >= 5 ? 60 : 0);
    const fail = () => identity(({ people }) => people.noteFailure(ada.person, rule));
    const counts = (await Promise.all(Array.from({ length: 5 }, fail))).map(({ failures }) => failures);
    expect(counts.toSorted()).toEqual([1, 2, 3, 4, 5]);
    const locked = () => identity(({ people }) => people.byId(ada.person));
    expect((await locked())?.lockedUntil).toBeInstanceOf(Date);
    fresh.clock.shiftMs = MINUTE_MS;
    expect(await locked()).toMatchObject({ lockedUntil: null, failures: 5 });
    await identity(({ people }) => people.unlock(ada.person));
    expect(await locked()).toMatchObject({ failures: 0 });
  });

  it('takes a one-time link once, and not after its time', async () => {
    const [link, late] = [token(), token()];
    const bob = await exampleMember(api, ada.workspace);
    const until = new Date(Date.now() + 60 * MINUTE_MS);
    await identity(({ people }) => people.createInvitation(ada.person, link, until));
    await identity(({ people }) => people.createInvitation(bob.person, late, until));
    const use = (hash: Uint8Array) => identity(({ people }) => people.useInvitation(hash));
    const used = await Promise.all([use(link), use(link), use(link)]);
    expect(used.filter((person) => person !== null)).toEqual([ada.person]);
    fresh.clock.shiftMs = 61 * MINUTE_MS;
    expect(await use(late)).toBeNull();
  });

  it('takes a time step once, and none that is older', async () => {
    await identity(({ people }) => people.setTotp(ada.person, token()));
    expect(await identity(({ people }) => people.totpOf(ada.person))).toMatchObject({
      confirmed: false,
      lastStep: null,
    });
    expect(await identity(({ people }) => people.confirmTotp(ada.person))).toBe(true);
    const use = (step: number) => identity(({ people }) => people.useTimeStep(ada.person, step));
    const parallel = await Promise.all([use(100), use(100), use(100)]);
    expect(parallel.filter(Boolean)).toHaveLength(1);
    expect([await use(99), await use(100), await use(101)]).toEqual([false, false, true]);
    expect(await identity(({ people }) => people.totpOf(ada.person))).toMatchObject({
      confirmed: true,
      lastStep: 101,
    });
    expect(await identity(({ people }) => people.byId(ada.person))).toMatchObject({ hasFactor: true });
  });

  it('takes a recovery code once and forgets old ones when new ones are made', async () => {
    await identity(({ people }) => people.replaceRecoveryCodes(ada.person, ['one', 'two']));
    const [first] = await identity(({ people }) => people.recoveryCodes(ada.person));
    const use = () => identity(({ people }) => people.useRecoveryCode(first!.id));
    expect((await Promise.all([use(), use()])).filter(Boolean)).toHaveLength(1);
    expect(await identity(({ people }) => people.recoveryCodes(ada.person))).toHaveLength(1);
    await identity(({ people }) => people.replaceRecoveryCodes(ada.person, ['three']));
    expect(await identity(({ people }) => people.recoveryCodes(ada.person))).toMatchObject([
      { hash: 'three' },
    ]);
  });

  it('takes both factors away and keeps the password', async () => {
    await identity(async ({ people }) => {
      await people.setPassword(ada.person, 'argon2');
      await people.setTotp(ada.person, token(), true);
      await people.replaceRecoveryCodes(ada.person, ['one']);
      await people.removeFactors(ada.person);
    });
    expect(await identity(({ people }) => people.byId(ada.person))).toMatchObject({ hasFactor: false });
    expect(await identity(({ people }) => people.recoveryCodes(ada.person))).toEqual([]);
    expect(await identity(({ people }) => people.passwordOf(ada.person))).toBe('argon2');
  });

  it('keeps one password', async () => {
    await identity(({ people }) => people.setPassword(ada.person, 'first'));
    await identity(({ people }) => people.setPassword(ada.person, 'second'));
    expect(await identity(({ people }) => people.passwordOf(ada.person))).toBe('second');
  });
});

describe('rates', () => {
  it('lets so many through in a window, counting parallel ones, and begins anew after it', async () => {
    const bucket = Buffer.from(token()).toString('hex');
    const hit = () => identity(({ rates }) => rates.hit(bucket, 60, 3));
    const answers = await Promise.all([hit(), hit(), hit(), hit(), hit()]);
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(3);
    expect(answers.find(({ allowed }) => !allowed)!.retryAfterSeconds).toBeGreaterThan(20);
    fresh.clock.shiftMs = MINUTE_MS;
    expect(await hit()).toEqual({ allowed: true, retryAfterSeconds: 0 });
  });

  it('counts several buckets with one question, answers for the strictest, and never stands in its own way', async () => {
    const [wide, tight] = [Buffer.from(token()).toString('hex'), Buffer.from(token()).toString('hex')];
    const both = [
      { bucket: wide, windowSeconds: 60, limit: 100 },
      { bucket: tight, windowSeconds: 60, limit: 3 },
    ];
    const hits = [...Array(6).keys()].map((turn) => (turn % 2 === 0 ? both : both.toReversed()));
    const answers = await Promise.all(hits.map((one) => identity(({ rates }) => rates.hitAll(one))));
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(3);
    expect(await identity(({ rates }) => rates.hitAll(both.slice(0, 1)))).toMatchObject({ allowed: true });
  });
});

describe('repeated requests', () => {
  it('remembers an answer for a day, by person and key', async () => {
    const digest = token();
    const remember = (answer: string) =>
      api.transaction(ada, ({ idempotency }) =>
        idempotency.remember(ada.person, 'key-0001', digest, { jobId: answer }),
      );
    expect([await remember('a'), await remember('b')]).toEqual([true, false]);
    const find = () => api.transaction(ada, ({ idempotency }) => idempotency.find(ada.person, 'key-0001'));
    expect(await find()).toMatchObject({ answer: { jobId: 'a' } });
    const bob = await exampleMember(api, ada.workspace);
    expect(
      await api.transaction(bob, ({ idempotency }) => idempotency.find(ada.person, 'key-0001')),
    ).toBeNull();
    fresh.clock.shiftMs = 24 * 60 * MINUTE_MS;
    expect(await find()).toBeNull();
    expect(await remember('c')).toBe(true);
  });
});

describe('settings', () => {
  it('lets one of two writers through who read the same revision', async () => {
    const key = `spec.${newId()}`;
    expect(await identity(({ settings }) => settings.set(key, { days: 30 }, null))).toBe(true);
    expect(await identity(({ settings }) => settings.set(key, { days: 1 }, null))).toBe(false);
    const read = await identity(({ settings }) => settings.get(key));
    const write = (days: number) => identity(({ settings }) => settings.set(key, { days }, read!.revision));
    expect((await Promise.all([write(60), write(90)])).filter(Boolean)).toHaveLength(1);
    expect(await identity(({ settings }) => settings.get(key))).toMatchObject({ revision: 2 });
  });
});
