/** How the picture lies on the stage: `scale` CSS pixels a picture pixel, (x, y) = where its upper left corner lies on the stage, in CSS pixels. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** The part of the stage that no floating card covers, in CSS pixels. */
export interface Area extends Point, Size {}

export const SCALE_MIN = 1 / 64;
export const SCALE_MAX = 32;
/** The stops of the zoom buttons: powers of two and the halves between, so that 100 % is always one of them. */
export const ZOOM_STOPS = [
  1 / 64,
  1 / 32,
  1 / 16,
  1 / 12,
  1 / 8,
  1 / 6,
  1 / 4,
  1 / 3,
  1 / 2,
  2 / 3,
  1,
  1.5,
  2,
  3,
  4,
  6,
  8,
  12,
  16,
  24,
  32,
] as const;
/** So much of the picture stays on the stage while a person pans, so that it cannot get lost. */
const KEEP_PX = 48;

const clampScale = (scale: number): number => Math.min(SCALE_MAX, Math.max(SCALE_MIN, scale));

/** The view in which the whole picture is seen in the free area, centred. Small pictures are not enlarged. */
export function fitView(picture: Size, area: Area): View {
  const scale = clampScale(
    Math.min(1, Math.max(1, area.width) / picture.width, Math.max(1, area.height) / picture.height),
  );
  return centreView(picture, area, scale);
}

/** The picture in the middle of the free area at a given scale. */
export function centreView(picture: Size, area: Area, scale: number): View {
  return {
    scale,
    x: area.x + (area.width - picture.width * scale) / 2,
    y: area.y + (area.height - picture.height * scale) / 2,
  };
}

/** Zooms so that the picture point under `anchor` (stage coordinates) stays where it is. */
export function zoomAt(view: View, anchor: Point, scale: number): View {
  const next = clampScale(scale);
  const ratio = next / view.scale;
  return {
    scale: next,
    x: anchor.x - (anchor.x - view.x) * ratio,
    y: anchor.y - (anchor.y - view.y) * ratio,
  };
}

/** The next stop above (+1) or below (-1) a scale; at the ends the scale itself. */
export function nextStop(scale: number, direction: 1 | -1): number {
  const slack = 1e-6;
  if (direction === 1) return ZOOM_STOPS.find((stop) => stop > scale + slack) ?? SCALE_MAX;
  return ZOOM_STOPS.findLast((stop) => stop < scale - slack) ?? SCALE_MIN;
}

/** Moves the picture and keeps a corner of it on the stage. */
export function panBy(view: View, dx: number, dy: number, picture: Size, stage: Size): View {
  const within = (at: number, pictureSide: number, stageSide: number): number => {
    const keep = Math.min(KEEP_PX, pictureSide);
    return Math.min(stageSide - keep, Math.max(keep - pictureSide, at));
  };
  return {
    scale: view.scale,
    x: within(view.x + dx, picture.width * view.scale, stage.width),
    y: within(view.y + dy, picture.height * view.scale, stage.height),
  };
}

/** The picture pixel under a stage point, or null outside the picture. */
export function pixelAt(view: View, point: Point, picture: Size): Point | null {
  const x = Math.floor((point.x - view.x) / view.scale);
  const y = Math.floor((point.y - view.y) / view.scale);
  return x >= 0 && y >= 0 && x < picture.width && y < picture.height ? { x, y } : null;
}

export const percentOf = (scale: number): string => {
  const percent = scale * 100;
  return `${percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent)} %`;
};
