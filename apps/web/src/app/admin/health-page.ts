import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { HealthView } from '@lamina/contract';
import { LucideCheck, LucideCircleAlert, LucideTriangleAlert } from '@lucide/angular';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { clockTime } from '../shared/date-words';
import { Failure } from '../shared/failure';
import { HEALTH_WORDS } from './admin-words';

const READ_EVERY_MS = 10_000;
const RANK = { bad: 0, warn: 1, ok: 2 } as const;

/** What runs, what is at risk, and what this machine could not prevent; the worst first. */
@Component({
  selector: 'app-health-page',
  imports: [Failure, LucideCheck, LucideCircleAlert, LucideTriangleAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './health-page.html',
  styleUrl: './health-page.css',
})
export class HealthPage {
  private readonly api = inject(ApiClient);
  protected readonly words = HEALTH_WORDS;
  protected readonly health = signal<HealthView | null>(null);
  protected readonly failure = signal<ApiProblem | null>(null);

  protected readonly checks = computed(() =>
    [...(this.health()?.checks ?? [])].sort((a, b) => RANK[a.state] - RANK[b.state]),
  );
  protected readonly lead = computed(() => {
    const count = (state: 'bad' | 'warn') => this.checks().filter((check) => check.state === state).length;
    if (count('bad') > 0) return HEALTH_WORDS.bad(count('bad'));
    return count('warn') > 0 ? HEALTH_WORDS.warn(count('warn')) : HEALTH_WORDS.allWell;
  });
  protected readonly worst = computed(() => this.checks().find((check) => check.state !== 'ok') ?? null);
  protected readonly readAt = computed(() => {
    const view = this.health();
    return view === null ? '' : HEALTH_WORDS.readAt(clockTime(new Date(view.now)));
  });

  constructor() {
    void this.read();
    // A page that nobody looks at must not keep its session alive.
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void this.read();
    }, READ_EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected async read(): Promise<void> {
    try {
      this.health.set(await this.api.get('/api/admin/health', HealthView));
      this.failure.set(null);
    } catch (cause) {
      this.failure.set(ApiProblem.of(cause));
    }
  }
}
