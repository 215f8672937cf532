import { adjustBrightness, adjustWarmth, blurRaster, emptyRaster } from '@lamina/raster';

const SIDE = 512;
const ROUNDS = 3;
/** What the best round took on the machine of the rates. */
const REFERENCE_MS = 36;
const FACTOR_MIN = 0.2;
const FACTOR_MAX = 20;

/**
 * How many times slower this machine is than the one of the rates, from three functions on a quarter of a megapixel.
 * Takes about 150 ms; called once, when the engine's process starts. A clock of CPU time (process.cpuUsage) gives the
 * machine's speed even while others use it, a clock of time passed does not.
 */
export function measureMachineFactor(nowMs: () => number): number {
  const picture = emptyRaster(SIDE, SIDE);
  for (let at = 0; at < picture.data.length; at++) picture.data[at] = Math.imul(at, 0x9e3779b1) >>> 24;
  let bestMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const startedMs = nowMs();
    adjustBrightness(picture, 0.2);
    adjustWarmth(picture, 0.2);
    blurRaster(picture, 8);
    bestMs = Math.min(bestMs, nowMs() - startedMs);
  }
  return Math.max(FACTOR_MIN, Math.min(FACTOR_MAX, bestMs / REFERENCE_MS));
}
