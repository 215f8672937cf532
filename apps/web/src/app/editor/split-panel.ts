import { afterNextRender, Component, computed, ElementRef, inject } from '@angular/core';
import type { SplitMethod } from '@lamina/contract';
import { LucideCheck, LucideCircleAlert, LucideLayers, LucideTriangleAlert } from '@lucide/angular';
import { ChosenLayer } from './chosen-layer';
import { ConfidenceMark } from './confidence-mark';
import { EditProgress } from './edit-progress';
import { EditorTools } from './editor-tools';
import { LayerThumbnail } from './layer-thumbnail';
import { layersInWords } from './layer-words';
import { OpenProject } from './open-project';
import { SplitFlow } from './split-flow';
import { aboutSeconds, creditWords } from './time-words';

const COUNTS = [2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const METHODS: readonly { id: SplitMethod; name: string; use: string }[] = [
  { id: 'auto', name: 'Auto', use: 'Looks at the picture and takes what suits it.' },
  {
    id: 'design',
    name: 'Design',
    use: 'Posters, slides, screenshots: text, shapes and photographs become layers.',
  },
  { id: 'photo', name: 'Photo', use: 'Photographs: one soft layer for each main colour.' },
];
const NUMBER = new Intl.NumberFormat('en-GB');

/** Split: into how many layers and in which way, what it takes, the run, and whether the layers give the picture again. */
@Component({
  selector: 'app-split-panel',
  imports: [
    ConfidenceMark,
    EditProgress,
    LayerThumbnail,
    LucideCheck,
    LucideCircleAlert,
    LucideLayers,
    LucideTriangleAlert,
  ],
  templateUrl: './split-panel.html',
  styleUrl: './split-panel.css',
  host: { role: 'region', 'aria-label': 'Split into layers', tabindex: '-1' },
})
export class SplitPanel {
  protected readonly flow = inject(SplitFlow);
  protected readonly tools = inject(EditorTools);
  protected readonly chosen = inject(ChosenLayer);
  private readonly open = inject(OpenProject);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly counts = COUNTS;
  protected readonly methods = METHODS;
  protected readonly inWords = layersInWords;
  protected readonly methodUse = computed(
    () => METHODS.find(({ id }) => id === this.flow.method())?.use ?? '',
  );
  protected readonly state = this.flow.session.state;
  protected readonly cost = computed(() => {
    const state = this.state();
    if (state.phase !== 'asked' || !state.estimate.fits) return state.phase === 'asking' ? 'asking…' : '';
    return `${aboutSeconds(state.estimate.seconds)} · ${creditWords(state.estimate.credits)}`;
  });
  protected readonly sentence = computed(() => {
    const state = this.state();
    if (state.phase === 'asked' && !state.estimate.fits)
      return state.estimate.message ?? 'This does not fit here.';
    if (state.phase !== 'ended') return this.flow.session.problem()?.message ?? null;
    return state.job.state === 'cancelled'
      ? 'Cancelled. Nothing was changed, and the credits are back.'
      : (state.job.message ?? 'It did not work. Nothing was changed, and the credits are back.');
  });
  /** "Design · built-in engine · 1.8 s". */
  protected readonly facts = computed(() => {
    const { milliseconds = null, method = '' } = this.flow.result() ?? {};
    const way = METHODS.find(({ id }) => method.includes(id))?.name;
    const seconds = milliseconds === null ? null : `${(milliseconds / 1000).toFixed(1)} s`;
    return [way, 'built-in engine', seconds].filter(Boolean).join(' · ');
  });
  protected readonly proof = computed(() => {
    const [result, document] = [this.flow.result(), this.open.document()];
    if (result === null || document === null) return '';
    const pixels = NUMBER.format(document.width * document.height);
    return result.recompositionError === 0
      ? `Put together again, the layers give exactly the picture they came from: 0 of ${pixels} pixels differ.`
      : 'Put together again, the layers differ a little from the picture they came from. Compare before you go on.';
  });
  protected readonly doubtful = computed(
    () => this.flow.found().filter(({ confidence }) => confidence !== null && confidence < 0.7).length,
  );

  constructor() {
    // The person has asked for it: what comes next is here.
    afterNextRender(() => this.host.focus());
  }

  /** The pressed button makes way for the progress: the focus stays in the panel. */
  protected run(): void {
    this.host.focus();
    void this.flow.run();
  }

  protected countBy(event: Event): void {
    const value = (event.target as HTMLSelectElement).value;
    this.flow.layers.set(COUNTS.find((count) => String(count) === value) ?? 'auto');
  }

  protected walk(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || this.flow.busy()) return;
    const at = METHODS.findIndex(({ id }) => id === this.flow.method());
    const next = (at + step + METHODS.length) % METHODS.length;
    this.flow.method.set(METHODS[next]!.id);
    (event.currentTarget as HTMLElement).parentElement?.querySelectorAll('button')[next]?.focus();
    event.preventDefault();
  }

  protected chooseLayer(event: Event): void {
    this.chosen.choose((event.target as HTMLSelectElement).value);
  }

  protected done(tool: 'hand' | 'move'): void {
    this.tools.choose(tool);
    this.host.ownerDocument.querySelector<HTMLElement>('[data-canvas]')?.focus();
  }

  protected discard(): void {
    this.host.focus();
    void this.flow.again();
  }

  protected compare(): void {
    this.tools.comparedWith.set(this.open.parent()?.id ?? null);
    this.tools.toggleCompare();
  }
}
