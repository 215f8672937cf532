import { LiveAnnouncer } from '@angular/cdk/a11y';
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { UploadLimits } from '@lamina/contract';
import { LucideImagePlus, LucideX } from '@lucide/angular';
import { SHARED_WORDS } from '../shared/shared-words';
import { isUnderWay, type UploadState } from './upload-item';
import { UploadQueue } from './upload-queue';
import { UploadRow } from './upload-row';
import { ACCEPTED_TYPES } from './accepted-types';
import { UPLOAD_WORDS } from './upload-words';

/** The sheet of new pictures. Accepted ones open although another is refused. */
@Component({
  selector: 'app-upload-sheet',
  imports: [LucideImagePlus, LucideX, UploadRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './upload-sheet.html',
  styleUrl: './upload-sheet.css',
})
export class UploadSheet {
  private readonly ref = inject(DialogRef);
  private readonly router = inject(Router);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly limits = inject<UploadLimits>(DIALOG_DATA);
  protected readonly queue = inject(UploadQueue);

  protected readonly words = UPLOAD_WORDS;
  protected readonly accepted = ACCEPTED_TYPES;
  protected readonly shared = SHARED_WORDS;
  protected readonly limitLine = UPLOAD_WORDS.limits(
    Math.floor(this.limits.maxBytes / 1024 / 1024),
    Math.floor(this.limits.maxPixels / 1_000_000),
  );
  protected readonly ready = computed(() => this.queue.items().filter(({ state }) => state === 'ready'));
  protected readonly openWords = computed(() => {
    const count = this.ready().length;
    if (count === 0) return UPLOAD_WORDS.open;
    return count === 1 ? UPLOAD_WORDS.openOne : UPLOAD_WORDS.openFirst(count);
  });
  private readonly said = new Map<string, UploadState>();

  constructor() {
    effect(() => {
      for (const { id, state, file, message } of this.queue.items()) {
        if (this.said.get(id) === state) continue;
        this.said.set(id, state);
        if (state === 'ready')
          void this.announcer.announce(`${file.name}: ${UPLOAD_WORDS.accepted}`, 'polite');
        if (state === 'refused' || state === 'failed')
          void this.announcer.announce(`${file.name}: ${message ?? UPLOAD_WORDS.refused}`, 'assertive');
      }
    });
  }

  protected chosen(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.queue.add([...(event.target.files ?? [])], this.limits);
    // The same file may be chosen again after it was cancelled.
    event.target.value = '';
  }

  /** Stops what is still on its way; what is stored stays. */
  protected leave(): void {
    for (const item of this.queue.items()) if (isUnderWay(item)) this.queue.cancel(item.id);
    this.queue.closeFinished();
    this.ref.close();
  }

  /** Closes the sheet and lets the rest go on. */
  protected hide(): void {
    this.queue.closeFinished();
    this.ref.close();
  }

  protected async openFirst(): Promise<void> {
    const projectId = this.ready()[0]?.projectId ?? null;
    if (projectId === null) return;
    this.hide();
    await this.router.navigate(['/projects', projectId]);
  }
}
