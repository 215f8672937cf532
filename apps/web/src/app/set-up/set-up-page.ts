import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-set-up-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main class="page"><h1 class="h1">Set-up</h1></main>`,
})
export class SetUpPage {}
