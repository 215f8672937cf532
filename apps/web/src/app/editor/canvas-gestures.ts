import { computed, signal } from '@angular/core';
import type { EditorTools } from './editor-tools';
import type { StageView } from './stage-view';
import type { Point } from './view-transform';

const PAN_PX = 40;
const PAN_FAR_PX = 200;
const WHEEL_ZOOM = 0.0022;
const WHEEL_LINE_PX = 16;
/** So near to the line of the comparison a press takes the line, not the picture. */
const LINE_GRIP_PX = 16;
/** A hand that only presses trembles by less than this. */
const DRAG_FROM_PX = 3;
const NUDGE_FAR_PX = 10;
const LINE_STEP = 0.02;
const LINE_STEP_FAR = 0.1;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What a wheel turned: distances in the unit that the browser counts in. */
export interface WheelTurn {
  readonly deltaX: number;
  readonly deltaY: number;
  readonly inLines: boolean;
  readonly sideways: boolean;
  readonly zooms: boolean;
}

/** What the move tool does to the chosen layer. Distances are picture pixels; `take` is false when there is none to take. */
export interface LayerHand {
  take(): boolean;
  dragTo(dx: number, dy: number): void;
  /** Takes the drag back. */
  drop(): void;
  /** The gesture is over. */
  commit(): void;
  moveBy(dx: number, dy: number): boolean;
  /** A press without a drag means the layer under it. */
  chooseAt(at: Point): void;
}

/** What fingers, pointers, wheels and keys do to the stage. Points are stage coordinates; no element is known here. */
export class CanvasGestures {
  private readonly pointers = new Map<number, Point>();
  private readonly grip = signal<'none' | 'picture' | 'line' | 'layer'>('none');
  private pressedAt: Point = { x: 0, y: 0 };
  private hasDragged = false;
  /** Where a colour would be taken, for keys and as a mark under the pointer. */
  readonly crosshair = signal<Point>({ x: 0, y: 0 });
  readonly dragging = computed(() => this.grip() === 'picture');
  readonly lineX = computed(() => {
    const { x, scale } = this.stage.view();
    return x + (this.stage.picture()?.width ?? 0) * scale * this.tools.line();
  });

  constructor(
    private readonly stage: StageView,
    private readonly tools: EditorTools,
    private readonly pick: (at: Point) => void,
    private readonly hand: LayerHand,
  ) {}

  press(pointer: number, at: Point): void {
    if (this.tools.picking()) return this.pick(at);
    this.pointers.set(pointer, at);
    if (this.grip() === 'layer') return this.pinchInstead();
    if (this.tools.tool() === 'move' && this.pointers.size === 1 && this.hand.take()) {
      this.pressedAt = at;
      this.hasDragged = false;
      return this.grip.set('layer');
    }
    const onLine = this.tools.comparing() && Math.abs(at.x - this.lineX()) <= LINE_GRIP_PX;
    this.grip.set(onLine ? 'line' : 'picture');
  }

  move(pointer: number, at: Point): void {
    if (this.tools.picking()) this.crosshair.set(at);
    const before = this.pointers.get(pointer);
    if (!before) return;
    const other = [...this.pointers].find(([id]) => id !== pointer)?.[1];
    this.pointers.set(pointer, at);
    if (other) this.pinch(before, at, other);
    else if (this.grip() === 'line') this.moveLineTo(at.x);
    else if (this.grip() === 'layer') this.drag(at);
    else this.stage.pan(at.x - before.x, at.y - before.y);
  }

  release(pointer: number): void {
    const at = this.pointers.get(pointer);
    this.pointers.delete(pointer);
    if (this.grip() === 'layer' && at) this.letGo(at);
    if (this.pointers.size === 0) this.grip.set('none');
  }

  turn({ deltaX, deltaY, inLines, sideways, zooms }: WheelTurn, at: Point): void {
    const unit = inLines ? WHEEL_LINE_PX : 1;
    const [dx, dy] = sideways ? [deltaY * unit, 0] : [deltaX * unit, deltaY * unit];
    if (zooms) this.stage.zoom(this.stage.view().scale * Math.exp(-deltaY * unit * WHEEL_ZOOM), at);
    else this.stage.pan(-dx, -dy);
  }

  /** Arrows move the crosshair while picking, the line while comparing, the layer with the move tool, and else the view. True: the key was used. */
  key(key: string, far: boolean): boolean {
    const arrow = ARROWS[key];
    if (key === 'Enter' && this.tools.picking()) this.pick(this.crosshair());
    else if (!arrow) return false;
    else if (this.tools.tool() === 'move' && this.nudge(arrow, far)) return true;
    else if (this.tools.picking()) {
      const pixels = far ? 10 : 1;
      this.crosshair.update((at) => ({ x: at.x + arrow.x * pixels, y: at.y + arrow.y * pixels }));
    } else if (this.tools.comparing() && arrow.x !== 0)
      this.tools.moveLine(this.tools.line() + arrow.x * (far ? LINE_STEP_FAR : LINE_STEP));
    else {
      const step = far ? PAN_FAR_PX : PAN_PX;
      this.stage.pan(-arrow.x * step, -arrow.y * step);
    }
    return true;
  }

  private nudge(arrow: Point, far: boolean): boolean {
    const pixels = far ? NUDGE_FAR_PX : 1;
    return this.hand.moveBy(arrow.x * pixels, arrow.y * pixels);
  }

  private drag(at: Point): void {
    const [dx, dy] = [at.x - this.pressedAt.x, at.y - this.pressedAt.y];
    if (!this.hasDragged && Math.hypot(dx, dy) < DRAG_FROM_PX) return;
    this.hasDragged = true;
    const { scale } = this.stage.view();
    this.hand.dragTo(dx / scale, dy / scale);
  }

  private letGo(at: Point): void {
    if (this.hasDragged) return this.hand.commit();
    this.hand.drop();
    this.hand.chooseAt(at);
  }

  /** A second finger has come: the person wants to zoom, not to move the layer. */
  private pinchInstead(): void {
    this.hand.drop();
    this.grip.set('picture');
  }

  private pinch(from: Point, to: Point, other: Point): void {
    const before = Math.hypot(from.x - other.x, from.y - other.y);
    const after = Math.hypot(to.x - other.x, to.y - other.y);
    this.stage.pan((to.x - from.x) / 2, (to.y - from.y) / 2);
    const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 };
    if (before > 0) this.stage.zoom((this.stage.view().scale * after) / before, middle);
  }

  private moveLineTo(x: number): void {
    const width = this.stage.picture()?.width ?? 0;
    const view = this.stage.view();
    if (width > 0) this.tools.moveLine((x - view.x) / (width * view.scale));
  }
}
