import { CdkMenu, CdkMenuGroup, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideCheck, LucideLogOut, LucideMenu, LucideSearch, LucideShieldCheck } from '@lucide/angular';
import { ProjectSearch } from '../projects/project-search';
import { initials } from '../shared/initials';
import { Session } from '../shared/session';
import { SessionKeeper } from '../shared/session-keeper';
import { Theme, type ThemeChoice } from '../shared/theme';
import { SHELL_WORDS } from './shell-words';

/** Search where there are projects, where one is elsewhere, and the person's menu. */
@Component({
  selector: 'app-top-bar',
  imports: [
    CdkMenu,
    CdkMenuGroup,
    CdkMenuItem,
    CdkMenuItemRadio,
    CdkMenuTrigger,
    LucideCheck,
    LucideLogOut,
    LucideMenu,
    LucideSearch,
    LucideShieldCheck,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.css',
  host: { role: 'banner', '(document:keydown)': 'findByKey($event)' },
})
export class TopBar {
  private readonly session = inject(Session);
  private readonly keeper = inject(SessionKeeper);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  protected readonly search = inject(ProjectSearch);
  protected readonly theme = inject(Theme);
  /** The projects page is open: the bar holds its search. */
  readonly searches = input(false);
  /** What stands in the bar of the other pages. */
  readonly place = input('');
  readonly openMenu = output<void>();

  protected readonly words = SHELL_WORDS;
  protected readonly person = computed(() => this.session.view()?.person ?? { name: '', email: '' });
  protected readonly initials = computed(() => initials(this.person().name));
  protected readonly themes: readonly { choice: ThemeChoice; label: string }[] = [
    { choice: 'system', label: SHELL_WORDS.themeSystem },
    { choice: 'light', label: SHELL_WORDS.themeLight },
    { choice: 'dark', label: SHELL_WORDS.themeDark },
  ];

  protected typed(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.search.text.set(event.target.value);
  }

  /** "/" goes to the search, except where a letter is being typed. */
  protected findByKey(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    const field = this.field()?.nativeElement;
    if (
      event.key !== '/' ||
      isTyping ||
      field === undefined ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    field.focus();
  }

  protected signOut(): Promise<void> {
    return this.keeper.signOut();
  }
}
