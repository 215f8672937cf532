import { createHmac } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { granted, LANE_OF, refused, type Outcome, type Refusal, type Uploaded } from '@lamina/contract';
import { newId } from '@lamina/db';
import { SNIFF_BYTES, sniffFormat } from '@lamina/rules';
import type { Gateways, Transactions } from '../gateways';
import { KEY_REUSED, sameDigest } from '../http/answer-once';
import { scopeOf, signedBy, type Actor } from '../identity/actor';
import { undoOnRefusal } from '../undo-on-refusal';
import { countBytes, peek, TooLarge } from './count-bytes';
import { titleOf } from './file-name';
import { leaveNothing } from './leave-nothing';
import { projectOwner } from './project-view';
import {
  acceptUpload,
  announceUpload,
  quotaFull,
  sizeText,
  type Upload,
  type UploadAnswer,
  type UploadStores,
} from './upload-rows';

type Names = keyof UploadStores;
export interface ReceiveUploadDeps extends Pick<
  Gateways,
  'columns' | 'blobs' | 'store' | 'bell' | 'news' | 'log' | 'digestKey'
> {
  readonly db: Transactions<Names>;
  readonly config: Pick<Gateways['config'], 'maxUploadBytes' | 'blobFolder' | 'quotaBytes'>;
}
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
    const full = await roomProblem(deps, actor, upload.declaredBytes ?? 0);
    if (full !== null) return await reject(deps, actor, full, { cause: 'quota', format: sniffed.format });
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
    announceUpload(stores, actor, { project, asset, blobKey, wrappedKey, title }),
  );
  try {
    const sealed = await blobs.write({ key: blobKey, context: { asset, project, kind: 'upload' } }, whole);
    const digest = incoming.counted.digest.digest();
    const outcome = await undoOnRefusal<Names, UploadAnswer>(db, scopeOf(actor), (stores) =>
      acceptUpload(deps, stores, actor, { project, asset, wrappedKey, sealed, digest, dates, ...incoming }),
    );
    if (!outcome.ok || outcome.value.projectId !== project) {
      await leaveNothing(deps, actor, { project, asset, blobKey });
      if (!outcome.ok && outcome.code === 'storage-full')
        return reject(deps, actor, outcome, {
          cause: 'quota',
          format: incoming.format,
          bytes: incoming.counted.bytes,
        });
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
  return earlier && { bodyDigest: earlier.bodyDigest, answer: earlier.answer as UploadAnswer };
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

/** Why there is no room for so many bytes, on the disk or in what a person may keep; null when there is. */
async function roomProblem(
  { db, config }: ReceiveUploadDeps,
  actor: Actor,
  bytes: number,
): Promise<Refusal | null> {
  const { bavail, bsize } = await statfs(config.blobFolder);
  // Ingest keeps the original and a working copy beside the upload for a moment.
  if (bavail * bsize < RESERVE_BYTES + 3 * bytes) return FULL;
  const kept = await db.transaction(scopeOf(actor), ({ assets }) => assets.bytesKept(actor.person));
  if (kept + bytes <= config.quotaBytes) return null;
  return quotaFull(config);
}

/** Codes that Node gives a body whose sender went away. */
const isBrokenOff = (error: unknown): boolean =>
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR', 'EPIPE'].includes(String(Object(error).code));
