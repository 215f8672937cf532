import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { LucideX } from '@lucide/angular';

const GROUPS: readonly { name: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    name: 'Everywhere',
    keys: [
      ['F6, Shift F6', 'Next, previous part of the editor'],
      ['Ctrl Z, Ctrl Shift Z', 'Undo, redo'],
      ['Ctrl Enter', 'Apply, then confirm'],
      ['Ctrl .', 'Cancel the running edit'],
      ['Esc', 'Close what is open, back to the canvas'],
    ],
  },
  {
    name: 'Canvas and tools',
    keys: [
      ['V, H, R, I', 'Move, hand, recolour, pick a colour'],
      ['Arrows, with Shift', 'Move the view, farther; with Move the layer by 1 px, 10 px'],
      ['+, −', 'Zoom in, out'],
      ['0, 1', 'Fit, actual size'],
      ['\\ held, Shift \\', 'Before, compare'],
    ],
  },
  {
    name: 'Layers and history',
    keys: [
      ['Space, F2, Delete', 'Hide or show, rename, delete a layer'],
      ['Alt ↑, Alt ↓', 'The layer one place up, down'],
      ['Arrows, Enter', 'Through the history, go there'],
    ],
  },
];

/** Every key of the editor. The single letters act on the canvas and the tool rail only. */
@Component({
  selector: 'app-shortcut-sheet',
  imports: [LucideX],
  template: `
    <div class="dialog">
      <header>
        <h2 class="h2 grow" id="dialog-title">Keyboard shortcuts</h2>
        <button type="button" class="icon-button" aria-label="Close" data-first-focus (click)="ref.close()">
          <svg lucideX class="icon"></svg>
        </button>
      </header>
      <div class="body">
        @for (group of groups; track group.name) {
          <h3 class="h3">{{ group.name }}</h3>
          <dl>
            @for (entry of group.keys; track entry[0]) {
              <div class="row">
                <dt class="grow">{{ entry[1] }}</dt>
                <dd>
                  <kbd class="key">{{ entry[0] }}</kbd>
                </dd>
              </div>
            }
          </dl>
        }
        <p class="meta">Single letters act while the canvas or the tools have the focus.</p>
      </div>
    </div>
  `,
  styles: `
    dl > div {
      min-height: 28px;
    }
  `,
})
export class ShortcutSheet {
  protected readonly ref = inject<DialogRef<void>>(DialogRef);
  protected readonly groups = GROUPS;
}
