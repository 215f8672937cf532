import { Component, computed, effect, inject, signal } from '@angular/core';
import { LucideArrowRight, LucideCheck, LucideCircleAlert, LucidePipette, LucideX } from '@lucide/angular';
import { AmountSlider } from './amount-slider';
import { CanvasPictures } from './canvas-pictures';
import { ColourField } from './colour-field';
import { EditFlow } from './edit-flow';
import { EditProgress } from './edit-progress';
import { EditorTools } from './editor-tools';
import { TargetChoice } from './target-choice';
import { aboutSeconds, creditWords } from './time-words';

/** So long after the last change the price is asked for: it does not hang on the colours. */
const ASK_AFTER_MS = 400;
const SWATCHES = [
  '#0b1f45', '#123067', '#1f4e9e', '#3d6fc4', '#6c97dd', '#a3c1ee', '#d3e1f7', '#ffffff',
  '#4a1511', '#8c241c', '#e5473c', '#ee7a6c', '#f6b63c', '#f2d48a', '#2f8f7a', '#8cc9b9',
]; // prettier-ignore

/** Recolour: which colour, into which, how far it reaches. Shown live through the engine's own colour table. */
@Component({
  selector: 'app-recolour-popover',
  imports: [
    AmountSlider,
    ColourField,
    EditProgress,
    LucideArrowRight,
    LucideCheck,
    LucideCircleAlert,
    LucidePipette,
    LucideX,
    TargetChoice,
  ],
  template: `
    <div class="row head">
      <h2 class="strong grow" id="recolour-title">Recolour</h2>
      <span class="meta" role="status">{{ pictures.live() ? 'shown live' : '' }}</span>
      <button
        type="button"
        class="icon-button dense"
        aria-label="Close"
        title="Close (Esc)"
        (click)="cancel()"
      >
        <svg lucideX class="icon"></svg>
      </button>
    </div>
    <app-target-choice class="target" />
    <div class="section">
      <div class="pair">
        <app-colour-field
          label="This colour"
          picker="Picker of the old colour"
          [value]="draft.from()"
          (valueChange)="from($event)"
        />
        <svg lucideArrowRight class="icon arrow"></svg>
        <app-colour-field
          label="becomes"
          picker="Picker of the new colour"
          [value]="draft.to()"
          (valueChange)="become($event)"
        />
      </div>
      <button type="button" class="button" [attr.aria-pressed]="tools.picking()" (click)="togglePick()">
        <svg lucidePipette class="icon"></svg>
        {{ tools.picking() ? 'Press on the picture' : 'Pick from the picture' }}
        <kbd class="key">I</kbd>
      </button>
    </div>
    <div class="section">
      <h3 class="strong" id="swatches">Swatches</h3>
      <div class="swatches" role="radiogroup" aria-labelledby="swatches">
        @for (swatch of swatches; track swatch) {
          <button
            type="button"
            role="radio"
            [attr.aria-checked]="draft.to() === swatch"
            [attr.aria-label]="swatch"
            [attr.tabindex]="swatch === focusable() ? 0 : -1"
            [style.background]="swatch"
            [class.light]="swatch === '#ffffff'"
            (click)="draft.to.set(swatch)"
            (keydown)="walk($event)"
          >
            @if (draft.to() === swatch) {
              <svg lucideCheck class="icon small"></svg>
            }
          </button>
        }
      </div>
    </div>
    <div class="section">
      <app-amount-slider label="Tolerance" [rest]="30" [(value)]="draft.tolerancePercent" />
      <app-amount-slider label="Keep shading" [rest]="100" [(value)]="draft.shadingPercent" />
      <p class="meta">Bleeds where hues mix: a smaller tolerance keeps it nearer to the colour.</p>
    </div>
    <div role="alert">
      @if (sentence(); as words) {
        <p class="wrong row"><svg lucideCircleAlert class="icon small"></svg>{{ words }}</p>
      }
    </div>
    @if (flow.busy()) {
      <div class="section"><app-edit-progress title="Recolouring" /></div>
    } @else {
      <div class="row foot">
        <span class="meta figures grow" role="status">{{ cost() }}</span>
        <button type="button" class="button" (click)="cancel()">Cancel</button>
        <button
          type="button"
          class="button ink"
          [attr.aria-disabled]="draft.operation() === null || null"
          [attr.title]="draft.operation() === null ? 'Pick the colour that should change first.' : null"
          (click)="run()"
        >
          Recolour
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      overflow: auto;
    }
    .head {
      padding: 8px 8px 8px 16px;
    }
    .target {
      margin: 0 16px 10px;
    }
    .section {
      display: flex;
      flex-direction: column;
      gap: 12px;
      padding: 14px 16px;
      border-top: 1px solid var(--line);
    }
    .pair {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 16px minmax(0, 1fr);
      gap: 8px;
      align-items: start;
    }
    .arrow {
      margin-top: 29px;
      color: var(--text-2);
    }
    .button[aria-pressed='true'] {
      background: var(--accent-soft);
      color: var(--accent-text);
      box-shadow: inset 0 0 0 1px var(--accent-line);
    }
    .swatches {
      display: grid;
      grid-template-columns: repeat(8, minmax(0, 1fr));
      gap: 6px;
    }
    .swatches > button {
      display: grid;
      place-items: center;
      aspect-ratio: 1;
      min-height: 24px;
      border-radius: var(--r-2);
      color: white;
      box-shadow:
        inset 0 0 0 1px rgb(0 0 0 / 18%),
        0 0 0 1px rgb(255 255 255 / 10%);
    }
    .swatches > .light,
    .swatches > :nth-child(6),
    .swatches > :nth-child(7),
    .swatches > :nth-child(14),
    .swatches > :nth-child(16) {
      color: black;
    }
    .swatches > [aria-checked='true'],
    .swatches > :focus-visible {
      box-shadow:
        0 0 0 2px var(--raised),
        0 0 0 4px var(--accent);
    }
    .foot {
      position: sticky;
      bottom: 0;
      margin-top: auto;
      padding: 12px 16px;
      border-top: 1px solid var(--line);
      background: inherit;
    }
    .wrong {
      padding: 8px 16px;
      color: var(--danger);
      font: var(--t-meta);
    }
  `,
  host: { role: 'dialog', 'aria-labelledby': 'recolour-title', '(keydown)': 'key($event)' },
})
export class RecolourPopover {
  protected readonly flow = inject(EditFlow);
  protected readonly tools = inject(EditorTools);
  protected readonly pictures = inject(CanvasPictures);
  protected readonly draft = this.flow.recolour;
  protected readonly swatches = SWATCHES;
  protected readonly focusable = computed(() =>
    SWATCHES.includes(this.draft.to()) ? this.draft.to() : SWATCHES[0],
  );
  private readonly lastCost = signal<string | null>(null);

