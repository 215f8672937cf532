import type { Plan, Profile } from '@lamina/contract';
import { Prisma } from './generated/client';
import { bytesOf, type Tx } from './rows';

export interface ExpiryDates {
  readonly expiresAt: Date;
  readonly promisedAt: Date;
  readonly rule: string;
}

export interface NewProject extends ExpiryDates {
  readonly id: string;
  readonly workspace: string;
  readonly owner: string;
  readonly wrappedKey: Uint8Array;
  readonly titleSealed: Uint8Array;
  readonly plan: Plan;
}

export interface ProjectRow extends ExpiryDates {
  readonly id: string;
  readonly workspace: string;
  readonly owner: string;
  readonly shared: boolean;
  readonly wrappedKey: Uint8Array;
  readonly titleSealed: Uint8Array;
  readonly profile: Profile;
  readonly plan: Plan;
  readonly state: 'receiving' | 'ready' | 'refused';
  readonly message: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly thumbnail: string | null;
  readonly original: string | null;
  readonly head: string | null;
  readonly createdAt: Date;
  readonly firstProcessedAt: Date | null;
  /** Null for a project of somebody else: their row is not to be seen. */
  readonly ownerLastActivityAt: Date | null;
}

/** A due project under its row lock, with what a rule needs to judge it again. */
export interface ErasableProject extends ExpiryDates {
  readonly id: string;
  readonly workspace: string;
  readonly owner: string;
  readonly profile: Profile;
  readonly plan: Plan;
  readonly createdAt: Date;
  readonly firstProcessedAt: Date | null;
  readonly ownerLastActivityAt: Date | null;
  /** Deleted by a person, or an erasure that was interrupted: it goes whatever its date says. */
  readonly erasingAt: Date | null;
  /** An upload that broke off and has no job. */
  readonly abandoned: boolean;
  /** Its first job is running: it may keep its project until the promise. */
  readonly firstJobRunning: boolean;
  /** The database's clock. */
  readonly now: Date;
}

const COLUMNS = Prisma.sql`p.id, p.workspace, p.owner, p.shared, p.wrapped_key AS "wrappedKey", p.title_sealed AS "titleSealed",
  p.profile, p.plan, p.state, p.message, p.width, p.height, p.thumbnail, p.original, p.head, p.created_at AS "createdAt",
  p.first_processed_at AS "firstProcessedAt", p.expires_at AS "expiresAt", p.promised_at AS "promisedAt", p.rule,
  o.last_activity_at AS "ownerLastActivityAt"`;
const OPEN = Prisma.sql`p.erasing_at IS NULL AND p.wrapped_key IS NOT NULL`;

/** Projects. In a person's scope the own ones and the shared ones of the workspace; expired is gone, swept or not. */
export class ProjectsStore {
  constructor(private readonly tx: Tx) {}

  async create(project: NewProject): Promise<void> {
    await this.tx.project.create({
      data: {
        id: project.id,
        workspaceId: project.workspace,
        ownerId: project.owner,
        wrappedKey: bytesOf(project.wrappedKey),
        titleSealed: bytesOf(project.titleSealed),
        profile: 'edit',
        plan: project.plan,
        expiresAt: project.expiresAt,
        promisedAt: project.promisedAt,
        rule: project.rule,
      },
    });
  }

  async findOpen(id: string): Promise<ProjectRow | null> {
    const [found] = await this.tx.$queryRaw<ProjectRow[]>`SELECT ${COLUMNS} FROM project p
      LEFT JOIN person o ON o.id = p.owner WHERE p.id = ${id}::uuid AND ${OPEN} AND p.expires_at > lamina_now()`;
    return found ?? null;
  }

  /**
   * As `findOpen`, and held until the transaction ends: whoever deletes it waits, and whoever comes after a deletion sees
   * nothing. For everything that makes or shares something in a project.
   */
  async lockOpen(id: string): Promise<ProjectRow | null> {
    const [found] = await this.tx.$queryRaw<ProjectRow[]>`SELECT ${COLUMNS} FROM project p
      LEFT JOIN person o ON o.id = p.owner WHERE p.id = ${id}::uuid AND ${OPEN} AND p.expires_at > lamina_now()
      FOR NO KEY UPDATE OF p`;
    return found ?? null;
  }

  /** For the job in hand: the first one may run on until the promise. */
  async findForJob(id: string): Promise<ProjectRow | null> {
    const [found] = await this.tx.$queryRaw<ProjectRow[]>`SELECT ${COLUMNS} FROM project p
      LEFT JOIN person o ON o.id = p.owner WHERE p.id = ${id}::uuid AND ${OPEN} AND p.promised_at > lamina_now()`;
    return found ?? null;
  }

  /** The youngest first: so many, for each is unsealed on its way out. */
  list(limit: number): Promise<readonly ProjectRow[]> {
    return this.tx.$queryRaw<ProjectRow[]>`SELECT ${COLUMNS} FROM project p
      LEFT JOIN person o ON o.id = p.owner WHERE ${OPEN} AND p.expires_at > lamina_now()
      ORDER BY p.created_at DESC, p.id DESC LIMIT ${limit}::int`;
  }

