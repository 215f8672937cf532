import type { EngineReport, JobKind, JobState, Lane } from '@lamina/contract';
import type { Tx } from './rows';

export interface ClaimedJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly lane: Lane;
  readonly project: string;
  readonly workspace: string;
  readonly person: string;
  readonly fence: number;
  readonly attempt: number;
  readonly leaseUntil: Date;
  readonly engine: string;
  readonly credits: number;
  readonly requestSealed: Uint8Array;
  readonly fromNode: string | null;
  readonly estimateSeconds: number;
  readonly createdAt: Date;
}

/** A job that is queued or running, as the schedule and an erasure look at it. */
export interface LiveJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly lane: Lane;
  readonly state: 'queued' | 'running';
  readonly project: string;
  readonly workspace: string;
  readonly person: string;
  readonly fence: number;
  readonly attempt: number;
  readonly credits: number;
}

export interface JobResult {
  readonly report?: EngineReport | null;
  readonly message?: string | null;
  readonly errorId?: string | null;
  readonly node?: string | null;
  readonly asset?: string | null;
}

/** How far back finished work counts against a workspace when the next job is picked. */
const RECENT_MINUTES = 15;

/** The worker's side of the queue: claim, lease, fence. Scope `queue`; a result is written in scope `job`. */
export class JobClaimsStore {
  constructor(protected readonly tx: Tx) {}

  /**
   * Takes the next job of a lane, or null. First the workspace with the least running and recent work, in it the person
   * with the least, then the oldest job. SKIP LOCKED: two workers never wait for each other and never get the same row.
   */
  async claimNext(lane: Lane, leaseSeconds: number, worker: string): Promise<ClaimedJob | null> {
    for (const turn of await this.turnsOf(lane)) {
      const claimed = await this.claimOldest(lane, turn, leaseSeconds, worker);
      if (claimed) return claimed; // null: others hold this person's jobs, or their projects are over
    }
    return null;
  }

  /** @returns false when the job is no longer this worker's: cancelled, taken over, ended. Then it must stop */
  async renewLease(id: string, fence: number, leaseSeconds: number): Promise<boolean> {
    const renewed = await this.tx.$executeRaw`UPDATE job
      SET lease_until = lamina_now() + make_interval(secs => ${leaseSeconds}::double precision)
      WHERE id = ${id}::uuid AND fence = ${fence}::int AND state = 'running'`;
    return renewed === 1;
  }

  /** Writes the end of a job. @returns false when its fence is old: the result is thrown away (3107) */
  async finish(
    id: string,
    fence: number,
    state: 'done' | 'refused' | 'failed',
    result: JobResult = {},
  ): Promise<boolean> {
    // The project before its job, as a deletion locks them: the other order would let the two wait for each other.
    await this.tx
      .$queryRaw`SELECT p.id FROM project p JOIN job j ON j.project = p.id WHERE j.id = ${id}::uuid FOR NO KEY UPDATE OF p`;
    const { report = null, message = null, errorId = null, node = null, asset = null } = result;
    const finished = await this.tx.$executeRaw`
      UPDATE job SET state = ${state}, lease_until = NULL, ended_at = lamina_now(), message = ${message}, error_id = ${errorId},
        report = ${report === null ? null : JSON.stringify(report)}::jsonb, node = ${node}::uuid, asset = ${asset}::uuid
      WHERE id = ${id}::uuid AND fence = ${fence}::int AND state = 'running'`;
    return finished === 1;
  }

  /** Back into the queue, behind nobody: it keeps its age. @returns false when somebody else was faster */
  async requeue(id: string, fence: number): Promise<boolean> {
    const requeued = await this.tx.$executeRaw`
      UPDATE job SET state = 'queued', lease_until = NULL, worker = NULL
      WHERE id = ${id}::uuid AND fence = ${fence}::int AND state = 'running'`;
    return requeued === 1;
  }

  /** Running jobs whose worker did not renew: it died, or stands still. */
  expiredLeases(limit = 50): Promise<readonly LiveJob[]> {
    return this.tx.$queryRaw<LiveJob[]>`
      SELECT id, kind, lane, state, project, workspace, person, fence, attempt, credits FROM job
      WHERE state = 'running' AND lease_until <= lamina_now() ORDER BY lease_until LIMIT ${limit}::int`;
  }

