import { newId } from './new-id';
import { bytesOf, numberOrNull, type Tx } from './rows';

export interface TotpRow {
  readonly secretSealed: Uint8Array;
  readonly confirmed: boolean;
  readonly lastStep: number | null;
}

export interface FailureRow {
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

/** Factors of a person and their failures: the part of `PeopleStore` that sign-in asks. */
export class CredentialsStore {
  constructor(protected readonly tx: Tx) {}

  /** The Argon2id text, or null while no password was set. */
  async passwordOf(person: string): Promise<string | null> {
    const found = await this.tx.credential.findFirst({ where: { personId: person, kind: 'password' } });
    return found?.hash ?? null;
  }

  async setPassword(person: string, hash: string): Promise<void> {
    await this.tx.credential.deleteMany({ where: { personId: person, kind: 'password' } });
    await this.tx.credential.create({ data: { id: newId(), personId: person, kind: 'password', hash } });
  }

  async totpOf(person: string): Promise<TotpRow | null> {
    const found = await this.tx.credential.findFirst({ where: { personId: person, kind: 'totp' } });
    if (!found?.secretSealed) return null;
    return {
      secretSealed: found.secretSealed,
      confirmed: found.confirmedAt !== null,
      lastStep: numberOrNull(found.lastStep),
    };
  }

  /**
   * Replaces a secret that was not confirmed; the new one counts for nothing until `confirmTotp`.
   * @returns false when a confirmed one is there: that one goes by `removeFactors` alone
   */
  async setTotp(person: string, secretSealed: Uint8Array, confirmed = false): Promise<boolean> {
    await this.tx.credential.deleteMany({ where: { personId: person, kind: 'totp', confirmedAt: null } });
    const set = await this.tx
      .$executeRaw`INSERT INTO credential (id, person, kind, secret_sealed, confirmed_at)
      SELECT ${newId()}::uuid, ${person}::uuid, 'totp', ${bytesOf(secretSealed)}, CASE WHEN ${confirmed} THEN lamina_now() END
      WHERE NOT EXISTS (SELECT 1 FROM credential c WHERE c.person = ${person}::uuid AND c.kind = 'totp')`;
    return set === 1;
  }

  /** @returns false when there is no secret to confirm, or it is confirmed already */
  async confirmTotp(person: string): Promise<boolean> {
    const confirmed = await this.tx.$executeRaw`UPDATE credential SET confirmed_at = lamina_now()
      WHERE person = ${person}::uuid AND kind = 'totp' AND confirmed_at IS NULL`;
    return confirmed === 1;
  }

  /** Takes a time step once. @returns false when it, or a later one, was used already: somebody replays a code */
  async useTimeStep(person: string, step: number): Promise<boolean> {
    const used = await this.tx.$executeRaw`UPDATE credential SET last_step = ${step}::bigint
      WHERE person = ${person}::uuid AND kind = 'totp' AND coalesce(last_step, -1) < ${step}::bigint`;
    return used === 1;
  }

  /** Takes the second factor away, its recovery codes too: a new one is enrolled at the next sign-in. */
  async removeFactors(person: string): Promise<void> {
    await this.tx.credential.deleteMany({ where: { personId: person, kind: { in: ['totp', 'recovery'] } } });
  }

  async replaceRecoveryCodes(person: string, hashes: readonly string[]): Promise<void> {
    await this.tx.credential.deleteMany({ where: { personId: person, kind: 'recovery' } });
    await this.tx.credential.createMany({
      data: hashes.map((hash) => ({ id: newId(), personId: person, kind: 'recovery', hash })),
    });
  }

  /** The codes that are left. */
  async recoveryCodes(person: string): Promise<readonly { readonly id: string; readonly hash: string }[]> {
    const found = await this.tx.credential.findMany({
      where: { personId: person, kind: 'recovery', usedAt: null },
      orderBy: { id: 'asc' },
    });
    return found.flatMap(({ id, hash }) => (hash === null ? [] : [{ id, hash }]));
  }

  /** @returns false when somebody else was faster */
  async useRecoveryCode(id: string): Promise<boolean> {
    const used = await this.tx.$executeRaw`UPDATE credential SET used_at = lamina_now()
      WHERE id = ${id}::uuid AND kind = 'recovery' AND used_at IS NULL`;
    return used === 1;
  }

  /**
   * Counts a failed password or code. `lockSecondsAfter` is the rule (`rules/lock-out.ts`): seconds of lock for so many
   * failures in a row, 0 for none. The row lock makes parallel guesses count one by one.
   */
  async noteFailure(person: string, lockSecondsAfter: (failures: number) => number): Promise<FailureRow> {
    const [counted] = await this.tx.$queryRaw<{ failures: number }[]>`
      INSERT INTO sign_in_attempt (person, failures) VALUES (${person}::uuid, 1)
      ON CONFLICT (person) DO UPDATE SET failures = sign_in_attempt.failures + 1, last_failed_at = lamina_now()
      RETURNING failures`;
    const failures = counted?.failures ?? 1;
    const seconds = lockSecondsAfter(failures);
    if (seconds <= 0) return { failures, lockedUntil: null };
    const [locked] = await this.tx.$queryRaw<{ until: Date }[]>`
      UPDATE sign_in_attempt SET locked_until = lamina_now() + make_interval(secs => ${seconds}::double precision)
      WHERE person = ${person}::uuid RETURNING locked_until AS until`;
    return { failures, lockedUntil: locked?.until ?? null };
  }

  /**
   * Counts a guess as wrong before it is judged, for a judgement that takes long: of many at once only as many are judged
   * as the rule allows. Who was right gives it back. @returns null when the account rests: then nothing is judged
   */
  async takeGuess(
    person: string,
    lockSecondsAfter: (failures: number) => number,
  ): Promise<FailureRow | null> {
    return (await this.lockAttempts(person)) === null ? this.noteFailure(person, lockSecondsAfter) : null;
  }

  /** A guess that was right: it does not count, and a rest that it began ends. The failures before it stay. */
  async giveGuessBack(person: string, { lockedUntil }: FailureRow): Promise<void> {
    await this.tx.$executeRaw`UPDATE sign_in_attempt SET failures = greatest(failures - 1, 0),
      locked_until = CASE WHEN ${lockedUntil === null}::boolean THEN locked_until END WHERE person = ${person}::uuid`;
  }

  /** Whoever guesses for this person waits here until the transaction ends. @returns until when the account rests, or null */
  async lockAttempts(person: string): Promise<Date | null> {
    const [found] = await this.tx.$queryRaw<{ until: Date | null }[]>`
      INSERT INTO sign_in_attempt (person, failures) VALUES (${person}::uuid, 0)
      ON CONFLICT (person) DO UPDATE SET failures = sign_in_attempt.failures
      RETURNING CASE WHEN locked_until > lamina_now() THEN locked_until END AS until`;
    return found?.until ?? null;
  }

  async clearFailures(person: string): Promise<void> {
    await this.tx.signInAttempt.deleteMany({ where: { personId: person } });
  }

  /** An administrator's word: the account may try again at once. */
  async unlock(person: string): Promise<void> {
    await this.clearFailures(person);
  }
}
