import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Invitation, type PersonView } from '@lamina/contract';
import { LucideBan, LucideCheck, LucideLock, LucideServer, LucideX } from '@lucide/angular';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { shortDate, timeOfDay } from '../shared/date-words';
import { Dialogs } from '../shared/dialogs';
import { initials } from '../shared/initials';
import { newKey } from '../shared/new-key';
import { ServerClock } from '../shared/server-clock';
import { Session } from '../shared/session';
import { Toasts } from '../shared/toasts';
import { PEOPLE_WORDS } from './admin-words';
import { roleLine } from './role-line';

/** One person: what they may do, whether they are locked out, and what disabling the account does. */
@Component({
  selector: 'app-person-detail',
  imports: [LucideBan, LucideCheck, LucideLock, LucideServer, LucideX],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-detail.html',
  styleUrl: './person-detail.css',
})
export class PersonDetail {
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(ServerClock);
  private readonly session = inject(Session);
  readonly person = input.required<PersonView>();
  readonly changed = output<void>();
  readonly linked = output<Invitation>();
  readonly closed = output<void>();

  protected readonly words = PEOPLE_WORDS;
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly initials = computed(() => initials(this.person().name));
  protected readonly roles = computed(() =>
    roleLine(this.person(), this.session.view()?.workspace.name ?? ''),
  );
  protected readonly since = computed(() => shortDate(new Date(this.person().createdAt)));
  protected readonly manages = computed(() => this.session.can('people.manage'));
  protected readonly isMe = computed(() => this.session.view()?.person.id === this.person().id);
  protected readonly locked = computed(() => {
    const until = this.person().lockedUntil;
    if (until === null || new Date(until) <= this.clock.now()) return null;
    return PEOPLE_WORDS.lockedUntil(timeOfDay(new Date(until)));
  });

  protected unlock(): Promise<void> {
    return this.attempt(async () => {
      await this.api.act(this.path('unlock'));
      this.toasts.show(PEOPLE_WORDS.unlocked(this.person().name));
      this.changed.emit();
    });
  }

  protected enable(): Promise<void> {
    return this.attempt(async () => {
      await this.api.act(this.path('enable'));
      this.toasts.show(PEOPLE_WORDS.enabledNow(this.person().name));
      this.changed.emit();
    });
  }

  protected newLink(): Promise<void> {
    return this.attempt(async () => {
      this.linked.emit(
        await this.api.post(this.path('invitation'), {}, Invitation, { idempotencyKey: newKey() }),
      );
      this.changed.emit();
    });
  }

  protected async disable(): Promise<void> {
    const { id, name } = this.person();
    const isDisabled = await this.dialogs.ask({
      title: PEOPLE_WORDS.disableTitle(name),
      sentences: [PEOPLE_WORDS.disableText],
      keep: PEOPLE_WORDS.disableKeep,
      act: PEOPLE_WORDS.disableAct,
      danger: true,
      run: () => this.api.act(`/api/admin/people/${id}/disable`),
    });
    if (!isDisabled) return;
    this.toasts.show(PEOPLE_WORDS.disabledNow(name));
    this.changed.emit();
  }

  private path(act: string): string {
    return `/api/admin/people/${this.person().id}/${act}`;
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await act();
    } catch (cause) {
      this.problem.set(ApiProblem.of(cause).message);
    } finally {
      this.busy.set(false);
    }
  }
}
