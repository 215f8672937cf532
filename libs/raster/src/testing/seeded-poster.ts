import { flattenFloat } from '../compose/flatten-float';
import type { Raster } from '../raster';
import { randomOf } from './random-of';
import { scenePicture } from './scene-picture';
import { letterLine } from './stroke-letters';

/** What a poster stands on. */
export type PosterGround = 'flat' | 'linear' | 'radial' | 'photo';

/** A poster whose layers are known. */
export interface Poster {
  readonly ground: PosterGround;
  readonly picture: Raster;
  /** [H, W, 4] each, bottom to top. */
  readonly layers: readonly Raster[];
}

type Distance = (x: number, y: number) => number;
type Rgb = readonly [number, number, number];

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly random: () => number;
  readonly hue: number;
  readonly layers: Raster[];
  readonly taken: (readonly [number, number, number, number])[];
}

const WORDS =
  'SUMMER SALE GRAND OPENING COFFEE HOUSE MUSIC FESTIVAL NEW ARRIVALS JOIN US TODAY OFFER CLUB TRAVEL LIVE'.split(
    ' ',
  );

/**
 * A poster of shapes, shadows, photographs and lines of letters from a seed, with its layers: our own data, easier than
 * designs of people, so its figures stand beside no others.
 *
 * Returns  an opaque picture [H, W, 4] and its layers; one rounding
 * Units    width in pixels; seeds below 1000 are for tuning, from 1000 on for reporting
 */
export function seededPoster(seed: number, width = 512): Poster {
  const random = randomOf(`poster ${seed}`);
  const height = Math.round(width * pick(random, [1, 1.25, 1.41, 0.75]));
  const drawing: Drawing = { width, height, random, hue: random(), layers: [], taken: [] };
  const ground = groundOf(random());
  const beneath = drawGround(drawing, ground, seed);
  const elements = 2 + Math.floor(random() * 4);
  for (let element = 0; element < elements; element++) drawElement(drawing, beneath, seed * 10 + element);
  const lines = 1 + Math.floor(random() * 3);
  for (let line = 0; line < lines; line++) {
    const place = freePlace(drawing, between(random, 0.3, 0.8) * width, between(random, 0.04, 0.1) * height);
    if (place) drawText(drawing, [...place, place[2], place[3] * 0.8], contrastTo(drawing, beneath));
  }
  const layers = drawing.layers.filter((layer) => coverOf(layer) > 20);
  const placed = layers.map((raster) => ({ raster, x: 0, y: 0, opacity: 1 }));
  return { ground, layers, picture: flattenFloat({ width, height }, placed) };
}

function groundOf(draw: number): PosterGround {
  if (draw < 0.35) return 'flat';
  if (draw < 0.6) return 'linear';
  return draw < 0.7 ? 'radial' : 'photo';
}

/** Draws the ground and gives the colour that lies under most of it. */
function drawGround(drawing: Drawing, ground: PosterGround, seed: number): Rgb {
  const { width, height, random } = drawing;
  const [one, other] = [colourOf(drawing), colourOf(drawing)];
  if (ground === 'photo') {
    drawing.layers.push(scenePicture(width, height, seed + 7));
    return [120, 120, 110];
  }
  const [toX, toY] = [between(random, 0, 1) * width, height];
  const [centreX, centreY] = [between(random, 0.2, 0.8) * width, between(random, 0.2, 0.8) * height];
  const shareAt = (x: number, y: number): number => {
    if (ground === 'flat') return 0;
    if (ground === 'radial') return Math.hypot(x - centreX, y - centreY) / Math.hypot(width, height);
    return (x * toX + y * toY) / (toX * toX + toY * toY);
  };
  paint(
    drawing,
    () => -9,
    1,
    (x, y) => {
      const share = Math.max(0, Math.min(1, shareAt(x, y)));
      return [0, 1, 2].map((part) =>
        Math.round(one[part]! + (other[part]! - one[part]!) * share),
      ) as unknown as Rgb;
    },
  );
  return ground === 'flat'
    ? one
    : ([0, 1, 2].map((part) => (one[part]! + other[part]!) / 2) as unknown as Rgb);
}

