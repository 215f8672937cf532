import type { EngineCapabilities, Estimate, JobRequest } from '@lamina/contract';
import { creditsOf } from './credits';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface EstimateInput {
  /** What the engine announced; undefined when no engine is there. */
  readonly capabilities: EngineCapabilities | undefined;
  readonly request: JobRequest;
  /** The picture as it is, and as the operations leave it: the larger one counts. */
  readonly size: PictureSize;
  readonly sizeAfter: PictureSize;
  /** The areas of the layers that are worked on, added up: time goes with it. Without it, the picture is one layer. */
  readonly workedPixels?: number;
  /** The areas of all layers, added up: an engine holds them all. */
  readonly heldPixels?: number;
}

const MEGAPIXEL = 1_000_000;
const BYTES_PER_PIXEL = 4;

/**
 * What a request makes an engine do, as names of rates. An edit opens and stores a working copy, which costs what
 * taking a picture in costs; a split stores as many as it finds, and its rate says so.
 */
export function stepsOf(request: JobRequest): readonly string[] {
  switch (request.kind) {
    case 'edit':
      return ['ingest', ...request.operations.map(({ kind }) => kind)];
    case 'split':
      return ['split'];
    case 'export':
      return [request.format === 'zip' ? 'zip' : 'export'];
  }
}

/** Seconds, bytes and credits of a job before the click, from the figures that the engine measured on its machine. */
export function estimateJob(input: EstimateInput): Estimate {
  const { capabilities, request, size, sizeAfter } = input;
  const credits = creditsOf(request.kind);
  const unfit = (message: string, seconds = 0, bytes = 0): Estimate => ({
    seconds,
    bytes,
    credits,
    fits: false,
    message,
  });
  if (!capabilities)
    return unfit('The engine is not running; try again in a minute or ask your administrator.');
  const steps = stepsOf(request);
  const missing = steps.find((step) => !isBookkeeping(step) && !capabilities.operations.includes(step));
  if (missing) return unfit(`The engine that runs here cannot do "${missing}".`);

  const pixels = Math.max(size.width * size.height, sizeAfter.width * sizeAfter.height);
  const megapixels = pixels / MEGAPIXEL;
  const rates = steps.flatMap((step) => capabilities.rates[step] ?? []);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const worked = Math.max(pixels, input.workedPixels ?? 0) / MEGAPIXEL;
  const seconds = sum(rates.map((rate) => rate.fixedSeconds + rate.secondsPerMegapixel * worked));
  // The rates count the picture that a step works on; the other layers lie beside it.
  const besides = BYTES_PER_PIXEL * Math.max(0, (input.heldPixels ?? 0) - pixels);
  // Steps run one after the other, so the hungriest one decides.
  const bytes =
    besides + Math.max(0, ...rates.map((rate) => rate.fixedBytes + rate.bytesPerMegapixel * megapixels));

  const { maxPixels, memoryBytes } = capabilities.limits;
  if (pixels > maxPixels) {
    return unfit(
      `The picture would have ${figure(megapixels)} megapixels, and the engine takes up to ${figure(maxPixels / MEGAPIXEL)}.`,
      seconds,
      bytes,
    );
  }
  if (bytes > memoryBytes) {
    const most = Math.min(
      ...rates.map((rate) => (memoryBytes - besides - rate.fixedBytes) / rate.bytesPerMegapixel),
    );
    const advice = most >= 1 ? ` A picture of up to ${figure(Math.floor(most))} megapixels would fit.` : '';
    return unfit(
      `This needs ${gigabytes(bytes)} of memory, and the engine has ${gigabytes(memoryBytes)}.${advice}`,
      seconds,
      bytes,
    );
  }
  return { seconds, bytes, credits, fits: true, message: null };
}

const isBookkeeping = (step: string): boolean => ['ingest', 'export', 'zip'].includes(step);
const figure = (value: number): string => (value >= 10 ? Math.round(value).toString() : value.toFixed(1));
const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
