import type {
  EngineCapabilities,
  EngineId,
  EngineLimits,
  EngineReport,
  PixelOperation,
} from '@lamina/contract';
import type { Raster } from '@lamina/raster';

/** One picture and what shall happen to it, in this order. The same request gives the same bytes. */
export interface EngineRequest {
  readonly raster: Raster;
  readonly operations: readonly PixelOperation[];
  readonly seed: number;
  readonly limits: EngineLimits;
  /** fraction 0..1 of the whole request; step: a word or two in the present participle, never a person's text. */
  readonly onProgress: (fraction: number, step: string) => void;
}

/** Why an engine said no. `message` is a sentence for the person: what would work instead. */
export const ENGINE_REFUSALS = ['too-large', 'too-little-memory', 'not-supported', 'out-of-range'] as const;
export type EngineRefusal = (typeof ENGINE_REFUSALS)[number];

export type EngineResult =
  | { readonly ok: true; readonly raster: Raster; readonly report: EngineReport }
  | { readonly ok: false; readonly reason: EngineRefusal; readonly message: string };

/**
 * The port behind which pictures are edited: rasters in, rasters out. An engine knows no person, project, queue or
 * document. It never writes to its input, and it checks size and memory itself, before it starts.
 */
export interface EditEngine {
  readonly id: EngineId;
  capabilities(): EngineCapabilities;
  run(request: EngineRequest): Promise<EngineResult>;
}
