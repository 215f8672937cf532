import { granted, refused, type EngineCapabilities, type JobRequest, type Outcome } from '@lamina/contract';
import type { ProjectRow, Stores } from '@lamina/db';
import { sizeAfter } from '@lamina/document';
import type { PictureSize } from '@lamina/rules';
import type { SealedColumns } from '@lamina/storage';
import { SILENT_SECONDS } from '../machine/engine-findings';
import { documentOf } from '../projects/list-nodes';
import { NO_SUCH_PROJECT } from '../projects/no-such-project';

/** What a request starts from: the figures that admission and estimate judge. */
export interface Requested {
  readonly project: ProjectRow;
  readonly size: PictureSize;
  readonly sizeAfter: PictureSize;
  readonly capabilities: EngineCapabilities | undefined;
}

/**
 * Reads the step and the engine that a request names. Whatever is not the person's is not there. Who only looks gives the
 * project as found; who makes something in it gives it locked.
 */
export async function readRequested(
  columns: SealedColumns,
  { nodes, engines }: Pick<Stores, 'nodes' | 'engines'>,
  project: ProjectRow | null,
  request: JobRequest,
): Promise<Outcome<Requested>> {
  if (project === null) return NO_SUCH_PROJECT;
  if (project.state !== 'ready') {
    return refused('wrong-state', project.message ?? 'The picture is still being taken in; wait a moment.');
  }
  const node = await nodes.find(project.id, request.from);
  if (node === null) return refused('not-found', 'There is no such step in this project.');
  const { width, height } = documentOf(columns, project.wrappedKey, node);
  const size = { width, height };
  const engineId = request.kind === 'edit' ? request.engine : 'builtin';
  const engine = (await engines.list()).find(
    ({ capabilities, secondsSinceSeen }) =>
      capabilities.id === engineId && secondsSinceSeen <= SILENT_SECONDS,
  );
  const after = request.kind === 'edit' ? sizeAfter(size, request.operations) : size;
  return granted({ project, size, sizeAfter: after, capabilities: engine?.capabilities });
}
