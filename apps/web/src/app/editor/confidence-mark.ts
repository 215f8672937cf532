import { Component, computed, input } from '@angular/core';
import { surenessOf } from './layer-words';

/** How sure a split is of a layer: shape, word and colour, so that none of them alone has to be seen. */
@Component({
  selector: 'app-confidence-mark',
  template: `
    @if (sureness(); as sure) {
      <span class="meta mark" [class]="sure.tone" [title]="'Confidence ' + confidence()!.toFixed(2)">
        <span class="dot"></span>{{ sure.word }}
      </span>
    }
  `,
  styles: `
    .mark {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      color: var(--text-2);
      white-space: nowrap;
    }
    .dot {
      width: 8px;
      height: 8px;
      border-radius: 50%;
      background: var(--tone);
      box-shadow: inset 0 0 0 1.75px var(--tone);
    }
    .certain {
      --tone: var(--ok);
    }
    .likely {
      --tone: var(--warn);
    }
    .likely .dot {
      background: linear-gradient(90deg, var(--tone) 50%, transparent 50%);
    }
    .check {
      --tone: var(--danger);
    }
    .check .dot {
      background: transparent;
    }
  `,
})
export class ConfidenceMark {
  readonly confidence = input.required<number | null>();
  protected readonly sureness = computed(() => surenessOf(this.confidence()));
}
