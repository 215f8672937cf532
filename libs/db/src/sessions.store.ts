import type { SignInStep } from '@lamina/contract';
import { newId } from './new-id';
import { bytesOf, type Tx } from './rows';

export interface NewSession {
  readonly tokenHash: Uint8Array;
  readonly person: string;
  readonly step: SignInStep;
  readonly ipPrefix: string | null;
  readonly browser: string | null;
  readonly idleMinutes: number;
  readonly absoluteHours: number;
}

export type SessionEnd = 'self' | 'admin' | 'rule' | 'idle' | 'absolute';

/** A session as the database's clock judges it now. */
export interface SessionRow {
  readonly id: string;
  readonly person: string;
  readonly step: SignInStep;
  readonly stepUpAt: Date | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly idleMinutes: number;
  /** The earlier of the idle and the absolute limit. */
  readonly expiresAt: Date;
  readonly secondsSinceRotation: number;
  readonly secondsSinceSeen: number;
  /** The request came with the token before the last rotation. */
  readonly usedPrevious: boolean;
  /** Null while it lives. */
  readonly over: 'idle' | 'absolute' | null;
}

export interface EndedSession {
  readonly id: string;
  readonly person: string;
  readonly by: SessionEnd;
}

/** How long the token before a rotation still opens: requests that were already on their way. */
const PREVIOUS_TOKEN_SECONDS = 30;

/** Signed-in browsers. Scope `identity`; `expireDue` also in the worker's scope `erasure`. */
export class SessionsStore {
  constructor(private readonly tx: Tx) {}

  async create(session: NewSession): Promise<string> {
    const id = newId();
    await this.tx.$executeRaw`
      INSERT INTO session (id, token_hash, person, step, step_up_at, ip_prefix, browser, idle_minutes, absolute_until)
      VALUES (${id}::uuid, ${bytesOf(session.tokenHash)}, ${session.person}::uuid, ${session.step},
        CASE WHEN ${session.step}::text = 'signed-in' THEN lamina_now() END, ${session.ipPrefix}, ${session.browser},
        ${session.idleMinutes}::int, lamina_now() + make_interval(hours => ${session.absoluteHours}::int))`;
    return id;
  }

  /** The session of a token, alive or just over; null when it is unknown or was ended. */
  async byTokenHash(hash: Uint8Array): Promise<SessionRow | null> {
    const token = bytesOf(hash);
    const [found] = await this.tx.$queryRaw<SessionRow[]>`
      SELECT id, person, step, step_up_at AS "stepUpAt", created_at AS "createdAt", last_seen_at AS "lastSeenAt",
        idle_minutes AS "idleMinutes",
        least(absolute_until, last_seen_at + make_interval(mins => idle_minutes)) AS "expiresAt",
        extract(epoch FROM lamina_now() - rotated_at)::double precision AS "secondsSinceRotation",
        extract(epoch FROM lamina_now() - last_seen_at)::double precision AS "secondsSinceSeen",
        token_hash <> ${token} AS "usedPrevious",
        CASE WHEN absolute_until <= lamina_now() THEN 'absolute'
          WHEN last_seen_at + make_interval(mins => idle_minutes) <= lamina_now() THEN 'idle' END AS over
      FROM session
      WHERE ended_at IS NULL AND (token_hash = ${token} OR (previous_hash = ${token}
        AND rotated_at > lamina_now() - make_interval(secs => ${PREVIOUS_TOKEN_SECONDS}::double precision)))`;
    return found ?? null;
  }

  /** Whether it acts now: not ended, within both limits, its person not disabled. */
  async isAlive(id: string): Promise<boolean> {
    return (await this.aliveAmong([id])).length === 1;
  }

  /** Those that act now, as `isAlive`, in one question for however many. */
  async aliveAmong(ids: readonly string[]): Promise<readonly string[]> {
    const alive = await this.tx.$queryRaw<
      { id: string }[]
    >`SELECT s.id FROM session s JOIN person p ON p.id = s.person
      WHERE s.id = ANY(${[...ids]}::uuid[]) AND s.ended_at IS NULL AND s.absolute_until > lamina_now()
        AND s.last_seen_at + make_interval(mins => s.idle_minutes) > lamina_now() AND p.status = 'active'`;
    return alive.map(({ id }) => id);
  }

