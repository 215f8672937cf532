import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { INSTRUCTION_MAX } from '@lamina/contract';
import { whatItCan } from '@lamina/document';
import {
  LucideArrowUp,
  LucideCheck,
  LucideCircleAlert,
  LucideCpu,
  LucideEye,
  LucideEyeOff,
  LucideX,
} from '@lucide/angular';
import { CanvasPictures } from './canvas-pictures';
import { EditFlow } from './edit-flow';
import { EditProgress } from './edit-progress';
import { EditorTools } from './editor-tools';
import { markedSentence } from './marked-sentence';
import { TargetChoice } from './target-choice';
import { aboutSeconds, changesInWords, creditWords } from './time-words';
import { UnderstoodList } from './understood-list';

const EXAMPLES = [
  'make it warmer and a little brighter',
  'more contrast',
  'sharpen a bit',
  'black and white',
  'crop to 16:9',
  'rotate right',
  'resize to 50 %',
  'recolour red to blue',
];

/**
 * "What should change?": the sentence, what was understood of it, what that would take, and the run. The first press
 * of the ink button shows the estimate, the second confirms it.
 */
@Component({
  selector: 'app-instruction-bar',
  imports: [
    EditProgress,
    LucideArrowUp,
    LucideCheck,
    LucideCircleAlert,
    LucideCpu,
    LucideEye,
    LucideEyeOff,
    LucideX,
    TargetChoice,
    UnderstoodList,
  ],
  templateUrl: './instruction-bar.html',
  styleUrl: './instruction-bar.css',
  host: { '[class.empty]': '!hasBody()', '(keydown)': 'key($event)' },
})
export class InstructionBar {
  protected readonly flow = inject(EditFlow);
  protected readonly tools = inject(EditorTools);
  protected readonly pictures = inject(CanvasPictures);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  protected readonly maxLength = INSTRUCTION_MAX;
  protected readonly canDo = whatItCan().join(', ');
  protected readonly examples = EXAMPLES;
  protected readonly changesIn = changesInWords;
  protected readonly collapsed = signal(false);
  protected readonly helpShown = signal(false);
  protected readonly understanding = this.flow.understanding;
  protected readonly state = this.flow.session.state;
  protected readonly runs = computed(() =>
    markedSentence(this.understanding.text(), this.understanding.reading()),
  );
  protected readonly count = computed(() => this.understanding.rows().length);
  protected readonly busy = computed(() => this.flow.busy() && !this.flow.isRecolouring());
  protected readonly estimate = computed(() => {
    const state = this.state();
    return state.phase === 'asked' && !this.flow.isRecolouring() ? state.estimate : null;
  });
  protected readonly estimateWords = computed(() => {
    const estimate = this.estimate();
    if (!estimate) return null;
    const fit = estimate.fits ? 'fits' : 'does not fit';
    return `${aboutSeconds(estimate.seconds)} · ${creditWords(estimate.credits)} · ${fit}`;
  });
  protected readonly problem = computed(() =>
    this.flow.isRecolouring() ? null : (this.flow.session.problem()?.message ?? null),
  );
  protected readonly ended = computed(() => {
    const state = this.state();
    if (state.phase !== 'ended') return null;
    return state.job.state === 'cancelled'
      ? 'Cancelled. Nothing was changed, and the credits are back.'
      : (state.job.message ?? 'It did not work. Nothing was changed, and the credits are back.');
  });
  protected readonly understoodWords = computed(() =>
    this.count() === 0 ? 'Nothing understood yet' : `I understood ${changesInWords(this.count())}`,
  );
  protected readonly buttonWords = computed(() => {
    const changes = `${this.count()} ${this.count() === 1 ? 'change' : 'changes'}`;
    return this.estimate() ? `Confirm ${changes}` : `Apply ${changes}`;
  });
  protected readonly hasSentence = computed(() => this.understanding.text().trim() !== '');
  protected readonly hasBody = computed(
    () =>
      !this.collapsed() &&
      (this.helpShown() ||
        this.hasSentence() ||
        this.busy() ||
        this.flow.result() !== null ||
        this.ended() !== null),
  );

  focus(): void {
    this.field().nativeElement.focus();
  }

  /** Makes room for something else; the sentence stays in its field. */
  fold(): void {
    this.helpShown.set(false);
    this.collapsed.set(true);
    this.flow.dismissResult();
  }

  protected type(text: string): void {
    this.collapsed.set(false);
    this.helpShown.set(false);
    // Typing here means this edit, not the recolouring that was open.
    if (this.flow.isRecolouring()) this.tools.choose('hand');
    this.understanding.text.set(text);
  }

  protected press(): void {
    if (this.busy() || this.count() === 0) return;
    this.collapsed.set(false);
    if (this.state().phase === 'asked') void this.flow.confirm();
    else void this.flow.ask();
  }

  protected key(event: KeyboardEvent): void {
    const inField = event.target === this.field().nativeElement;
    if (event.key === 'Enter' && !event.shiftKey && (inField || event.ctrlKey || event.metaKey)) this.press();
    else if (event.key === 'Escape' && this.state().phase === 'asked') this.takeBack();
    else if (event.key === 'Escape' && this.hasBody() && !this.busy()) this.collapse();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Back to looking: the estimate goes, the sentence stays. */
  protected takeBack(): void {
    const state = this.state();
    if (state.phase === 'asked') this.flow.session.consider(state.request);
  }

  protected reword(): void {
    const field = this.field().nativeElement;
    const words = this.understanding.leftOut()?.words ?? '';
    const at = words === '' ? -1 : field.value.toLowerCase().indexOf(words.toLowerCase());
    field.focus();
    if (at >= 0) field.setSelectionRange(at, at + words.length);
  }

  protected closeResult(): void {
    this.flow.dismissResult();
    if (this.state().phase === 'ended') this.flow.session.clear();
    this.focus();
  }

  protected undo(): void {
    this.flow.dismissResult();
    void this.flow.undo();
  }

  private collapse(): void {
    this.helpShown.set(false);
    if (this.hasSentence()) this.collapsed.set(true);
    else this.closeResult();
  }
}
