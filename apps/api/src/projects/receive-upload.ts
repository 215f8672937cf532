import { createHmac } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { granted, LANE_OF, refused, type Outcome, type Refusal, type Uploaded } from '@lamina/contract';
import { newId, type Stores } from '@lamina/db';
import { expiryOf, limitsOf, SHIPPED_TERMS, SNIFF_BYTES, sniffFormat } from '@lamina/rules';
import type { Sealed } from '@lamina/storage';
import type { Gateways, Transactions } from '../gateways';
import { KEY_REUSED, sameDigest } from '../http/answer-once';
import { scopeOf, signedBy, type Actor } from '../identity/actor';
import { undoOnRefusal } from '../undo-on-refusal';
import { countBytes, peek, TooLarge } from './count-bytes';
import { titleOf } from './file-name';
import { projectOwner } from './project-view';

type Names =
  'projects' | 'assets' | 'jobs' | 'erasures' | 'workspaces' | 'engines' | 'idempotency' | 'audit' | 'now';
export interface ReceiveUploadDeps extends Pick<
  Gateways,
  'columns' | 'blobs' | 'store' | 'bell' | 'news' | 'log' | 'digestKey'
> {
  readonly db: Transactions<Names>;
  readonly config: Pick<Gateways['config'], 'maxUploadBytes' | 'blobFolder' | 'workspaceQuotaBytes'>;
}
export interface Upload {
  readonly fileName: string;
  readonly declaredBytes: number | null;
  readonly key: string | null;
  readonly body: AsyncIterable<Uint8Array>;
}
type Answer = { readonly projectId: string; readonly jobId: string };
type Cause = 'type' | 'size' | 'quota' | 'broken-off';

/** Room that stays free on the disk whatever comes, so that the database and the erasures can go on. */
const RESERVE_BYTES = 512 * 1024 ** 2;
const FULL = refused(
  'storage-full',
  'The disk of this appliance is full. Delete projects or ask the operator for room.',
);

/**
 * Takes a picture in: sniffed, counted and sealed segment by segment as it arrives, never whole in memory. Then one
 * transaction makes the asset present and queues its ingest job. Whatever goes wrong on the way, nothing is left.
 */
export async function receiveUpload(
  deps: ReceiveUploadDeps,
  actor: Actor,
  upload: Upload,
): Promise<Outcome<Uploaded>> {
  const { maxUploadBytes } = deps.config;
  const tooLarge = refused('too-large', `A file may have up to ${sizeText(maxUploadBytes)}.`);
  if (upload.declaredBytes !== null && upload.declaredBytes > maxUploadBytes) {
    return reject(deps, actor, tooLarge, { cause: 'size' });
  }
  const counted = { bytes: 0, digest: createHmac('sha256', deps.digestKey).update(`${upload.fileName}\0`) };
  try {
    const { head, whole } = await peek(
      measured(countBytes(upload.body, maxUploadBytes), counted),
      SNIFF_BYTES,
    );
    const earlier = await earlierAnswer(deps, actor, upload.key);
    if (earlier !== null) {
      for await (const _ of whole); // the digest needs every byte, the appliance none of them
      return sameDigest(earlier.bodyDigest, counted.digest.digest()) ? granted(earlier.answer) : KEY_REUSED;
    }
    const sniffed = sniffFormat(head);
    if ('refused' in sniffed) {
      return await reject(deps, actor, refused('format-not-supported', sniffed.refused), { cause: 'type' });
    }
    if (!(await hasRoom(deps, upload.declaredBytes ?? maxUploadBytes))) {
      return await reject(deps, actor, FULL, { cause: 'quota', format: sniffed.format });
    }
    return await takeIn(deps, actor, { ...upload, format: sniffed.format, whole, counted });
  } catch (error) {
    if (error instanceof TooLarge)
      return reject(deps, actor, tooLarge, { cause: 'size', bytes: error.countedBytes });
    if (isBrokenOff(error))
      return reject(deps, actor, refused('bad-request', 'The upload broke off.'), { cause: 'broken-off' });
    if (Object(error).code === 'ENOSPC') return reject(deps, actor, FULL, { cause: 'quota' });
    throw error;
  }
}

interface Incoming extends Upload {
  readonly format: string;
  readonly whole: AsyncIterable<Uint8Array>;
  readonly counted: Counted;
}

async function takeIn(deps: ReceiveUploadDeps, actor: Actor, incoming: Incoming): Promise<Outcome<Uploaded>> {
  const { blobs, columns, db, bell, news } = deps;
  const { fileName, whole } = incoming;
  const project = newId();
  const asset = newId();
  const blobKey = newId();
  const wrappedKey = columns.newKey(projectOwner(project));
  const title = columns.seal(wrappedKey, projectOwner(project), 'project.title', titleOf(fileName));
  // The rows come before the first byte, so that a blob without a row cannot come to be, not even by a power cut.
  const dates = await db.transaction(scopeOf(actor), (stores) =>
    announce(stores, actor, { project, asset, blobKey, wrappedKey, title }),
  );
  try {
    const sealed = await blobs.write({ key: blobKey, context: { asset, project, kind: 'upload' } }, whole);
    const digest = incoming.counted.digest.digest();
    const outcome = await undoOnRefusal<Names, Answer>(db, scopeOf(actor), (stores) =>
      accept(deps, stores, actor, { project, asset, wrappedKey, sealed, digest, dates, ...incoming }),
    );
    if (!outcome.ok || outcome.value.projectId !== project) {
      await leaveNothing(deps, actor, { project, asset, blobKey });
      return outcome;
    }
    await news.tell('project_news', { project, change: 'updated' });
    await bell.ring(LANE_OF.ingest);
    return outcome;
  } catch (error) {
    await leaveNothing(deps, actor, { project, asset, blobKey });
    throw error;
  }
}

