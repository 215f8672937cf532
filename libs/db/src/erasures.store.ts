import { newId } from './new-id';
import type { Tx } from './rows';

export type ErasureState =
  'planned' | 'sealed' | 'bytes_gone' | 'keys_gone' | 'done' | 'verified' | 'held' | 'failed';

export interface ErasureTarget {
  readonly kind: 'project' | 'asset';
  readonly target: string;
  readonly project: string;
  readonly workspace: string;
  /** Which promise, or `deleted`, `abandoned`, `key-destroyed`. */
  readonly rule: string;
  readonly dueAt: Date;
}

export interface ErasureItem extends ErasureTarget {
  readonly id: string;
  readonly run: string | null;
  readonly state: ErasureState;
  readonly fence: number;
  readonly attempt: number;
  readonly plannedAt: Date;
}

export interface ErasureRun {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly planned: number;
  readonly erased: number;
  readonly failed: number;
}

/** Where the sweep's plan goes on: the last row of the page before. */
export interface PlanCursor {
  readonly dueAt: Date;
  readonly target: string;
}

/** The ledger of what goes. Scope `erasure`; a person's own `plan` too, and the job in hand for its raw upload. */
export class ErasuresStore {
  constructor(private readonly tx: Tx) {}

  /** Puts one thing into the ledger, once. @returns the item's id, null when it stands there already */
  async plan(target: ErasureTarget, run: string | null = null): Promise<string | null> {
    const id = newId();
    const { kind, target: targetId, project, workspace, rule, dueAt } = target;
    const written = await this.tx.$executeRaw`
      INSERT INTO erasure_item (id, target_kind, target, project, workspace, run, rule, due_at)
      VALUES (${id}::uuid, ${kind}, ${targetId}::uuid, ${project}::uuid, ${workspace}::uuid, ${run}::uuid, ${rule}, ${dueAt}::timestamptz)
      ON CONFLICT (target_kind, target) DO NOTHING`;
    return written === 1 ? id : null;
  }

  /**
   * One page of what is due and not yet planned: projects whose time is over or that were deleted, uploads that broke off,
   * assets with a clock of their own or without a key, and what a killed worker had begun to seal. Keyset by (due, id): a row that leaves the list moves no page.
   */
  findDue(limit: number, after: PlanCursor | null = null): Promise<readonly ErasureTarget[]> {
    const [dueAt, target] = [after?.dueAt ?? null, after?.target ?? null];
    return this.tx.$queryRaw<ErasureTarget[]>`
      SELECT * FROM (
        SELECT 'project' AS kind, p.id AS target, p.id AS project, p.workspace,
          CASE WHEN p.expires_at <= lamina_now() THEN p.rule WHEN p.erasing_at IS NOT NULL THEN 'deleted' ELSE 'abandoned' END AS rule,
          least(p.expires_at, coalesce(p.erasing_at, CASE WHEN p.state = 'receiving' THEN p.created_at + interval '2 hours' END)) AS "dueAt"
        FROM project p
        WHERE (p.erasing_at IS NOT NULL
            OR (p.expires_at <= lamina_now() AND NOT (p.first_processed_at IS NULL AND p.promised_at > lamina_now()
              AND EXISTS (SELECT 1 FROM job j WHERE j.project = p.id AND j.state = 'running' AND j.kind <> 'ingest')))
            OR (p.state = 'receiving' AND p.expires_at > lamina_now() AND NOT EXISTS (SELECT 1 FROM job j WHERE j.project = p.id)))
          AND project_is_due(p.expires_at, p.erasing_at, p.state, p.created_at)
        UNION ALL
        SELECT 'asset', a.id, a.project, a.workspace, CASE WHEN a.state = 'erased' THEN 'key-destroyed' WHEN a.expires_at <= lamina_now() THEN 'temporary' ELSE 'abandoned' END,
          coalesce(a.expires_at, a.created_at)
        FROM asset a LEFT JOIN project p ON p.id = a.project -- one that is due itself takes its assets along
        WHERE p.id IS NULL AND (a.expires_at <= lamina_now() OR a.state = 'erased' OR is_leftover(a.state, a.created_at))
          AND a.blob_key IS NOT NULL
      ) due
      WHERE NOT EXISTS (SELECT 1 FROM erasure_item i WHERE i.target_kind = due.kind AND i.target = due.target)
        AND (${dueAt}::timestamptz IS NULL OR ("dueAt", target) > (${dueAt}::timestamptz, ${target}::uuid))
      ORDER BY "dueAt", target LIMIT ${limit}::int`;
  }

  /** Assets of a project that have left before it: each has its line in the ledger and its event in the log. */
  async goneBefore(project: string): Promise<readonly string[]> {
    const found = await this.tx.erasureItem.findMany({
      where: { projectId: project, targetKind: 'asset', state: { in: ['done', 'verified'] } },
      select: { targetId: true },
    });
    return found.map(({ targetId }) => targetId);
  }

