import { ChangeDetectionStrategy, Component, input } from '@angular/core';

@Component({
  selector: 'app-editor-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main class="page"><h1 class="h1">Editor</h1></main>`,
})
export class EditorPage {
  readonly id = input.required<string>();
}
