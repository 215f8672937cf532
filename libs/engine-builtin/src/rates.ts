import type { OperationRate } from '@lamina/contract';

const MB = 1e6;
const rate = (
  fixedSeconds: number,
  secondsPerMegapixel: number,
  bytesPerMegapixel: number,
): OperationRate => ({
  fixedSeconds,
  secondsPerMegapixel,
  fixedBytes: 4 * MB,
  bytesPerMegapixel,
});

/**
 * Seconds and bytes of each operation on the machine where the factor is 1: one core, 12 MP of noise on gradients, the
 * slower of the ways that an operation may take. Bytes count input, output and scratch. `ingest` and `export` are the
 * host's work around this engine: decoding, encoding, thumbnail.
 */
export const RATES: Readonly<Record<string, OperationRate>> = {
  adjust: rate(0.03, 0.05, 8 * MB),
  'black-white': rate(0.02, 0.03, 8 * MB),
  sharpen: rate(0, 0.09, 8 * MB),
  blur: rate(0, 0.1, 16 * MB),
  crop: rate(0, 0.005, 8 * MB),
  rotate: rate(0, 0.006, 8 * MB),
  flip: rate(0, 0.004, 8 * MB),
  resize: rate(0, 0.06, 8 * MB),
  recolour: rate(0.02, 0.035, 8 * MB),
  ingest: rate(0.05, 0.11, 34 * MB),
  export: rate(0.05, 0.11, 22 * MB),
};

/** What the engine itself runs. */
export const BUILTIN_OPERATIONS = Object.keys(RATES).filter((name) => name !== 'ingest' && name !== 'export');
