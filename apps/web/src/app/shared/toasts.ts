import { Injectable, signal } from '@angular/core';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo: (() => void) | null;
}

/** A fact with Undo. Never for an error, and never the only place of a fact. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly shown = signal<readonly Toast[]>([]);
  private nextId = 1;

  readonly list = this.shown.asReadonly();

  show(text: string, undo: (() => void) | null = null): void {
    // One at a time: the newer fact replaces the older, so that nothing stacks up over the page.
    this.shown.set([{ id: this.nextId++, text, undo }]);
  }

  close(id: number): void {
    this.shown.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }
}
