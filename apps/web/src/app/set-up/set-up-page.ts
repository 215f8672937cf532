import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { EmailAddress, SignInAnswer } from '@lamina/contract';
import { PASSWORD_LEAST } from '@lamina/rules';
import { LucideCircleAlert, LucideCircleCheck, LucideServer } from '@lucide/angular';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { Brand } from '../shared/brand';
import { FactorEnrolment } from '../shared/factor-enrolment';
import { focusFirst } from '../shared/focus-first';
import { PasswordRules } from '../shared/password-rules';
import { SessionKeeper } from '../shared/session-keeper';
import { SHARED_WORDS } from '../shared/shared-words';
import { TextField } from '../shared/text-field';
import { SET_UP_WORDS } from './set-up-words';

/**
 * The first administrator. The code and the account go to the server together, so nobody can use up the code and
 * leave the installation without an owner; a refused code brings the person back to step 1 with every answer kept.
 */
@Component({
  selector: 'app-set-up-page',
  imports: [
    Brand,
    FactorEnrolment,
    LucideCircleAlert,
    LucideCircleCheck,
    LucideServer,
    PasswordRules,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './set-up-page.html',
  styleUrl: './set-up-page.css',
})
export class SetUpPage {
  private readonly api = inject(ApiClient);
  private readonly keeper = inject(SessionKeeper);
  private readonly router = inject(Router);
  private readonly focus = focusFirst();

  protected readonly words = SET_UP_WORDS;
  protected readonly shared = SHARED_WORDS;
  protected readonly step = signal(1);
  protected readonly code = signal(codeFromAddress());
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly codeWrong = signal<string | null>(null);
  protected readonly emailWrong = signal<string | null>(null);
  protected readonly passwordWrong = signal<string | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);

  protected readonly missing = computed(() => {
    const what: string[] = [];
    if (this.name().trim() === '') what.push(SET_UP_WORDS.person.missingName);
    if (!EmailAddress.safeParse(this.email().trim()).success) what.push(SET_UP_WORDS.person.missingEmail);
    if (this.password().length < PASSWORD_LEAST) what.push(SET_UP_WORDS.person.missingPassword);
    return what;
  });

  constructor() {
    this.focus();
  }

  protected checkEmail(): void {
    const email = this.email().trim();
    const isFine = email === '' || EmailAddress.safeParse(email).success;
    this.emailWrong.set(isFine ? null : SET_UP_WORDS.person.emailWrong);
  }

  protected goTo(step: number): void {
    this.step.set(step);
    this.focus();
  }

  protected leaveCode(event: Event): void {
    event.preventDefault();
    if (this.code().trim() === '') return;
    this.codeWrong.set(null);
    this.goTo(2);
  }

  protected async makeAccount(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || this.missing().length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    this.passwordWrong.set(null);
    try {
      const body = {
        code: this.code().trim(),
        name: this.name().trim(),
        email: this.email().trim(),
        password: this.password(),
      };
      await this.api.post('/api/setup', body, SignInAnswer);
      await this.keeper.refresh();
      this.goTo(3);
    } catch (cause) {
      this.refuse(ApiProblem.of(cause));
    } finally {
      this.busy.set(false);
    }
  }

  protected finish(): Promise<boolean> {
    return this.router.navigateByUrl('/projects');
  }

  private refuse(problem: ApiProblem): void {
    if (problem.code === 'set-up-code-wrong') {
      this.codeWrong.set(problem.message);
      this.goTo(1);
    } else if (problem.code === 'password-refused') this.passwordWrong.set(problem.message);
    else this.problem.set(problem.message);
  }
}

/** `npm start` prints an address with the code behind the #, which a browser never sends to a server. */
function codeFromAddress(): string {
  const code = decodeURIComponent(location.hash.slice(1));
  if (code !== '') history.replaceState(history.state, '', location.pathname);
  return code;
}
