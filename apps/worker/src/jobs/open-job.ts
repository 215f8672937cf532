import {
  LayerDocument,
  refused,
  StoredRequest,
  type EngineTask,
  type Outcome,
  type Refusal,
} from '@lamina/contract';
import type { AssetRow, ClaimedJob, NodeRow, ProjectRow } from '@lamina/db';
import type { SealedColumns } from '@lamina/storage';

/** What the rows of a claimed job say, read in one transaction. */
export interface JobRows {
  readonly project: ProjectRow;
  readonly node: NodeRow | null;
  /** The present assets of the claimed project, and of no other: no other data key is used. */
  readonly assets: readonly AssetRow[];
}

export interface JobInput {
  readonly file: string;
  readonly asset: AssetRow;
}

/** A job in the clear: what the engine is asked, which assets it gets under which name. */
export interface OpenJob {
  readonly request: StoredRequest;
  readonly document: LayerDocument | null;
  readonly task: EngineTask;
  readonly inputs: readonly JobInput[];
}

const GONE = 'What this job was to work on is no longer there; start again from the picture as it is now.';

/** Unseals what a person asked for and finds its pictures among those of the claimed project alone. */
export function openJob(
  columns: Pick<SealedColumns, 'open'>,
  job: Pick<ClaimedJob, 'requestSealed'>,
  { project, node, assets }: JobRows,
): Outcome<OpenJob> {
  const open = (column: string, sealed: Uint8Array): unknown =>
    JSON.parse(columns.open(project.wrappedKey, `project:${project.id}`, column, sealed));
  const request = StoredRequest.parse(open('job.request', job.requestSealed));
  const find = (id: string) => assets.find((asset) => asset.id === id && asset.project === project.id);

  if (request.kind === 'ingest') {
    const asset = find(request.upload);
    if (!asset) return gone();
    const task: EngineTask = { operation: 'ingest', upload: 'upload' };
    return { ok: true, value: { request, document: null, task, inputs: [{ file: 'upload', asset }] } };
  }

  if (!node || node.id !== request.from) return gone();
  const document = LayerDocument.parse(open('node.document', node.documentSealed));
  const inputs: JobInput[] = [];
  for (const id of new Set(document.layers.map((layer) => layer.asset))) {
    const asset = find(id);
    if (!asset) return gone();
    inputs.push({ file: `in-${inputs.length + 1}`, asset });
  }
  const files = Object.fromEntries(inputs.map(({ file, asset }) => [asset.id, file]));
  return { ok: true, value: { request, document, task: taskOf(request, document, files), inputs } };
}

function taskOf(
  request: Exclude<StoredRequest, { kind: 'ingest' }>,
  document: LayerDocument,
  files: Record<string, string>,
): EngineTask {
  switch (request.kind) {
    case 'edit':
      return { operation: 'edit', document, files, operations: request.operations, layer: request.layer };
    case 'split': {
      const { layer, layers, method } = request;
      return { operation: 'split', document, files, layer, layers, method };
    }
    case 'export':
      return { operation: 'export', document, files, format: request.format, quality: request.quality };
  }
}

const gone = (): Refusal => refused('not-found', GONE);
