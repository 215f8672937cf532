import type { EngineCapabilities, EngineReport, OperationRate } from '@lamina/contract';
import type { EditEngine, EngineRequest, EngineResult } from '@lamina/engine';
import { countChangedPixels } from '@lamina/raster';
import { applyOperations } from './apply-operations';
import { BUILTIN_OPERATIONS, RATES } from './rates';
import { refusalOfSize } from './refusal-of-size';
import { warningsOf } from './warnings-of';

export interface BuiltinEngineOptions {
  /** How many times slower than the machine of the rates: 1 as fast, 2 half as fast. See measureMachineFactor. */
  readonly machineFactor: number;
  readonly memoryBytes: number;
  readonly maxPixels: number;
  /** A clock that only goes forward; this room has none. */
  readonly nowMs: () => number;
}

/** The engine that is always there: no model, any CPU, the same bytes for the same request. */
export class BuiltinEngine implements EditEngine {
  readonly id = 'builtin';

  constructor(private readonly options: BuiltinEngineOptions) {}

  capabilities(): EngineCapabilities {
    const { machineFactor, memoryBytes, maxPixels } = this.options;
    const onThisMachine = (rate: OperationRate): OperationRate => ({
      ...rate,
      fixedSeconds: rate.fixedSeconds * machineFactor,
      secondsPerMegapixel: rate.secondsPerMegapixel * machineFactor,
    });
    return {
      id: this.id,
      device: 'CPU',
      operations: [...BUILTIN_OPERATIONS],
      limits: { maxPixels, memoryBytes },
      rates: Object.fromEntries(Object.entries(RATES).map(([name, rate]) => [name, onThisMachine(rate)])),
    };
  }

  async run({ raster, operations, limits, onProgress }: EngineRequest): Promise<EngineResult> {
    const startedMs = this.options.nowMs();
    const refusal = refusalOfSize(raster, operations, {
      maxPixels: Math.min(limits.maxPixels, this.options.maxPixels),
      memoryBytes: Math.min(limits.memoryBytes, this.options.memoryBytes),
    });
    if (refusal) return refusal;
    const result = applyOperations(raster, operations, onProgress);
    const changedPixels = countChangedPixels(raster, result);
    const report: EngineReport = {
      engine: this.id,
      method: operations.map(({ kind }) => kind).join(' + '),
      milliseconds: Math.max(0, this.options.nowMs() - startedMs),
      warnings: warningsOf(operations, changedPixels),
      changedPixels,
    };
    return { ok: true, raster: result, report };
  }
}
