import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import {
  LucideBan,
  LucideCheck,
  LucideClock,
  LucideFileX,
  LucideImage,
  LucideInfo,
  LucideMapPinOff,
  LucideX,
} from '@lucide/angular';
import { durationWords, untilWords } from '../shared/date-words';
import { Events } from '../shared/events';
import { ServerClock } from '../shared/server-clock';
import { isUnderWay, type UploadItem } from './upload-item';
import { UploadQueue } from './upload-queue';
import { UPLOAD_WORDS } from './upload-words';

/** One file: how far it is, what is taken out of it, when it goes; or why it does not work and what does. */
@Component({
  selector: 'app-upload-row',
  imports: [
    LucideBan,
    LucideCheck,
    LucideClock,
    LucideFileX,
    LucideImage,
    LucideInfo,
    LucideMapPinOff,
    LucideX,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './upload-row.html',
  styleUrl: './upload-row.css',
})
export class UploadRow {
  private readonly queue = inject(UploadQueue);
  private readonly events = inject(Events);
  private readonly clock = inject(ServerClock);
  readonly item = input.required<UploadItem>();
  /** The row is gone, and with it the button that had the focus. */
  readonly closed = output<void>();

  protected readonly words = UPLOAD_WORDS;
  protected readonly isRefused = computed(
    () => this.item().state === 'refused' || this.item().state === 'failed',
  );
  protected readonly underWay = computed(() => isUnderWay(this.item()));
  private readonly job = computed(() => {
    const { jobId } = this.item();
    return jobId === null ? undefined : this.events.job(jobId);
  });

  protected readonly percent = computed(() => {
    const isSent = this.item().state === 'taking-in';
    return Math.round((isSent ? (this.job()?.fraction ?? 0) : this.item().sentFraction) * 100);
  });
  protected readonly progress = computed(() => {
    const { state, leftSeconds } = this.item();
    if (state === 'waiting') return UPLOAD_WORDS.waiting;
    const isAllSent = state === 'sending' && this.percent() === 100;
    const left = state === 'sending' ? leftSeconds : (this.job()?.etaSeconds ?? null);
    const figure = UPLOAD_WORDS.progress(
      this.percent(),
      left === null || isAllSent ? null : durationWords(left),
    );
    return `${state === 'sending' ? UPLOAD_WORDS.sending : UPLOAD_WORDS.takingIn}, ${figure}`;
  });
  protected readonly facts = computed(() => {
    const { file } = this.item();
    const source = this.job()?.report?.source;
    const size = UPLOAD_WORDS.bytes(file.size);
    if (source === undefined) return size;
    return [
      source.format.toUpperCase(),
      `${source.width} × ${source.height}`,
      UPLOAD_WORDS.bits(source.bitsPerChannel),
      size,
    ].join(' · ');
  });
  protected readonly isDeep = computed(() => (this.job()?.report?.source?.bitsPerChannel ?? 8) > 8);
  protected readonly removed = computed(() =>
    this.item().state === 'ready' ? (this.job()?.report?.removedMetadata ?? []) : null,
  );
  protected readonly expires = computed(() => {
    const { expiresAt } = this.item();
    return expiresAt === null ? null : UPLOAD_WORDS.expires(untilWords(expiresAt, this.clock.now()));
  });

  protected leave(): void {
    if (this.underWay()) this.queue.cancel(this.item().id);
    else {
      this.queue.close(this.item().id);
      this.closed.emit();
    }
  }

  protected retry(): void {
    this.queue.retry(this.item().id);
  }
}
