import { afterNextRender, DestroyRef, Directive, ElementRef, inject, input } from '@angular/core';
import { StageView, type StageSide } from './stage-view';

/** A floating card that covers a side of the stage: in Fit the picture keeps clear of it. */
@Directive({ selector: '[appCoversStage]' })
export class CoversStage {
  private readonly view = inject(StageView);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly side = input.required<StageSide>({ alias: 'appCoversStage' });

  constructor() {
    const observer = new ResizeObserver(() => this.measure());
    afterNextRender(() => {
      observer.observe(this.element);
      const stage = this.stage();
      if (stage) observer.observe(stage);
    });
    inject(DestroyRef).onDestroy(() => {
      observer.disconnect();
      this.view.cover(this.element, this.side(), 0);
    });
  }

  private measure(): void {
    const stage = this.stage()?.getBoundingClientRect();
    if (!stage) return;
    const card = this.element.getBoundingClientRect();
    const covered: Record<StageSide, number> = {
      top: card.bottom - stage.top,
      right: stage.right - card.left,
      bottom: stage.bottom - card.top,
      left: card.right - stage.left,
    };
    this.view.cover(this.element, this.side(), Math.max(0, covered[this.side()]));
  }

  private stage(): HTMLElement | null {
    return this.element.closest<HTMLElement>('[data-stage]');
  }
}
