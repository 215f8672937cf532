import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { UploadLimits, type ProjectView } from '@lamina/contract';
import { LucideCircleAlert, LucideImagePlus, LucidePlus } from '@lucide/angular';
import { ApiClient } from '../shared/api-client';
import { Dialogs } from '../shared/dialogs';
import { Events } from '../shared/events';
import { Failure } from '../shared/failure';
import { isOver, jobFigure } from '../shared/job-words';
import { ACCEPTED_TYPES } from '../upload/accepted-types';
import { DropArea } from '../upload/drop-area';
import { UploadQueue } from '../upload/upload-queue';
import { UploadSheet } from '../upload/upload-sheet';
import { CreditsGauge } from './credits-gauge';
import { DeletionDate } from './deletion-date';
import { FirstVisit } from './first-visit';
import { ProjectActs } from './project-acts';
import { ProjectList } from './project-list';
import { ProjectMenu } from './project-menu';
import { ProjectSearch } from './project-search';
import { PROJECT_WORDS } from './project-words';
import { Thumbnail } from './thumbnail';

const MEBIBYTE = 1024 * 1024;
const AS_INSTALLED: UploadLimits = { maxBytes: 200 * MEBIBYTE, maxPixels: 100_000_000 };

/** Unsaved projects first, because their time is short; then the saved ones as a grid. Pictures drop anywhere. */
@Component({
  selector: 'app-projects-page',
  imports: [
    CreditsGauge,
    DeletionDate,
    DropArea,
    Failure,
    FirstVisit,
    LucideCircleAlert,
    LucideImagePlus,
    LucidePlus,
    ProjectMenu,
    RouterLink,
    Thumbnail,
  ],
  providers: [ProjectActs, ProjectList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './projects-page.html',
  styleUrl: './projects-page.css',
})
export class ProjectsPage {
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly events = inject(Events);
  private readonly queue = inject(UploadQueue);
  protected readonly search = inject(ProjectSearch);
  protected readonly list = inject(ProjectList);
  protected readonly acts = inject(ProjectActs);

  protected readonly words = PROJECT_WORDS;
  protected readonly limits = signal(AS_INSTALLED);
  protected readonly maxMebibytes = computed(() => Math.floor(this.limits().maxBytes / MEBIBYTE));
  protected readonly found = computed(() => {
    const text = this.search.text().trim().toLowerCase();
    return this.list.all().filter(({ title }) => title.toLowerCase().includes(text));
  });
  protected readonly unsaved = computed(() => this.found().filter(({ profile }) => profile === 'edit'));
  protected readonly saved = computed(() => this.found().filter(({ profile }) => profile !== 'edit'));
  protected readonly accepted = ACCEPTED_TYPES;
  protected readonly isSheetOpen = signal(false);
  private readonly picker = viewChild<ElementRef<HTMLInputElement>>('picker');

  constructor() {
    void this.list.read();
    void this.readLimits();
  }

  /** What a card says while its picture is taken in: the job's own figure when it is known. */
  protected takingIn(project: ProjectView): string {
    const job = this.events.jobs().find((candidate) => candidate.project === project.id);
    return job === undefined || isOver(job)
      ? PROJECT_WORDS.takingIn
      : `${PROJECT_WORDS.takingIn}, ${jobFigure(job)}`;
  }

  protected take(files: readonly File[]): void {
    if (files.length === 0) return;
    this.queue.add(files, this.limits());
    void this.openSheet();
  }

  protected pick(): void {
    this.picker()?.nativeElement.click();
  }

  protected chosen(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.take([...(event.target.files ?? [])]);
  }

  protected async openSheet(): Promise<void> {
    if (this.isSheetOpen()) return;
    this.isSheetOpen.set(true);
    try {
      await this.dialogs.open<void, UploadLimits>(UploadSheet, {
        data: this.limits(),
        widthPx: 680,
        sheet: true,
      });
      await this.list.read();
    } finally {
      this.isSheetOpen.set(false);
    }
  }

  private async readLimits(): Promise<void> {
    try {
      this.limits.set(await this.api.get('/api/upload-limits', UploadLimits));
    } catch {
      // The server counts anyway; until it says otherwise the page shows the limits as installed.
    }
  }
}
