import { granted, refused, type EngineCapabilities, type JobRequest, type Outcome } from '@lamina/contract';
import type { ProjectRow, Stores } from '@lamina/db';
import type { SealedColumns } from '@lamina/storage';
import { SILENT_SECONDS } from '../machine/engine-findings';
import { documentOf } from '../projects/list-nodes';
import { NO_SUCH_PROJECT } from '../projects/no-such-project';
import { measureRequest, type RequestFigures } from './measure-request';

/** What a request starts from: the figures that admission and estimate judge. */
export interface Requested extends RequestFigures {
  readonly project: ProjectRow;
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
  const figures = measureRequest(documentOf(columns, project.wrappedKey, node), request);
  if (!figures.ok) return figures;
  const engineId = request.kind === 'export' ? 'builtin' : request.engine;
  const engine = (await engines.list()).find(
    ({ capabilities, secondsSinceSeen }) =>
      capabilities.id === engineId && secondsSinceSeen <= SILENT_SECONDS,
  );
  return granted({ project, ...figures.value, capabilities: engine?.capabilities });
}
