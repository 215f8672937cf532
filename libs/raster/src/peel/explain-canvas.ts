import { drawnAreas } from './drawn-areas';
import { fitGround } from './fit-ground';
import { missOf, type GroundModel } from './ground-model';
import { erode, type Marks } from './mask-grid';
import { emit, type PeelState } from './peel-state';
import { takeOffDrawn } from './take-off-drawn';

const LEAST_SHARE = 0.5;
const REFITS = 4;

/** What the picture stands on: a model that goes on beneath everything, or a texture with its drawn things taken out. */
export type Canvas = GroundModel['kind'] | 'texture';

/**
 * Explains the ground of the whole picture from its border.
 *
 * Returns  what it is
 * Cost     O(H * W)
 * Differs  a picture with transparent places has its border along them; pixels that are not opaque count as explained
 */
export function explainCanvas(state: PeelState): Canvas {
  const { picture } = state;
  const opaque = new Uint8Array(picture.width * picture.height);
  for (let at = 0; at < opaque.length; at++) opaque[at] = picture.data[at * 4 + 3] === 255 ? 1 : 0;
  const model = canvasModel(state, opaque);
  if (model) emitModel(state, model);
  else emitTexture(state, opaque);
  keepTransparent(state, opaque);
  return model?.kind ?? 'texture';
}

function canvasModel(state: PeelState, opaque: Marks): GroundModel | undefined {
  const { picture } = state;
  const { width, height } = picture;
  const bandPx = Math.max(4, Math.round(Math.min(width, height) * 0.02));
  const inner = erode(opaque, width, height, bandPx);
  const band = indicesWhere(opaque, (at) => inner[at] === 0);
  const model = fitGround(picture, band, LEAST_SHARE);
  if (!model || model.kind === 'constant') return model;
  return refitted(state, opaque, band, model);
}

/** The model on all that it explains, again while that grows: the middle of a radial gradient is not on the border. */
function refitted(
  { picture, tolerance }: PeelState,
  opaque: Marks,
  band: Int32Array,
  first: GroundModel,
): GroundModel {
  const scratch = new Float64Array(3);
  let model = first;
  for (let round = 0, before = 0; round < REFITS; round++) {
    const { colourAt } = model;
    const explained = indicesWhere(
      opaque,
      (at) => at % 3 === 0 && missOf(picture, colourAt, at, scratch) <= tolerance,
    );
    if (explained.length < before * 1.01) break;
    before = explained.length;
    const all = new Int32Array(band.length + explained.length);
    all.set(band);
    all.set(explained, band.length);
    const again = fitGround(picture, all, LEAST_SHARE);
    if (!again || again.inlierShare < model.inlierShare * 0.95) break;
    model = again;
  }
  return model;
}

function indicesWhere(marks: Marks, isWanted: (at: number) => boolean): Int32Array {
  const found = new Int32Array(marks.length);
  let count = 0;
  for (let at = 0; at < marks.length; at++) if (marks[at] === 1 && isWanted(at)) found[count++] = at;
  return found.slice(0, count);
}

function emitModel(state: PeelState, model: GroundModel): void {
  const { width, height } = state.picture;
  const colours = new Float32Array(width * height * 3);
  const scratch = new Float64Array(3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      model.colourAt(x, y, scratch);
      colours.set(scratch, at);
    }
  }
  const flat = [scratch[0]!, scratch[1]!, scratch[2]!] as const;
  emitGround(state, model.kind === 'constant' ? flat : colours, model.inlierShare);
}

function emitTexture(state: PeelState, opaque: Marks): void {
  const { width, height, data } = state.picture;
  const drawn = drawnAreas(state, opaque, Infinity);
  const colours = new Float32Array(width * height * 3);
  for (let at = 0; at < opaque.length; at++) {
    for (let part = 0; part < 3; part++) colours[at * 3 + part] = data[at * 4 + part]!;
  }
  const box = { left: 0, top: 0, width, height };
  emitGround(state, takeOffDrawn(state, { box, colours, drawn, within: opaque }), 0.5);
}

function emitGround(
  state: PeelState,
  colours: readonly [number, number, number] | Float32Array,
  explained: number,
): void {
  const { width, height } = state.picture;
  const box = { left: 0, top: 0, width, height };
  const alpha = new Float32Array(width * height).fill(1);
  emit(state, { kind: 'background', box, alpha, colours, explained, contrast: 255 });
}

/** Pixels that are not opaque belong to the ground as they are. */
function keepTransparent({ picture, base }: PeelState, opaque: Marks): void {
  for (let at = 0; at < opaque.length; at++) {
    if (opaque[at] === 1) continue;
    for (let part = 0; part < 3; part++) base[at * 3 + part] = picture.data[at * 4 + part]!;
  }
}
