import { EngineCapabilities, PIXEL_OPERATION_KINDS, type PixelOperation } from '@lamina/contract';
import type { EngineRequest } from '@lamina/engine';
import { editEngineConformance } from '@lamina/engine/testing';
import { flatPicture, samplePicture } from '@lamina/raster/testing';
import { describe, expect, it } from 'vitest';
import { BuiltinEngine } from './builtin-engine';
import { measureMachineFactor } from './measure-machine-factor';

const create = (changes = {}) =>
  new BuiltinEngine({ machineFactor: 1, memoryBytes: 2e9, maxPixels: 1e8, nowMs: () => 0, ...changes });

editEngineConformance('the built-in engine', create);

const request = (
  operations: readonly PixelOperation[],
  changes: Partial<EngineRequest> = {},
): EngineRequest => ({
  raster: samplePicture(60, 40),
  operations,
  seed: 1,
  limits: { seconds: 60, maxPixels: 1e8, memoryBytes: 2e9 },
  onProgress: () => undefined,
  ...changes,
});

async function refusalOf(engine: BuiltinEngine, asked: EngineRequest): Promise<string> {
  const result = await engine.run(asked);
  if (result.ok) throw new Error('Expected a refusal');
  return `${result.reason}: ${result.message}`;
}

describe('capabilities', () => {
  it('name every operation of the contract and the split, and rates for what the host does besides', () => {
    const { operations, rates } = create().capabilities();
    expect(operations.toSorted()).toEqual([...PIXEL_OPERATION_KINDS, 'split'].toSorted());
    expect(Object.keys(rates)).toEqual(expect.arrayContaining(['ingest', 'export', 'zip']));
  });

  it('grow slower with the machine factor, in seconds and not in bytes', () => {
    const [fast, slow] = [1, 3].map(
      (machineFactor) => create({ machineFactor }).capabilities().rates['blur']!,
    );
    expect(slow!.secondsPerMegapixel).toBeCloseTo(3 * fast!.secondsPerMegapixel, 9);
    expect(slow!.bytesPerMegapixel).toBe(fast!.bytesPerMegapixel);
    expect(EngineCapabilities.safeParse(create({ machineFactor: 3 }).capabilities()).success).toBe(true);
  });

  it('know how fast the machine is from a clock that is passed in', () => {
    let ms = 0;
    const ticking = (stepMs: number) => () => (ms += stepMs);
    expect(measureMachineFactor(ticking(36))).toBe(1);
    expect(measureMachineFactor(ticking(72))).toBe(2);
    expect(measureMachineFactor(ticking(0))).toBe(0.2);
  });
});

describe('what does not fit', () => {
  it('is refused with what would fit, for the picture and for the result', async () => {
    const raster = flatPicture(2000, 1000, [1, 2, 3, 255]);
    expect(await refusalOf(create({ maxPixels: 500_000 }), request([], { raster }))).toBe(
      'too-large: This picture has 2.0 megapixels; up to 0.5 fit. At 50 % of its sides it would fit.',
    );
    const enlarge = request([{ kind: 'resize', to: { percent: 1000 } }], { raster });
    expect(await refusalOf(create(), enlarge)).toBe(
      'too-large: The result would have 200.0 megapixels; up to 100.0 fit. At 70 % of its sides it would fit.',
    );
    const tight = { seconds: 60, maxPixels: 1e8, memoryBytes: 3e7 };
    expect(
      await refusalOf(create(), request([{ kind: 'blur', sigmaFraction: 0.01 }], { raster, limits: tight })),
    ).toMatch(/^too-little-memory: This edit needs 40 MB of memory and 30 MB are there\. .* would fit\.$/);
  });
});

describe('the report', () => {
  it('says how, how long, and how many pixels changed', async () => {
    let ms = 100;
    const engine = create({ nowMs: () => (ms += 25) });
    const result = await engine.run(
      request([
        { kind: 'flip', axis: 'vertical' },
        { kind: 'sharpen', amount: 0.2 },
      ]),
    );
    if (!result.ok) throw new Error(result.message);
    expect(result.report).toMatchObject({
      engine: 'builtin',
      method: 'flip + sharpen',
      milliseconds: 25,
      warnings: [],
    });
    expect(result.report.changedPixels).toBeGreaterThan(1000);
  });

  it('warns when nothing changed, and names the colour that is not there', async () => {
    const raster = flatPicture(9, 9, [0, 200, 0, 255]);
    const warningsOf = async (operation: PixelOperation) => {
      const result = await create().run(request([operation], { raster }));
      return result.ok ? result.report.warnings.join(' ') : result.message;
    };
    const recolour = {
      kind: 'recolour',
      from: '#d0402b',
      to: '#2850dc',
      tolerance: 0.3,
      keepShading: 1,
    } as const;
    expect(await warningsOf(recolour)).toContain('No pixel lies near #d0402b.');
    expect(await warningsOf({ kind: 'sharpen', amount: 1 })).toBe('No pixel changed.');
    expect(await warningsOf({ kind: 'resize', to: { percent: 200 } })).toBe(
      'Enlarging adds pixels, no detail.',
    );
  });
});
