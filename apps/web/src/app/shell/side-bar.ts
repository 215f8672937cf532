import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { LucideActivity, LucideImages, LucideServer, LucideShieldCheck, LucideUsers } from '@lucide/angular';
import { Brand } from '../shared/brand';
import { initials } from '../shared/initials';
import { JobDrawer } from '../shared/job-drawer';
import { Session } from '../shared/session';
import { SHARED_WORDS } from '../shared/shared-words';
import { SHELL_WORDS } from './shell-words';

/** Where one can go. Entries that a role lacks are absent, not grey. */
@Component({
  selector: 'app-side-bar',
  imports: [
    Brand,
    JobDrawer,
    LucideActivity,
    LucideImages,
    LucideServer,
    LucideShieldCheck,
    LucideUsers,
    RouterLink,
    RouterLinkActive,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './side-bar.html',
  styleUrl: './side-bar.css',
  host: { role: 'complementary', 'aria-label': SHELL_WORDS.around },
})
export class SideBar {
  private readonly session = inject(Session);
  /** A link was followed: the drawer of a phone closes. */
  readonly followed = output<void>();
  protected readonly words = SHELL_WORDS;
  protected readonly shared = SHARED_WORDS;
  protected readonly host = location.host;
  protected readonly workspace = computed(() => this.session.view()?.workspace.name ?? '');
  protected readonly square = computed(() => initials(this.workspace()));
  protected readonly seesHealth = computed(() => this.session.can('health.read'));
  protected readonly seesPeople = computed(() => this.session.can('people.read'));
}