  async touch(id: string): Promise<void> {
    await this.tx
      .$executeRaw`UPDATE session SET last_seen_at = lamina_now() WHERE id = ${id}::uuid AND ended_at IS NULL`;
  }

  /** A new token for the same session. @returns false when it is over, or another request has just rotated it */
  async rotate(id: string, newHash: Uint8Array, unlessWithinSeconds = 0): Promise<boolean> {
    const rotated = await this.tx.$executeRaw`
      UPDATE session SET previous_hash = token_hash, token_hash = ${bytesOf(newHash)}, rotated_at = lamina_now(), last_seen_at = lamina_now()
      WHERE id = ${id}::uuid AND ended_at IS NULL
        AND rotated_at <= lamina_now() - make_interval(secs => ${unlessWithinSeconds}::double precision)`;
    return rotated === 1;
  }

  /** A factor was shown: a new step and a new token; the one before opens nothing any more. */
  async setStep(id: string, step: SignInStep, newHash: Uint8Array, idleMinutes?: number): Promise<void> {
    await this.tx.$executeRaw`
      UPDATE session SET step = ${step}, token_hash = ${bytesOf(newHash)}, previous_hash = NULL, rotated_at = lamina_now(),
        last_seen_at = lamina_now(), idle_minutes = coalesce(${idleMinutes ?? null}::int, idle_minutes),
        step_up_at = CASE WHEN ${step}::text = 'signed-in' THEN lamina_now() ELSE step_up_at END
      WHERE id = ${id}::uuid AND ended_at IS NULL`;
  }

  /** @returns false when it was over already */
  async revoke(id: string, by: SessionEnd = 'self'): Promise<boolean> {
    const ended = await this.tx.$executeRaw`UPDATE session SET ended_at = lamina_now(), ended_by = ${by}
      WHERE id = ${id}::uuid AND ended_at IS NULL`;
    return ended === 1;
  }

  /** @returns the ids that were ended, for `session_ended` */
  async revokeAllOf(
    person: string,
    by: SessionEnd,
    except: string | null = null,
  ): Promise<readonly string[]> {
    const ended = await this.tx.$queryRaw<
      { id: string }[]
    >`UPDATE session SET ended_at = lamina_now(), ended_by = ${by}
      WHERE person = ${person}::uuid AND ended_at IS NULL AND id IS DISTINCT FROM ${except}::uuid RETURNING id`;
    return ended.map(({ id }) => id);
  }

  /** Sessions of a person that are alive now. */
  async count(person: string): Promise<number> {
    const [found] = await this.tx.$queryRaw<{ live: number }[]>`SELECT count(*)::int AS live FROM session
      WHERE person = ${person}::uuid AND ended_at IS NULL AND absolute_until > lamina_now()
        AND last_seen_at + make_interval(mins => idle_minutes) > lamina_now()`;
    return found?.live ?? 0;
  }

  /** Ends the oldest ones until at most `max` are left. @returns their ids */
  async endOldest(person: string, max: number): Promise<readonly string[]> {
    const ended = await this.tx.$queryRaw<{ id: string }[]>`
      UPDATE session SET ended_at = lamina_now(), ended_by = 'rule' WHERE id IN (
        SELECT id FROM session WHERE person = ${person}::uuid AND ended_at IS NULL
        ORDER BY last_seen_at DESC, id DESC OFFSET ${max}::int) RETURNING id`;
    return ended.map(({ id }) => id);
  }

  /** Ends what is idle or too old. @returns who and why, for the audit */
  async expireDue(limit = 200): Promise<readonly EndedSession[]> {
    return this.tx.$queryRaw<EndedSession[]>`
      UPDATE session SET ended_at = lamina_now(),
        ended_by = CASE WHEN absolute_until <= lamina_now() THEN 'absolute' ELSE 'idle' END
      WHERE id IN (SELECT id FROM session WHERE ended_at IS NULL
        AND (absolute_until <= lamina_now() OR last_seen_at + make_interval(mins => idle_minutes) <= lamina_now())
        LIMIT ${limit}::int)
      RETURNING id, person, ended_by AS by`;
  }
}
