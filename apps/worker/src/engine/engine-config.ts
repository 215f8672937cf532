import { totalmem } from 'node:os';
import { z } from 'zod';

const HUNDRED_MEGAPIXELS = 100_000_000;

const Environment = z.object({
  LAMINA_EXCHANGE: z.string().startsWith('/'),
  LAMINA_MAX_PIXELS: z.coerce.number().int().positive().default(HUNDRED_MEGAPIXELS),
  LAMINA_ENGINE_MEMORY_BYTES: z.coerce.number().int().positive().optional(),
});

/** Where the engine process meets the worker, and what it may use of the machine. */
export interface EngineConfig {
  readonly exchange: string;
  readonly maxPixels: number;
  readonly memoryBytes: number;
}

/**
 * The engine's settings: the one place of this process that reads its environment. Half of the machine's memory is the
 * engine's unless the operator says otherwise; the database and the page cache need the rest.
 */
export function readEngineConfig(env: NodeJS.ProcessEnv): EngineConfig {
  const read = Environment.parse(env);
  return {
    exchange: read.LAMINA_EXCHANGE,
    maxPixels: read.LAMINA_MAX_PIXELS,
    memoryBytes: read.LAMINA_ENGINE_MEMORY_BYTES ?? Math.floor(totalmem() / 2),
  };
}
