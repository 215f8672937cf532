import { computed, inject, Injectable, signal } from '@angular/core';
import type { Layer } from '@lamina/contract';
import { OpenProject } from './open-project';

/** Which layer the person works with. There is always one: what a step took away gives its place to the top layer. */
@Injectable()
export class ChosenLayer {
  private readonly open = inject(OpenProject);
  private readonly wanted = signal<string | null>(null);

  /** Top first, as a person sees them. */
  readonly layers = computed<readonly Layer[]>(() => [...(this.open.document()?.layers ?? [])].reverse());
  readonly layer = computed<Layer | null>(
    () => this.layers().find(({ id }) => id === this.wanted()) ?? this.layers()[0] ?? null,
  );
  /** The chosen layer of several; null where the picture is one layer. */
  readonly oneOfSeveral = computed<Layer | null>(() => (this.layers().length > 1 ? this.layer() : null));
  /** The person wants edits to change the whole picture although it has several layers. */
  readonly editsWhole = signal(false);
  /** What an edit changes: the chosen layer of several, or the whole picture where it is null. */
  readonly target = computed<Layer | null>(() => (this.editsWhole() ? null : this.oneOfSeveral()));
  /** Where the chosen layer lies among all, from the bottom. */
  readonly place = computed(() => {
    const layer = this.layer();
    return layer === null ? -1 : this.layers().length - 1 - this.layers().indexOf(layer);
  });

  choose(layer: string): void {
    this.wanted.set(layer);
    this.editsWhole.set(false);
  }
}
