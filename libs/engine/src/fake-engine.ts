import type { EngineCapabilities, EngineReport } from '@lamina/contract';
import { countChangedPixels, flipRaster, type Raster } from '@lamina/raster';
import type { EditEngine, EngineRequest, EngineResult } from './edit-engine';

const RATE = { fixedSeconds: 0.001, secondsPerMegapixel: 0.01, fixedBytes: 0, bytesPerMegapixel: 8e6 };

/** An engine for tests: it can flip and nothing else, and it keeps every promise of the port. */
export class FakeEngine implements EditEngine {
  readonly id = 'builtin';

  constructor(private readonly maxPixels = 1_000_000) {}

  capabilities(): EngineCapabilities {
    return {
      id: this.id,
      device: 'test',
      operations: ['flip'],
      limits: { maxPixels: this.maxPixels, memoryBytes: 1e9 },
      rates: { flip: RATE },
    };
  }

  async run({ raster, operations, limits, onProgress }: EngineRequest): Promise<EngineResult> {
    const pixels = raster.width * raster.height;
    if (pixels > Math.min(this.maxPixels, limits.maxPixels)) {
      return { ok: false, reason: 'too-large', message: 'Make the picture smaller first.' };
    }
    if (pixels * 8 > limits.memoryBytes) {
      return { ok: false, reason: 'too-little-memory', message: 'A smaller picture would fit.' };
    }
    let result: Raster = raster;
    for (const [at, operation] of operations.entries()) {
      if (operation.kind !== 'flip') {
        return { ok: false, reason: 'not-supported', message: 'This engine can: flip.' };
      }
      onProgress(at / operations.length, 'flipping');
      result = flipRaster(result, operation.axis);
    }
    onProgress(1, 'done');
    return { ok: true, raster: result, report: this.report(raster, result) };
  }

  private report(before: Raster, after: Raster): EngineReport {
    const changedPixels = countChangedPixels(before, after);
    return { engine: this.id, method: 'flip', milliseconds: 0, warnings: [], changedPixels };
  }
}
