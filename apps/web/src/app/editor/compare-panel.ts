import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { LucideArrowUpDown } from '@lucide/angular';
import { CanvasPictures } from './canvas-pictures';
import { changedWords } from './changed-words';
import { EditFlow } from './edit-flow';
import { EditorTools } from './editor-tools';
import { comparedStep } from './history-rows';
import { nodeWords } from './node-words';
import { OpenProject } from './open-project';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const NUMBER = new Intl.NumberFormat('en-GB');

/** Which two steps are compared, and what changed between them in figures. It takes the panel while one compares. */
@Component({
  selector: 'app-compare-panel',
  imports: [LucideArrowUpDown],
  template: `
    <div class="section">
      <div class="field">
        <label for="compare-before">Before</label>
        <span class="input">
          <select id="compare-before" (change)="choose($event)">
            @for (step of steps(); track step.id) {
              <option [value]="step.id" [selected]="step.id === before()?.id">{{ step.words }}</option>
            }
          </select>
        </span>
      </div>
      <div class="field">
        <span class="label">After</span>
        <span class="input fixed cut">{{ afterWords() }}</span>
      </div>
    </div>
    <div class="section">
      <h2 class="h3">What changed</h2>
      <p class="card changed" role="status">
        <span class="strong figures">{{ counted() }}</span>
        <span class="meta">{{ sizes() }}</span>
      </p>
      <div class="segments" role="group" aria-label="Shown">
        <button type="button" [attr.aria-pressed]="tools.beforeKept()" (click)="tools.beforeKept.set(true)">
          Before
        </button>
        <button type="button" [attr.aria-pressed]="!tools.beforeKept()" (click)="tools.beforeKept.set(false)">
          Slider
        </button>
      </div>
      <p class="meta">
        Hold <kbd class="key">\\</kbd> to see before. Arrows move the line while the canvas or its grip has
        the focus.
      </p>
    </div>
    <div class="row foot">
      <button
        type="button"
        class="button quiet"
        (click)="goBack()"
        [attr.aria-disabled]="before() === null || null"
      >
        <svg lucideArrowUpDown class="icon"></svg>Go back to before
      </button>
      <button type="button" class="button end" (click)="tools.stopComparing()">Done</button>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 0;
      overflow: auto;
    }
    .section {
      display: flex;
      flex-direction: column;
      align-items: stretch;
      gap: 14px;
      padding: 16px 20px;
      border-bottom: 1px solid var(--line);
    }
    .changed {
      display: flex;
      flex-direction: column;
      gap: 4px;
      padding: 12px 14px;
    }
    .segments {
      align-self: flex-start;
    }
    .foot {
      margin-top: auto;
      padding: 12px 16px;
    }
    .input.fixed {
      padding-block: 6px;
    }
  `,
})
export class ComparePanel {
  protected readonly tools = inject(EditorTools);
  private readonly open = inject(OpenProject);
  private readonly flow = inject(EditFlow);
  private readonly pictures = inject(CanvasPictures);
  private readonly count = signal<number | null>(null);

  protected readonly steps = computed(() =>
    this.open
      .nodes()
      .filter(({ id }) => id !== this.open.head()?.id)
      .map((node) => ({
        id: node.id,
        words: `${nodeWords(node.operation, node.document)}, ${TIME.format(new Date(node.createdAt))}`,
      })),
  );
  /** The original as long as nothing else was chosen. */
  protected readonly before = computed(() =>
    comparedStep(this.open.nodes(), this.open.head()?.id ?? null, this.tools.comparedWith()),
  );
  protected readonly afterWords = computed(() => {
    const head = this.open.head();
    return head ? nodeWords(head.operation, head.document) : '';
  });
  protected readonly counted = computed(() => {
    const [count, document] = [this.count(), this.open.document()];
    if (this.before() === null) return 'This is the first step: there is nothing before it.';
    return count === null || document === null ? 'Counting…' : changedWords(count, document);
  });
  protected readonly sizes = computed(() => {
    const [before, after] = [this.before()?.document, this.open.document()];
    if (!before || !after) return '';
    const said = ({ width, height }: { width: number; height: number }): string =>
      `${NUMBER.format(width)} × ${NUMBER.format(height)} px`;
    return said(before) === said(after)
      ? `Size ${said(after)}, unchanged`
      : `Sizes differ: ${said(before)} before, ${said(after)} after. Every pixel counts as changed.`;
  });

  constructor() {
    effect(() => {
      const [before, after] = [this.before()?.document, this.open.document()];
      this.count.set(null);
      if (before && after) untracked(() => void this.countBetween(before, after));
    });
  }

  protected choose(event: Event): void {
    this.tools.comparedWith.set((event.target as HTMLSelectElement).value);
  }

  protected goBack(): void {
    const before = this.before();
    if (before === null) return;
    this.tools.stopComparing();
    void this.flow.goTo(before.id);
  }

  private async countBetween(
    before: Parameters<CanvasPictures['countBetween']>[0],
    after: Parameters<CanvasPictures['countBetween']>[1],
  ): Promise<void> {
    try {
      const count = await this.pictures.countBetween(before, after);
      if (this.open.document() === after && this.before()?.document === before) this.count.set(count);
    } catch {
      // The picture of one of the steps could not be read: the canvas says so, and the count stays open.
    }
  }
}
