import type { LayerDocument, NodeOperation } from '@lamina/contract';
import type { ClaimedJob, Stores } from '@lamina/db';
import { boundedReport } from './engine-words';
import { eraseUpload, type ErasedUpload } from './erase-upload';
import { factWord } from './fact-word';
import { scopeOf, type JobDeps } from './job-deps';
import type { JobRows, OpenJob } from './open-job';
import { checkOutputs, resolveDocument, type DoneAnswer } from './resolve-document';
import {
  discardOutputs,
  planOutputs,
  sealOutputs,
  type OutputPlace,
  type SealedOutput,
} from './seal-outputs';
import { startClock } from './start-clock';

export interface FinishedWork {
  readonly rows: JobRows;
  readonly open: OpenJob;
  readonly answer: DoneAnswer;
}

/**
 * Makes the engine's answer count: outputs sealed first, then assets, node, job, credits, clock and audit in one
 * transaction that begins with the fence. An answer whose fence is old is thrown away. @throws {AnswerRefused}
 */
export async function finishJob(
  deps: JobDeps,
  job: ClaimedJob,
  given: FinishedWork,
): Promise<'done' | 'fenced-out'> {
  checkOutputs(job.kind, given.answer);
  const work = { ...given, answer: { ...given.answer, report: boundedReport(given.answer.report) } };
  const upload = uploadOf(work);
  const places = await planOutputs(deps, job, { outputs: work.answer.outputs, project: work.rows.project });
  let isOurs = false;
  try {
    const document = documentOf(work, places);
    const outputs = await sealOutputs(deps, job, places);
    const result = { ...work, job, outputs, document, upload };
    isOurs = await deps.db.transaction(scopeOf(job), (stores) => writeResult(deps, stores, result));
  } finally {
    if (!isOurs) await discardOutputs(deps, job, places);
  }
  if (!isOurs) {
    await recordFencedOut(deps, job);
    return 'fenced-out';
  }
  await deps.news.tell('job_news', { job: job.id, state: 'done', fraction: 1, step: null });
  await deps.news.tell('project_news', { project: job.project, change: 'updated' });
  if (upload) await eraseUpload(deps, job, upload);
  return 'done';
}

interface Result extends FinishedWork {
  readonly job: ClaimedJob;
  readonly outputs: readonly SealedOutput[];
  readonly document: LayerDocument | null;
  readonly upload: ErasedUpload | null;
}

/** False, and nothing written, when the job is no longer this worker's. */
async function writeResult(deps: JobDeps, stores: Stores, result: Result): Promise<boolean> {
  const { events } = deps;
  const { job, answer, outputs, document, upload } = result;
  const { jobs, assets, projects, credits, audit } = stores;
  const node = document ? deps.newId() : null;
  const shown = outputs.find(({ kind }) => kind === 'export' || kind === 'result' || kind === 'original');
  const asset = shown?.asset ?? null;
  if (!(await jobs.finish(job.id, job.fence, 'done', { report: answer.report, node, asset }))) return false;

  for (const output of outputs) await assets.markPresent(output.asset, sealedOf(output));
  if (node && document) await appendNode(deps, stores, { ...result, document, node });
  await startClock({ projects }, job);
  if (upload) await assets.markErased([upload.id]);

  const spent = await credits.capture(job.id);
  const about = { subject: { kind: 'job', id: job.id }, workspace: job.workspace };
  if (spent > 0)
    await events.append(audit, { name: 'credits.captured', ...about, facts: { job: job.id, amount: spent } });
  if (shown?.kind === 'export') {
    await events.append(audit, {
      name: 'project.exported',
      subject: { kind: 'project', id: job.project },
      workspace: job.workspace,
      facts: {
        format: factWord(shown.format),
        bytes: shown.sealed.plainBytes,
        width: shown.width,
        height: shown.height,
        job: job.id,
        ...(job.fromNode ? { node: job.fromNode } : {}),
      },
    });
  }
  await events.append(audit, {
    name: 'job.done',
    ...about,
    facts: {
      milliseconds: Math.round(answer.report.milliseconds),
      outputDigests: outputs.map(({ sealed }) => sealed.sealedDigest),
      node,
      asset,
      credits: spent,
      project: job.project,
    },
  });
  return true;
}

