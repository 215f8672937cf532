import type { EngineTask, LayerDocument } from '@lamina/contract';
import { renderDocument, replaceLayerPixels } from '@lamina/document';
import { encode, workingFormat } from '@lamina/formats';
import { countChangedPixels, type Raster } from '@lamina/raster';
import type { JobContext, JobResult } from './job-context';
import { OperationRefused } from './operation-refused';
import { readLayers } from './read-layers';
import { writeThumbnail } from './write-thumbnail';

const RESULT = 'out-1';

/** Where the engine's own share of an edit begins and ends, as fractions of the whole job. */
const ENGINE_FROM = 0.25;
const ENGINE_TO = 0.75;

/** Applies operations to the document's one layer; the count of changed pixels compares what a person sees. */
export async function runEdit(
  { document, files, operations }: Extract<EngineTask, { operation: 'edit' }>,
  context: JobContext,
): Promise<JobResult> {
  const { folder, engine, seed, limits, nowMs, progress } = context;
  const startedMs = nowMs();
  const [layer, ...others] = document.layers;
  if (!layer || others.length > 0) {
    throw new OperationRefused(
      'needs-one-layer',
      'This edit works on a picture of one layer. Flatten the layers first.',
    );
  }
  progress(0.02, 'Reading the picture');
  const rasters = await readLayers(document, files, context);
  const raster = rasters.get(layer.asset)!;
  const result = await engine.run({
    raster,
    operations,
    seed,
    limits,
    onProgress: (fraction, step) =>
      progress(ENGINE_FROM + (ENGINE_TO - ENGINE_FROM) * fraction, sentenceCase(step)),
  });
  if (!result.ok) throw new OperationRefused(result.reason, result.message);

  progress(ENGINE_TO, 'Comparing');
  const { width, height } = result.raster;
  const edited = replaceLayerPixels(document, layer.id, { asset: RESULT, width, height });
  const before = see(document, raster);
  const after = see(edited, result.raster);
  const changedPixels = countChangedPixels(before, after);
  progress(0.8, 'Encoding');
  const format = workingFormat(result.raster);
  const file = `result.${format}`;
  await folder.write(file, await encode(result.raster, 'working', 100));
  progress(0.95, 'Making the thumbnail');
  return {
    outputs: [
      { file, ref: RESULT, kind: 'result', format, width, height },
      await writeThumbnail(after, 'out-2', folder),
    ],
    document: edited,
    report: { ...result.report, milliseconds: nowMs() - startedMs, changedPixels },
  };
}

/** What a person sees of a document of one layer. A layer that fills the canvas as it is shows its own pixels. */
function see(document: LayerDocument, raster: Raster): Raster {
  const { asset, x, y, width, height, opacity, visible } = document.layers[0]!;
  const fills = x === 0 && y === 0 && width === document.width && height === document.height;
  return fills && visible && opacity === 1 ? raster : renderDocument(document, new Map([[asset, raster]]));
}

const sentenceCase = (step: string): string => step.charAt(0).toUpperCase() + step.slice(1);
