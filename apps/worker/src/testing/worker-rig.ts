import { LANE_OF, type JobRequest, type Lane, type StoredRequest } from '@lamina/contract';
import { newId, type Database } from '@lamina/db';
import { exampleWorkspace, freshDatabase, type ExamplePerson, type FreshDatabase } from '@lamina/db/testing';
import { creditsOf, expiryOf, limitsOf, SHIPPED_TERMS } from '@lamina/rules';
import { readConfig } from '@lamina/server';
import { MemoryLog } from '@lamina/server/testing';
import { bytesOf, chunksOf } from '@lamina/storage';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { runNext } from '../jobs/run-next';
import { eraseAll, sweep } from '../retention/sweep';
import { WorkerGateways } from '../worker-gateways';

export interface RigOptions {
  readonly leaseSeconds?: number;
  /** An exchange folder that somebody else owns, such as a real engine's. */
  readonly exchange?: string;
}

export const FLIP: Extract<JobRequest, { kind: 'edit' }>['operations'] = [
  { kind: 'flip', axis: 'horizontal' },
];

/** A worker's gateways over a fresh database, with the api's part of an upload and a job done by hand. */
export class WorkerRig {
  readonly log = new MemoryLog();
  readonly gateways: WorkerGateways;
  readonly api: Database;
  private shiftMs = 0;

  private constructor(
    readonly fresh: FreshDatabase,
    readonly person: ExamplePerson,
    readonly folder: string,
    readonly exchange: string,
    readonly env: Record<string, string>,
  ) {
    this.gateways = this.newGateways();
    this.api = fresh.connect('api');
  }

