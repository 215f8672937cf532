import { holePyramid, type HoleLevel } from './hole-pyramid';
import { emptyField, type PatchField } from './patch-field';
import { pullPush } from './pull-push';
import { SeededDraws } from './seeded-draws';
import { drawMatches, measureField, sweepField } from './sweep-field';
import { writeTextureEnergy } from './texture-energy';
import { voteColours, voteWeights } from './vote-colours';

/** Starting values; change one only with a bench that shows why. */
const COARSEST = { rounds: 10, sweeps: 4 };
const FINER = { rounds: 2, sweeps: 2, fall: 0.6 };
/** Above so many targets a level only carries the coarser field on. */
const MANY_TARGETS = 120_000;
const HASTY = { rounds: 1, sweeps: 1, radius: 2 };
const SETTLED = 0.5;
/** On a level with fewer sources to a target than this, the hole is filled with whatever happens to be known there. */
const CHOICE = 1.5;
const LAST_SHARPNESS = 4;
/** What a target counts that begins with a random match: only where nobody else has a say. */
const DOUBT = 1e-6;

export interface CompletionSettings {
  readonly seed: number;
  readonly nearness?: number;
}

/**
 * Finds for every pixel of a hole the known pixel that shall stand there.
 *
 * Shapes   level.pixels [H, W, 4], fourth byte free, level.hole [H, W]; both stay as they are
 * Returns  i32 [H, W]: the pixel to copy from, y * width + x, for each pixel of the hole, -1 elsewhere; null when no
 *          patch of 8×8 is wholly known, so that there is nothing to copy from
 * Units    seed: any whole number; another seed, another completion. nearness 0 = sources from anywhere, 1 = as tuned,
 *          more = nearer ones
 * Errors   none
 * Cost     about 40 patch distances a pixel of the hole; scratch 40 bytes a pixel of the region
 * Source   C. Barnes et al., "PatchMatch", 2009; Y. Wexler et al., "Space-time completion of video", 2007
 * Differs  patches of 8×8 with a texture byte beside their colours; near sources are preferred, above all those of the
 *          same height, where horizons and shading agree; the last step copies instead of averaging
 */
export function completeHole(
  level: HoleLevel,
  { seed, nearness = 1 }: CompletionSettings,
): Int32Array | null {
  const fields = fieldsOf(level, nearness);
  if (fields.length === 0) return null;
  for (let at = fields.length - 1; at >= 0; at--) {
    const field = fields[at]!;
    const coarser = fields[at + 1];
    if (coarser) carryDown(coarser, field, new SeededDraws(seed, at, 1));
    else startSmoothly(field, new SeededDraws(seed, at, 1));
    settle(field, { seed, level: at, above: fields.length - 1 - at });
  }
  return copiesOf(fields[0]!);
}

/** Levels with enough to choose from, finest first; each owns its pixels. */
function fieldsOf(level: HoleLevel, nearness: number): PatchField[] {
  const own = { ...level, pixels: level.pixels.slice() };
  const fields: PatchField[] = [];
  for (const each of holePyramid(own)) {
    writeTextureEnergy(each.pixels, each.hole, each.width, each.height);
    const field = emptyField(each, nearness);
    const enough = fields.length === 0 ? 1 : CHOICE * field.targets.length;
    if (field.sources.length < enough) break;
    fields.push(field);
  }
  return fields;
}

function startSmoothly(field: PatchField, draws: SeededDraws): void {
  const { pixels, hole, width, height } = field.level;
  const values = new Float32Array(pixels);
  pullPush(values, hole, width, height);
  pixels.set(values);
  drawMatches(field, draws);
}

