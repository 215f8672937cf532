import { Component, computed, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  LucideChevronLeft,
  LucideCircleQuestionMark,
  LucideClock,
  LucideColumns2,
  LucideDownload,
  LucideLayers,
  LucideMaximize,
  LucideMinus,
  LucidePencil,
  LucidePlus,
  LucideRedo2,
  LucideUndo2,
} from '@lucide/angular';
import { dateWords } from '../shared/date-words';
import { initials } from '../shared/initials';
import { ServerClock } from '../shared/server-clock';
import { Session } from '../shared/session';
import { EditFlow } from './edit-flow';
import type { EditorLayout } from './editor-layout';
import { EditorTools } from './editor-tools';
import { OpenProject } from './open-project';
import { SplitFlow } from './split-flow';
import { StageView } from './stage-view';

/** The bar above the editor: where one is, when it goes, back and forth, how near, and Export. */
@Component({
  selector: 'app-editor-bar',
  imports: [
    LucideChevronLeft,
    LucideCircleQuestionMark,
    LucideClock,
    LucideColumns2,
    LucideDownload,
    LucideLayers,
    LucideMaximize,
    LucideMinus,
    LucidePencil,
    LucidePlus,
    LucideRedo2,
    LucideUndo2,
    RouterLink,
  ],
  templateUrl: './editor-bar.html',
  styleUrl: './editor-bar.css',
  host: { role: 'banner', '[class]': 'layout()' },
})
export class EditorBar {
  protected readonly open = inject(OpenProject);
  protected readonly tools = inject(EditorTools);
  protected readonly stage = inject(StageView);
  protected readonly flow = inject(EditFlow);
  protected readonly split = inject(SplitFlow);
  private readonly clock = inject(ServerClock);
  private readonly session = inject(Session);
  private readonly titleField = viewChild<ElementRef<HTMLInputElement>>('title');
  readonly layout = input.required<EditorLayout>();
  readonly exported = output<void>();
  readonly saved = output<void>();
  readonly helped = output<void>();

  protected readonly renaming = signal(false);
  protected readonly title = computed(() => this.open.project()?.title ?? '');
  protected readonly deletion = computed(() => {
    const project = this.open.project();
    return project ? dateWords(project.expiresAt, this.clock.now()) : null;
  });
  protected readonly maySave = computed(
    () => this.open.project()?.profile === 'edit' && this.session.can('project.save'),
  );
  protected readonly mayEdit = computed(() => this.session.can('project.edit'));
  protected readonly initials = computed(() => initials(this.session.view()?.person.name ?? ''));

  protected startRename(): void {
    if (!this.mayEdit()) return;
    this.renaming.set(true);
    setTimeout(() => this.titleField()?.nativeElement.select());
  }

  protected finishRename(event: Event): void {
    event.preventDefault();
    if (!this.renaming()) return;
    const title = this.titleField()?.nativeElement.value.trim() ?? '';
    this.renaming.set(false);
    if (title !== '') void this.open.rename(title.slice(0, 200));
  }

  protected undo(): void {
    void this.flow.undo();
  }

  protected redo(): void {
    void this.flow.redo();
  }

  protected actualSize(): void {
    this.stage.actualSize(devicePixelRatio);
  }
}
