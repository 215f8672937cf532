import { Dialog } from '@angular/cdk/dialog';
import type { ComponentType } from '@angular/cdk/portal';
import { afterNextRender, inject, Injectable, Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { QuestionDialog, type Question } from './question-dialog';
import { SHARED_WORDS } from './shared-words';

export interface DialogOptions<D> {
  readonly data: D;
  /** In pixels; on phones a sheet fills the width. */
  readonly widthPx?: number;
  readonly sheet?: boolean;
  /** False while closing would lose work: `Esc` and a click on the scrim then do nothing. */
  readonly closable?: boolean;
}

/** CDK Dialog with Lamina's looks: focus trapped while it is open and given back afterwards. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);

  /** Resolves with the dialog's answer, or undefined when it was closed without one. */
  async open<R, D>(component: ComponentType<unknown>, options: DialogOptions<D>): Promise<R | undefined> {
    // A menu that led here is closing and gives the focus back to its button; the dialog returns it there in the end.
    await this.menusClosed();
    const ref = this.dialog.open<R, D>(component, {
      data: options.data,
      width: `${options.widthPx ?? 480}px`,
      panelClass: options.sheet === true ? ['dialog-pane', 'sheet'] : ['dialog-pane'],
      backdropClass: 'scrim',
      disableClose: options.closable === false,
      autoFocus: '[data-first-focus]',
      restoreFocus: true,
      ariaLabelledBy: 'dialog-title',
    });
    return firstValueFrom(ref.closed, { defaultValue: undefined });
  }

  /** A question whose buttons repeat the verb. True: the verb was chosen. */
  async ask(question: Question): Promise<boolean> {
    return (await this.open<boolean, Question>(QuestionDialog, { data: question })) === true;
  }

  /** A refusal where there is no place beside the control: one sentence and a way out. */
  async tell(title: string, sentence: string): Promise<void> {
    await this.open<boolean, Question>(QuestionDialog, {
      data: { title, sentences: [sentence], keep: SHARED_WORDS.close, act: null },
    });
  }

  private menusClosed(): Promise<void> {
    return new Promise((resolve) => afterNextRender({ read: () => resolve() }, { injector: this.injector }));
  }
}