/** Where the coarser level found a match, the finer begins at the same offset, doubled. */
function carryDown(coarse: PatchField, fine: PatchField, draws: SeededDraws): void {
  const { width } = fine.level;
  const { pixels, width: coarseWidth, height: coarseHeight } = coarse.level;
  const trust = fine.trust.slice();
  for (let place = 0; place < fine.targets.length; place++) {
    const target = fine.targets[place]!;
    const y = Math.floor(target / width);
    const x = target - y * width;
    const from = coarseMatch(coarse, Math.min(coarseWidth - 1, x >> 1), Math.min(coarseHeight - 1, y >> 1));
    const row = Math.floor(from / coarseWidth);
    const match = (row * 2 + (y & 1)) * width + (from - row * coarseWidth) * 2 + (x & 1);
    if (from >= 0 && fine.isSource[match] === 1) fine.matches[target] = match;
    else trust[target]! *= DOUBT;
  }
  for (let place = 0; place < fine.holes.length; place++) {
    const hole = fine.holes[place]!;
    const y = Math.floor(hole / width);
    const x = hole - y * width;
    const from = (Math.min(coarseHeight - 1, y >> 1) * coarseWidth + Math.min(coarseWidth - 1, x >> 1)) * 4;
    for (let channel = 0; channel < 4; channel++)
      fine.level.pixels[hole * 4 + channel] = pixels[from + channel]!;
  }
  drawMatches(fine, draws);
  voteColours(fine, voteWeights({ ...fine, trust }, 1));
}

/** The match at a place of the coarser level, or that of a neighbour shifted to it. */
function coarseMatch({ matches, isSource, level }: PatchField, x: number, y: number): number {
  const own = matches[y * level.width + x]!;
  if (own >= 0) return own;
  for (let down = -1; down <= 1; down++) {
    for (let across = -1; across <= 1; across++) {
      const [column, row] = [x + across, y + down];
      if (column < 0 || row < 0 || column >= level.width || row >= level.height) continue;
      const near = matches[row * level.width + column]!;
      const shifted = near - down * level.width - across;
      if (near >= 0 && isSource[shifted] === 1) return shifted;
    }
  }
  return -1;
}

interface Stage {
  readonly seed: number;
  /** 0 = finest. */
  readonly level: number;
  /** How many levels lie above, that is are coarser. */
  readonly above: number;
}

/** Searches and votes in turn until the colours rest. */
function settle(field: PatchField, { seed, level, above }: Stage): void {
  const hasty = field.targets.length > MANY_TARGETS;
  const coarsest = above === 0;
  const patient = coarsest ? COARSEST.rounds : Math.round(COARSEST.rounds * FINER.fall ** above);
  const rounds = hasty ? HASTY.rounds : Math.max(FINER.rounds, patient);
  const sweeps = hasty ? HASTY.sweeps : coarsest ? COARSEST.sweeps : FINER.sweeps;
  const radius = hasty ? HASTY.radius : Math.max(field.level.width, field.level.height);
  for (let round = 0; round < rounds; round++) {
    const draws = new SeededDraws(seed, level, 2, round);
    measureField(field);
    for (let sweep = 0; sweep < sweeps; sweep++) {
      sweepField(field, { direction: sweep % 2 === 0 ? 1 : -1, radius }, draws);
    }
    const last = level === 0 && round === rounds - 1;
    const change = voteColours(field, voteWeights(field, last ? LAST_SHARPNESS : 1));
    if (change < SETTLED && !coarsest) break;
  }
}

/** Each pixel of the hole copies its own match; one too near the region's edge takes that of the nearest target. */
function copiesOf({ holes, isTarget, matches, level }: PatchField): Int32Array {
  const { width, height } = level;
  const copies = new Int32Array(matches.length).fill(-1);
  for (let place = 0; place < holes.length; place++) {
    const hole = holes[place]!;
    const y = Math.floor(hole / width);
    const x = hole - y * width;
    const inner = Math.max(3, Math.min(height - 5, y)) * width + Math.max(3, Math.min(width - 5, x));
    copies[hole] = isTarget[inner] === 1 ? matches[inner]! + hole - inner : -1;
  }
  return copies;
}
