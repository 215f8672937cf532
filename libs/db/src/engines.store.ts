import { EngineCapabilities } from '@lamina/contract';
import { z } from 'zod';
import type { Tx } from './rows';

export interface EngineRow {
  readonly capabilities: EngineCapabilities;
  /** What the engine's machine could not prevent, in sentences. */
  readonly isolation: readonly string[];
  readonly seenAt: Date;
  /** By the database's clock. */
  readonly secondsSinceSeen: number;
}

/** What engines announced: the worker writes it at each hello, estimates and the health page read it. */
export class EnginesStore {
  constructor(private readonly tx: Tx) {}

  async seen(capabilities: EngineCapabilities, isolation: readonly string[]): Promise<void> {
    await this.tx.$executeRaw`
      INSERT INTO engine_seen (id, capabilities, isolation)
      VALUES (${capabilities.id}, ${JSON.stringify(capabilities)}::jsonb, ${JSON.stringify(isolation)}::jsonb)
      ON CONFLICT (id) DO UPDATE SET capabilities = excluded.capabilities, isolation = excluded.isolation, seen_at = lamina_now()`;
  }

  async list(): Promise<readonly EngineRow[]> {
    const found = await this.tx.$queryRaw<
      { capabilities: unknown; isolation: unknown; seenAt: Date; secondsSinceSeen: number }[]
    >`SELECT capabilities, isolation, seen_at AS "seenAt",
        extract(epoch FROM lamina_now() - seen_at)::double precision AS "secondsSinceSeen"
      FROM engine_seen ORDER BY id`;
    return found.map(({ capabilities, isolation, ...times }) => ({
      capabilities: EngineCapabilities.parse(capabilities),
      isolation: z.array(z.string()).parse(isolation),
      ...times,
    }));
  }
}
