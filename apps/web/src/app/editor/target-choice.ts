import { Component, inject } from '@angular/core';
import { ChosenLayer } from './chosen-layer';
import { EditFlow } from './edit-flow';

const WHOLE = 'whole';

/** What an edit would change, "on Sun", and the way to another layer or to the whole picture. Absent where there is one layer. */
@Component({
  selector: 'app-target-choice',
  template: `
    @if (chosen.oneOfSeveral()) {
      <span class="input">
        <select aria-label="What changes" [disabled]="flow.busy()" (change)="take($event)">
          @for (layer of chosen.layers(); track layer.id) {
            <option [value]="layer.id" [selected]="layer.id === chosen.target()?.id">
              on {{ layer.name }}
            </option>
          }
          <option [value]="whole" [selected]="chosen.target() === null">on the whole picture</option>
        </select>
      </span>
    }
  `,
  styles: `
    :host {
      display: flex;
      min-width: 0;
    }
    :host:empty {
      display: none;
    }
    .input {
      min-width: 0;
      max-width: 220px;
      min-height: 26px;
      padding-inline: 8px 4px;
    }
    select {
      min-width: 0;
      text-overflow: ellipsis;
    }
  `,
})
export class TargetChoice {
  protected readonly chosen = inject(ChosenLayer);
  protected readonly flow = inject(EditFlow);
  protected readonly whole = WHOLE;

  protected take(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    if (value === WHOLE) this.chosen.editsWhole.set(true);
    else this.chosen.choose(value);
  }
}
