import type { EngineReport, JobKind, JobState, Lane } from '@lamina/contract';
import { Prisma } from './generated/client';
import { JobClaimsStore } from './job-claims.store';
import { bytesOf } from './rows';

export interface NewJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly lane: Lane;
  readonly project: string;
  readonly workspace: string;
  readonly person: string;
  readonly requestSealed: Uint8Array;
  readonly engine: string;
  readonly credits: number;
  readonly estimateSeconds: number;
  readonly fromNode: string | null;
  readonly key?: string | null;
  readonly requestDigest?: Uint8Array | null;
}

export interface JobRow {
  readonly id: string;
  readonly kind: JobKind;
  readonly lane: Lane;
  readonly state: JobState;
  readonly project: string;
  readonly person: string;
  readonly engine: string;
  readonly credits: number;
  readonly estimateSeconds: number;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly message: string | null;
  readonly errorId: string | null;
  readonly node: string | null;
  readonly asset: string | null;
  readonly fromNode: string | null;
  readonly report: EngineReport | null;
  /** 1 = the next one of its lane; null when it does not wait. */
  readonly queuePosition: number | null;
  /** Estimated work before it in its lane, were it done one by one; null when it does not wait. */
  readonly aheadSeconds: number | null;
  /** By the database's clock; null when it does not run. */
  readonly secondsSinceStart: number | null;
}

export interface EarlierJob {
  readonly id: string;
  readonly requestDigest: Uint8Array | null;
}

export interface CancelledJob {
  readonly wasRunning: boolean;
  readonly project: string;
  readonly workspace: string;
  readonly credits: number;
}

const VIEW = Prisma.sql`j.id, j.kind, j.lane, j.state, j.project, j.person, j.engine, j.credits,
  j.estimate_seconds AS "estimateSeconds", j.created_at AS "createdAt", j.started_at AS "startedAt", j.ended_at AS "endedAt",
  j.message, j.error_id AS "errorId", j.node, j.asset, j.from_node AS "fromNode", j.report,
  q.place AS "queuePosition", q.ahead_seconds AS "aheadSeconds",
  CASE WHEN j.state = 'running' THEN extract(epoch FROM lamina_now() - j.started_at)::double precision END AS "secondsSinceStart"`;

/** Jobs as their people see them. The worker's side is `JobClaimsStore`. */
export class JobsStore extends JobClaimsStore {
  async create(job: NewJob): Promise<void> {
    const key = job.key ?? null;
    if (key !== null) {
      // A key is a person's own for 24 hours; later the same one means a new request.
      await this.tx.$executeRaw`UPDATE job SET idempotency_key = NULL WHERE person = ${job.person}::uuid
        AND idempotency_key = ${key} AND created_at <= lamina_now() - interval '24 hours'`;
    }
    await this.tx.job.create({
      data: {
        id: job.id,
        kind: job.kind,
        lane: job.lane,
        projectId: job.project,
        workspaceId: job.workspace,
        personId: job.person,
        requestSealed: bytesOf(job.requestSealed),
        requestDigest: job.requestDigest ? bytesOf(job.requestDigest) : null,
        idempotencyKey: key,
        fromNodeId: job.fromNode,
        engine: job.engine,
        credits: job.credits,
        estimateSeconds: job.estimateSeconds,
      },
    });
  }

  /** The job that this person made with the key in the last 24 hours. */
  async findByKey(person: string, key: string): Promise<EarlierJob | null> {
    const [found] = await this.tx.$queryRaw<
      EarlierJob[]
    >`SELECT id, request_digest AS "requestDigest" FROM job
      WHERE person = ${person}::uuid AND idempotency_key = ${key} AND created_at > lamina_now() - interval '24 hours'`;
    return found ?? null;
  }

  /** Asked at every step of a running job: the places of all that wait are counted only for one that waits itself. */
  async view(id: string): Promise<JobRow | null> {
    const [found] = await this.tx.$queryRaw<JobRow[]>`
      SELECT ${VIEW} FROM job j LEFT JOIN LATERAL (
        SELECT p.place, p.ahead_seconds FROM queue_positions() p WHERE j.state = 'queued' AND p.job = j.id OFFSET 0) q ON true
      WHERE j.id = ${id}::uuid`;
    return found ?? null;
  }

  /** A person's jobs, the youngest first. */
  listMine(person: string, limit = 100): Promise<readonly JobRow[]> {
    return this.tx.$queryRaw<JobRow[]>`
      SELECT ${VIEW} FROM job j LEFT JOIN queue_positions() q ON q.job = j.id
      WHERE j.person = ${person}::uuid ORDER BY j.created_at DESC, j.id DESC LIMIT ${limit}::int`;
  }

  /** What a person has waiting, each with its place, the oldest first. */
  waitingOf(person: string, limit = 100): Promise<readonly JobRow[]> {
    return this.tx.$queryRaw<JobRow[]>`
      SELECT ${VIEW} FROM job j JOIN queue_positions() q ON q.job = j.id
      WHERE j.person = ${person}::uuid AND j.state = 'queued' ORDER BY j.created_at, j.id LIMIT ${limit}::int`;
  }

  /** Jobs of a project, the youngest first. */
  listOf(project: string, limit = 100): Promise<readonly JobRow[]> {
    return this.tx.$queryRaw<JobRow[]>`
      SELECT ${VIEW} FROM job j LEFT JOIN queue_positions() q ON q.job = j.id
      WHERE j.project = ${project}::uuid ORDER BY j.created_at DESC, j.id DESC LIMIT ${limit}::int`;
  }

  /** Ends a job that waits or runs. Null: it had ended, or is not there. */
  async cancel(id: string): Promise<CancelledJob | null> {
    const [cancelled] = await this.tx.$queryRaw<CancelledJob[]>`
      WITH before AS (SELECT id, state FROM job WHERE id = ${id}::uuid AND state IN ('queued', 'running') FOR UPDATE)
      UPDATE job SET state = 'cancelled', lease_until = NULL, ended_at = lamina_now() FROM before
      WHERE job.id = before.id AND job.state IN ('queued', 'running')
      RETURNING before.state = 'running' AS "wasRunning", job.project, job.workspace, job.credits`;
    return cancelled ?? null;
  }
}
