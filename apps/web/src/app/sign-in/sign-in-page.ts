import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main class="page"><h1 class="h1">Sign-in</h1></main>`,
})
export class SignInPage {}
