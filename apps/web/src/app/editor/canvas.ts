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
  untracked,
  viewChild,
} from '@angular/core';
import { CanvasGestures, type LayerHand } from './canvas-gestures';
import { CanvasPictures } from './canvas-pictures';
import { ChosenLayer } from './chosen-layer';
import { drawStage, type StageColours } from './draw-stage';
import { EditFlow } from './edit-flow';
import { EditorTools } from './editor-tools';
import { LayerDraft } from './layer-draft';
import type { DrawnPicture } from './preview-messages';
import { StageView } from './stage-view';
import { fitView, pixelAt, type Point, type View } from './view-transform';

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
    :host(.moving) {
      cursor: move;
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
    '[class.moving]': "tools.tool() === 'move' && hasLayers()",
    '[class.picking]': 'tools.picking()',
    '[class.dragging]': 'gestures.dragging()',
    '(pointerdown)': 'press($event)',
    '(pointermove)': 'gestures.move($event.pointerId, pointOf($event))',
    '(pointerup)': 'gestures.release($event.pointerId)',
    '(pointercancel)': 'gestures.release($event.pointerId)',
    '(wheel)': 'turn($event)',
    '(keydown)': 'key($event)',
  },
})
export class Canvas {
  private readonly pictures = inject(CanvasPictures);
  private readonly stage = inject(StageView);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly screen = viewChild.required<ElementRef<HTMLCanvasElement>>('screen');
  private readonly themeTurns = signal(0);
  private readonly chosen = inject(ChosenLayer);
  private readonly draft = inject(LayerDraft);
  private readonly flow = inject(EditFlow);
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
  protected readonly gestures = new CanvasGestures(
    this.stage,
    this.tools,
    (at) => void this.pickAt(at),
    this.layerHand(),
  );
  protected readonly hasLayers = computed(() => this.chosen.oneOfSeveral() !== null);
  protected readonly crosshairAt = computed(() => (this.tools.picking() ? this.gestures.crosshair() : null));
  protected readonly words = computed(() => {
    const size = this.picture()?.size;
    const shown = this.tools.showsBefore() ? ', before' : this.pictures.live() ? ', a preview' : '';
    const layer = this.chosen.oneOfSeveral();
    const chosen = layer ? `, layer ${layer.name}` : '';
    return size
      ? `Canvas: ${this.name()}, ${size.width} by ${size.height} pixels at ${this.stage.percent()}${shown}${chosen}`
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
      const { width, height } = untracked(this.stage.stage);
      if (this.tools.picking()) this.gestures.crosshair.set({ x: width / 2, y: height / 2 });
    });
    effect((onCleanup) => {
      this.themeTurns();
      const draw = this.scene();
      const frame = requestAnimationFrame(draw);
      onCleanup(() => cancelAnimationFrame(frame));
    });
  }

  protected press(event: PointerEvent): void {
    if (event.button > 1) return;
    this.host.setPointerCapture(event.pointerId);
    this.gestures.press(event.pointerId, this.pointOf(event));
  }

  protected turn(event: WheelEvent): void {
    event.preventDefault();
    const { deltaX, deltaY, deltaMode, shiftKey: sideways, ctrlKey, metaKey } = event;
    const inLines = deltaMode === WheelEvent.DOM_DELTA_LINE;
    this.gestures.turn({ deltaX, deltaY, inLines, sideways, zooms: ctrlKey || metaKey }, this.pointOf(event));
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.gestures.key(event.key, event.shiftKey))
      return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** Only a layer of several is moved: the whole picture stays where its canvas is. */
  private layerHand(): LayerHand {
    const mayMove = (): boolean => this.hasLayers() && this.flow.mayEdit() && !this.flow.busy();
    return {
      take: () => mayMove() && this.draft.take(),
      dragTo: (dx, dy) => this.draft.dragTo(dx, dy),
      drop: () => this.draft.drop(),
      commit: () => void this.draft.commit(),
      moveBy: (dx, dy) => {
        if (mayMove()) this.draft.moveBy(dx, dy);
        return this.hasLayers();
      },
      chooseAt: (at) => void this.chooseAt(at),
    };
  }

  private async chooseAt(at: Point): Promise<void> {
    const size = this.picture()?.size;
    const pixel = size && pixelAt(this.stage.view(), at, size);
    const layer = pixel ? await this.pictures.layerAt(pixel) : null;
    if (layer !== null) this.chosen.choose(layer);
  }

  private async pickAt(at: Point): Promise<void> {
    const size = this.picture()?.size;
    const pixel = size && pixelAt(this.stage.view(), at, size);
    const colour = pixel ? await this.pictures.pick(pixel) : null;
    if (colour) this.picked.emit(colour);
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
        ? { picture: before, view: this.beforeView(), lineX: this.gestures.lineX() }
        : null;
    return () => {
      const canvas = this.screen().nativeElement;
      const context = canvas.getContext('2d');
      if (!context) return;
      // A newer picture has come and this one was freed: its own drawing follows, until then what is there stays.
      if (isFreed(picture) || isFreed(compared?.picture)) return;
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

const isFreed = (picture: DrawnPicture | null | undefined): boolean =>
  picture?.levels.some((level) => level.width === 0) ?? false;
