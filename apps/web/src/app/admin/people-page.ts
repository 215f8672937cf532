import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-people-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main class="page"><h1 class="h1">People</h1></main>`,
})
export class PeoplePage {}
