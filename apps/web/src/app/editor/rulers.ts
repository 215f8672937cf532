import { Component, computed, inject } from '@angular/core';
import { rulerTicks, type RulerTick } from './ruler-ticks';
import { StageView } from './stage-view';

interface RulerLine {
  readonly name: 'across' | 'down';
  readonly ticks: readonly RulerTick[];
}

/** The scale at the upper and the left edge, in picture pixels. Decorative: the figures also stand in Info. */
@Component({
  selector: 'app-rulers',
  template: `
    @for (line of lines(); track line.name) {
      <svg [class]="'ruler ' + line.name">
        @for (tick of line.ticks; track tick.at) {
          @let start = tick.figure === null ? 15 : 8;
          @if (line.name === 'across') {
            <line [attr.x1]="tick.at" [attr.x2]="tick.at" [attr.y1]="start" y2="20" />
            @if (tick.figure !== null) {
              <text [attr.x]="tick.at + 3" y="10">{{ tick.figure }}</text>
            }
          } @else {
            <line [attr.y1]="tick.at" [attr.y2]="tick.at" [attr.x1]="start" x2="20" />
            @if (tick.figure !== null) {
              <text [attr.transform]="'translate(9 ' + (tick.at + 3) + ') rotate(90)'">
                {{ tick.figure }}
              </text>
            }
          }
        }
      </svg>
    }
    <span class="corner"></span>
  `,
  styles: `
    .ruler,
    .corner {
      position: absolute;
      background: var(--panel);
      color: var(--text-3);
      font: 500 9px/1 var(--font);
      pointer-events: none;
    }
    .across {
      inset: 0 0 auto 0;
      width: 100%;
      height: 20px;
      border-bottom: 1px solid var(--line);
    }
    .down {
      inset: 0 auto 0 0;
      width: 20px;
      height: 100%;
      border-inline-end: 1px solid var(--line);
    }
    .corner {
      top: 0;
      left: 0;
      width: 20px;
      height: 20px;
      border: 0 solid var(--line);
      border-width: 0 1px 1px 0;
    }
    line {
      stroke: currentColor;
      stroke-opacity: 0.45;
    }
    text {
      fill: currentColor;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class Rulers {
  private readonly stage = inject(StageView);
  protected readonly lines = computed<readonly RulerLine[]>(() => {
    const view = this.stage.view();
    const { width, height } = this.stage.stage();
    return [
      { name: 'across', ticks: rulerTicks(view, 'x', width) },
      { name: 'down', ticks: rulerTicks(view, 'y', height) },
    ];
  });
}
