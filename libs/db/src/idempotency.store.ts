import type { JsonValue } from '@lamina/audit';
import { bytesOf, type Tx } from './rows';

export interface RememberedAnswer {
  readonly bodyDigest: Uint8Array;
  /** Ids only: nothing that a person wrote. */
  readonly answer: JsonValue;
}

/** Answers to requests that made something, by person and key, for 24 hours. */
export class IdempotencyStore {
  constructor(private readonly tx: Tx) {}

  async find(person: string, key: string): Promise<RememberedAnswer | null> {
    const [found] = await this.tx.$queryRaw<{ bodyDigest: Uint8Array; answer: JsonValue }[]>`
      SELECT body_digest AS "bodyDigest", answer FROM idempotency
      WHERE person = ${person}::uuid AND key = ${key} AND created_at > lamina_now() - interval '24 hours'`;
    return found ?? null;
  }

  /** @returns false when another request with this key was faster: roll back and answer with its result */
  async remember(person: string, key: string, bodyDigest: Uint8Array, answer: JsonValue): Promise<boolean> {
    const written = await this.tx.$executeRaw`
      INSERT INTO idempotency (person, key, body_digest, answer)
      VALUES (${person}::uuid, ${key}, ${bytesOf(bodyDigest)}, ${JSON.stringify(answer)}::jsonb)
      ON CONFLICT (person, key) DO UPDATE SET body_digest = excluded.body_digest, answer = excluded.answer, created_at = lamina_now()
        WHERE idempotency.created_at <= lamina_now() - interval '24 hours'`;
    return written === 1;
  }
}
