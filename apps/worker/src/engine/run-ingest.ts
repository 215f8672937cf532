import type { EngineOutput, EngineTask } from '@lamina/contract';
import { firstDocument } from '@lamina/document';
import { checkPixels, decode, encode, readHeader, stripMetadata, workingFormat } from '@lamina/formats';
import { checkFits } from './check-fits';
import type { JobContext, JobResult } from './job-context';
import { writeThumbnail } from './write-thumbnail';

const WORKING_COPY = 'out-1';
const LAYER_NAME = 'Picture';

/**
 * Takes an upload in: the original without its metadata, its upright sRGB working copy as the first layer, a thumbnail.
 * The size is judged on the header before anything is decoded, and what is decoded is the stripped file, so that no
 * metadata chunk reaches the decoder.
 */
export async function runIngest(
  { upload }: Extract<EngineTask, { operation: 'ingest' }>,
  { folder, engine, limits, nowMs, progress }: JobContext,
): Promise<JobResult> {
  const startedMs = nowMs();
  const capabilities = engine.capabilities();
  const maxPixels = Math.min(limits.maxPixels, capabilities.limits.maxPixels);
  progress(0.02, 'Reading the picture');
  const bytes = await folder.read(upload);
  const header = readHeader(bytes);
  checkPixels(header, maxPixels);
  checkFits(header, 'ingest', { capabilities, limits });

  progress(0.1, 'Removing camera data');
  const original = stripMetadata(bytes, header.format);
  progress(0.2, 'Decoding');
  const { raster, source, warnings } = await decode(original.bytes, { maxPixels });
  const { width, height } = raster;

  progress(0.5, 'Encoding');
  const originalFile = `original.${header.format}`;
  await folder.write(originalFile, original.bytes);
  const format = workingFormat(raster);
  const layerFile = `layer.${format}`;
  await folder.write(layerFile, await encode(raster, 'working', 100));
  progress(0.9, 'Making the thumbnail');
  const outputs: EngineOutput[] = [
    { file: layerFile, ref: WORKING_COPY, kind: 'layer', format, width, height },
    { file: originalFile, ref: 'out-2', kind: 'original', format: header.format, width, height },
    await writeThumbnail(raster, 'out-3', folder),
  ];
  return {
    outputs,
    document: firstDocument({ asset: WORKING_COPY, width, height, name: LAYER_NAME }),
    report: {
      engine: engine.id,
      method: 'ingest',
      milliseconds: nowMs() - startedMs,
      warnings: [...warnings],
      removedMetadata: [...original.removed],
      source,
    },
  };
}
