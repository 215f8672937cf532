import { Component, computed, inject } from '@angular/core';
import { LucideChevronsLeftRight } from '@lucide/angular';
import { CanvasPictures } from './canvas-pictures';
import { EditorTools } from './editor-tools';
import { StageView } from './stage-view';

/** What stands on the picture while two steps are compared: who is who, and the grip of the line. */
@Component({
  selector: 'app-compare-marks',
  imports: [LucideChevronsLeftRight],
  template: `
    @if (tools.showsBefore()) {
      <span class="label" [style.left.px]="edges().left + 12" [style.top.px]="edges().top + 12">Before</span>
    } @else if (tools.comparing() && hasBefore()) {
      <span class="label" [style.left.px]="edges().left + 12" [style.top.px]="edges().top + 12">Before</span>
      <span class="label right" [style.left.px]="edges().right - 12" [style.top.px]="edges().top + 12"
        >After</span
      >
      <span
        class="grip"
        tabindex="0"
        role="slider"
        aria-label="Line between before and after"
        aria-valuemin="0"
        aria-valuemax="100"
        [attr.aria-valuenow]="percent()"
        [attr.aria-valuetext]="'before at the left, ' + percent() + ' %'"
        [style.left.px]="lineX()"
        [style.top.px]="middleY()"
        (keydown)="key($event)"
        ><svg lucideChevronsLeftRight class="icon"></svg
      ></span>
    }
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
      pointer-events: none;
      overflow: hidden;
    }
    .label {
      position: absolute;
      padding: 0 8px;
      font: 500 0.75rem/1.625rem var(--font);
      border-radius: var(--r-1);
      background: rgb(20 20 20 / 78%);
      color: var(--mark-in);
      white-space: nowrap;
    }
    .label.right {
      transform: translateX(-100%);
    }
    .grip {
      position: absolute;
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      margin: -22px;
      border-radius: 50%;
      background: var(--mark-in);
      color: var(--mark-dark);
      box-shadow:
        0 0 0 1px rgb(0 0 0 / 25%),
        0 2px 8px rgb(0 0 0 / 30%);
    }
    .grip:focus-visible {
      box-shadow:
        0 0 0 2px var(--mark-in),
        0 0 0 4px var(--mark-out);
    }
  `,
})
export class CompareMarks {
  protected readonly tools = inject(EditorTools);
  private readonly stage = inject(StageView);
  private readonly pictures = inject(CanvasPictures);

  protected readonly edges = computed(() => {
    const { x, y, scale } = this.stage.view();
    const size = this.stage.picture() ?? { width: 0, height: 0 };
    const { width, height } = this.stage.stage();
    return {
      left: Math.max(0, x),
      top: Math.max(0, y),
      right: Math.min(width, x + size.width * scale),
      bottom: Math.min(height, y + size.height * scale),
    };
  });
  protected readonly lineX = computed(() => {
    const { x, scale } = this.stage.view();
    return x + (this.stage.picture()?.width ?? 0) * scale * this.tools.line();
  });
  protected readonly middleY = computed(() => (this.edges().top + this.edges().bottom) / 2);
  protected readonly percent = computed(() => Math.round(this.tools.line() * 100));
  /** Without a picture on the other side there is no line to move yet. */
  protected readonly hasBefore = computed(
    () => this.pictures.live() !== null || this.pictures.compared() !== null,
  );

  protected key(event: KeyboardEvent): void {
    const step = event.shiftKey ? 0.1 : 0.01;
    const to: Record<string, number> = {
      ArrowLeft: this.tools.line() - step,
      ArrowDown: this.tools.line() - step,
      ArrowRight: this.tools.line() + step,
      ArrowUp: this.tools.line() + step,
      Home: 0,
      End: 1,
    };
    const line = to[event.key];
    if (line === undefined) return;
    this.tools.moveLine(line);
    event.preventDefault();
    event.stopPropagation();
  }
}
