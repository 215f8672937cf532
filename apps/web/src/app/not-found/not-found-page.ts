import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-not-found-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main class="page"><h1 class="h1">Nothing</h1></main>`,
})
export class NotFoundPage {}
