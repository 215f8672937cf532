import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
import { LucideCheck, LucideX } from '@lucide/angular';
import { SHARED_WORDS } from './shared-words';
import { Toasts, type Toast } from './toasts';

const STAYS_MS = 6_000;

/** Shows toasts at the foot, six seconds each, and as long as one is hovered or focused. */
@Component({
  selector: 'app-toast-stack',
  imports: [LucideCheck, LucideX],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack" role="status" (focusin)="held.set(true)" (focusout)="held.set(false)">
      @for (toast of toasts.list(); track toast.id) {
        <div class="toast" (mouseenter)="held.set(true)" (mouseleave)="held.set(false)">
          <svg lucideCheck class="icon"></svg>
          <span class="grow">{{ toast.text }}</span>
          @if (toast.undo) {
            <button type="button" class="button quiet dense" (click)="undo(toast)">{{ words.undo }}</button>
          }
          <button
            type="button"
            class="icon-button dense"
            [attr.aria-label]="words.close"
            (click)="toasts.close(toast.id)"
          >
            <svg lucideX class="icon small"></svg>
          </button>
        </div>
      }
    </div>
  `,
  styles: `
    .stack {
      position: fixed;
      inset: auto 0 24px 0;
      z-index: 20;
      display: grid;
      justify-items: center;
      pointer-events: none;
      padding-inline: 16px;
    }
    .toast {
      pointer-events: auto;
      min-width: min(320px, 100%);
    }
    @media (max-width: 720px) {
      .stack {
        bottom: 92px;
      }
    }
  `,
})
export class ToastStack {
  protected readonly words = SHARED_WORDS;
  protected readonly toasts = inject(Toasts);
  protected readonly held = signal(false);

  constructor() {
    effect((onCleanup) => {
      const [toast] = this.toasts.list();
      if (toast === undefined || this.held()) return;
      const timer = setTimeout(() => this.toasts.close(toast.id), STAYS_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected undo(toast: Toast): void {
    toast.undo?.();
    this.toasts.close(toast.id);
  }
}