  protected readonly sentence = computed(() => {
    const state = this.flow.session.state();
    if (state.phase === 'ended') return state.job.message ?? 'It did not work. Nothing was changed.';
    if (state.phase === 'asked' && !state.estimate.fits)
      return state.estimate.message ?? 'This does not fit here.';
    return this.flow.session.problem()?.message ?? null;
  });
  protected readonly cost = computed(() => {
    if (this.draft.from() === null) return 'Which colour should change?';
    return this.lastCost() ?? 'asking…';
  });

  constructor() {
    this.tools.picking.set(this.draft.from() === null);
    effect((onCleanup) => {
      const state = this.flow.session.state();
      if (state.phase === 'asked')
        this.lastCost.set(`${aboutSeconds(state.estimate.seconds)} · ${creditWords(state.estimate.credits)}`);
      if (state.phase !== 'previewing' || state.problem !== null) return;
      const timer = setTimeout(() => void this.flow.session.ask(), ASK_AFTER_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** A colour that was typed or chosen needs no pick from the picture any more. */
  protected from(colour: string | null): void {
    this.draft.from.set(colour);
    this.tools.picking.set(false);
  }

  protected become(colour: string | null): void {
    if (colour !== null) this.draft.to.set(colour);
  }

  protected togglePick(): void {
    this.tools.picking.update((picking) => !picking);
  }

  protected cancel(): void {
    if (this.flow.busy()) return;
    this.draft.clear();
    this.tools.choose('hand');
  }

  protected async run(): Promise<void> {
    if (this.draft.operation() === null || this.flow.busy()) return;
    if (this.flow.session.state().phase !== 'asked') await this.flow.ask();
    await this.flow.confirm();
  }

  protected walk(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8 };
    const step = steps[event.key];
    if (step === undefined) return;
    const at = SWATCHES.indexOf(this.focusable() ?? '');
    const next = (at + step + SWATCHES.length) % SWATCHES.length;
    this.draft.to.set(SWATCHES[next]!);
    (event.currentTarget as HTMLElement).parentElement?.querySelectorAll('button')[next]?.focus();
    event.preventDefault();
  }

  protected key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    if (this.tools.picking() && this.draft.from() !== null) this.tools.picking.set(false);
    else this.cancel();
    event.preventDefault();
    event.stopPropagation();
  }
}
