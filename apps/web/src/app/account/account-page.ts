import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { PASSWORD_LEAST } from '@lamina/rules';
import { LucideCircleAlert, LucideLogOut, LucideShieldCheck } from '@lucide/angular';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { untilWords } from '../shared/date-words';
import { FactorEnrolment } from '../shared/factor-enrolment';
import { PasswordRules } from '../shared/password-rules';
import { ServerClock } from '../shared/server-clock';
import { Session } from '../shared/session';
import { SessionKeeper } from '../shared/session-keeper';
import { SHARED_WORDS } from '../shared/shared-words';
import { TextField } from '../shared/text-field';
import { Theme, type ThemeChoice } from '../shared/theme';
import { Toasts } from '../shared/toasts';
import { SHELL_WORDS } from '../shell/shell-words';
import { ACCOUNT_WORDS } from './account-words';

/** A person's own account: password, second factor, theme, this session. */
@Component({
  selector: 'app-account-page',
  imports: [FactorEnrolment, LucideCircleAlert, LucideLogOut, LucideShieldCheck, PasswordRules, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account-page.html',
  styleUrl: './account-page.css',
})
export class AccountPage {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly keeper = inject(SessionKeeper);
  private readonly clock = inject(ServerClock);
  private readonly toasts = inject(Toasts);
  protected readonly theme = inject(Theme);

  protected readonly words = ACCOUNT_WORDS;
  protected readonly shared = SHARED_WORDS;
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly currentWrong = signal<string | null>(null);
  protected readonly nextWrong = signal<string | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly enrolling = signal(false);
  protected readonly missing = computed(() => this.current() === '' || this.next().length < PASSWORD_LEAST);
  protected readonly who = computed(() => {
    const person = this.session.view()?.person;
    return person === undefined ? '' : ACCOUNT_WORDS.signedInAs(person.name, person.email);
  });
  protected readonly hasFactor = computed(() => this.session.view()?.hasFactor ?? false);
  protected readonly until = computed(() => {
    const view = this.session.view();
    return view === null ? '' : ACCOUNT_WORDS.session.until(untilWords(view.expiresAt, this.clock.now()));
  });
  protected readonly themes: readonly { choice: ThemeChoice; label: string }[] = [
    { choice: 'system', label: SHELL_WORDS.themeSystem },
    { choice: 'light', label: SHELL_WORDS.themeLight },
    { choice: 'dark', label: SHELL_WORDS.themeDark },
  ];

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || this.missing()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.currentWrong.set(null);
    this.nextWrong.set(null);
    try {
      await this.api.act('/api/me/password', { current: this.current(), next: this.next() });
      this.current.set('');
      this.next.set('');
      await this.keeper.refresh();
      this.toasts.show(ACCOUNT_WORDS.password.done);
    } catch (cause) {
      const problem = ApiProblem.of(cause);
      if (problem.code === 'sign-in-failed') this.currentWrong.set(problem.message);
      else if (problem.code === 'password-refused') this.nextWrong.set(problem.message);
      else this.problem.set(problem.message);
    } finally {
      this.busy.set(false);
    }
  }

  protected enrolled(): void {
    this.enrolling.set(false);
    this.toasts.show(ACCOUNT_WORDS.factor.done);
  }

  protected signOut(): Promise<void> {
    return this.keeper.signOut();
  }
}
