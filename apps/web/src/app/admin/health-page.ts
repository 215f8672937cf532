import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'app-health-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main class="page"><h1 class="h1">Health</h1></main>`,
})
export class HealthPage {}
