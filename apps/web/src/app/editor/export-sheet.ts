import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, ElementRef, inject, signal, untracked, viewChild } from '@angular/core';
import type { ExportFormat, JobRequest } from '@lamina/contract';
import { LucideCircleAlert, LucideDownload, LucideInfo, LucideX } from '@lucide/angular';
import { Events } from '../shared/events';
import { AmountSlider } from './amount-slider';
import { EditSession, type EditDesk } from './edit-session';
import type { DrawnPicture } from './preview-messages';
import { aboutSeconds } from './time-words';
import type { Size } from './view-transform';

export interface ExportData {
  readonly desk: EditDesk;
  readonly project: string;
  readonly title: string;
  readonly node: string;
  readonly size: Size;
  /** How many layers the picture has: with one there is nothing to pack. */
  readonly layers: number;
  /** The untouched upload without its metadata; null when it is gone. */
  readonly original: string | null;
  readonly picture: DrawnPicture | null;
}

const FORMATS: readonly { id: ExportFormat; name: string; use: string; ending: string }[] = [
  { id: 'png', name: 'PNG', use: 'Every pixel as it is', ending: 'png' },
  { id: 'jpeg', name: 'JPEG', use: 'Small, for photographs', ending: 'jpg' },
  { id: 'webp', name: 'WebP', use: 'Smaller, for the web', ending: 'webp' },
  { id: 'zip', name: 'ZIP of layers', use: 'Every layer a PNG', ending: 'zip' },
];
const NUMBER = new Intl.NumberFormat('en-GB');
/** Windows, macOS and Linux take every other character in a file name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\u0000-\u001f]/g;

/** Download the picture as it is now: format, quality, how long it takes, and what becomes of the file afterwards. */
@Component({
  selector: 'app-export-sheet',
  imports: [AmountSlider, LucideCircleAlert, LucideDownload, LucideInfo, LucideX],
  templateUrl: './export-sheet.html',
  styleUrl: './export-sheet.css',
})
export class ExportSheet {
  protected readonly data = inject<ExportData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<void>>(DialogRef);
  private readonly events = inject(Events);
  private readonly thumb = viewChild<ElementRef<HTMLCanvasElement>>('thumb');
  protected readonly session = new EditSession(this.data.desk);
  protected readonly state = this.session.state;
  protected readonly formats = FORMATS.filter(({ id }) => id !== 'zip' || this.data.layers > 1);
  protected readonly hasQuality = computed(() => this.format() === 'jpeg' || this.format() === 'webp');
  protected readonly format = signal<ExportFormat>('png');
  protected readonly quality = signal(90);

  protected readonly chosen = computed(() => FORMATS.find(({ id }) => id === this.format()) ?? FORMATS[0]!);
  protected readonly sizeLine = `${NUMBER.format(this.data.size.width)} × ${NUMBER.format(this.data.size.height)} px · 8 bit · sRGB`;
  protected readonly flattens = computed(
    () => this.format() === 'jpeg' && this.data.picture !== null && !this.data.picture.isOpaque,
  );
  protected readonly estimate = computed(() => {
    const state = this.state();
    if (state.phase === 'asked') return state.estimate.fits ? aboutSeconds(state.estimate.seconds) : '';
    return state.phase === 'asking' ? 'asking…' : '';
  });
  protected readonly sentence = computed(() => {
    const state = this.state();
    if (state.phase === 'asked' && !state.estimate.fits)
      return state.estimate.message ?? 'This does not fit here.';
    if (state.phase === 'ended')
      return state.job.state === 'cancelled'
        ? 'Cancelled.'
        : (state.job.message ?? 'It did not work. Try it again.');
    return this.session.problem()?.message ?? null;
  });
  protected readonly busyWords = computed(() => {
    const state = this.state();
    if (state.phase === 'sent') return 'Exporting…';
    if (state.phase !== 'running') return null;
    return state.job?.state === 'running'
      ? `Exporting, ${Math.round(state.job.fraction * 100)} %`
      : 'Waiting';
  });
  protected readonly download = computed(() => {
    const state = this.state();
    if (state.phase !== 'done' || state.job.asset === null) return null;
    return { address: this.addressOf(state.job.asset), name: `${this.fileName()}.${this.chosen().ending}` };
  });
  protected readonly original = computed(() =>
    this.data.original === null
      ? null
      : { address: this.addressOf(this.data.original), name: this.fileName() },
  );

  constructor() {
    effect(() => {
      const request = this.request();
      untracked(() => {
        this.session.consider(request);
        void this.session.ask();
      });
    });
    effect(() => {
      const jobId = this.session.jobId();
      const job = jobId === null ? undefined : this.events.jobs().find(({ id }) => id === jobId);
      if (job) untracked(() => this.session.follow(job));
    });
    effect(() => {
      const download = this.download();
      if (download) untracked(() => save(download));
    });
    effect(() => this.drawThumb());
  }

  protected async export(): Promise<void> {
    if (this.session.busy()) return;
    if (this.state().phase !== 'asked') {
      this.session.consider(this.request());
      await this.session.ask();
    }
    await this.session.confirm();
  }

  protected walk(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || this.session.busy()) return;
    const formats = this.formats;
    const at = formats.indexOf(this.chosen());
    const next = formats[(at + step + formats.length) % formats.length]!;
    this.format.set(next.id);
    (event.currentTarget as HTMLElement).parentElement
      ?.querySelectorAll('button')
      [formats.indexOf(next)]?.focus();
    event.preventDefault();
  }

  protected cancel(): void {
    if (this.session.jobId() === null) this.ref.close();
    else void this.session.cancel();
  }

  private request(): JobRequest {
    const quality = this.hasQuality() ? this.quality() : 100;
    return { kind: 'export', from: this.data.node, format: this.format(), quality };
  }

  private addressOf(asset: string): string {
    return `/api/projects/${this.data.project}/assets/${asset}`;
  }

  private fileName(): string {
    const name = this.data.title.replace(NOT_IN_NAMES, ' ').trim().slice(0, 120);
    return (name === '' ? 'picture' : name).replace(/\.(jpe?g|png|webp|tiff?|gif)$/i, '');
  }

  private drawThumb(): void {
    const canvas = this.thumb()?.nativeElement;
    const level = this.data.picture?.levels.at(-1);
    if (!canvas || !level || level.width === 0) return; // a closed bitmap has no size
    Object.assign(canvas, { width: level.width, height: level.height });
    canvas.getContext('2d')?.drawImage(level, 0, 0);
  }
}

/** The browser's own download: the bytes go to the disk, not through the page. */
function save({ address, name }: { address: string; name: string }): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
