import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-invitation-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main class="page"><h1 class="h1">Welcome</h1></main>`,
})
export class InvitationPage {}