  /** Jobs whose project's time is over: queued ones at its date; a running one too, but the first may run to the promise. */
  pastDeadline(limit = 50): Promise<readonly LiveJob[]> {
    return this.tx.$queryRaw<LiveJob[]>`
      SELECT j.id, j.kind, j.lane, j.state, j.project, j.workspace, j.person, j.fence, j.attempt, j.credits
      FROM job j JOIN project p ON p.id = j.project
      WHERE j.state IN ('queued', 'running') AND (p.promised_at <= lamina_now() OR (p.expires_at <= lamina_now()
        AND NOT (j.state = 'running' AND j.kind <> 'ingest' AND p.first_processed_at IS NULL)))
      ORDER BY j.id LIMIT ${limit}::int`;
  }

  /** What became of a job that this worker ran. */
  async stateOf(id: string): Promise<JobState | null> {
    const found = await this.tx.job.findUnique({ where: { id }, select: { state: true } });
    return (found?.state as JobState | undefined) ?? null;
  }

  liveOf(project: string): Promise<readonly LiveJob[]> {
    return this.tx.$queryRaw<LiveJob[]>`
      SELECT id, kind, lane, state, project, workspace, person, fence, attempt, credits FROM job
      WHERE project = ${project}::uuid AND state IN ('queued', 'running') ORDER BY id`;
  }

  /** How much waits and runs in a lane. */
  async loadOf(lane: Lane): Promise<{ readonly queued: number; readonly running: number }> {
    const [load] = await this.tx.$queryRaw<{ queued: number; running: number }[]>`
      SELECT count(*) FILTER (WHERE state = 'queued')::int AS queued, count(*) FILTER (WHERE state = 'running')::int AS running
      FROM job WHERE lane = ${lane} AND state IN ('queued', 'running')`;
    return load ?? { queued: 0, running: 0 };
  }

  /** Whose turn it is: everybody with a job waiting in the lane, whoever has had least first. */
  private turnsOf(lane: Lane): Promise<readonly Turn[]> {
    return this.tx.$queryRaw<Turn[]>`
      WITH load AS (
        SELECT workspace, person, count(*) AS jobs FROM job
        WHERE state = 'running' OR ended_at > lamina_now() - make_interval(mins => ${RECENT_MINUTES}::int)
        GROUP BY workspace, person),
      by_workspace AS (SELECT workspace, sum(jobs) AS jobs FROM load GROUP BY workspace),
      waiting AS (
        SELECT workspace, person, min(created_at) AS oldest FROM job WHERE lane = ${lane} AND state = 'queued'
        GROUP BY workspace, person)
      SELECT workspace, person FROM waiting LEFT JOIN by_workspace w USING (workspace) LEFT JOIN load l USING (workspace, person)
      ORDER BY coalesce(w.jobs, 0), coalesce(l.jobs, 0), oldest, person`;
  }

  private async claimOldest(
    lane: Lane,
    { workspace, person }: Turn,
    leaseSeconds: number,
    worker: string,
  ): Promise<ClaimedJob | null> {
    const [claimed] = await this.tx.$queryRaw<ClaimedJob[]>`
      UPDATE job SET state = 'running', fence = fence + 1, attempt = attempt + 1, worker = ${worker},
        started_at = lamina_now(), lease_until = lamina_now() + make_interval(secs => ${leaseSeconds}::double precision)
      WHERE state = 'queued' AND id = (
        SELECT id FROM job WHERE lane = ${lane} AND state = 'queued' AND workspace = ${workspace}::uuid
          AND person = ${person}::uuid AND takes_work(project)
        ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, kind, lane, project, workspace, person, fence, attempt, lease_until AS "leaseUntil", engine, credits,
        request_sealed AS "requestSealed", from_node AS "fromNode", estimate_seconds AS "estimateSeconds", created_at AS "createdAt"`;
    return claimed ?? null;
  }
}

interface Turn {
  readonly workspace: string;
  readonly person: string;
}
