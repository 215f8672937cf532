import { firstDocument } from '@lamina/document';
import { newId, type ClaimedJob, type Database } from '@lamina/db';
import { SealedBlobs, SealedColumns } from '@lamina/storage';
import type { AssetKind } from '@lamina/contract';
import type { ApiClient } from './api-client';
import { examplePng } from './example-pictures';
import type { RunningApi } from './running-api';

export interface ReadyProject {
  readonly id: string;
  readonly node: string;
  readonly original: string;
  readonly layer: string;
  readonly thumbnail: string;
  readonly ingestJob: string;
}

/** An upload with what the worker would make of it: original, working copy, thumbnail and a first step. */
export async function readyProject(
  api: RunningApi,
  worker: Database,
  client: ApiClient,
): Promise<ReadyProject> {
  const { body } = await client.upload(examplePng(), { 'x-file-name': 'beach.png' });
  const { projectId: id, jobId } = body;
  const job = await claimOwn(worker, jobId);
  const scope = { job: { project: id, workspace: job.workspace, person: job.person } };
  const columns = api.app.get(SealedColumns);
  const made = { original: newId(), layer: newId(), thumbnail: newId(), node: newId() };
  for (const kind of ['original', 'layer', 'thumbnail'] as const)
    await seal(api, worker, scope, { id, asset: made[kind], kind });
  await worker.transaction(scope, async ({ projects, nodes, jobs }) => {
    const row = await projects.findForJob(id);
    if (row === null) throw new Error('The bench expected its project to be there.');
    const document = firstDocument({ asset: made.layer, width: 8, height: 8, name: 'Picture' });
    const sealed = (column: string, value: unknown) =>
      columns.seal(row.wrappedKey, `project:${id}`, column, JSON.stringify(value));
    await nodes.append({
      id: made.node,
      project: id,
      parent: null,
      job: jobId,
      operationSealed: sealed('node.operation', { kind: 'upload' }),
      documentSealed: sealed('node.document', document),
      thumbnail: made.thumbnail,
      changedPixels: null,
    });
    await projects.setIngested(id, {
      width: 8,
      height: 8,
      thumbnail: made.thumbnail,
      original: made.original,
      head: made.node,
    });
    await jobs.finish(job.id, job.fence, 'done', { node: made.node });
  });
  return { id, ingestJob: jobId, ...made };
}

/** Claims jobs until the wanted one comes: what others left in the lane stays claimed. */
async function claimOwn(worker: Database, id: string): Promise<ClaimedJob> {
  for (;;) {
    const job = await worker.transaction({ scope: 'queue' }, ({ jobs }) =>
      jobs.claimNext('interactive', 60, 'test'),
    );
    if (job === null) throw new Error('The bench expected its own ingest job in the lane.');
    if (job.id === id) return job;
  }
}

/** One more sealed asset of a project, as the worker would write it. */
export async function seal(
  api: RunningApi,
  worker: Database,
  scope: { job: { project: string; workspace: string; person: string } },
  {
    id: project,
    asset,
    kind,
    format = 'png',
  }: { id: string; asset: string; kind: AssetKind; format?: string },
): Promise<void> {
  const blobKey = newId();
  const bytes = examplePng();
  await worker.transaction(scope, ({ assets }) => assets.create({ id: asset, project, kind, blobKey }));
  const stream = (async function* () {
    yield bytes;
  })();
  const sealed = await api.app
    .get(SealedBlobs)
    .write({ key: blobKey, context: { asset, project, kind } }, stream);
  await worker.transaction(scope, ({ assets }) =>
    assets.markPresent(asset, {
      wrappedKey: sealed.wrappedKey,
      bytes: sealed.plainBytes,
      sealedDigest: Buffer.from(sealed.sealedDigest, 'hex'),
      format,
      width: 8,
      height: 8,
    }),
  );
}

/** An engine that announces itself, so that admission has figures to judge by. */
export async function announceEngine(worker: Database): Promise<void> {
  const rate = { fixedSeconds: 0.1, secondsPerMegapixel: 0.2, fixedBytes: 1e6, bytesPerMegapixel: 1.6e7 };
  const operations = [
    'adjust',
    'black-white',
    'sharpen',
    'blur',
    'crop',
    'rotate',
    'flip',
    'resize',
    'recolour',
    'split',
  ];
  await worker.transaction({ scope: 'queue' }, ({ engines }) =>
    engines.seen(
      {
        id: 'builtin',
        device: 'CPU',
        operations,
        limits: { maxPixels: 100_000_000, memoryBytes: 4e9 },
        rates: Object.fromEntries([...operations, 'ingest', 'export', 'zip'].map((name) => [name, rate])),
      },
      [],
    ),
  );
}