function drawElement(drawing: Drawing, beneath: Rgb, seed: number): void {
  const { width, height, random } = drawing;
  const place = freePlace(drawing, between(random, 0.2, 0.6) * width, between(random, 0.1, 0.35) * height);
  if (!place) return;
  const [x, y, w, h] = place;
  const draw = random();
  if (draw < 0.22) drawInset(drawing, place, seed);
  else if (draw < 0.75) drawShape(drawing, place);
  else drawText(drawing, [x, y, w, h * 0.45], contrastTo(drawing, beneath));
}

function drawInset(
  drawing: Drawing,
  [x, y, w, h]: readonly [number, number, number, number],
  seed: number,
): void {
  const { width, height, random } = drawing;
  const scene = scenePicture(width, height, seed);
  const distance = random() < 0.5 ? roundedBox(x, y, w, h, pick(random, [0, 0, 12])) : ellipse(x, y, w, h);
  paint(drawing, distance, 1, (column, row) => {
    const at = (row * width + column) * 4;
    return [scene.data[at]!, scene.data[at + 1]!, scene.data[at + 2]!];
  });
  if (random() < 0.4) drawText(drawing, [x + 8, y + h * 0.4, w - 16, h * 0.3], [255, 255, 255]);
}

function drawShape(drawing: Drawing, [x, y, w, h]: readonly [number, number, number, number]): void {
  const { random } = drawing;
  const colour = colourOf(drawing);
  const opacity = random() < 0.2 ? between(random, 0.5, 0.9) : 1;
  const kind = pick(random, ['box', 'round', 'ellipse', 'triangle']);
  const distance =
    kind === 'ellipse'
      ? ellipse(x, y, w, h)
      : kind === 'triangle'
        ? triangle(x, y, w, h)
        : roundedBox(x, y, w, h, kind === 'round' ? 14 : 0);
  if (random() < 0.15) drawShadow(drawing, distance);
  paint(drawing, distance, opacity, () => colour);
  if (random() < 0.25) {
    const other = colourOf(drawing);
    const radius = Math.min(w, h) * between(random, 0.2, 0.35);
    const [cx, cy] = [x + w * between(random, 0.7, 1), y + h * between(random, 0, 0.3)];
    paint(
      drawing,
      (px, py) => Math.hypot(px - cx, py - cy) - radius,
      1,
      () => other,
    );
  }
  if (random() < 0.65 && kind !== 'triangle') {
    const inner = kind === 'ellipse' ? 0.2 : 0.06;
    drawText(
      drawing,
      [x + w * inner, y + h * 0.35, w * (1 - 2 * inner), h * 0.35],
      contrastTo(drawing, colour),
    );
  }
}

function drawShadow(drawing: Drawing, distance: Distance): void {
  const sigma = 6;
  const cover: Distance = (x, y) => 1 / (1 + Math.exp((1.702 * distance(x - 5, y - 7)) / sigma));
  paint(
    drawing,
    (x, y) => 0.5 - cover(x, y),
    0.45,
    () => [0, 0, 0],
  );
}

function drawText(drawing: Drawing, [x, y, w, h]: readonly number[], colour: Rgb): void {
  const { random } = drawing;
  const words = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, WORDS));
  const text = words.join(' ');
  const aspect = pick(random, [0.45, 0.55, 0.7]);
  const heightPx = Math.min(h!, w! / (text.length * (aspect + 0.36)));
  const slant = random() < 0.2 ? 0.2 : 0;
  const strokePx = heightPx * pick(random, [0.1, 0.14, 0.2]);
  if (heightPx < 9) return;
  const line = letterLine(text, x! + strokePx, y! + strokePx, { heightPx, strokePx, aspect, slant });
  const top = Math.floor(y! - strokePx - 2);
  const bottom = Math.ceil(y! + heightPx + 3 * strokePx + 2);
  paint(
    drawing,
    (px, py) => (py < top || py > bottom ? 9 : line.distanceAt(px, py)),
    1,
    () => colour,
  );
}

