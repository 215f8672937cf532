import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import {
  LucideGitBranch,
  LucideInfo,
  LucideLayers,
  LucideLoader,
  LucidePalette,
  LucideSearchX,
  LucideTextCursorInput,
  LucideWifiOff,
  LucideWrench,
} from '@lucide/angular';
import { dateWords, shortDate, shortDateTime } from '../shared/date-words';
import { Dialogs } from '../shared/dialogs';
import { Events } from '../shared/events';
import { Failure } from '../shared/failure';
import { JobDrawer } from '../shared/job-drawer';
import { isOver, jobLine } from '../shared/job-words';
import { ServerClock } from '../shared/server-clock';
import { ApiEditDesk } from './api-edit-desk';
import { Canvas } from './canvas';
import { CanvasPictures } from './canvas-pictures';
import { ChosenLayer } from './chosen-layer';
import { CompareMarks } from './compare-marks';
import { ComparePanel } from './compare-panel';
import { CoversStage } from './covers-stage';
import { EditFlow } from './edit-flow';
import { EditorBar } from './editor-bar';
import { EditorKeys } from './editor-keys';
import { editorLayout } from './editor-layout';
import { EditorTools, type PanelTab } from './editor-tools';
import { ExportSheet, type ExportData } from './export-sheet';
import { HistoryPanel } from './history-panel';
import { comparedStep } from './history-rows';
import { InfoPanel } from './info-panel';
import { InstructionBar } from './instruction-bar';
import { LayerDraft } from './layer-draft';
import { LayerMarks } from './layer-marks';
import { LayerPanel } from './layer-panel';
import { OpenProject } from './open-project';
import { PhoneTools } from './phone-tools';
import { RecolourPopover } from './recolour-popover';
import { Rulers } from './rulers';
import { ShortcutSheet } from './shortcut-sheet';
import { SplitFlow } from './split-flow';
import { SplitPanel } from './split-panel';
import { StageView } from './stage-view';
import { TabList, type TabWords } from './tab-list';
import { ToolRail } from './tool-rail';

/** A break of the line shorter than this heals by itself before anybody could read the banner. */
const BANNER_AFTER_MS = 2_500;

