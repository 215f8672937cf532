import type {
  EngineOutput,
  EngineReport,
  EngineTask,
  Layer,
  LayerDocument,
  PixelOperation,
} from '@lamina/contract';
import { fillsCanvas, layerOf, planEdit, renderDocument, type LayerEdit } from '@lamina/document';
import { encode, workingFormat } from '@lamina/formats';
import { countChangedPixels, padRaster, trimLayer, type Raster } from '@lamina/raster';
import { freshRefs } from './fresh-refs';
import type { JobContext, JobResult } from './job-context';
import { OperationRefused } from './operation-refused';
import { readLayers } from './read-layers';
import { writeThumbnail } from './write-thumbnail';

/** Where the engine's own share of an edit begins and ends, as fractions of the whole job. */
const ENGINE_FROM = 0.25;
const ENGINE_TO = 0.75;

/** Applies operations to one layer or to all; the count of changed pixels compares what a person sees. */
export async function runEdit(
  { document, files, operations, layer }: Extract<EngineTask, { operation: 'edit' }>,
  context: JobContext,
): Promise<JobResult> {
  const { engine, folder, nowMs, progress } = context;
  const startedMs = nowMs();
  const plan = planEdit(document, layer, operations);
  if (!plan.ok) throw new OperationRefused(plan.code, plan.message);
  progress(0.02, 'Reading the picture');
  const rasters = await readLayers(document, files, context);
  const newRef = freshRefs(keptAssets(document, plan.value.edits));
  const worked = await workOn({ document, edits: plan.value.edits, rasters, newRef }, context);

  progress(ENGINE_TO, 'Comparing');
  const edited = withResults(plan.value.document, worked.results);
  const before = see(document, rasters);
  const after = see(edited, new Map([...rasters, ...worked.made]));
  const changedPixels = countChangedPixels(before, after);
  const outputs = await writeResults(worked.made, context);
  progress(0.95, 'Making the thumbnail');
  return {
    outputs: [...outputs, await writeThumbnail(after, newRef(), folder)],
    document: edited,
    report: {
      engine: engine.id,
      method: operations.map(({ kind }) => kind).join(' + '),
      milliseconds: nowMs() - startedMs,
      warnings: commonWarnings(worked.reports),
      changedPixels,
    },
  };
}

const keptAssets = ({ layers }: LayerDocument, edits: readonly LayerEdit[]): string[] =>
  layers.filter(({ id }) => !edits.some(({ layer }) => layer === id)).map(({ asset }) => asset);

/** New pixels of a layer and where they lie within the place that was planned for it. */
interface LayerResult {
  readonly asset: string;
  readonly raster: Raster;
  readonly x: number;
  readonly y: number;
}

interface Work {
  readonly document: LayerDocument;
  readonly edits: readonly LayerEdit[];
  readonly rasters: ReadonlyMap<string, Raster>;
  readonly newRef: () => string;
}

interface Worked {
  readonly results: ReadonlyMap<Layer['id'], LayerResult>;
  readonly made: ReadonlyMap<string, Raster>;
  readonly reports: readonly EngineReport[];
}

/** Runs the engine once for each picture and list of operations: layers that share both share the result. */
async function workOn({ document, edits, rasters, newRef }: Work, context: JobContext): Promise<Worked> {
  const results = new Map<Layer['id'], LayerResult>();
  const made = new Map<string, Raster>();
  const byWork = new Map<string, LayerResult>();
  const reports: EngineReport[] = [];
  for (const [at, { layer, marginPx, operations }] of edits.entries()) {
    const { asset } = layerOf(document, layer)!;
    const work = JSON.stringify([asset, marginPx, operations]);
    let result = byWork.get(work);
    if (!result) {
      const picture = rasters.get(asset)!;
      const padded = marginPx > 0 ? padRaster(picture, marginPx) : picture;
      const { raster, report } = await runOne(padded, operations, context, [at, edits.length]);
      const untrimmed = { raster, x: 0, y: 0, opacity: 1 };
      // A margin was only room: what nothing came to lie in goes again.
      const placed = marginPx > 0 ? (trimLayer(untrimmed) ?? untrimmed) : untrimmed;
      result = { ...placed, asset: newRef() };
      byWork.set(work, result);
      made.set(result.asset, result.raster);
      reports.push(report);
    }
    results.set(layer, result);
  }
  return { results, made, reports };
}

async function runOne(
  raster: Raster,
  operations: readonly PixelOperation[],
  { engine, seed, limits, progress }: JobContext,
  [at, count]: readonly [at: number, count: number],
): Promise<{ raster: Raster; report: EngineReport }> {
  const result = await engine.run({
    raster,
    operations,
    seed,
    limits,
    onProgress: (fraction, step) =>
      progress(ENGINE_FROM + ((ENGINE_TO - ENGINE_FROM) * (at + fraction)) / count, sentenceCase(step)),
  });
  if (!result.ok) throw new OperationRefused(result.reason, result.message);
  return result;
}

function withResults(planned: LayerDocument, results: ReadonlyMap<Layer['id'], LayerResult>): LayerDocument {
  const layers = planned.layers.map((layer): Layer => {
    const result = results.get(layer.id);
    if (!result) return layer;
    const { asset, raster, x, y } = result;
    return { ...layer, asset, x: layer.x + x, y: layer.y + y, width: raster.width, height: raster.height };
  });
  return { ...planned, layers };
}

async function writeResults(
  made: ReadonlyMap<string, Raster>,
  { folder, progress }: JobContext,
): Promise<EngineOutput[]> {
  const outputs: EngineOutput[] = [];
  for (const [ref, raster] of made) {
    progress(0.8 + (0.15 * outputs.length) / made.size, 'Encoding');
    const format = workingFormat(raster);
    const file = outputs.length === 0 ? `result.${format}` : `result-${outputs.length + 1}.${format}`;
    await folder.write(file, await encode(raster, 'working', 100));
    const { width, height } = raster;
    outputs.push({ file, ref, kind: 'result', format, width, height });
  }
  return outputs;
}

/** What is worth saying of the picture: a warning about one layer of several is none about the picture. */
function commonWarnings([first, ...others]: readonly EngineReport[]): string[] {
  return (first?.warnings ?? []).filter((warning) =>
    others.every(({ warnings }) => warnings.includes(warning)),
  );
}

/** What a person sees. One layer that fills the canvas as it is shows its own pixels, without a copy. */
function see(document: LayerDocument, rasters: ReadonlyMap<string, Raster>): Raster {
  const [layer, ...others] = document.layers;
  const isAlone = layer !== undefined && others.length === 0 && layer.visible && layer.opacity === 1;
  if (!isAlone || !fillsCanvas(document, layer)) return renderDocument(document, rasters);
  return rasters.get(layer.asset)!;
}

const sentenceCase = (step: string): string => step.charAt(0).toUpperCase() + step.slice(1);
