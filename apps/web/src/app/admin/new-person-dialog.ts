import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { EmailAddress, Invitation, WorkspaceRole } from '@lamina/contract';
import { LucideCircleAlert } from '@lucide/angular';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { newKey } from '../shared/new-key';
import { TextField } from '../shared/text-field';
import { PEOPLE_WORDS, WORKSPACE_ROLE_WORDS } from './admin-words';

/** Name, address, role; answers with the one-time link. */
@Component({
  selector: 'app-new-person-dialog',
  imports: [LucideCircleAlert, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-person-dialog.html',
  styles: `
    fieldset {
      display: flex;
      flex-direction: column;
      gap: 8px;
      margin: 0;
    }
    .body {
      gap: 18px;
    }
    .name {
      color: var(--text);
    }
    legend {
      font: var(--t-ui-strong);
      margin-bottom: 8px;
    }
  `,
})
export class NewPersonDialog {
  private readonly api = inject(ApiClient);
  private readonly ref = inject<DialogRef<{ email: string; invitation: Invitation }>>(DialogRef);
  // The same key for a repeated click: a lost answer must not make the account twice.
  private readonly key = newKey();

  protected readonly words = PEOPLE_WORDS.dialog;
  protected readonly roles = WorkspaceRole.options.map((role) => ({
    role,
    label: WORKSPACE_ROLE_WORDS[role],
    hint: PEOPLE_WORDS.dialog.roleHints[role],
  }));
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly role = signal<WorkspaceRole>('editor');
  protected readonly emailWrong = signal<string | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly missing = computed(
    () => this.name().trim() === '' || !EmailAddress.safeParse(this.email().trim()).success,
  );

  protected checkEmail(): void {
    const email = this.email().trim();
    const isFine = email === '' || EmailAddress.safeParse(email).success;
    this.emailWrong.set(isFine ? null : PEOPLE_WORDS.dialog.emailWrong);
  }

  protected close(): void {
    this.ref.close();
  }

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || this.missing()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const email = this.email().trim();
      const body = { name: this.name().trim(), email, workspaceRole: this.role() };
      const invitation = await this.api.post('/api/admin/people', body, Invitation, {
        idempotencyKey: this.key,
      });
      this.ref.close({ email, invitation });
    } catch (cause) {
      const problem = ApiProblem.of(cause);
      if (problem.code === 'address-taken') this.emailWrong.set(problem.message);
      else this.problem.set(problem.message);
    } finally {
      this.busy.set(false);
    }
  }
}
