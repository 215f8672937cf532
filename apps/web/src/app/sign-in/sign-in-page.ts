import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { Router } from '@angular/router';
import { SignInAnswer, type SessionView } from '@lamina/contract';
import { LucideCircleAlert, LucideInfo, LucideLock } from '@lucide/angular';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { CodeField } from '../shared/code-field';
import { durationWords, timeOfDay } from '../shared/date-words';
import { FactorEnrolment } from '../shared/factor-enrolment';
import { focusFirst } from '../shared/focus-first';
import { returnPath } from './return-path';
import { ServerClock } from '../shared/server-clock';
import { Session } from '../shared/session';
import { SessionKeeper } from '../shared/session-keeper';
import { TextField } from '../shared/text-field';
import { setUpIsOpen } from '../shell/set-up-is-open';
import { Entrance } from './entrance';
import { SIGN_IN_WORDS } from './sign-in-words';

type Step = 'password' | 'factor' | 'recovery' | 'enrol';

/** Password, then the second factor or a recovery code; a role that needs a factor and has none makes one here. */
@Component({
  selector: 'app-sign-in-page',
  imports: [
    CodeField,
    Entrance,
    FactorEnrolment,
    LucideCircleAlert,
    LucideInfo,
    LucideLock,
    NgTemplateOutlet,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly keeper = inject(SessionKeeper);
  private readonly clock = inject(ServerClock);
  private readonly router = inject(Router);
  private readonly focus = focusFirst();
  private readonly isSetUpOpen = setUpIsOpen();

  readonly returnTo = input<string>();

  protected readonly words = SIGN_IN_WORDS;
  protected readonly ended = this.session.ended;
  protected readonly step = signal<Step>('password');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly code = signal('');
  protected readonly recoveryCode = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly ready = signal(false);
  /** What was missing at the last click. The button is never grey here: a browser that fills the fields may not say so. */
  protected readonly lacks = signal<string | null>(null);

  private readonly lockedUntil = signal<Date | null>(null);
  protected readonly locked = computed(() => {
    const until = this.lockedUntil();
    if (until === null) return null;
    const leftSeconds = (until.getTime() - this.clock.now().getTime()) / 1000;
    if (leftSeconds <= 0) return null;
    return SIGN_IN_WORDS.lockedUntil(durationWords(Math.ceil(leftSeconds)), timeOfDay(until));
  });

  constructor() {
    void this.begin();
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    const body = { email: this.email().trim(), password: this.password() };
    const isComplete = body.email !== '' && body.password !== '';
    this.lacks.set(isComplete ? null : SIGN_IN_WORDS.missing);
    if (!isComplete) return;
    await this.attempt(async () => {
      await this.api.post('/api/session/local', body, SignInAnswer);
      this.password.set('');
    });
  }

  protected async sendCode(code: string): Promise<void> {
    await this.attempt(async () => {
      await this.api.post('/api/session/totp', { code }, SignInAnswer);
    });
    this.code.set('');
  }

  protected async sendRecoveryCode(event: Event): Promise<void> {
    event.preventDefault();
    const recoveryCode = this.recoveryCode().trim();
    if (recoveryCode === '') return;
    await this.attempt(async () => {
      await this.api.post('/api/session/totp', { recoveryCode }, SignInAnswer);
    });
  }

  protected show(step: Step): void {
    this.problem.set(null);
    this.step.set(step);
    this.focus();
  }

  protected async startAgain(): Promise<void> {
    // The half-open session is of no more use to anybody.
    await this.api.delete('/api/session').catch(() => undefined);
    this.session.end('signed-out');
    this.show('password');
  }

  protected enter(): Promise<boolean> {
    return this.router.navigateByUrl(returnPath(this.returnTo()));
  }

  private async begin(): Promise<void> {
    try {
      const view = this.session.view() ?? (await this.keeper.refresh());
      if (view !== null) await this.follow(view);
      else if (!this.session.ended() && (await this.isSetUpOpen()))
        await this.router.navigateByUrl('/set-up');
    } catch (cause) {
      this.problem.set(ApiProblem.of(cause));
    } finally {
      this.ready.set(true);
      this.focus();
    }
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await act();
      const view = await this.keeper.refresh();
      if (view !== null) await this.follow(view);
    } catch (cause) {
      const problem = ApiProblem.of(cause);
      this.problem.set(problem);
      if (problem.code === 'account-locked' && problem.retryAfterSeconds !== null)
        this.lockedUntil.set(new Date(this.clock.now().getTime() + problem.retryAfterSeconds * 1000));
      if (problem.code === 'signed-out') this.step.set('password');
    } finally {
      this.busy.set(false);
    }
  }

  private async follow(view: SessionView): Promise<void> {
    if (view.next === 'signed-in') await this.enter();
    else this.show(view.next === 'totp' ? 'factor' : 'enrol');
  }
}