async function appendNode(
  { columns, events }: JobDeps,
  { nodes, projects, audit }: Stores,
  { job, rows, open, answer, outputs, document, node }: Result & { document: LayerDocument; node: string },
): Promise<void> {
  const { project } = rows;
  const seal = (column: string, value: unknown) =>
    columns.seal(project.wrappedKey, `project:${project.id}`, column, JSON.stringify(value));
  const idOf = (kind: SealedOutput['kind']) => outputs.find((output) => output.kind === kind)?.asset ?? null;
  const operation = operationOf(open, outputs);
  const changedPixels = answer.report.changedPixels ?? null;
  const thumbnail = idOf('thumbnail');
  await nodes.append({
    id: node,
    project: project.id,
    parent: job.fromNode,
    job: job.id,
    operationSealed: seal('node.operation', operation),
    documentSealed: seal('node.document', document),
    thumbnail,
    changedPixels,
  });
  const original = idOf('original');
  if (thumbnail && original) {
    const { width, height } = document;
    await projects.setIngested(project.id, { width, height, thumbnail, original, head: node });
    await events.append(audit, {
      name: 'asset.metadata.stripped',
      subject: { kind: 'asset', id: original },
      workspace: job.workspace,
      facts: {
        groups: (answer.report.removedMetadata ?? []).map(factWord),
        width,
        height,
        project: project.id,
        job: job.id,
      },
    });
  } else {
    await projects.setHead(project.id, node);
    if (thumbnail) await projects.setThumbnail(project.id, thumbnail);
  }
  await events.append(audit, {
    name: 'node.added',
    subject: { kind: 'node', id: node },
    workspace: job.workspace,
    facts: {
      operation: operation.kind,
      parent: job.fromNode,
      job: job.id,
      project: project.id,
      changedPixels,
    },
  });
}

const sealedOf = ({ sealed, format, width, height }: SealedOutput) => ({
  wrappedKey: sealed.wrappedKey,
  bytes: sealed.plainBytes,
  sealedDigest: Buffer.from(sealed.sealedDigest, 'hex'),
  format,
  width,
  height,
});

function documentOf({ open, answer }: FinishedWork, outputs: readonly OutputPlace[]): LayerDocument | null {
  if (!answer.document) return null;
  const made = new Map(outputs.map(({ ref, asset }) => [ref, asset]));
  return resolveDocument(answer.document, made, new Set(open.inputs.map(({ asset }) => asset.id)));
}

function uploadOf({ open }: FinishedWork): ErasedUpload | null {
  const [input] = open.inputs;
  if (open.request.kind !== 'ingest' || !input) return null;
  const { id, blobKey, sealedDigest } = input.asset;
  return { id, blobKey, sealedDigest: Buffer.from(sealedDigest).toString('hex') };
}

function operationOf({ request }: OpenJob, outputs: readonly SealedOutput[]): NodeOperation {
  switch (request.kind) {
    case 'edit': {
      const { operations, instruction, layer } = request;
      return { kind: 'edit', operations, instruction, layer };
    }
    case 'split': {
      const { layer, layers, method } = request;
      return { kind: 'split', layer, layers, method, found: outputs.filter(isLayer).length };
    }
    default:
      return { kind: 'upload' };
  }
}

const isLayer = ({ kind }: SealedOutput): boolean => kind === 'layer';

/** A late result with an old fence: somebody cancelled the job or another attempt has it. */
async function recordFencedOut({ db, events }: JobDeps, job: ClaimedJob): Promise<void> {
  await db.transaction(scopeOf(job), ({ audit }) =>
    events.append(audit, {
      name: 'job.fenced_out',
      subject: { kind: 'job', id: job.id },
      workspace: job.workspace,
      outcome: 'denied',
      facts: { oldFence: job.fence, project: job.project },
    }),
  );
}
