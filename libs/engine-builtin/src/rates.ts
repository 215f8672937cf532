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
 * Seconds and bytes of each operation where the machine factor is 1: CPU time of one core, 12 MP of noise on gradients,
 * 2026-11-25. An adjustment that no table holds takes four times as long; it is rare. Bytes count input, output and
 * scratch. `ingest`, `export` and `zip` are the host's work around this engine: decoding, encoding, thumbnail; so is
 * `split`, which an engine of rasters has no port for: finding layers, checking and storing them (2 to 12 MP of
 * scene into 8 layers, of poster into 9 and 22). `zip` is a PNG a layer, and its megapixels are those of all layers.
 */
export const RATES: Readonly<Record<string, OperationRate>> = {
  adjust: rate(0.03, 0.045, 8 * MB),
  'black-white': rate(0.02, 0.025, 8 * MB),
  sharpen: rate(0, 0.08, 8 * MB),
  blur: rate(0, 0.09, 16 * MB),
  crop: rate(0, 0.003, 8 * MB),
  rotate: rate(0, 0.006, 8 * MB),
  flip: rate(0, 0.004, 8 * MB),
  resize: rate(0, 0.06, 8 * MB),
  recolour: rate(0.02, 0.035, 8 * MB),
  ingest: rate(0.05, 0.11, 34 * MB),
  export: rate(0.05, 0.11, 22 * MB),
  split: { ...rate(0.3, 0.7, 120 * MB), fixedBytes: 190 * MB },
  zip: rate(0.05, 0.11, 40 * MB),
};

const BOOKKEEPING = ['ingest', 'export', 'zip'];

/** What a person can ask for. */
export const BUILTIN_OPERATIONS = Object.keys(RATES).filter((name) => !BOOKKEEPING.includes(name));
