import type { RateClass } from '@lamina/contract';

export interface RateLimit {
  readonly bucket: string;
  readonly windowSeconds: number;
  readonly limit: number;
}
const MINUTE_SECONDS = 60;

/** Requests a minute. A network is a /24 and may be a whole office; a person is one. `all` is the breaker of the house. */
const PER_MINUTE: Readonly<
  Record<RateClass, { network: number; person: number; workspace: number; all: number }>
> = {
  'sign-in': { network: 20, person: 20, workspace: 200, all: 300 },
  upload: { network: 120, person: 30, workspace: 120, all: 600 },
  write: { network: 1_200, person: 240, workspace: 2_400, all: 12_000 },
  read: { network: 6_000, person: 1_200, workspace: 12_000, all: 60_000 },
};

/** Every counter that a request of this class moves. `factor` loosens them all, for a test machine that clicks fast. */
export function rateLimitsOf(
  rate: RateClass,
  { network, person, workspace }: { network: string; person: string | null; workspace: string | null },
  factor: number,
): readonly RateLimit[] {
  const limits = PER_MINUTE[rate];
  const counter = (name: string, limit: number): RateLimit => ({
    bucket: `${rate}|${name}`,
    windowSeconds: MINUTE_SECONDS,
    limit: limit * factor,
  });
  return [
    counter(`network|${network}`, limits.network),
    ...(person === null ? [] : [counter(`person|${person}`, limits.person)]),
    ...(workspace === null ? [] : [counter(`workspace|${workspace}`, limits.workspace)]),
    ...(rate === 'sign-in' ? [counter('all', limits.all)] : []),
  ];
}
