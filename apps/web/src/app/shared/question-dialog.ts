import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { LucideCircleAlert } from '@lucide/angular';
import { ApiProblem } from './api-problem';

export interface Question {
  /** The title is the question. */
  readonly title: string;
  readonly sentences: readonly string[];
  /** The safe way, "Keep it"; it has the focus when `danger`. */
  readonly keep: string;
  /** The verb again, "Erase the project"; null: there is nothing to decide, only to read. */
  readonly act: string | null;
  readonly danger?: boolean;
  /** Runs while the dialog stays open, so that a refusal is read above the buttons. */
  readonly run?: () => Promise<void>;
}

@Component({
  selector: 'app-question-dialog',
  imports: [LucideCircleAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="dialog">
      <header>
        <h2 class="h2" id="dialog-title">{{ question.title }}</h2>
      </header>
      <div class="body">
        @for (sentence of question.sentences; track sentence) {
          <p class="second">{{ sentence }}</p>
        }
        <div role="alert">
          @if (problem(); as sentence) {
            <p class="banner danger">
              <svg lucideCircleAlert class="icon"></svg><span>{{ sentence }}</span>
            </p>
          }
        </div>
      </div>
      <footer>
        <button
          type="button"
          class="button"
          [attr.data-first-focus]="question.danger || question.act === null ? '' : null"
          (click)="close(false)"
        >
          {{ question.keep }}
        </button>
        @if (question.act !== null) {
          <button
            type="button"
            class="button"
            [class.danger]="question.danger"
            [class.final]="question.danger"
            [class.ink]="!question.danger"
            [attr.data-first-focus]="question.danger ? null : ''"
            [attr.aria-busy]="busy()"
            (click)="act()"
          >
            {{ question.act }}
          </button>
        }
      </footer>
    </div>
  `,
})
export class QuestionDialog {
  protected readonly question = inject<Question>(DIALOG_DATA);
  private readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected close(answer: boolean): void {
    this.ref.close(answer);
  }

  protected async act(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.question.run?.();
      this.close(true);
    } catch (cause) {
      this.problem.set(ApiProblem.of(cause).message);
    } finally {
      this.busy.set(false);
    }
  }
}