/** The editor of one project: bar, tools, stage, panel and instruction, in three layouts. */
@Component({
  selector: 'app-editor-page',
  imports: [
    Canvas,
    CompareMarks,
    ComparePanel,
    CoversStage,
    EditorBar,
    EditorKeys,
    Failure,
    HistoryPanel,
    InfoPanel,
    InstructionBar,
    JobDrawer,
    LayerMarks,
    LayerPanel,
    LucideGitBranch,
    LucideInfo,
    LucideLayers,
    LucideLoader,
    LucidePalette,
    LucideSearchX,
    LucideTextCursorInput,
    LucideWifiOff,
    LucideWrench,
    PhoneTools,
    RecolourPopover,
    RouterLink,
    Rulers,
    SplitPanel,
    TabList,
    ToolRail,
  ],
  providers: [
    ApiEditDesk,
    CanvasPictures,
    ChosenLayer,
    EditFlow,
    LayerDraft,
    OpenProject,
    SplitFlow,
    { provide: EditorTools, useFactory: () => new EditorTools() },
    { provide: StageView, useFactory: () => new StageView() },
  ],
  templateUrl: './editor-page.html',
  styleUrl: './editor-page.css',
})
export class EditorPage {
  private readonly events = inject(Events);
  private readonly dialogs = inject(Dialogs);
  private readonly clock = inject(ServerClock);
  private readonly desk = inject(ApiEditDesk);
  private readonly tabTitle = inject(Title);
  protected readonly open = inject(OpenProject);
  protected readonly tools = inject(EditorTools);
  protected readonly stage = inject(StageView);
  protected readonly pictures = inject(CanvasPictures);
  protected readonly flow = inject(EditFlow);
  protected readonly chosen = inject(ChosenLayer);
  protected readonly split = inject(SplitFlow);
  private readonly bar = viewChild(InstructionBar);
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly layout = editorLayout();
  protected readonly phoneTabs: readonly { id: PanelTab; words: string }[] = [
    { id: 'tools', words: 'Tools' },
    { id: 'layers', words: 'Layers' },
    { id: 'history', words: 'History' },
    { id: 'jobs', words: 'Jobs' },
    { id: 'info', words: 'Info' },
  ];
  protected readonly erased = signal(false);
  protected readonly lineLost = signal(false);
  protected readonly sheet = signal<'closed' | 'half' | 'full'>('half');
  /** A tool that asks has taken a place of its own; its button is the one that acts. */
  protected readonly asks = computed(() => ['recolour', 'split'].includes(this.tools.tool()));
  /** On a phone the sheet holds the tab's panel, unless a tool that asks has taken its place. */
  protected readonly panelShown = computed(
    () => this.sheet() !== 'closed' && !this.asks() && !this.tools.comparing(),
  );
  protected readonly mayEdit = this.flow.mayEdit;
  protected readonly jobs = computed(() =>
    this.events.jobs().filter((job) => job.project === this.open.project()?.id),
  );
  protected readonly runningJobs = computed(() => this.jobs().filter((job) => !isOver(job)).length);
  protected readonly ingest = computed(() => this.jobs().find(({ kind }) => kind === 'ingest') ?? null);
  protected readonly ingestLine = computed(() => {
    const job = this.ingest();
    return job ? jobLine(job) : 'The picture is taken in: decoded, measured, freed of data about you.';
  });
  protected readonly isGone = computed(() => this.erased() || this.open.problem()?.code === 'not-found');
  protected readonly tabs = computed<readonly TabWords[]>(() => {
    const layers = {
      id: 'layers',
      words: 'Layers',
      count: this.open.document()?.layers.length ?? null,
    } as const;
    const info = { id: 'info', words: 'Info', count: null } as const;
    if (this.layout() === 'wide') return [layers, info];
    return [
      layers,
      { id: 'history', words: 'History', count: this.open.nodes().length },
      { id: 'jobs', words: 'Job', count: this.runningJobs() || null },
      info,
    ];
  });
  /** On a wide screen history and jobs have places of their own, so their tabs do not exist there. */
  protected readonly tab = computed<PanelTab>(() => {
    const chosen = this.tools.tab();
    if (this.layout() === 'phone') return chosen;
    return this.tabs().some(({ id }) => id === chosen) ? chosen : 'layers';
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.openProject(id));
    });
    effect(() => {
      const title = this.open.project()?.title;
      if (title !== undefined) this.tabTitle.setTitle(`${title} · Lamina`);
    });
    effect(() => {
      const compared = comparedStep(
        this.open.nodes(),
        this.open.head()?.id ?? null,
        this.tools.comparedWith(),
      );
      const before = this.tools.comparing() ? compared : this.tools.showsBefore() ? this.open.parent() : null;
      this.pictures.before.set(before?.document ?? null);
    });
    effect((onCleanup) => {
      if (this.events.connection() !== 'waiting') return this.lineLost.set(false);
      const timer = setTimeout(() => this.lineLost.set(true), BANNER_AFTER_MS);
      onCleanup(() => clearTimeout(timer));
    });
    effect(() => {
      // Taking a picture in has ended: what it became is read.
      const state = this.ingest()?.state;
      if (state === 'done' || state === 'refused' || state === 'failed')
        untracked(() => this.readWhenReceiving());
    });
    effect(() => {
      if (this.events.connection() === 'open' && untracked(this.pictures.problem))
        untracked(() => this.pictures.retry());
    });
    const stop = this.events.onProject(({ project, change }) => {
      if (project !== this.open.project()?.id) return;
      if (change === 'erased') this.erased.set(true);
      else if (!this.flow.busy()) this.refresh();
    });
    inject(DestroyRef).onDestroy(stop);
  }

  protected async openProject(id: string): Promise<void> {
    await this.open.open(id);
    this.flow.resume();
  }

  protected focusInstruction(): void {
    this.bar()?.focus();
  }

  protected picked(colour: string): void {
    this.flow.recolour.from.set(colour);
    this.tools.picking.set(false);
  }

  protected async export(): Promise<void> {
    await this.open.settled();
    const [project, head] = [this.open.project(), this.open.head()];
    if (project === null || head === null) return;
    const data: ExportData = {
      desk: this.desk,
      project: project.id,
      title: project.title,
      node: head.id,
      size: head.document,
      layers: head.document.layers.length,
      original: project.original,
      picture: this.pictures.stored(),
    };
    void this.dialogs.open<void, ExportData>(ExportSheet, { data, widthPx: 940, sheet: true });
  }

  protected shortcuts(): void {
    void this.dialogs.open<void, null>(ShortcutSheet, { data: null, widthPx: 480, sheet: true });
  }

  /** Save says the new date before anything is saved. */
  protected async save(): Promise<void> {
    const project = this.open.project();
    if (project === null) return;
    try {
      const { expiresAt } = await this.open.previewSave();
      const now = dateWords(project.expiresAt, this.clock.now()).text;
      const until = new Date(expiresAt);
      await this.dialogs.ask({
        title: 'Save this project?',
        sentences: [
          `It ${now} now. It then stays until ${shortDateTime(until)}.`,
          'Everything in it goes together on that day: the pictures, the history and the instructions.',
        ],
        keep: 'Not now',
        act: `Save until ${shortDate(until)}`,
        run: () => this.open.save(),
      });
    } catch (cause) {
      await this.dialogs.ask({
        title: 'The project could not be saved.',
        sentences: [cause instanceof Error ? cause.message : 'Nothing is lost. Try again.'],
        keep: 'Close',
        act: 'Close',
      });
    }
  }

  protected chooseTab(tab: PanelTab): void {
    if (this.layout() === 'phone') {
      this.bar()?.fold();
      const isSame = this.tools.tab() === tab;
      this.sheet.set(isSame && this.sheet() !== 'closed' ? 'closed' : 'half');
    }
    this.tools.tab.set(tab);
  }

  protected nextSheetStop(): void {
    this.sheet.update((stop) => (stop === 'closed' ? 'half' : stop === 'half' ? 'full' : 'closed'));
  }

  private readWhenReceiving(): void {
    const project = this.open.project();
    if (project?.state === 'receiving') void this.openProject(project.id);
  }

  private refresh(): void {
    this.open.refresh().catch(() => {
      // What is on the screen stays; the next event or action reads it again.
    });
  }
}
