import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { ProjectView } from '@lamina/contract';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { TextField } from '../shared/text-field';
import { PROJECT_WORDS } from './project-words';

@Component({
  selector: 'app-rename-dialog',
  imports: [TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="dialog" (submit)="rename($event)" novalidate>
      <header>
        <h2 class="h2" id="dialog-title">{{ words.title }}</h2>
      </header>
      <div class="body">
        <app-text-field
          [label]="words.label"
          autocomplete="off"
          [maxLength]="200"
          [first]="true"
          [wrong]="problem()"
          [(value)]="title"
        />
      </div>
      <footer>
        <button type="button" class="button" (click)="ref.close()">{{ words.cancel }}</button>
        <button
          class="button ink"
          [attr.aria-busy]="busy()"
          [attr.aria-disabled]="title().trim() === '' ? true : null"
          [attr.title]="title().trim() === '' ? words.missing : null"
        >
          {{ busy() ? words.busy : words.act }}
        </button>
      </footer>
    </form>
  `,
})
export class RenameDialog {
  private readonly api = inject(ApiClient);
  private readonly project = inject<ProjectView>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ProjectView>>(DialogRef);
  protected readonly words = PROJECT_WORDS.renameDialog;
  protected readonly title = signal(this.project.title);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);

  protected async rename(event: Event): Promise<void> {
    event.preventDefault();
    const title = this.title().trim();
    if (this.busy() || title === '') return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.ref.close(await this.api.patch(`/api/projects/${this.project.id}`, { title }, ProjectView));
    } catch (cause) {
      this.problem.set(ApiProblem.of(cause).message);
    } finally {
      this.busy.set(false);
    }
  }
}
