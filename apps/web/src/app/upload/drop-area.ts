import { ChangeDetectionStrategy, Component, output, signal } from '@angular/core';
import { LucideImagePlus } from '@lucide/angular';
import { UPLOAD_WORDS } from './upload-words';

/** Takes files that are dropped anywhere on the window or pasted, and shows that the window takes them. */
@Component({
  selector: 'app-drop-area',
  imports: [LucideImagePlus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (over()) {
      <div class="veil" aria-hidden="true">
        <p class="h2"><svg lucideImagePlus class="icon huge"></svg>{{ words.dropHere }}</p>
      </div>
    }
  `,
  styles: `
    .veil {
      position: fixed;
      inset: 12px;
      z-index: 30;
      display: grid;
      place-items: center;
      border: 2px dashed var(--accent);
      border-radius: var(--r-4);
      background: color-mix(in srgb, var(--accent-soft) 92%, transparent);
      pointer-events: none;
    }
    p {
      display: flex;
      align-items: center;
      gap: 12px;
      color: var(--accent-text);
    }
  `,
  host: {
    '(window:dragover)': 'drag($event)',
    '(window:dragleave)': 'leave($event)',
    '(window:drop)': 'drop($event)',
    '(window:paste)': 'paste($event)',
  },
})
export class DropArea {
  readonly dropped = output<readonly File[]>();
  protected readonly words = UPLOAD_WORDS;
  protected readonly over = signal(false);

  protected drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Without this the browser opens the file in place of the page.
    event.preventDefault();
    this.over.set(true);
  }

  protected leave(event: DragEvent): void {
    // Null: the pointer left the window, not just one element of it.
    if (event.relatedTarget === null) this.over.set(false);
  }

  protected drop(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(false);
    this.dropped.emit([...event.dataTransfer.files]);
  }

  protected paste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.dropped.emit(files);
  }
}
