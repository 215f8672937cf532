import { CHAMFER_STEP, chamferDepth } from '../mask/chamfer-depth';
import { growMask } from '../mask/grow-mask';
import type { HoleLevel } from './hole-pyramid';
import { PATCH_AFTER, PATCH_BEFORE } from './patch-distance';

/** For every patch that touches the hole: the known patch that resembles it most so far. */
export interface PatchField {
  readonly level: HoleLevel;
  /** Pixels of the hole, in reading order. */
  readonly holes: Int32Array;
  /** Patches that touch the hole, and those that are wholly known, in reading order. */
  readonly targets: Int32Array;
  readonly sources: Int32Array;
  /** [H, W], 1 = is one. */
  readonly isTarget: Uint8Array;
  readonly isSource: Uint8Array;
  /** [H, W]: the source that a target resembles, -1 = none. */
  readonly matches: Int32Array;
  /** [H, W]: how different the two are. */
  readonly distances: Int32Array;
  /** [H, W]: how far a target may be trusted: 1 at the hole's edge, less inside. */
  readonly trust: Float32Array;
  /** How far near sources are preferred to far ones: 0 = not at all. */
  readonly nearness: number;
}

/** Each pixel deeper into the hole counts by so much less. */
const TRUST_BASE = 1.3;

/**
 * A field without matches yet.
 *
 * Shapes   level.pixels [H, W, 4], level.hole [H, W] → every table [H, W]
 * Returns  new tables; `sources` is empty where no patch is wholly known
 * Errors   none
 * Cost     O(H*W); 22 bytes a pixel
 */
export function emptyField(level: HoleLevel, nearness: number): PatchField {
  const { width, height, hole } = level;
  const isTarget = new Uint8Array(hole.length);
  const isSource = new Uint8Array(hole.length);
  const touches = touchesHole(level);
  const edge = level.padding;
  for (let y = PATCH_BEFORE; y < height - PATCH_AFTER; y++) {
    const inRows = y - PATCH_BEFORE >= edge && y + PATCH_AFTER < height - edge;
    for (let x = PATCH_BEFORE; x < width - PATCH_AFTER; x++) {
      const pixel = y * width + x;
      if (touches[pixel] !== 0) isTarget[pixel] = 1;
      else if (inRows && x - PATCH_BEFORE >= edge && x + PATCH_AFTER < width - edge) isSource[pixel] = 1;
    }
  }
  const depth = chamferDepth({ width, height, data: hole });
  const trust = new Float32Array(hole.length);
  const targets = placesOf(isTarget);
  for (let place = 0; place < targets.length; place++) {
    const pixel = targets[place]!;
    trust[pixel] = TRUST_BASE ** (-depth[pixel]! / CHAMFER_STEP);
  }
  return {
    level,
    holes: placesOf(hole),
    targets,
    sources: placesOf(isSource),
    isTarget,
    isSource,
    matches: new Int32Array(hole.length).fill(-1),
    distances: new Int32Array(hole.length),
    trust,
    nearness,
  };
}

/** Whether the patch of a pixel holds a pixel of the hole: the hole grown by 3 to one side and 4 to the other. */
function touchesHole({ width, height, hole }: HoleLevel): Uint8Array {
  // A square grown by 4 is one pixel too much towards the right and below, where a patch reaches 3 back.
  const near = growMask({ width, height, data: hole }, PATCH_AFTER, 'square').data;
  const touches = new Uint8Array(hole.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      if (near[pixel] !== 0) touches[pixel] = holdsHole(hole, width, height, x, y) ? 1 : 0;
    }
  }
  return touches;
}

function holdsHole(hole: Uint8Array, width: number, height: number, x: number, y: number): boolean {
  const right = Math.min(width - 1, x + PATCH_AFTER);
  const bottom = Math.min(height - 1, y + PATCH_AFTER);
  for (let row = Math.max(0, y - PATCH_BEFORE); row <= bottom; row++) {
    for (let at = row * width + Math.max(0, x - PATCH_BEFORE); at <= row * width + right; at++) {
      if (hole[at] !== 0) return true;
    }
  }
  return false;
}

function placesOf(flags: Uint8Array): Int32Array {
  let count = 0;
  for (let at = 0; at < flags.length; at++) if (flags[at] !== 0) count++;
  const places = new Int32Array(count);
  for (let at = 0, to = 0; at < flags.length; at++) if (flags[at] !== 0) places[to++] = at;
  return places;
}
