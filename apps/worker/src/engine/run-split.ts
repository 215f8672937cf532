import type { EngineOutput, EngineTask, Layer } from '@lamina/contract';
import { namedOrOnlyLayer, renderDocument, replaceLayer } from '@lamina/document';
import { encode, workingFormat } from '@lamina/formats';
import {
  fadeRaster,
  fixStack,
  splitPicture,
  trimLayer,
  type Raster,
  type SplitLayer,
  type SplitPicture,
} from '@lamina/raster';
import { assertRecomposes } from './assert-recomposes';
import { checkFits } from './check-fits';
import { freshRefs } from './fresh-refs';
import type { JobContext, JobResult } from './job-context';
import { OperationRefused } from './operation-refused';
import { readLayers } from './read-layers';
import { writeThumbnail } from './write-thumbnail';

const WHICH_LAYER = 'There is more than one layer here. Choose the one to split.';
const NOTHING_FOUND =
  'Nothing to take apart was found here. Ask for a number of layers, or split it as a photo or as a design instead.';
const FADED = 'The opacity of the layer is in the pixels of the new ones.';

/** What the person chose, or would have chosen, beside the method that did it. */
const WAY = { peel: 'design', palette: 'photo' } as const;

/**
 * Takes one layer apart. What is stored is checked, not what was meant: each new layer is cut to its visible pixels, and
 * these together must give the layer back to the byte in both compositors, or the job fails.
 */
export async function runSplit(
  { document, files, layer: layerId, layers: count, method }: Extract<EngineTask, { operation: 'split' }>,
  context: JobContext,
): Promise<JobResult> {
  const { folder, engine, seed, limits, nowMs, progress } = context;
  const startedMs = nowMs();
  const layer = namedOrOnlyLayer(document, layerId);
  if (!layer) throw new OperationRefused('layer-refused', WHICH_LAYER);
  checkFits(layer, 'split', { capabilities: engine.capabilities(), limits });
  progress(0.02, 'Reading the picture');
  const rasters = await readLayers(document, files, context);
  // What a person sees stays: the thumbnail is that of before, and is made while the other layers are at hand.
  const thumbnail = await writeThumbnail(renderDocument(document, rasters), 'out-1', folder);
  const raster = rasters.get(layer.asset)!;
  rasters.clear();

  progress(0.1, 'Finding layers');
  const split = splitPicture(raster, count, method);
  const { picture, opacity, layers: found, warnings } = settleOpacity(layer, raster, split);
  const parts = cut(found);
  if (parts.length < 2) throw new OperationRefused('nothing-to-split', NOTHING_FOUND);
  progress(0.6, 'Checking that they give the picture back');
  assertRecomposes(picture, parts);
  const newRef = freshRefs(document.layers.filter(({ id }) => id !== layer.id).map(({ asset }) => asset));
  const outputs: EngineOutput[] = [];
  const layers: Layer[] = [];
  for (const [at, part] of parts.entries()) {
    progress(0.7 + (0.3 * at) / parts.length, 'Encoding');
    const output = await writePart(part, at + 1, newRef(), folder);
    outputs.push(output);
    layers.push({
      ...layerOfPart(part, layer, opacity),
      // The seed is the job's own, so no other split of this document gives the same ids.
      id: `split-${seed.toString(16)}-${at + 1}`,
      asset: output.ref,
    });
  }
  const replaced = replaceLayer(document, layer.id, layers);
  if (!replaced.ok) throw new OperationRefused(replaced.code, replaced.message);
  return {
    outputs: [...outputs, { ...thumbnail, ref: newRef() }],
    document: replaced.value,
    report: {
      engine: engine.id,
      method: `split ${WAY[split.method]}`,
      milliseconds: nowMs() - startedMs,
      warnings: [...split.warnings, ...warnings],
      changedPixels: 0,
      recompositionError: 0,
      layersFound: parts.length,
    },
  };
}

interface Settled {
  readonly picture: Raster;
  readonly opacity: number;
  readonly layers: readonly SplitLayer[];
  readonly warnings: readonly string[];
}

/**
 * Layers on each other at half opacity are not the layer at half opacity, so the opacity moves into the pixels, each of
 * which then lies whole in one of the new layers. A layer that shows nothing at all keeps its own.
 */
function settleOpacity({ opacity }: Layer, raster: Raster, { layers }: SplitPicture): Settled {
  const isShown = Math.round(opacity * 255) > 0;
  if (opacity === 1 || !isShown) return { picture: raster, opacity, layers, warnings: [] };
  const picture = fadeRaster(raster, opacity);
  const fixed = fixStack(picture, layers);
  const faded = layers.map((layer, at) => ({ ...layer, raster: fixed.layers[at]!.raster }));
  return { picture, opacity: 1, layers: faded, warnings: [FADED] };
}

/** The lowest layer stays whole: it holds the colours under alpha 0. */
function cut([lowest, ...others]: readonly SplitLayer[]): readonly SplitLayer[] {
  return lowest ? [lowest, ...others.flatMap((layer) => trimLayer(layer) ?? [])] : [];
}

async function writePart(
  { raster }: SplitLayer,
  number: number,
  ref: string,
  folder: JobContext['folder'],
): Promise<EngineOutput> {
  const format = workingFormat(raster);
  const file = `layer-${number}.${format}`;
  await folder.write(file, await encode(raster, 'working', 100));
  const { width, height } = raster;
  return { file, ref, kind: 'layer', format, width, height };
}

const layerOfPart = (
  { name, kind, confidence, raster, x, y }: SplitLayer,
  layer: Layer,
  opacity: number,
): Omit<Layer, 'id' | 'asset'> => ({
  name,
  kind,
  confidence,
  x: layer.x + x,
  y: layer.y + y,
  width: raster.width,
  height: raster.height,
  opacity,
  visible: layer.visible,
  blend: 'normal',
});
