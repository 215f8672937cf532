import { EngineCapabilities, EngineReport, type EngineLimits, type PixelOperation } from '@lamina/contract';
import { copyRaster, countChangedPixels, type Raster } from '@lamina/raster';
import { describe, expect, it } from 'vitest';
import { ENGINE_REFUSALS, type EditEngine, type EngineRequest } from './edit-engine';

const ROOMY: EngineLimits = { seconds: 60, maxPixels: 1_000_000, memoryBytes: 1e9 };

/** One operation of each kind that an engine may announce; a suite tries those that it does announce. */
const SAMPLES: Record<string, PixelOperation> = {
  adjust: { kind: 'adjust', property: 'brightness', amount: 0.3 },
  'black-white': { kind: 'black-white', amount: 1 },
  sharpen: { kind: 'sharpen', amount: 0.5 },
  blur: { kind: 'blur', sigmaFraction: 0.05 },
  crop: { kind: 'crop', ratio: { width: 2, height: 1 } },
  rotate: { kind: 'rotate', degrees: 90 },
  flip: { kind: 'flip', axis: 'horizontal' },
  resize: { kind: 'resize', to: { percent: 50 } },
  recolour: { kind: 'recolour', from: '#d0402b', to: '#2850dc', tolerance: 0.4, keepShading: 1 },
};

/** What every engine must keep. `create` makes a fresh engine that can work on at least 64×64 pixels. */
export function editEngineConformance(name: string, create: () => EditEngine): void {
  describe(`${name} keeps the promises of the port`, () => {
    const samples = create()
      .capabilities()
      .operations.flatMap((kind) => SAMPLES[kind] ?? []);
    const request = (changes: Partial<EngineRequest> = {}): EngineRequest => ({
      raster: samplePicture(),
      operations: samples.slice(0, 1),
      seed: 7,
      limits: ROOMY,
      onProgress: () => undefined,
      ...changes,
    });

    it('announces what the contract can read, with a rate for each operation', () => {
      const capabilities = create().capabilities();
      expect(EngineCapabilities.safeParse(capabilities).error).toBeUndefined();
      expect(capabilities.id).toBe(create().id);
      expect(samples.length).toBeGreaterThan(0);
      for (const operation of capabilities.operations) expect(capabilities.rates).toHaveProperty(operation);
    });

    it.each(samples)('runs $kind, never writes to its input and counts what changed', async (operation) => {
      const picture = samplePicture();
      const before = copyRaster(picture);
      const result = await create().run(request({ raster: picture, operations: [operation] }));
      if (!result.ok) throw new Error(result.message);
      expect(picture).toEqual(before);
      expect(result.raster.data).not.toBe(picture.data);
      expect(EngineReport.safeParse(result.report).error).toBeUndefined();
      expect(result.report.changedPixels).toBe(countChangedPixels(before, result.raster));
    });

    it('gives the same bytes for the same request', async () => {
      const engine = create();
      const first = await engine.run(request({ operations: samples }));
      const again = await engine.run(request({ operations: samples }));
      const elsewhere = await create().run(request({ operations: samples }));
      if (!first.ok || !again.ok || !elsewhere.ok) throw new Error('Expected three results');
      expect(again.raster).toEqual(first.raster);
      expect(elsewhere.raster).toEqual(first.raster);
    });

    it('reports progress that never goes back and ends at 1', async () => {
      const seen: number[] = [];
      await create().run(
        request({
          operations: samples,
          onProgress: (fraction, step) => {
            seen.push(fraction);
            expect(step).not.toBe('');
          },
        }),
      );
      expect(seen).toEqual(seen.toSorted((one, other) => one - other));
      expect(seen.at(-1)).toBe(1);
      expect(seen[0]).toBeGreaterThanOrEqual(0);
    });

    it('refuses a picture over the pixel limit with a sentence, before it starts', async () => {
      let started = false;
      const limits = { ...ROOMY, maxPixels: 100 };
      const result = await create().run(request({ limits, onProgress: () => (started = true) }));
      expectRefusal(result, 'too-large');
      expect(started).toBe(false);
    });

    it('refuses what does not fit into memory with a sentence, before it starts', async () => {
      let started = false;
      const limits = { ...ROOMY, memoryBytes: 1000 };
      const result = await create().run(request({ limits, onProgress: () => (started = true) }));
      expectRefusal(result, 'too-little-memory');
      expect(started).toBe(false);
    });
  });
}

function expectRefusal(result: Awaited<ReturnType<EditEngine['run']>>, reason: string): void {
  if (result.ok) throw new Error('Expected a refusal');
  expect(ENGINE_REFUSALS).toContain(result.reason);
  expect(result.reason).toBe(reason);
  expect(result.message).toMatch(/^[A-Z].*\.$/s);
}

/** 24×16, every channel moving, a transparent corner. */
function samplePicture(): Raster {
  const [width, height] = [24, 16];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    data.set([x * 10, y * 15, (x * y) % 256, x < 3 && y < 3 ? 0 : 255], at * 4);
  }
  return { width, height, data };
}
