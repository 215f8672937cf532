import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { CanvasPictures } from './canvas-pictures';
import { drawStage, type StageColours } from './draw-stage';
import { EditorTools } from './editor-tools';
import { StageView } from './stage-view';
import { fitView, pixelAt, type Point, type View } from './view-transform';

const PAN_PX = 40;
const PAN_FAR_PX = 200;
const WHEEL_ZOOM = 0.0022;
/** So near to the line of the comparison a press takes the line, not the picture. */
const LINE_GRIP_PX = 16;

/** The picture: drawn, zoomed, moved, and asked for a colour. Everything here can be done by pointer and by keys. */
@Component({
  selector: 'app-canvas',
  template: `
    <canvas #screen aria-hidden="true"></canvas>
    @if (crosshairAt(); as at) {
      <span class="crosshair" [style.left.px]="at.x" [style.top.px]="at.y"></span>
    }
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
      cursor: grab;
      touch-action: none;
      outline: none;
    }
    :host(.dragging) {
      cursor: grabbing;
    }
    :host(.picking) {
      cursor: crosshair;
    }
    :host(:focus-visible)::after {
      content: '';
      position: absolute;
      inset: 2px;
      border: 2px solid var(--accent);
      border-radius: var(--r-1);
      pointer-events: none;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
    }
    .crosshair {
      position: absolute;
      width: 22px;
      height: 22px;
      margin: -11px;
      border-radius: 50%;
      pointer-events: none;
      box-shadow:
        0 0 0 1.5px var(--mark-in),
        0 0 0 3px var(--mark-out),
        inset 0 0 0 1px rgb(0 0 0 / 35%);
    }
  `,
  host: {
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'canvas',
    '[attr.aria-label]': 'words()',
    'aria-describedby': 'canvas-keys',
    'data-canvas': '',
    '[class.picking]': 'tools.picking()',
    '[class.dragging]': 'dragging()',
    '(pointerdown)': 'press($event)',
    '(pointermove)': 'move($event)',
    '(pointerup)': 'release($event)',
    '(pointercancel)': 'release($event)',
    '(wheel)': 'turn($event)',
    '(keydown)': 'key($event)',
  },
})
export class Canvas {
  private readonly pictures = inject(CanvasPictures);
  private readonly stage = inject(StageView);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly screen = viewChild.required<ElementRef<HTMLCanvasElement>>('screen');
  private readonly pointers = new Map<number, Point>();
  private readonly grip = signal<'none' | 'picture' | 'line'>('none');
  private readonly themeTurns = signal(0);
  protected readonly tools = inject(EditorTools);
  readonly name = input('');
  readonly picked = output<string>();

  private readonly picture = computed(() => this.pictures.live() ?? this.pictures.stored());
  /** Before is the stored picture while something is tried out, otherwise the step that was chosen. */
  private readonly beforePicture = computed(() =>
    this.pictures.live() ? this.pictures.stored() : this.pictures.compared(),
  );
  private readonly beforeView = computed<View>(() => {
    const [before, after] = [this.beforePicture()?.size, this.picture()?.size];
    if (!before || !after) return this.stage.view();
    const isSameSize = before.width === after.width && before.height === after.height;
    return isSameSize ? this.stage.view() : fitView(before, this.stage.area());
  });
  private readonly crosshair = signal<Point>({ x: 0, y: 0 });
  protected readonly dragging = computed(() => this.grip() === 'picture');
  protected readonly crosshairAt = computed(() => (this.tools.picking() ? this.crosshair() : null));
  protected readonly words = computed(() => {
    const size = this.picture()?.size;
    const shown = this.tools.showsBefore() ? ', before' : this.pictures.live() ? ', a preview' : '';
    return size
      ? `Canvas: ${this.name()}, ${size.width} by ${size.height} pixels at ${this.stage.percent()}${shown}`
      : 'Canvas, the picture is loading';
  });

