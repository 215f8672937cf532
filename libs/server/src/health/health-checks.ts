import type { HealthView } from '@lamina/contract';
import { within } from '../within';

export type Finding = HealthView['checks'][number];
export type HealthCheck = () => Promise<Finding | readonly Finding[]>;

const CHECK_MS = 2_000;

/** Runs every check side by side. One that fails or hangs is a finding of its own, never the end of the page. */
export async function runChecks(
  checks: Readonly<Record<string, HealthCheck>>,
  timeoutMs = CHECK_MS,
): Promise<Finding[]> {
  const findings = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        return await within(timeoutMs, check());
      } catch {
        // What broke is in the log of the part that broke; the operator reads here that it does not answer.
        return { name, state: 'bad', sentence: `${name} does not answer.` } satisfies Finding;
      }
    }),
  );
  return findings.flat();
}

export const ok = (name: string, sentence: string): Finding => ({ name, state: 'ok', sentence });
export const warn = (name: string, sentence: string): Finding => ({ name, state: 'warn', sentence });
export const bad = (name: string, sentence: string): Finding => ({ name, state: 'bad', sentence });
