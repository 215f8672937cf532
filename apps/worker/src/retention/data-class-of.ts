import type { AssetKind, Plan, Profile } from '@lamina/contract';

const SAVED: Readonly<Record<Plan, string>> = {
  free: 'DC-05',
  paid60: 'DC-06',
  paid90: 'DC-07',
  custom: 'DC-07',
};

/** The data class under which an asset's erasure is recorded (`promises.md` 4.2). */
export function dataClassOf(kind: AssetKind, { profile, plan }: { profile: Profile; plan: Plan }): string {
  if (kind === 'upload' || kind === 'export') return 'DC-04';
  if (kind === 'thumbnail') return 'DC-08';
  if (profile === 'layered') return SAVED[plan];
  return kind === 'original' ? 'DC-01' : 'DC-02';
}