  /** Which ones are in sight, without what is in them. */
  async openIds(): Promise<readonly string[]> {
    const found = await this.tx.$queryRaw<
      { id: string }[]
    >`SELECT p.id FROM project p WHERE ${OPEN} AND p.expires_at > lamina_now()`;
    return found.map(({ id }) => id);
  }

  async setHead(id: string, head: string): Promise<void> {
    await this.tx.project.updateMany({ where: { id, erasingAt: null }, data: { headId: head } });
  }

  async setTitle(id: string, titleSealed: Uint8Array): Promise<void> {
    await this.tx.project.updateMany({
      where: { id, erasingAt: null },
      data: { titleSealed: bytesOf(titleSealed) },
    });
  }

  async setShared(id: string, shared: boolean): Promise<void> {
    await this.tx.project.updateMany({ where: { id, erasingAt: null }, data: { shared } });
  }

  async setThumbnail(id: string, thumbnail: string): Promise<void> {
    await this.tx.project.updateMany({ where: { id, erasingAt: null }, data: { thumbnailId: thumbnail } });
  }

  async setIngested(
    id: string,
    made: { width: number; height: number; thumbnail: string; original: string; head: string },
  ): Promise<void> {
    const { width, height, thumbnail, original, head } = made;
    const data = {
      state: 'ready',
      width,
      height,
      thumbnailId: thumbnail,
      originalId: original,
      headId: head,
    };
    await this.tx.project.updateMany({ where: { id }, data });
  }

  async setRefused(id: string, message: string): Promise<void> {
    await this.tx.project.updateMany({ where: { id }, data: { state: 'refused', message } });
  }

  /** From unsaved to saved, with the dates that the person has seen. @returns false when it is saved already */
  async save(id: string, expiry: ExpiryDates, plan?: Plan): Promise<boolean> {
    const { expiresAt, promisedAt, rule } = expiry;
    const saved = await this.tx.$executeRaw`
      UPDATE project SET profile = 'layered', saved_at = lamina_now(), plan = coalesce(${plan ?? null}, plan),
        expires_at = ${expiresAt}::timestamptz, promised_at = ${promisedAt}::timestamptz, rule = ${rule}
      WHERE id = ${id}::uuid AND profile = 'edit' AND erasing_at IS NULL AND expires_at > lamina_now()`;
    return saved === 1;
  }

  async setExpiry(id: string, { expiresAt, promisedAt, rule }: ExpiryDates): Promise<void> {
    await this.tx.project.updateMany({
      where: { id, erasingAt: null },
      data: { expiresAt, promisedAt, rule },
    });
  }

  /** The end of a job. @returns when it was the project's first: then, and only then, its date is computed anew */
  async noteProcessed(id: string): Promise<Date | null> {
    const [first] = await this.tx.$queryRaw<
      { at: Date }[]
    >`UPDATE project SET first_processed_at = lamina_now()
      WHERE id = ${id}::uuid AND first_processed_at IS NULL RETURNING first_processed_at AS at`;
    return first?.at ?? null;
  }

  /** Hides it from everybody at once; the sweep takes its bytes. @returns false when it is gone already */
  async softDelete(id: string): Promise<boolean> {
    const hidden = await this.tx.$executeRaw`UPDATE project SET erasing_at = lamina_now()
      WHERE id = ${id}::uuid AND erasing_at IS NULL`;
    return hidden === 1;
  }

  /** Locks a project that is to be judged again, for the time of the transaction. Null: it is gone. */
  async lockErasable(id: string): Promise<ErasableProject | null> {
    const [found] = await this.tx.$queryRaw<ErasableProject[]>`
      SELECT p.id, p.workspace, p.owner, p.profile, p.plan, p.created_at AS "createdAt", p.first_processed_at AS "firstProcessedAt",
        p.expires_at AS "expiresAt", p.promised_at AS "promisedAt", p.rule, p.erasing_at AS "erasingAt",
        (SELECT o.last_activity_at FROM person o WHERE o.id = p.owner) AS "ownerLastActivityAt",
        p.state = 'receiving' AND p.created_at <= lamina_now() - interval '2 hours'
          AND NOT EXISTS (SELECT 1 FROM job j WHERE j.project = p.id) AS abandoned,
        p.first_processed_at IS NULL AND EXISTS (SELECT 1 FROM job j
          WHERE j.project = p.id AND j.state = 'running' AND j.kind <> 'ingest') AS "firstJobRunning",
        lamina_now() AS now
      FROM project p WHERE p.id = ${id}::uuid FOR UPDATE OF p`;
    return found ?? null;
  }

  /** Destroys the keys of a project and of everything in it: what is left of them says nothing. */
  async destroyKeys(id: string): Promise<void> {
    await this.tx.asset.updateMany({ where: { projectId: id }, data: { state: 'erased', wrappedKey: null } });
    await this.tx.project.updateMany({ where: { id }, data: { wrappedKey: null, titleSealed: null } });
  }
}
