import type { EngineOutput } from '@lamina/contract';
import type { ClaimedJob, ProjectRow } from '@lamina/db';
import { expiryOf, SHIPPED_TERMS, temporaryLimitsOf } from '@lamina/rules';
import type { Sealed } from '@lamina/storage';
import { scopeOf, type JobDeps } from './job-deps';
import { clockOf } from './start-clock';

/** Where an output will lie: its asset's row and the key of its blob. */
export interface OutputPlace extends EngineOutput {
  readonly asset: string;
  readonly blobKey: string;
}
export interface SealedOutput extends OutputPlace {
  readonly sealed: Sealed;
}

/** The rows come before the bytes, so that no blob is ever without a row that finds it. */
export async function planOutputs(
  { db, newId }: Pick<JobDeps, 'db' | 'newId'>,
  job: ClaimedJob,
  { outputs, project }: { outputs: readonly EngineOutput[]; project: ProjectRow },
): Promise<readonly OutputPlace[]> {
  const places = outputs.map((output) => ({ ...output, asset: newId(), blobKey: newId() }));
  await db.transaction(scopeOf(job), async ({ assets, now }) => {
    const madeAt = await now();
    for (const { asset: id, kind, blobKey } of places) {
      const expiresAt = kind === 'export' ? exportEnd(madeAt, project) : null;
      await assets.create({ id, project: job.project, kind, blobKey, expiresAt });
    }
  });
  return places;
}

/** Seals what the engine made, file by file, as it streams out of the exchange folder. */
export async function sealOutputs(
  { blobs, exchange }: Pick<JobDeps, 'blobs' | 'exchange'>,
  job: ClaimedJob,
  places: readonly OutputPlace[],
): Promise<readonly SealedOutput[]> {
  const sealed: SealedOutput[] = [];
  for (const place of places) {
    const context = { asset: place.asset, project: job.project, kind: place.kind };
    const bytes = exchange.read(job.id, place.file);
    sealed.push({ ...place, sealed: await blobs.write({ key: place.blobKey, context }, bytes) });
  }
  return sealed;
}

/**
 * Takes back what was sealed, or begun, for a result that does not count: keys first, then bytes. A result that counts
 * after all, because only the answer to its commit was lost, keeps its pictures.
 */
export async function discardOutputs(
  { db, blobs }: Pick<JobDeps, 'db' | 'blobs'>,
  job: ClaimedJob,
  outputs: readonly OutputPlace[],
): Promise<void> {
  const kept = await db.transaction(scopeOf(job), ({ assets }) =>
    assets.abandon(outputs.map(({ asset }) => asset)),
  );
  const given = outputs.filter(({ asset }) => !kept.includes(asset));
  for (const { blobKey } of given) await blobs.erase(blobKey);
  await db.transaction(scopeOf(job), ({ assets }) => assets.markBytesGone(given.map(({ asset }) => asset)));
}

/** An export has a clock of its own, and it may be what starts its project's. */
function exportEnd(madeAt: Date, project: ProjectRow): Date {
  const clock = clockOf(project);
  const started = { ...clock, firstProcessedAt: clock.firstProcessedAt ?? madeAt };
  return expiryOf(temporaryLimitsOf(madeAt, started, SHIPPED_TERMS)).expiresAt;
}