  static async create({ leaseSeconds = 60, exchange }: RigOptions = {}): Promise<WorkerRig> {
    const fresh = await freshDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'lamina-worker-'));
    const made = exchange ?? join(folder, 'exchange');
    for (const name of ['secrets', 'data']) mkdirSync(join(folder, name));
    if (!exchange) mkdirSync(made);
    writeFileSync(join(folder, 'secrets', 'master.key'), randomBytes(32), { mode: 0o600 });
    writeFileSync(join(folder, 'shift'), '0');
    const person = await exampleWorkspace(fresh.connect('api'), 1_000);
    return new WorkerRig(fresh, person, folder, made, {
      LAMINA_DATABASE_URL: fresh.urlOf('worker'),
      LAMINA_QUEUE_SOCKET: inject('queueSocket'),
      LAMINA_QUEUE_PREFIX: fresh.name,
      LAMINA_DATA: join(folder, 'data'),
      LAMINA_SECRETS: join(folder, 'secrets'),
      LAMINA_EXCHANGE: made,
      LAMINA_LEASE_SECONDS: String(leaseSeconds),
      LAMINA_CLOCK_SHIFT_FILE: join(folder, 'shift'),
    });
  }

  /** Another worker process's gateways, over the same database and disk. */
  newGateways(): WorkerGateways {
    return new WorkerGateways(readConfig('worker', this.env), this.log);
  }

  /** Moves the clock of database and services to an instant. */
  async setClock(at: Date): Promise<void> {
    this.shiftMs += at.getTime() - (await this.now()).getTime();
    this.fresh.clock.shiftMs = this.shiftMs;
    writeFileSync(join(this.folder, 'shift'), String(this.shiftMs));
  }

  now(): Promise<Date> {
    return this.api.transaction(this.person, ({ now }) => now());
  }

  /** What the api does with an upload: an unsaved project, its sealed raw bytes, the job that takes it in. */
  async receive(
    bytes: Uint8Array = Buffer.from('a raw upload with a camera in it'),
  ): Promise<{ project: string; job: string; upload: string }> {
    const { columns, blobs } = this.gateways;
    const { person, workspace } = this.person;
    const [project, upload, blobKey] = [newId(), newId(), newId()];
    const owner = `project:${project}`;
    const wrappedKey = columns.newKey(owner);
    await this.api.transaction(this.person, async ({ projects, assets, now }) => {
      const createdAt = await now();
      const clock = {
        profile: 'edit',
        plan: 'free',
        createdAt,
        firstProcessedAt: null,
        lastActivityAt: createdAt,
      } as const;
      const titleSealed = columns.seal(wrappedKey, owner, 'project.title', 'A title');
      const expiry = expiryOf(limitsOf(clock, SHIPPED_TERMS));
      await projects.create({
        id: project,
        workspace,
        owner: person,
        wrappedKey,
        titleSealed,
        plan: 'free',
        ...expiry,
      });
      await assets.create({ id: upload, project, kind: 'upload', blobKey });
    });
    const sealed = await blobs.write(
      { key: blobKey, context: { asset: upload, project, kind: 'upload' } },
      chunksOf(bytes, 65_536),
    );
    await this.api.transaction(this.person, ({ assets }) =>
      assets.markPresent(upload, {
        wrappedKey: sealed.wrappedKey,
        bytes: sealed.plainBytes,
        sealedDigest: Buffer.from(sealed.sealedDigest, 'hex'),
        format: 'jpeg',
      }),
    );
    const job = await this.ask(project, { kind: 'ingest', upload, fileName: 'holiday.jpg' });
    return { project, job, upload };
  }

  /** An upload that was taken in: its project and its first node. */
  async ingested(): Promise<{ project: string; node: string }> {
    const { project } = await this.receive();
    await this.runNext('interactive');
    const row = await this.project(project);
    if (!row?.head) throw new Error('The upload was not taken in');
    return { project, node: row.head };
  }

  edit(project: string, from: string): Promise<string> {
    const request = {
      kind: 'edit',
      from,
      engine: 'builtin',
      mode: 'appearance',
      operations: FLIP,
      instruction: 'flip it',
      layer: null,
    } as const;
    return this.ask(project, { ...request, operations: FLIP });
  }

  /** What the api does with a request: the row and the credits, in one transaction. */
  async ask(project: string, request: StoredRequest): Promise<string> {
    const { columns } = this.gateways;
    const id = newId();
    await this.api.transaction(this.person, async ({ jobs, credits, projects }) => {
      const row = await projects.findOpen(project);
      if (!row) throw new Error('There is no such project');
      const price = creditsOf(request.kind);
      await credits.hold(id, this.person.workspace, price);
      await jobs.create({
        id,
        kind: request.kind,
        lane: LANE_OF[request.kind],
        project,
        workspace: this.person.workspace,
        person: this.person.person,
        requestSealed: columns.seal(
          row.wrappedKey,
          `project:${project}`,
          'job.request',
          JSON.stringify(request),
        ),
        engine: 'builtin',
        credits: price,
        estimateSeconds: 1,
        fromNode: request.kind === 'ingest' ? null : request.from,
      });
    });
    return id;
  }

  /** What the api does when a person cancels. */
  async cancel(job: string): Promise<void> {
    await this.api.transaction(this.person, async ({ jobs, credits }) => {
      if (await jobs.cancel(job)) await credits.release(job);
    });
    await this.api.notify('job_cancel', JSON.stringify({ job }));
  }

  runNext(lane: Lane, gateways = this.gateways): Promise<boolean> {
    const isEngineThere = () => gateways.engines.isAnyOpen;
    const runSystemWork = async () => void (await eraseAll(gateways.sweepDeps));
    return runNext({ ...gateways.jobDeps, isEngineThere, runSystemWork }, lane);
  }

  sweep() {
    return sweep(this.gateways.sweepDeps);
  }

  project(id: string) {
    return this.api.transaction(this.person, ({ projects }) => projects.findOpen(id));
  }
  job(id: string) {
    return this.api.transaction(this.person, ({ jobs }) => jobs.view(id));
  }
  nodes(project: string) {
    return this.api.transaction(this.person, ({ nodes }) => nodes.listOf(project));
  }
  assets(project: string) {
    return this.api.transaction(this.person, ({ assets }) => assets.listOf(project));
  }
  standing() {
    return this.api.transaction(this.person, ({ credits }) => credits.standingOf(this.person.workspace));
  }
  /** Rows as the owner of the tables sees them, row security apart: what is there and not what may be seen. */
  async rows(sql: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
    return (
      await this.fresh.sql('worker', sql, values, {
        'app.scope': 'erasure',
        'app.clock_shift': `${this.shiftMs} milliseconds`,
      })
    ).rows as Record<string, unknown>[];
  }

  /** Codes of what was audited, in order. */
  async audited(): Promise<readonly string[]> {
    const { rows } = await this.fresh.sql(
      'audit_reader',
      'SELECT type FROM audit.event ORDER BY recorded_at, id',
    );
    return rows.map(({ type }: { type: string }) => type);
  }

  /** Keys of the blobs that lie on the disk. */
  async blobKeys(): Promise<readonly string[]> {
    const keys: string[] = [];
    for await (const key of this.gateways.store.keys()) keys.push(key);
    return keys;
  }

  async contentOf(project: string, kind: string): Promise<string[]> {
    const found = (await this.assets(project)).filter((asset) => asset.kind === kind);
    const read = found.map(({ id, blobKey: key, wrappedKey, bytes: plainBytes }) =>
      bytesOf(
        this.gateways.blobs.read({ key, wrappedKey, plainBytes, context: { asset: id, project, kind } }),
      ),
    );
    return (await Promise.all(read)).map((bytes) => Buffer.from(bytes).toString());
  }

  /** Folders of jobs that lie in the exchange folder. */
  get jobFolders(): readonly string[] {
    return readdirSync(this.exchange).filter((name) => !name.includes('.'));
  }

  async close(): Promise<void> {
    await this.gateways.close();
    await this.fresh.close();
    await rm(this.folder, { recursive: true });
  }
}
