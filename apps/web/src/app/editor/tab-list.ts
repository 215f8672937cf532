import { Component, ElementRef, inject, input, model } from '@angular/core';
import type { PanelTab } from './editor-tools';

export interface TabWords {
  readonly id: PanelTab;
  readonly words: string;
  readonly count: number | null;
}

/** The tabs of the panel: one Tab stop, arrows inside, the chosen one shown at once. */
@Component({
  selector: 'app-tab-list',
  template: `
    @for (tab of tabs(); track tab.id) {
      <button
        type="button"
        role="tab"
        [id]="'tab-' + tab.id"
        [attr.aria-selected]="tab.id === chosen()"
        [attr.aria-controls]="tab.id === chosen() ? 'panel-' + tab.id : null"
        [attr.tabindex]="tab.id === chosen() ? 0 : -1"
        (click)="chosen.set(tab.id)"
      >
        {{ tab.words }}
        @if (tab.count) {
          <span class="count figures">{{ tab.count }}</span>
        }
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex: none;
      gap: 2px;
      height: 40px;
      padding: 0 8px;
      border-bottom: 1px solid var(--line);
    }
    button {
      position: relative;
      display: inline-flex;
      align-items: center;
      gap: 6px;
      padding: 0 8px;
      font: var(--t-ui-strong);
      color: var(--text-2);
      border-radius: var(--r-1);
    }
    button:hover {
      color: var(--text);
    }
    button[aria-selected='true'] {
      color: var(--text);
    }
    button[aria-selected='true']::after {
      content: '';
      position: absolute;
      inset: auto 8px -1px;
      height: 2px;
      border-radius: 1px;
      background: var(--text);
    }
    .count {
      font: var(--t-micro);
      color: var(--text-3);
    }
  `,
  host: { role: 'tablist', '(keydown)': 'key($event)' },
})
export class TabList {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly tabs = input.required<readonly TabWords[]>();
  readonly chosen = model.required<PanelTab>();

  protected key(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const tabs = this.tabs();
    const at = tabs.findIndex(({ id }) => id === this.chosen());
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    this.chosen.set(next.id);
    this.host.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
    event.preventDefault();
    event.stopPropagation();
  }
}
