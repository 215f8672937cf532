import { granted, type Estimate, type JobRequest, type Outcome } from '@lamina/contract';
import { estimateJob as estimateOf } from '@lamina/rules';
import type { Gateways, Transactions } from '../gateways';
import { scopeOf, type Actor } from '../identity/actor';
import { readRequested } from './read-requested';

interface EstimateJobDeps extends Pick<Gateways, 'columns'> {
  readonly db: Transactions<'projects' | 'nodes' | 'engines'>;
}

/** Seconds, bytes and credits of a request before the click. Nothing is written. */
export function estimateJob(
  { db, columns }: EstimateJobDeps,
  actor: Actor,
  project: string,
  request: JobRequest,
): Promise<Outcome<Estimate>> {
  return db.transaction(scopeOf(actor), async (stores) => {
    const requested = await readRequested(columns, stores, await stores.projects.findOpen(project), request);
    return requested.ok ? granted(estimateOf({ ...requested.value, request })) : requested;
  });
}
