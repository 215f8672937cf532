import type { DrawnPicture } from './preview-messages';
import type { Size, View } from './view-transform';

export interface StageColours {
  readonly checkerA: string;
  readonly checkerB: string;
  readonly edge: string;
  readonly markIn: string;
  readonly markOut: string;
}

export interface StageScene {
  readonly size: Size;
  readonly devicePixelRatio: number;
  readonly view: View;
  readonly picture: DrawnPicture;
  /** Drawn at the left of the line; null when nothing is compared. */
  readonly before: { readonly picture: DrawnPicture; readonly view: View; readonly lineX: number } | null;
  readonly colours: StageColours;
}

const CHECK_PX = 8;
/** From this many screen pixels a picture pixel on, pixels are shown as squares. */
const CRISP_FROM = 2;

/** Draws what the stage shows. The picture is never touched by shadows, filters or rounded corners. */
export function drawStage(context: CanvasRenderingContext2D, scene: StageScene): void {
  const { size, devicePixelRatio, before, view, colours } = scene;
  // A picture may be replaced between the request of a frame and the frame: the one before stays for that long.
  if (isClosed(scene.picture) || (before && isClosed(before.picture))) return;
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  drawPicture(context, scene.picture, view, scene);
  if (before === null) return;
  context.save();
  context.beginPath();
  context.rect(0, 0, before.lineX, size.height);
  context.clip();
  context.clearRect(0, 0, before.lineX, size.height);
  drawPicture(context, before.picture, before.view, scene);
  context.restore();
  const top = Math.min(view.y, before.view.y);
  const bottom = Math.max(lowest(view, scene.picture.size), lowest(before.view, before.picture.size));
  drawLine(context, before.lineX, Math.max(0, top), Math.min(size.height, bottom), colours);
}

/** A bitmap that was given back has no size any more. */
export const isClosed = ({ levels }: DrawnPicture): boolean => levels.some(({ width }) => width === 0);

const lowest = (view: View, size: Size): number => view.y + size.height * view.scale;

function drawPicture(
  context: CanvasRenderingContext2D,
  { levels, size, isOpaque }: DrawnPicture,
  view: View,
  { colours, devicePixelRatio, size: stage }: StageScene,
): void {
  const width = size.width * view.scale;
  const height = size.height * view.scale;
  // On whole screen pixels the edges are sharp and 1:1 is exactly 1:1.
  const snap = (at: number): number => Math.round(at * devicePixelRatio) / devicePixelRatio;
  const [x, y] = [snap(view.x), snap(view.y)];
  if (!isOpaque) drawChecker(context, x, y, width, height, stage, colours);
  const screenWidth = width * devicePixelRatio;
  // The smallest level that still has a pixel for every screen pixel: scaling down by less than 2 keeps it sharp.
  const level = levels.findLast((each) => each.width >= screenWidth) ?? levels[0];
  if (!level) return;
  context.imageSmoothingEnabled = screenWidth / level.width < CRISP_FROM;
  context.imageSmoothingQuality = 'high';
  context.drawImage(level, x, y, width, height);
  context.strokeStyle = colours.edge;
  context.lineWidth = 1;
  context.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
}

function drawChecker(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  stage: Size,
  colours: StageColours,
): void {
  context.fillStyle = colours.checkerA;
  context.fillRect(x, y, width, height);
  context.fillStyle = colours.checkerB;
  const firstColumn = Math.max(0, Math.floor(-x / CHECK_PX));
  const firstRow = Math.max(0, Math.floor(-y / CHECK_PX));
  const right = Math.min(width, stage.width - x);
  const bottom = Math.min(height, stage.height - y);
  for (let row = firstRow; row * CHECK_PX < bottom; row++)
    for (let column = firstColumn; column * CHECK_PX < right; column++) {
      if ((row + column) % 2 === 0) continue;
      const left = column * CHECK_PX;
      const top = row * CHECK_PX;
      context.fillRect(x + left, y + top, Math.min(CHECK_PX, width - left), Math.min(CHECK_PX, height - top));
    }
}

/** Two strokes, so that the line is seen on any picture. */
function drawLine(
  context: CanvasRenderingContext2D,
  x: number,
  top: number,
  bottom: number,
  { markIn, markOut }: StageColours,
): void {
  for (const [colour, lineWidth] of [
    [markOut, 4],
    [markIn, 2],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.beginPath();
    context.moveTo(x, top);
    context.lineTo(x, bottom);
    context.stroke();
  }
}
