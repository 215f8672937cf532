import { Injectable, signal } from '@angular/core';

/** What is typed into the search of the top bar; the projects page filters its cards by it. */
@Injectable({ providedIn: 'root' })
export class ProjectSearch {
  readonly text = signal('');
}
