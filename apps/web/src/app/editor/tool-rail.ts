import { Toolbar, ToolbarWidget } from '@angular/aria/toolbar';
import { Component, inject, output } from '@angular/core';
import {
  LucideColumns2,
  LucideHand,
  LucideKeyboard,
  LucideMousePointer2,
  LucidePalette,
} from '@lucide/angular';
import { EditorTools } from './editor-tools';

/** What the hand holds. A tool that is not there yet is absent. */
@Component({
  selector: 'app-tool-rail',
  imports: [
    LucideColumns2,
    LucideHand,
    LucideKeyboard,
    LucideMousePointer2,
    LucidePalette,
    Toolbar,
    ToolbarWidget,
  ],
  template: `
    <div ngToolbar orientation="vertical" aria-label="Tools" class="rail">
      <button
        ngToolbarWidget
        type="button"
        class="icon-button"
        aria-label="Move"
        title="Move a layer (V)"
        [attr.aria-pressed]="tools.tool() === 'move'"
        (click)="tools.choose('move')"
      >
        <svg lucideMousePointer2 class="icon large"></svg>
      </button>
      <button
        ngToolbarWidget
        type="button"
        class="icon-button"
        aria-label="Hand"
        title="Hand (H)"
        [attr.aria-pressed]="tools.tool() === 'hand' && !tools.comparing()"
        (click)="hand()"
      >
        <svg lucideHand class="icon large"></svg>
      </button>
      <button
        ngToolbarWidget
        type="button"
        class="icon-button"
        aria-label="Recolour"
        title="Recolour (R)"
        [attr.aria-pressed]="tools.tool() === 'recolour'"
        (click)="tools.toggle('recolour')"
      >
        <svg lucidePalette class="icon large"></svg>
      </button>
      <hr />
      <button
        ngToolbarWidget
        type="button"
        class="icon-button"
        aria-label="Compare"
        title="Compare (Shift \\)"
        [attr.aria-pressed]="tools.comparing()"
        (click)="tools.toggleCompare()"
      >
        <svg lucideColumns2 class="icon large"></svg>
      </button>
      <span class="gap"></span>
      <button
        ngToolbarWidget
        type="button"
        class="icon-button"
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts (?)"
        (click)="shortcuts.emit()"
      >
        <svg lucideKeyboard class="icon"></svg>
      </button>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      border-inline-end: 1px solid var(--line);
      background: var(--panel);
    }
    .rail {
      display: flex;
      flex: 1;
      flex-direction: column;
      align-items: center;
      gap: 2px;
      padding: 8px 0;
    }
    .icon-button {
      width: 36px;
      height: 36px;
    }
    hr {
      width: 22px;
      margin: 5px 0;
      border: 0;
      border-top: 1px solid var(--line-strong);
    }
    .gap {
      margin-top: auto;
    }
  `,
  host: { role: 'region', 'aria-label': 'Tools' },
})
export class ToolRail {
  protected readonly tools = inject(EditorTools);
  readonly shortcuts = output<void>();

  protected hand(): void {
    this.tools.choose('hand');
    this.tools.stopComparing();
  }
}
