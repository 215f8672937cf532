import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SignInAnswer } from '@lamina/contract';
import { PASSWORD_LEAST } from '@lamina/rules';
import { LucideCircleAlert } from '@lucide/angular';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { focusFirst } from '../shared/focus-first';
import { PasswordRules } from '../shared/password-rules';
import { SessionKeeper } from '../shared/session-keeper';
import { TextField } from '../shared/text-field';
import { Entrance } from '../sign-in/entrance';
import { SIGN_IN_WORDS } from '../sign-in/sign-in-words';

/** The one-time link of a new account. The token stands behind the #, so that no server or proxy logs it. */
@Component({
  selector: 'app-invitation-page',
  imports: [Entrance, LucideCircleAlert, PasswordRules, RouterLink, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-entrance>
      <form (submit)="accept($event)" novalidate>
        <header>
          <h1 class="h1" tabindex="-1">{{ words.title }}</h1>
          <p class="lead">{{ token === '' ? words.none : words.lead }}</p>
        </header>
        @if (token !== '') {
          <app-text-field
            kind="password"
            [label]="words.label"
            autocomplete="new-password"
            [maxLength]="128"
            [first]="true"
            [wrong]="passwordWrong()"
            [(value)]="password"
          />
          <app-password-rules [password]="password()" />
          <div role="alert">
            @if (problem(); as sentence) {
              <p class="banner danger">
                <svg lucideCircleAlert class="icon"></svg><span>{{ sentence }}</span>
              </p>
            }
          </div>
          <button
            class="button ink roomy wide"
            [attr.aria-busy]="busy()"
            [attr.aria-disabled]="password().length < min ? true : null"
            [attr.aria-describedby]="password().length < min ? 'invitation-missing' : null"
          >
            {{ busy() ? words.busy : words.act }}
          </button>
          <p class="meta" id="invitation-missing" [class.unseen]="password().length >= min">
            {{ words.missing }}
          </p>
        } @else {
          <a class="button roomy" routerLink="/sign-in">{{ words.toSignIn }}</a>
        }
      </form>
    </app-entrance>
  `,
  styles: `
    form {
      display: flex;
      flex-direction: column;
      gap: 14px;
    }
    header {
      margin-bottom: 6px;
    }
    h1 {
      border-radius: var(--r-1);
    }
  `,
})
export class InvitationPage {
  private readonly api = inject(ApiClient);
  private readonly keeper = inject(SessionKeeper);
  private readonly router = inject(Router);

  protected readonly words = SIGN_IN_WORDS.invitation;
  protected readonly min = PASSWORD_LEAST;
  protected readonly token = location.hash.slice(1);
  protected readonly password = signal('');
  protected readonly passwordWrong = signal<string | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);

  constructor() {
    focusFirst()();
  }

  protected async accept(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || this.password().length < PASSWORD_LEAST) return;
    this.busy.set(true);
    this.problem.set(null);
    this.passwordWrong.set(null);
    try {
      const body = { token: this.token, password: this.password() };
      await this.api.post('/api/session/invitation', body, SignInAnswer);
      const view = await this.keeper.refresh();
      await this.router.navigateByUrl(view?.next === 'signed-in' ? '/projects' : '/sign-in');
    } catch (cause) {
      const problem = ApiProblem.of(cause);
      if (problem.code === 'password-refused') this.passwordWrong.set(problem.message);
      else this.problem.set(problem.message);
    } finally {
      this.busy.set(false);
    }
  }
}
