import { DOCUMENT, inject, Injectable } from '@angular/core';
import { ProjectView, SaveAnswer } from '@lamina/contract';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { shortDate } from '../shared/date-words';
import { Dialogs } from '../shared/dialogs';
import { Toasts } from '../shared/toasts';
import { PROJECT_WORDS } from './project-words';
import { ProjectList } from './project-list';
import { RenameDialog } from './rename-dialog';

/** What one does with a project from its card. Every question names its consequence before the click. */
@Injectable()
export class ProjectActs {
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly list = inject(ProjectList);
  private readonly document = inject(DOCUMENT);

  /** Save asks the server for the date first, without saving; the person confirms that date. */
  async save(project: ProjectView): Promise<void> {
    const path = `/api/projects/${project.id}/save`;
    let offer: SaveAnswer;
    try {
      offer = await this.api.post(path, { confirm: false }, SaveAnswer);
    } catch (cause) {
      return this.refuse(cause);
    }
    const until = shortDate(new Date(offer.expiresAt));
    const why = PROJECT_WORDS.rules[offer.rule];
    const isSaved = await this.dialogs.ask({
      title: PROJECT_WORDS.saveDialog.title(project.title),
      sentences: [PROJECT_WORDS.saveDialog.until(until), ...(why === undefined ? [] : [why])],
      keep: PROJECT_WORDS.saveDialog.keep,
      act: PROJECT_WORDS.saveDialog.act(until),
      run: async () => {
        await this.api.post(path, { confirm: true }, SaveAnswer);
      },
    });
    if (!isSaved) return;
    this.toasts.show(PROJECT_WORDS.savedNow(project.title, until));
    await this.list.refresh(project.id);
  }

  async rename(project: ProjectView): Promise<void> {
    const renamed = await this.dialogs.open<ProjectView, ProjectView>(RenameDialog, { data: project });
    if (renamed === undefined) return;
    this.list.put(renamed);
    this.toasts.show(PROJECT_WORDS.renamedNow(renamed.title));
  }

  async share(project: ProjectView, shared: boolean): Promise<void> {
    try {
      this.list.put(await this.api.patch(`/api/projects/${project.id}`, { shared }, ProjectView));
      this.toasts.show(
        shared ? PROJECT_WORDS.sharedNow(project.title) : PROJECT_WORDS.unsharedNow(project.title),
      );
    } catch (cause) {
      await this.refuse(cause);
    }
  }

  async erase(project: ProjectView): Promise<void> {
    const isErased = await this.dialogs.ask({
      title: PROJECT_WORDS.eraseDialog.title(project.title),
      sentences: [PROJECT_WORDS.eraseDialog.text],
      keep: PROJECT_WORDS.eraseDialog.keep,
      act: PROJECT_WORDS.eraseDialog.act,
      danger: true,
      run: () => this.api.delete(`/api/projects/${project.id}`),
    });
    if (!isErased) return;
    this.list.drop(project.id);
    // The card that had the focus is gone: the keyboard goes on at the top of the page.
    this.document.getElementById('content')?.focus();
    this.toasts.show(PROJECT_WORDS.erasedNow(project.title));
  }

  private async refuse(cause: unknown): Promise<void> {
    const problem = ApiProblem.of(cause);
    await this.dialogs.tell(PROJECT_WORDS.actionFailed, problem.message);
  }
}