interface Announced {
  readonly project: string;
  readonly asset: string;
  readonly blobKey: string;
}
interface Dates {
  readonly deleteBy: string;
  readonly promisedAt: string;
  readonly rule: string;
}

async function announce(
  { projects, assets, workspaces, audit, now }: Pick<Stores, Names>,
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

interface Accepted extends Incoming {
  readonly project: string;
  readonly asset: string;
  readonly wrappedKey: Uint8Array;
  readonly sealed: Sealed;
  readonly digest: Buffer;
  readonly dates: Dates;
}

async function accept(
  { columns }: ReceiveUploadDeps,
  { assets, jobs, engines, idempotency, audit }: Pick<Stores, Names>,
  actor: Actor,
  { project, asset, wrappedKey, sealed, digest, dates, format, fileName, key }: Accepted,
): Promise<Outcome<Answer>> {
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
  const job = newId();
  const answer: Answer = { projectId: project, jobId: job };
  if (key !== null && !(await idempotency.remember(actor.person, key, digest, answer))) {
    const faster = await idempotency.find(actor.person, key);
    if (faster === null || !sameDigest(faster.bodyDigest, digest)) return KEY_REUSED;
    return granted(faster.answer as Answer);
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

/** Hides and empties what an upload that failed had begun. Its rows go with the next sweep. */
async function leaveNothing(
  { db, store, log }: ReceiveUploadDeps,
  actor: Actor,
  { project, asset, blobKey }: Announced,
): Promise<void> {
  try {
    await store.erase(blobKey);
    await db.transaction(scopeOf(actor), async ({ projects, assets, erasures, audit, now }) => {
      if (!(await projects.softDelete(project))) return;
      await projects.destroyKeys(project);
      await assets.markBytesGone([asset]);
      const { workspace } = actor;
      await erasures.plan({
        kind: 'project',
        target: project,
        project,
        workspace,
        rule: 'abandoned',
        dueAt: await now(),
      });
      const facts = { askedBy: 'rule', rule: 'abandoned' } as const;
      await audit.append({
        ...signedBy(actor),
        name: 'project.deleted',
        subject: { kind: 'project', id: project },
        outcome: 'success',
        facts,
      });
    });
  } catch (error) {
    // The sweep takes an upload that has no job two hours later; the answer must still say what went wrong first.
    log.error({ event: 'upload.cleanup.failed', project, error });
  }
}

interface Rejection {
  readonly cause: Cause;
  readonly bytes?: number;
  readonly format?: string;
}

async function reject(
  { db }: ReceiveUploadDeps,
  actor: Actor,
  refusal: Refusal,
  facts: Rejection,
): Promise<Refusal> {
  await db.transaction(scopeOf(actor), ({ audit }) =>
    audit.append({
      ...signedBy(actor),
      name: 'asset.upload.rejected',
      subject: { kind: 'asset', id: null },
      outcome: 'denied',
      reason: refusal.code,
      facts,
    }),
  );
  return refusal;
}

async function earlierAnswer({ db }: ReceiveUploadDeps, actor: Actor, key: string | null) {
  if (key === null) return null;
  const earlier = await db.transaction(scopeOf(actor), ({ idempotency }) =>
    idempotency.find(actor.person, key),
  );
  return earlier && { bodyDigest: earlier.bodyDigest, answer: earlier.answer as Answer };
}

interface Counted {
  bytes: number;
  readonly digest: ReturnType<typeof createHmac>;
}

async function* measured(stream: AsyncIterable<Uint8Array>, counted: Counted): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) {
    counted.bytes += chunk.length;
    counted.digest.update(chunk);
    yield chunk;
  }
}

async function hasRoom({ config }: ReceiveUploadDeps, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(config.blobFolder);
  // Ingest keeps the original and a working copy beside the upload for a moment.
  return bavail * bsize > RESERVE_BYTES + 3 * bytes;
}

/** Codes that Node gives a body whose sender went away. */
const isBrokenOff = (error: unknown): boolean =>
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR', 'EPIPE'].includes(String(Object(error).code));

/** A photograph has about three pixels a byte; the true size is known only to the engine. */
function ingestSeconds(
  rate: { fixedSeconds: number; secondsPerMegapixel: number } | undefined,
  bytes: number,
): number {
  return rate === undefined ? 1 : rate.fixedSeconds + (rate.secondsPerMegapixel * bytes * 3) / 1e6;
}

const sizeText = (bytes: number): string =>
  bytes >= 1024 ** 2 ? `${Math.floor(bytes / 1024 ** 2)} MiB` : `${Math.floor(bytes / 1024)} KiB`;
