import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ProjectView } from '@lamina/contract';
import { LucideImage } from '@lucide/angular';

/** A project's small picture. Its name stands beside it, so it says nothing to a screen reader. */
@Component({
  selector: 'app-thumbnail',
  imports: [LucideImage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (address(); as src) {
      <img [src]="src" alt="" loading="lazy" draggable="false" />
    } @else {
      <svg lucideImage class="icon huge"></svg>
    }
  `,
  styles: `
    :host {
      display: grid;
      place-items: center;
      overflow: hidden;
      background: var(--surround);
      color: var(--text-3);
    }
    img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
  `,
})
export class Thumbnail {
  readonly project = input.required<ProjectView>();
  protected readonly address = computed(() => {
    const { id, thumbnail } = this.project();
    return thumbnail === null ? null : `/api/projects/${id}/assets/${thumbnail}`;
  });
}