  constructor() {
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      this.stage.stage.set({ width, height });
    });
    const theme = new MutationObserver(() => this.themeTurns.update((turns) => turns + 1));
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const system = matchMedia('(prefers-color-scheme: dark)');
    const turned = (): void => this.themeTurns.update((turns) => turns + 1);
    system.addEventListener('change', turned);
    afterNextRender(() => observer.observe(this.host));
    inject(DestroyRef).onDestroy(() => {
      observer.disconnect();
      theme.disconnect();
      system.removeEventListener('change', turned);
    });
    effect(() => this.stage.picture.set(this.picture()?.size ?? null));
    effect(() => {
      if (this.tools.picking()) this.crosshair.set(this.middle());
    });
    effect((onCleanup) => {
      this.themeTurns();
      const draw = this.scene();
      const frame = requestAnimationFrame(draw);
      onCleanup(() => cancelAnimationFrame(frame));
    });
  }

  focus(): void {
    this.host.focus();
  }

  protected press(event: PointerEvent): void {
    if (event.button > 1) return;
    this.host.setPointerCapture(event.pointerId);
    const at = this.pointOf(event);
    this.pointers.set(event.pointerId, at);
    if (this.tools.picking() && event.button === 0) return void this.pickAt(at);
    const onLine = this.tools.comparing() && Math.abs(at.x - this.lineX()) <= LINE_GRIP_PX;
    this.grip.set(onLine ? 'line' : 'picture');
  }

  protected move(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    const at = this.pointOf(event);
    if (this.tools.picking() && !before) this.crosshair.set(at);
    if (!before) return;
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, at);
    if (other) this.pinch(before, at, other);
    else if (this.grip() === 'line') this.moveLineTo(at.x);
    else if (this.grip() === 'picture') this.stage.pan(at.x - before.x, at.y - before.y);
  }

  protected release(event: PointerEvent): void {
    this.pointers.delete(event.pointerId);
    if (this.pointers.size === 0) this.grip.set('none');
  }

  protected turn(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const [dx, dy] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    if (event.ctrlKey || event.metaKey) {
      const factor = Math.exp(-event.deltaY * unit * WHEEL_ZOOM);
      this.stage.zoom(this.stage.view().scale * factor, this.pointOf(event));
    } else this.stage.pan(-dx * unit, -dy * unit);
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? PAN_FAR_PX : PAN_PX;
    const arrows: Record<string, Point> = {
      ArrowLeft: { x: -1, y: 0 },
      ArrowRight: { x: 1, y: 0 },
      ArrowUp: { x: 0, y: -1 },
      ArrowDown: { x: 0, y: 1 },
    };
    const arrow = arrows[event.key];
    if (arrow) this.arrow(arrow, step, event.shiftKey);
    else if (event.key === 'Enter' && this.tools.picking()) void this.pickAt(this.crosshair());
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Arrows move the crosshair while picking, the line while comparing, and else the view. */
  private arrow({ x, y }: Point, step: number, far: boolean): void {
    if (this.tools.picking()) {
      const pixels = far ? 10 : 1;
      this.crosshair.update((at) => ({ x: at.x + x * pixels, y: at.y + y * pixels }));
    } else if (this.tools.comparing() && x !== 0) this.tools.moveLine(this.tools.line() + (x * step) / 2000);
    else this.stage.pan(-x * step, -y * step);
  }

  private pinch(from: Point, to: Point, other: Point): void {
    const before = Math.hypot(from.x - other.x, from.y - other.y);
    const after = Math.hypot(to.x - other.x, to.y - other.y);
    const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 };
    this.stage.pan((to.x - from.x) / 2, (to.y - from.y) / 2);
    if (before > 0) this.stage.zoom((this.stage.view().scale * after) / before, middle);
  }

  private async pickAt(at: Point): Promise<void> {
    const size = this.picture()?.size;
    const pixel = size && pixelAt(this.stage.view(), at, size);
    const colour = pixel ? await this.pictures.pick(pixel) : null;
    if (colour) this.picked.emit(colour);
  }

  private lineX(): number {
    const size = this.picture()?.size;
    const { x, scale } = this.stage.view();
    return x + (size?.width ?? 0) * scale * this.tools.line();
  }

  private moveLineTo(x: number): void {
    const size = this.picture()?.size;
    const view = this.stage.view();
    if (size) this.tools.moveLine((x - view.x) / (size.width * view.scale));
  }

  private middle(): Point {
    const { width, height } = this.stage.stage();
    return { x: width / 2, y: height / 2 };
  }

  private pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** Reads everything that the drawing depends on now, and gives back the drawing itself for the next frame. */
  private scene(): () => void {
    const size = this.stage.stage();
    const showsBefore = this.tools.showsBefore();
    const before = this.beforePicture();
    const picture = (showsBefore ? before : null) ?? this.picture();
    const view = showsBefore && before ? this.beforeView() : this.stage.view();
    const compared =
      this.tools.comparing() && !showsBefore && before
        ? { picture: before, view: this.beforeView(), lineX: this.lineX() }
        : null;
    return () => {
      const canvas = this.screen().nativeElement;
      const context = canvas.getContext('2d');
      if (!context) return;
      const ratio = devicePixelRatio;
      const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      if (!picture) return context.clearRect(0, 0, width, height);
      const colours = this.colours();
      drawStage(context, { size, devicePixelRatio: ratio, view, picture, before: compared, colours });
    };
  }

  private colours(): StageColours {
    const style = getComputedStyle(this.host);
    const token = (name: string): string => style.getPropertyValue(name).trim();
    return {
      checkerA: token('--checker-a'),
      checkerB: token('--checker-b'),
      edge: 'rgb(0 0 0 / 14%)',
      markIn: token('--mark-in'),
      markOut: token('--mark-out'),
    };
  }
}
