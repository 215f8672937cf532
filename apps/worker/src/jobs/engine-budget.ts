import type { EngineCapabilities, EngineLimits } from '@lamina/contract';
import { createHash } from 'node:crypto';

const LEAST_SECONDS = 120;
const MOST_SECONDS = 3_600;
/** An estimate is measured on the same machine while it was idle; a busy one may take this many times as long. */
const PATIENCE = 20;

/** What an engine may use for one job: never more than it announced, and an end to its time. */
export function engineLimitsOf(
  capabilities: EngineCapabilities,
  { estimateSeconds, maxPixels }: { estimateSeconds: number; maxPixels: number },
): EngineLimits {
  return {
    seconds: Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, PATIENCE * estimateSeconds)),
    maxPixels: Math.min(maxPixels, capabilities.limits.maxPixels),
    memoryBytes: capabilities.limits.memoryBytes,
  };
}

/** The same job has the same chance at each attempt, so that a second attempt gives the same picture. */
export const seedOf = (job: string): number => createHash('sha256').update(job).digest().readUInt32BE(0);
