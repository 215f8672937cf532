import { randomBytes } from 'node:crypto';
import type { JobKind, Lane } from '@lamina/contract';
import type { Database } from './database';
import { newId } from './new-id';

const bytes = (length = 32) => new Uint8Array(randomBytes(length));
const HOUR_MS = 3_600_000;

export interface ExamplePerson {
  readonly person: string;
  readonly workspace: string;
  readonly auditUid: string;
}

/** A workspace with one member, and credits when `credits` says so. */
export async function exampleWorkspace(api: Database, credits = 0): Promise<ExamplePerson> {
  const { id: workspace } = await api.transaction({ scope: 'identity' }, ({ workspaces }) =>
    workspaces.create('Everyone', 'free'),
  );
  const member = await exampleMember(api, workspace);
  if (credits > 0) {
    await api.transaction(member, (stores) => stores.credits.grantMonthly(workspace, '2026-11', credits));
  }
  return member;
}

/** One more person in a workspace. */
export async function exampleMember(api: Database, workspace: string): Promise<ExamplePerson> {
  const [person, auditUid] = [newId(), newId()];
  const sealed = { wrappedKey: bytes(), nameSealed: bytes(), emailSealed: bytes(), emailIndex: bytes() };
  await api.transaction({ scope: 'identity' }, async ({ people }) => {
    await people.create({ id: person, auditUid, status: 'active', ...sealed });
    await people.addMembership(workspace, person, 'editor', 'test');
  });
  return { person, workspace, auditUid };
}

/** An unsaved project that lives for `hours`, the promise an hour longer. Taken in already, unless `receiving`. */
export async function exampleProject(
  api: Database,
  { person, workspace }: ExamplePerson,
  { hours = 23, shared = false, receiving = false } = {},
): Promise<string> {
  const id = newId();
  await api.transaction({ person, workspace }, async ({ projects, now }) => {
    const start = (await now()).getTime();
    await projects.create({
      id,
      workspace,
      owner: person,
      wrappedKey: bytes(),
      titleSealed: bytes(),
      plan: 'free',
      rule: 'edit',
      expiresAt: new Date(start + hours * HOUR_MS),
      promisedAt: new Date(start + (hours + 1) * HOUR_MS),
    });
    const made = { width: 4, height: 3, thumbnail: newId(), original: newId(), head: newId() };
    if (!receiving) await projects.setIngested(id, made);
    if (shared) await projects.setShared(id, true);
  });
  return id;
}

export interface ExampleJob {
  readonly kind?: JobKind;
  readonly lane?: Lane;
  readonly credits?: number;
  readonly key?: string | null;
}

/** A queued job; with credits it is only made when they could be held. Null: they could not. */
export async function exampleJob(
  api: Database,
  { person, workspace }: ExamplePerson,
  project: string,
  { kind = 'edit', lane = 'interactive', credits = 0, key = null }: ExampleJob = {},
): Promise<string | null> {
  const id = newId();
  return api.transaction({ person, workspace }, async (stores) => {
    if (!(await stores.credits.hold(id, workspace, credits))) return null;
    await stores.jobs.create({
      id,
      kind,
      lane,
      project,
      workspace,
      person,
      requestSealed: bytes(),
      engine: 'builtin',
      credits,
      estimateSeconds: 2,
      fromNode: null,
      key,
    });
    return id;
  });
}

/** A present asset with a made-up blob. */
export async function exampleAsset(
  db: Database,
  { person, workspace }: ExamplePerson,
  project: string,
  {
    kind = 'result',
    expiresAt = null,
  }: { kind?: 'result' | 'export' | 'upload'; expiresAt?: Date | null } = {},
): Promise<string> {
  const id = newId();
  await db.transaction({ person, workspace }, async ({ assets }) => {
    await assets.create({ id, project, kind, blobKey: `blob-${id}`, expiresAt });
    await assets.markPresent(id, {
      wrappedKey: bytes(),
      bytes: 10,
      sealedDigest: bytes(),
      format: 'png',
      width: 1,
      height: 1,
    });
  });
  return id;
}