/** Adds a layer: coverage from the distance at pixel centres, half a pixel soft on either side. */
function paint(
  drawing: Drawing,
  distance: Distance,
  opacity: number,
  colourAt: (x: number, y: number) => Rgb,
): void {
  const { width, height } = drawing;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const cover = Math.max(0, Math.min(1, 0.5 - distance(x + 0.5, y + 0.5)));
      const alpha = Math.round(cover * opacity * 255);
      if (alpha === 0) continue;
      const colour = colourAt(x, y);
      data[at] = colour[0];
      data[at + 1] = colour[1];
      data[at + 2] = colour[2];
      data[at + 3] = alpha;
    }
  }
  drawing.layers.push({ width, height, data });
}

function freePlace(
  { width, height, random, taken }: Drawing,
  w: number,
  h: number,
): readonly [number, number, number, number] | undefined {
  for (let attempt = 0; attempt < 30; attempt++) {
    const x = between(random, 0.03 * width, 0.97 * width - w);
    const y = between(random, 0.03 * height, 0.97 * height - h);
    const isFree = taken.every(
      ([left, top, wide, high]) =>
        x >= left + wide + 8 || x + w + 8 <= left || y >= top + high + 8 || y + h + 8 <= top,
    );
    if (!isFree || x < 0 || y < 0) continue;
    taken.push([x, y, w, h]);
    return [x, y, w, h];
  }
  return undefined;
}

const roundedBox =
  (x: number, y: number, w: number, h: number, radius: number): Distance =>
  (px, py) => {
    const dx = Math.abs(px - x - w / 2) - w / 2 + radius;
    const dy = Math.abs(py - y - h / 2) - h / 2 + radius;
    return Math.hypot(Math.max(0, dx), Math.max(0, dy)) + Math.min(0, Math.max(dx, dy)) - radius;
  };

const ellipse =
  (x: number, y: number, w: number, h: number): Distance =>
  (px, py) => {
    const dx = (px - x - w / 2) / (w / 2);
    const dy = (py - y - h / 2) / (h / 2);
    const far = Math.hypot(dx, dy);
    const slope = Math.hypot(dx / (w / 2), dy / (h / 2));
    return slope === 0 ? -Math.min(w, h) / 2 : (far * (far - 1)) / slope;
  };

const triangle = (x: number, y: number, w: number, h: number): Distance => {
  const slant = Math.hypot(h, w / 2);
  return (px, py) => Math.max(py - y - h, (Math.abs(px - x - w / 2) * h - ((py - y) * w) / 2) / slant);
};

function colourOf({ random, hue }: Drawing): Rgb {
  const turned = (hue + pick(random, [0, 0.08, 0.5, 0.33, 0.66]) + between(random, -0.03, 0.03) + 1) % 1;
  return rgbOf(turned, between(random, 0.35, 0.95), between(random, 0.25, 0.8));
}

function contrastTo(drawing: Drawing, beneath: Rgb): Rgb {
  const { random } = drawing;
  for (let attempt = 0; attempt < 20; attempt++) {
    const plain: Rgb = random() < 0.5 ? [255, 255, 255] : [17, 17, 17];
    const colour = random() < 0.4 ? plain : colourOf(drawing);
    if (Math.abs(lumaOf(colour) - lumaOf(beneath)) > 75) return colour;
  }
  return lumaOf(beneath) > 128 ? [10, 10, 10] : [250, 250, 250];
}

function rgbOf(hue: number, saturation: number, lightness: number): Rgb {
  const part = (offset: number): number => {
    const k = (offset + hue * 12) % 12;
    const chroma = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4)];
}

function coverOf({ data }: Raster): number {
  let sum = 0;
  for (let at = 3; at < data.length; at += 4) sum += data[at]!;
  return sum / 255;
}

const lumaOf = ([red, green, blue]: Rgb): number => 0.3 * red + 0.59 * green + 0.11 * blue;
const between = (random: () => number, from: number, to: number): number => from + random() * (to - from);
const pick = <T>(random: () => number, of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
