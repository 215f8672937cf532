import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { CreditsView } from '@lamina/contract';
import { ApiClient } from '../shared/api-client';
import { shortDate } from '../shared/date-words';
import { PROJECT_WORDS } from './project-words';

/** How many credits the workspace has left this month. */
@Component({
  selector: 'app-credits-gauge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (credits(); as view) {
      <span class="meta row figures" [attr.title]="note()">
        <span class="grow">{{ words.credits }}</span><b class="strong">{{ view.balance }}</b>
        {{ words.creditsOfMonth }} {{ view.monthly }}
      </span>
      <span class="bar calm" aria-hidden="true"><span [style.width.%]="percent()"></span></span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 5px;
      width: 148px;
      min-height: 25px;
    }
    b {
      color: var(--text);
    }
    .row {
      gap: 5px;
    }
  `,
})
export class CreditsGauge {
  private readonly api = inject(ApiClient);
  protected readonly words = PROJECT_WORDS;
  protected readonly credits = signal<CreditsView | null>(null);
  protected readonly percent = computed(() => {
    const view = this.credits();
    return view === null || view.monthly === 0
      ? 0
      : Math.min(100, Math.max(0, (view.balance / view.monthly) * 100));
  });
  protected readonly note = computed(() => {
    const view = this.credits();
    if (view === null) return null;
    const renews = `${PROJECT_WORDS.renews(shortDate(new Date(view.renewsAt)))}.`;
    return view.held === 0 ? renews : `${PROJECT_WORDS.creditsHeld(view.held)}. ${renews}`;
  });

  constructor() {
    void this.read();
  }

  private async read(): Promise<void> {
    try {
      this.credits.set(await this.api.get('/api/me/credits', CreditsView));
    } catch {
      // A side figure: the page stays whole without it, and the editor shows the price before every click anyway.
    }
  }
}
