import type { EngineTask } from '@lamina/contract';
import { renderDocument } from '@lamina/document';
import { encode, FORMAT_NAME } from '@lamina/formats';
import { isOpaque } from '@lamina/raster';
import { checkFits } from './check-fits';
import type { JobContext, JobResult } from './job-context';
import { OperationRefused } from './operation-refused';
import { packLayers } from './pack-layers';
import { readLayers } from './read-layers';

type ExportTask = Extract<EngineTask, { operation: 'export' }>;

const SIDE_AT_MOST = { png: 65535, jpeg: 65535, webp: 16383 } as const;

/** Renders a document to one file without metadata, or packs its layers; JPEG has no transparency and lies on white. */
export async function runExport(
  { document, files, format, quality }: ExportTask,
  context: JobContext,
): Promise<JobResult> {
  const { folder, engine, limits, nowMs, progress } = context;
  const startedMs = nowMs();
  const { width, height } = document;
  if (format !== 'zip') checkSides(document, format);
  checkFits(document, format === 'zip' ? 'zip' : 'export', { capabilities: engine.capabilities(), limits });
  progress(0.05, 'Reading the picture');
  const rasters = await readLayers(document, files, context);
  progress(0.4, 'Putting the layers together');
  const picture = renderDocument(document, rasters);
  const isCovered = format === 'jpeg' && !isOpaque(picture);
  const warnings = isCovered ? ['JPEG has no transparency: the picture lies on white.'] : [];
  progress(0.5, 'Encoding');
  const file = `export.${format}`;
  const bytes =
    format === 'zip' ? await packLayers(document, rasters, picture) : await encode(picture, format, quality);
  await folder.write(file, bytes);
  return {
    outputs: [{ file, ref: 'out-1', kind: 'export', format, width, height }],
    document: null,
    report: {
      engine: engine.id,
      method: `export ${format}`,
      milliseconds: nowMs() - startedMs,
      warnings,
    },
  };
}

function checkSides(
  { width, height }: ExportTask['document'],
  format: Exclude<ExportTask['format'], 'zip'>,
): void {
  const longest = SIDE_AT_MOST[format];
  if (width <= longest && height <= longest) return;
  throw new OperationRefused(
    'too-large',
    `${FORMAT_NAME[format]} ends at ${longest.toLocaleString('en-GB')} pixels a side; this picture has ` +
      `${width} × ${height}. PNG works.`,
  );
}