  /** Finds what is due and puts it into the ledger. @returns how many are new there */
  async planDue(limit: number, run: string | null = null): Promise<number> {
    let planned = 0;
    for (const target of await this.findDue(limit)) if (await this.plan(target, run)) planned++;
    return planned;
  }

  /** Takes items for a while, the most overdue first; unfinished ones of a dead worker too, and what was not verified. */
  claim(limit: number, leaseSeconds: number): Promise<readonly ErasureItem[]> {
    return this.tx.$queryRaw<ErasureItem[]>`
      UPDATE erasure_item SET fence = fence + 1, attempt = attempt + 1,
        lease_until = lamina_now() + make_interval(secs => ${leaseSeconds}::double precision)
      WHERE id IN (SELECT id FROM erasure_item WHERE state NOT IN ('verified', 'held')
          AND (lease_until IS NULL OR lease_until <= lamina_now())
        ORDER BY due_at, id LIMIT ${limit}::int FOR UPDATE SKIP LOCKED)
      RETURNING id, target_kind AS kind, target, project, workspace, rule, due_at AS "dueAt", run, state, fence, attempt,
        planned_at AS "plannedAt"`;
  }

  /** A step is done. @returns false when the item has passed to another worker: stop */
  async setState(id: string, fence: number, state: ErasureState): Promise<boolean> {
    const moved = await this.tx.$executeRaw`UPDATE erasure_item SET state = ${state},
        done_at = CASE WHEN ${state}::text IN ('done', 'verified') THEN coalesce(done_at, lamina_now()) END
      WHERE id = ${id}::uuid AND fence = ${fence}::int`;
    return moved === 1;
  }

  /** Not now: another worker may take the item at once, after a failure only when `seconds` have passed. */
  async putBack(id: string, fence: number, seconds = 0): Promise<void> {
    await this.tx
      .$executeRaw`UPDATE erasure_item SET lease_until = lamina_now() + make_interval(secs => ${seconds}::double precision)
      WHERE id = ${id}::uuid AND fence = ${fence}::int`;
  }

  /** Takes an item out of the ledger that turned out not to be due: its date moved between plan and erasure. */
  async withdraw(id: string, fence: number): Promise<void> {
    await this.tx.erasureItem.deleteMany({ where: { id, fence, state: 'planned' } });
  }

  /**
   * The last step: rows go, a tombstone comes. The one place that erases rows of work. Of an asset a stub stays while its
   * project lives. @returns false when the item has passed to another worker
   */
  async finishItem({ id, fence, kind, target, workspace, rule, dueAt }: ErasureItem): Promise<boolean> {
    if (!(await this.setState(id, fence, 'done'))) return false;
    if (kind === 'project') {
      const where = { projectId: target };
      await this.tx.node.deleteMany({ where });
      await this.tx.asset.deleteMany({ where });
      await this.tx.job.deleteMany({ where });
      await this.tx.project.deleteMany({ where: { id: target } });
    } else {
      const stub = { state: 'erased', blobKey: null, wrappedKey: null, bytes: null };
      await this.tx.asset.updateMany({ where: { id: target }, data: stub });
    }
    await this.tx.tombstone.createMany({
      data: [{ id: newId(), targetKind: kind, targetId: target, workspaceId: workspace, rule, dueAt }],
      skipDuplicates: true,
    });
    return true;
  }

  async startRun(): Promise<string> {
    const { id } = await this.tx.erasureRun.create({ data: { id: newId() }, select: { id: true } });
    return id;
  }

  async endRun(
    id: string,
    { planned, erased, failed }: { planned: number; erased: number; failed: number },
  ): Promise<void> {
    await this.tx
      .$executeRaw`UPDATE erasure_run SET ended_at = lamina_now(), planned = ${planned}::int, erased = ${erased}::int,
      failed = ${failed}::int WHERE id = ${id}::uuid`;
  }

  /** The last run that ended, for the health page. */
  async lastRun(): Promise<ErasureRun | null> {
    return this.tx.erasureRun.findFirst({ where: { endedAt: { not: null } }, orderBy: { endedAt: 'desc' } });
  }

  /** Removes counters, answers, links and sessions whose time is over. @returns how many rows went */
  async purgeShortLived(): Promise<number> {
    const gone = [
      await this.tx.$executeRaw`DELETE FROM rate_count WHERE window_end <= lamina_now()`,
      await this.tx
        .$executeRaw`DELETE FROM idempotency WHERE created_at <= lamina_now() - interval '24 hours'`,
      await this.tx.$executeRaw`DELETE FROM invitation WHERE expires_at <= lamina_now()`,
      await this.tx.$executeRaw`DELETE FROM session WHERE ended_at <= lamina_now() - interval '30 days'`,
    ];
    return gone.reduce((sum, rows) => sum + rows, 0);
  }
}
