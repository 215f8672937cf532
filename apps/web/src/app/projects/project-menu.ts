import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { ProjectView } from '@lamina/contract';
import { LucideEllipsis, LucidePencil, LucideSave, LucideTrash2, LucideUsers } from '@lucide/angular';
import { ProjectActs } from './project-acts';
import { PROJECT_WORDS } from './project-words';

/** Three dots: what can be done with a project without opening it. */
@Component({
  selector: 'app-project-menu',
  imports: [
    CdkMenu,
    CdkMenuItem,
    CdkMenuTrigger,
    LucideEllipsis,
    LucidePencil,
    LucideSave,
    LucideTrash2,
    LucideUsers,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      class="icon-button dense"
      [cdkMenuTriggerFor]="menu"
      [attr.aria-label]="words.more(project().title)"
      [attr.title]="words.more(project().title)"
    >
      <svg lucideEllipsis class="icon"></svg>
    </button>
    <ng-template #menu>
      <section [attr.aria-label]="words.more(project().title)">
        <div class="menu" cdkMenu>
          @if (project().state === 'ready') {
            @if (project().profile === 'edit') {
              <button type="button" class="item" cdkMenuItem (cdkMenuItemTriggered)="acts.save(project())">
                <svg lucideSave class="icon"></svg>{{ words.saveMenu }}
              </button>
            }
            <button type="button" class="item" cdkMenuItem (cdkMenuItemTriggered)="acts.rename(project())">
              <svg lucidePencil class="icon"></svg>{{ words.rename }}
            </button>
            <button
              type="button"
              class="item"
              cdkMenuItem
              (cdkMenuItemTriggered)="acts.share(project(), !project().shared)"
            >
              <svg lucideUsers class="icon"></svg>{{ project().shared ? words.unshare : words.share }}
            </button>
            <hr role="none" />
          }
          <button
            type="button"
            class="item danger"
            cdkMenuItem
            (cdkMenuItemTriggered)="acts.erase(project())"
          >
            <svg lucideTrash2 class="icon"></svg>{{ words.erase }}
          </button>
        </div>
      </section>
    </ng-template>
  `,
})
export class ProjectMenu {
  protected readonly acts = inject(ProjectActs);
  readonly project = input.required<ProjectView>();
  protected readonly words = PROJECT_WORDS;
}
