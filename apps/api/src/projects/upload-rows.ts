import { granted, LANE_OF, refused, type Outcome, type Refusal } from '@lamina/contract';
import { newId, type Stores } from '@lamina/db';
import { expiryOf, limitsOf, SHIPPED_TERMS } from '@lamina/rules';
import type { Sealed } from '@lamina/storage';
import type { Gateways } from '../gateways';
import { KEY_REUSED, sameDigest } from '../http/answer-once';
import { signedBy, type Actor } from '../identity/actor';
import { projectOwner } from './project-view';

export interface Upload {
  readonly fileName: string;
  readonly declaredBytes: number | null;
  readonly key: string | null;
  readonly body: AsyncIterable<Uint8Array>;
}
export type UploadAnswer = { readonly projectId: string; readonly jobId: string };
export type UploadStores = Pick<
  Stores,
  'projects' | 'assets' | 'jobs' | 'erasures' | 'workspaces' | 'engines' | 'idempotency' | 'audit' | 'now'
>;

export interface Announced {
  readonly project: string;
  readonly asset: string;
  readonly blobKey: string;
}
export interface Dates {
  readonly deleteBy: string;
  readonly promisedAt: string;
  readonly rule: string;
}

/** Project and asset before the first byte: the project counts from now on. */
export async function announceUpload(
  { projects, assets, workspaces, audit, now }: UploadStores,
  actor: Actor,
  { project, asset, blobKey, wrappedKey, title }: Announced & { wrappedKey: Uint8Array; title: Uint8Array },
): Promise<Dates> {
  const at = await now();
  const plan = (await workspaces.planOf(actor.workspace)) ?? 'free';
  const clock = { profile: 'edit', plan, createdAt: at, firstProcessedAt: null, lastActivityAt: at } as const;
  const expiry = expiryOf(limitsOf(clock, SHIPPED_TERMS));
  await projects.create({
    id: project,
    workspace: actor.workspace,
    owner: actor.person,
    wrappedKey,
    titleSealed: title,
    plan,
    ...expiry,
  });
  await assets.create({ id: asset, project, kind: 'upload', blobKey });
  const dates = {
    deleteBy: expiry.expiresAt.toISOString(),
    promisedAt: expiry.promisedAt.toISOString(),
    rule: expiry.rule,
  };
  await audit.append({
    ...signedBy(actor),
    name: 'project.created',
    subject: { kind: 'project', id: project },
    outcome: 'success',
    facts: { source: 'upload', profile: 'edit', plan, ...dates },
  });
  return dates;
}

export type QuotaConfig = Pick<Gateways['config'], 'quotaBytes'>;
export const quotaFull = ({ quotaBytes }: QuotaConfig): Refusal =>
  refused(
    'storage-full',
    `You keep as much as this appliance allows, ${sizeText(quotaBytes)}. Delete projects first.`,
  );
export const sizeText = (bytes: number): string =>
  bytes >= 1024 ** 2 ? `${Math.floor(bytes / 1024 ** 2)} MiB` : `${Math.floor(bytes / 1024)} KiB`;

interface Accepted extends Upload {
  readonly format: string;
  readonly project: string;
  readonly asset: string;
  readonly wrappedKey: Uint8Array;
  readonly sealed: Sealed;
  readonly digest: Buffer;
  readonly dates: Dates;
}

/** The bytes are sealed: the asset is there, its ingest waits, and the key answers with both. */
export async function acceptUpload(
  { columns, config }: Pick<Gateways, 'columns'> & { readonly config: QuotaConfig },
  { assets, jobs, engines, idempotency, audit }: UploadStores,
  actor: Actor,
  { project, asset, wrappedKey, sealed, digest, dates, format, fileName, key }: Accepted,
): Promise<Outcome<UploadAnswer>> {
  const { plainBytes, sealedDigest } = sealed;
  const row = {
    wrappedKey: sealed.wrappedKey,
    bytes: plainBytes,
    sealedDigest: Buffer.from(sealedDigest, 'hex'),
    format,
  };
  // Somebody deleted the project while its picture was still on the way.
  if (!(await assets.markPresent(asset, row)))
    return refused('not-found', 'The project was deleted before its picture had arrived.');
  // Asked before the first byte too; but others of the same person may have arrived since, or arrive at this moment.
  await assets.takeQuotaLock(actor.person);
  if ((await assets.bytesKept(actor.person)) > config.quotaBytes) return quotaFull(config);
  const job = newId();
  const answer: UploadAnswer = { projectId: project, jobId: job };
  if (key !== null && !(await idempotency.remember(actor.person, key, digest, answer))) {
    const faster = await idempotency.find(actor.person, key);
    if (faster === null || !sameDigest(faster.bodyDigest, digest)) return KEY_REUSED;
    return granted(faster.answer as UploadAnswer);
  }
  const [engine] = await engines.list();
  const request = { kind: 'ingest', upload: asset, fileName };
  await jobs.create({
    id: job,
    kind: 'ingest',
    lane: LANE_OF.ingest,
    project,
    workspace: actor.workspace,
    person: actor.person,
    requestSealed: columns.seal(wrappedKey, projectOwner(project), 'job.request', JSON.stringify(request)),
    engine: engine?.capabilities.id ?? 'builtin',
    credits: 0,
    estimateSeconds: ingestSeconds(engine?.capabilities.rates['ingest'], plainBytes),
    fromNode: null,
  });
  const base = { ...signedBy(actor), outcome: 'success' } as const;
  await audit.append({
    ...base,
    name: 'asset.upload.accepted',
    subject: { kind: 'asset', id: asset },
    facts: { format, bytes: plainBytes, digest: digest.toString('hex'), project, job, ...dates },
  });
  await audit.append({
    ...base,
    name: 'job.created',
    subject: { kind: 'job', id: job },
    facts: {
      kind: 'ingest',
      lane: LANE_OF.ingest,
      engine: engine?.capabilities.id ?? 'builtin',
      credits: 0,
      project,
    },
  });
  return granted(answer);
}

/** A photograph has about three pixels a byte; the true size is known only to the engine. */
function ingestSeconds(
  rate: { fixedSeconds: number; secondsPerMegapixel: number } | undefined,
  bytes: number,
): number {
  return rate === undefined ? 1 : rate.fixedSeconds + (rate.secondsPerMegapixel * bytes * 3) / 1e6;
}
