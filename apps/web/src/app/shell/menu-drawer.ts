import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { LucideX } from '@lucide/angular';
import { SHARED_WORDS } from '../shared/shared-words';
import { SideBar } from './side-bar';

/** The side bar on a phone. */
@Component({
  selector: 'app-menu-drawer',
  imports: [LucideX, SideBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="icon-button" [attr.aria-label]="words.close" (click)="ref.close()">
      <svg lucideX class="icon large"></svg>
    </button>
    <app-side-bar (followed)="ref.close()" />
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      height: 100dvh;
      background: var(--panel);
    }
    .icon-button {
      position: absolute;
      inset: 8px 8px auto auto;
      z-index: 1;
    }
    app-side-bar {
      height: 100%;
    }
  `,
})
export class MenuDrawer {
  protected readonly ref = inject(DialogRef);
  protected readonly words = SHARED_WORDS;
}
