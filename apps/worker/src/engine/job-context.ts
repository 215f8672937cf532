import type { EngineLimits, EngineOutput, EngineReport, LayerDocument } from '@lamina/contract';
import type { EditEngine } from '@lamina/engine';
import type { JobFolder } from './job-folder';

/** What an operation of the child works with: one folder, one engine, and a way to say how far it is. */
export interface JobContext {
  readonly folder: Pick<JobFolder, 'read' | 'write'>;
  readonly engine: EditEngine;
  readonly seed: number;
  readonly limits: EngineLimits;
  readonly nowMs: () => number;
  readonly progress: (fraction: number, step: string) => void;
}

export interface JobResult {
  readonly outputs: EngineOutput[];
  readonly document: LayerDocument | null;
  readonly report: EngineReport;
}
