import type { EngineTask, LayerDocument } from '@lamina/contract';
import { BuiltinEngine } from '@lamina/engine-builtin';
import { firstDocument, renderDocument } from '@lamina/document';
import { decode, encode } from '@lamina/formats';
import { copyRaster, emptyRaster, recompositionError, type PlacedRaster, type Raster } from '@lamina/raster';
import { flatPicture, scenePicture, seededPoster } from '@lamina/raster/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JobContext, JobResult } from './job-context';
import { runSplit } from './run-split';

type SplitTask = Extract<EngineTask, { operation: 'split' }>;

const poster = seededPoster(8, 96).picture;
const scene = scenePicture(80, 60, 1);

/** With nothing in its middle, and a hidden colour there. */
function holed(picture: Raster): Raster {
  const copy = copyRaster(picture);
  const { width, height } = copy;
  for (let y = height >> 2; y < height >> 1; y++) {
    for (let x = width >> 2; x < width >> 1; x++) copy.data[(y * width + x) * 4 + 3] = x % 3 === 0 ? 90 : 0;
  }
  return copy;
}

describe('a split', () => {
  let files: Map<string, Uint8Array>;
  let context: JobContext;

  beforeEach(() => {
    files = new Map();
    context = {
      engine: new BuiltinEngine({ machineFactor: 1, memoryBytes: 2e9, maxPixels: 1e8, nowMs: () => 0 }),
      seed: 0xc0ffee,
      limits: { seconds: 60, maxPixels: 1e8, memoryBytes: 2e9 },
      nowMs: () => 0,
      progress: () => undefined,
      folder: {
        read: async (name) => files.get(name)!,
        write: async (name, bytes) => void files.set(name, bytes),
      },
    };
  });

  async function split(
    pictures: readonly Raster[],
    document: LayerDocument,
    asked: Partial<SplitTask> = {},
  ): Promise<JobResult> {
    for (const [at, picture] of pictures.entries()) {
      files.set(`in-${at + 1}`, await encode(picture, 'working', 100));
    }
    const names = Object.fromEntries(document.layers.map(({ asset }) => [asset, asset.replace('out', 'in')]));
    const task: SplitTask = {
      operation: 'split',
      document,
      files: names,
      layer: null,
      layers: 'auto',
      method: 'auto',
    };
    return runSplit({ ...task, ...asked }, context);
  }
  const alone = ({ width, height }: Raster) =>
    firstDocument({ asset: 'out-1', width, height, name: 'Picture' });

  /** The new layers as they are stored, decoded again and placed as the document says. */
  async function storedLayers({ outputs, document }: JobResult): Promise<PlacedRaster[]> {
    const made = document!.layers.filter(({ id }) => id.startsWith('split-'));
    return Promise.all(
      made.map(async ({ asset, x, y, opacity }) => {
        const { file } = outputs.find(({ ref }) => ref === asset)!;
        const { raster } = await decode(files.get(file)!, { maxPixels: 1e8 });
        return { raster, x, y, opacity };
      }),
    );
  }

  it.each([
    ['a poster', poster, 'split design'],
    ['a photograph', scene, 'split photo'],
    ['a picture with a hole', holed(poster), 'split design'],
  ])('gives %s back to the byte from what is stored, in both compositors', async (_case, picture, method) => {
    const result = await split([picture], alone(picture));
    const stored = await storedLayers(result);
    expect(recompositionError(picture, stored)).toEqual({ chain8: 0, chainFloat: 0 });
    expect(result.report).toMatchObject({ recompositionError: 0, layersFound: stored.length });
    expect(result.report.method).toBe(method);
    expect(result.outputs.map(({ kind }) => kind)).toEqual([...stored.map(() => 'layer'), 'thumbnail']);
    expect(new Set(result.outputs.map(({ ref }) => ref)).size).toBe(result.outputs.length);
  });

  it('cuts each layer to what it shows, says what it is and how sure that is', async () => {
    const { document, outputs } = await split([poster], alone(poster));
    const [lowest, ...others] = document!.layers;
    expect(lowest).toMatchObject({ kind: 'background', x: 0, y: 0, width: poster.width });
    expect(others.some(({ width, height }) => width * height < poster.width * poster.height)).toBe(true);
    for (const layer of document!.layers) {
      expect(layer.confidence).toEqual(expect.any(Number));
      expect(outputs.find(({ ref }) => ref === layer.asset)).toMatchObject({
        width: layer.width,
        height: layer.height,
      });
    }
    expect(document!.layers.map(({ id }) => id)[0]).toBe('split-c0ffee-1');
  });

  it('makes as many layers as were asked for, by the method that was asked for', async () => {
    const { document, report } = await split([poster], alone(poster), { layers: 3, method: 'photo' });
    expect(report.method).toBe('split photo');
    expect(document!.layers).toHaveLength(3);
    expect(document!.layers.every(({ kind }) => kind === 'colour')).toBe(true);
  });

  it('takes one layer of several apart where it lies, opacity and all, and the picture stays', async () => {
    const document: LayerDocument = {
      ...alone(scene),
      layers: [
        ...alone(scene).layers,
        { ...alone(poster).layers[0]!, id: 'poster', asset: 'out-2', x: -20, y: 7, opacity: 0.6 },
        { ...alone(scene).layers[0]!, id: 'top', opacity: 0.1 },
      ],
    };
    const before = new Map([
      ['out-1', scene],
      ['out-2', poster],
    ]);
    const result = await split([scene, poster], document, { layer: 'poster' });
    const [first, ...others] = result.document!.layers;
    expect([first!.id, others.at(-1)!.id]).toEqual(['base', 'top']);
    expect(result.report.warnings).toContain('The opacity of the layer is in the pixels of the new ones.');
    const after = new Map<string, Raster>();
    const made = result.document!.layers.slice(1, -1);
    for (const [at, { raster }] of (await storedLayers(result)).entries()) after.set(`new-${at}`, raster);
    const renamed = {
      ...result.document!,
      layers: [
        first!,
        ...made.map((layer, at) => ({ ...layer, asset: `new-${at}` })),
        result.document!.layers.at(-1)!,
      ],
    };
    after.set('out-1', scene);
    expect(renderDocument(renamed, after)).toEqual(renderDocument(document, before));
  });

  it('keeps a layer that shows nothing as little to be seen in parts', async () => {
    const base = { ...alone(poster).layers[0]!, opacity: 0, visible: false };
    const { document } = await split([poster], { ...alone(poster), layers: [base] });
    expect(document!.layers.every(({ opacity, visible }) => opacity === 0 && !visible)).toBe(true);
  });

  it('says which layer is meant, that nothing is there, and what does not fit', async () => {
    const two = {
      ...alone(poster),
      layers: [...alone(poster).layers, { ...alone(poster).layers[0]!, id: 'b' }],
    };
    await expect(split([poster], two)).rejects.toMatchObject({ reason: 'layer-refused' });
    await expect(split([poster], two, { layer: 'gone' })).rejects.toMatchObject({ reason: 'layer-refused' });
    const grey = flatPicture(20, 20, [90, 90, 90, 255]);
    await expect(split([grey], alone(grey))).rejects.toMatchObject({ reason: 'nothing-to-split' });
    const nothing = emptyRaster(9, 9);
    await expect(split([nothing], alone(nothing))).rejects.toMatchObject({ reason: 'nothing-to-split' });
    const tight = { ...context, limits: { ...context.limits, memoryBytes: 5e6 } };
    context = tight;
    await expect(split([poster], alone(poster))).rejects.toMatchObject({ reason: 'too-little-memory' });
  });

  it('gives the same document and the same bytes again', async () => {
    const first = await split([poster], alone(poster));
    const bytes = new Map(files);
    files.clear();
    expect(await split([poster], alone(poster))).toEqual(first);
    expect(files).toEqual(bytes);
  });
});
