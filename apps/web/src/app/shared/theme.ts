import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** The same word as in public/theme.js, which sets the theme before the first paint. */
const STORAGE_KEY = 'lamina-theme';

/** The chosen theme. It is the only thing that Lamina keeps in the browser's storage. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<ThemeChoice>(readChoice());

  readonly choice = this.chosen.asReadonly();

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    if (choice === 'system') this.root.removeAttribute('data-theme');
    else this.root.setAttribute('data-theme', choice);
    try {
      if (choice === 'system') localStorage.removeItem(STORAGE_KEY);
      else localStorage.setItem(STORAGE_KEY, choice);
    } catch {
      // Storage is switched off: the choice holds until the page is closed.
    }
  }
}

function readChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    // Storage is switched off in this browser.
    return 'system';
  }
}
