import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { RecoveryCodes, TotpEnrolment } from '@lamina/contract';
import { LucideCircleCheck } from '@lucide/angular';
import { ApiClient } from './api-client';
import { ApiProblem } from './api-problem';
import { CodeField } from './code-field';
import { CopyText } from './copy-text';
import { Failure } from './failure';
import { FACTOR_WORDS } from './factor-words';
import { QrCode } from './qr-code';
import { RecoveryCodeList } from './recovery-code-list';
import { SessionKeeper } from './session-keeper';

/** Scan, type the code, keep the recovery codes, tick. The way on opens when nothing is missing, and says what is. */
@Component({
  selector: 'app-factor-enrolment',
  imports: [CodeField, CopyText, Failure, LucideCircleCheck, QrCode, RecoveryCodeList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './factor-enrolment.html',
  styleUrl: './factor-enrolment.css',
})
export class FactorEnrolment {
  private readonly api = inject(ApiClient);
  private readonly keeper = inject(SessionKeeper);
  /** Codes are kept, the factor is in force. */
  readonly done = output<void>();
  /** The first code was right: the codes are on the screen. */
  readonly confirmed = output<void>();

  protected readonly words = FACTOR_WORDS;
  protected readonly enrolment = signal<{ secret: string; address: string } | null>(null);
  protected readonly failure = signal<ApiProblem | null>(null);
  protected readonly code = signal('');
  protected readonly wrong = signal<string | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly kept = signal(false);
  protected readonly busy = signal(false);
  protected readonly groups = computed(
    () =>
      this.enrolment()
        ?.secret.match(/.{1,4}/g)
        ?.join(' ') ?? '',
  );
  protected readonly missing = computed(() => {
    if (this.codes() === null) return FACTOR_WORDS.missingCode;
    return this.kept() ? null : FACTOR_WORDS.missingTick;
  });

  constructor() {
    void this.begin();
  }

  protected async begin(): Promise<void> {
    this.failure.set(null);
    try {
      this.enrolment.set(await this.api.post('/api/me/totp', {}, TotpEnrolment));
    } catch (cause) {
      this.failure.set(ApiProblem.of(cause));
    }
  }

  protected async confirm(code: string): Promise<void> {
    if (this.busy() || this.codes() !== null) return;
    this.busy.set(true);
    this.wrong.set(null);
    try {
      const answer = await this.api.post('/api/me/totp/confirm', { code }, RecoveryCodes);
      this.codes.set(answer.codes);
      this.confirmed.emit();
      // The session has a new step and a new token from here on.
      await this.keeper.refresh();
    } catch (cause) {
      this.wrong.set(ApiProblem.of(cause).message);
      this.code.set('');
    } finally {
      this.busy.set(false);
    }
  }

  protected tick(event: Event): void {
    this.kept.set(event.target instanceof HTMLInputElement && event.target.checked);
  }

  protected goOn(): void {
    if (this.codes() === null && this.code().length === 6) void this.confirm(this.code());
    else if (this.missing() === null) this.done.emit();
  }
}
