import { Component, inject, output } from '@angular/core';
import {
  LucideColumns2,
  LucideLayers,
  LucideMaximize,
  LucideMinus,
  LucideMousePointer2,
  LucidePalette,
  LucidePlus,
  LucideRedo2,
  LucideScan,
  LucideTextCursorInput,
} from '@lucide/angular';
import { ChosenLayer } from './chosen-layer';
import { EditFlow } from './edit-flow';
import { EditorTools } from './editor-tools';
import { OpenProject } from './open-project';
import { SplitFlow } from './split-flow';
import { StageView } from './stage-view';

/** What the rail and the bar hold on a wide screen, as four equal columns that never scroll sideways. */
@Component({
  selector: 'app-phone-tools',
  imports: [
    LucideColumns2,
    LucideLayers,
    LucideMaximize,
    LucideMinus,
    LucideMousePointer2,
    LucidePalette,
    LucidePlus,
    LucideRedo2,
    LucideScan,
    LucideTextCursorInput,
  ],
  template: `
    @if (mayEdit()) {
      <button type="button" (click)="tools.choose('recolour')">
        <svg lucidePalette class="icon large"></svg>Recolour
      </button>
      <button type="button" (click)="split.start()"><svg lucideLayers class="icon large"></svg>Split</button>
      <button
        type="button"
        [attr.aria-pressed]="tools.tool() === 'move'"
        [attr.aria-disabled]="chosen.oneOfSeveral() === null || null"
        [attr.title]="
          chosen.oneOfSeveral() === null ? 'Split the picture first: then its layers can be moved.' : null
        "
        (click)="chosen.oneOfSeveral() === null || tools.toggle('move')"
      >
        <svg lucideMousePointer2 class="icon large"></svg>Move
      </button>
      <button type="button" (click)="instruct.emit()">
        <svg lucideTextCursorInput class="icon large"></svg>Instruction
      </button>
    }
    <button type="button" (click)="tools.toggleCompare()">
      <svg lucideColumns2 class="icon large"></svg>Compare
    </button>
    <button
      type="button"
      [attr.aria-disabled]="open.redoStep() === null || flow.busy() || null"
      [attr.title]="open.redoStep() ? null : 'Nothing was undone'"
      (click)="redo()"
    >
      <svg lucideRedo2 class="icon large"></svg>Redo
    </button>
    <button type="button" (click)="stage.step(-1)"><svg lucideMinus class="icon large"></svg>Zoom out</button>
    <button type="button" (click)="stage.step(1)"><svg lucidePlus class="icon large"></svg>Zoom in</button>
    <button type="button" (click)="stage.fit()"><svg lucideMaximize class="icon large"></svg>Fit</button>
    <button type="button" (click)="actualSize()"><svg lucideScan class="icon large"></svg>1 : 1</button>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 2px;
      padding: 2px 8px 6px;
    }
    button {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 5px;
      min-height: 60px;
      border-radius: var(--r-2);
      font: 500 0.75rem/1 var(--font);
    }
    button:active {
      background: var(--pressed);
    }
    button[aria-pressed='true'] {
      background: var(--accent-soft);
      color: var(--accent-text);
    }
    button[aria-pressed='true'] .icon {
      color: inherit;
    }
    button[aria-disabled='true'] {
      color: var(--text-off);
    }
    .icon {
      color: var(--text-2);
    }
  `,
  host: { role: 'group', 'aria-label': 'Tools' },
})
export class PhoneTools {
  protected readonly tools = inject(EditorTools);
  protected readonly stage = inject(StageView);
  protected readonly open = inject(OpenProject);
  protected readonly flow = inject(EditFlow);
  protected readonly chosen = inject(ChosenLayer);
  protected readonly split = inject(SplitFlow);
  readonly instruct = output<void>();
  protected readonly mayEdit = this.flow.mayEdit;

  protected redo(): void {
    void this.flow.redo();
  }

  protected actualSize(): void {
    this.stage.actualSize(devicePixelRatio);
  }
}
