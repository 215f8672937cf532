import { Dialog } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter } from 'rxjs';
import { Session } from '../shared/session';
import { MenuDrawer } from './menu-drawer';
import { SHELL_WORDS } from './shell-words';
import { SideBar } from './side-bar';
import { TopBar } from './top-bar';

/** Side bar, top bar and the page. On phones the side bar is a drawer. */
@Component({
  selector: 'app-shell',
  imports: [RouterOutlet, SideBar, TopBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session.signedIn()) {
      <a class="skip button" href="#content" (click)="skip($event)">{{ words.skip }}</a>
      <app-side-bar class="not-phone side" />
      <div class="content">
        <app-top-bar [searches]="searches()" [place]="place()" (openMenu)="openMenu()" />
        <main #content id="content" tabindex="-1"><router-outlet /></main>
      </div>
    } @else {
      <main><router-outlet /></main>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 236px minmax(0, 1fr);
      min-height: 100dvh;
    }
    .side {
      position: sticky;
      top: 0;
      height: 100dvh;
      border-inline-end: 1px solid var(--line);
    }
    .content {
      display: flex;
      flex-direction: column;
      min-width: 0;
    }
    main:focus-visible {
      box-shadow: none;
    }
    .skip {
      position: fixed;
      z-index: 10;
      inset: 8px auto auto 8px;
    }
    .skip:not(:focus) {
      transform: translateY(-60px);
    }
    @media (max-width: 720px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class Shell {
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly dialog = inject(Dialog);
  private readonly content = viewChild<ElementRef<HTMLElement>>('content');
  protected readonly words = SHELL_WORDS;
  protected readonly searches = signal(false);
  protected readonly place = signal('');

  constructor() {
    this.look();
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.look();
        // A new page without a page load: the keyboard starts at its top, and screen readers say its title.
        this.content()?.nativeElement.focus({ preventScroll: true });
      });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.content()?.nativeElement.focus();
  }

  protected openMenu(): void {
    this.dialog.open(MenuDrawer, {
      backdropClass: 'scrim',
      panelClass: 'drawer-pane',
      ariaLabel: SHELL_WORDS.menu,
      autoFocus: 'first-tabbable',
      restoreFocus: true,
    });
  }

  private look(): void {
    const path = this.router.url;
    this.searches.set(/^\/projects\/?(\?|#|$)/.test(path));
    this.place.set(path.startsWith('/admin/') ? SHELL_WORDS.installation : '');
  }
}
