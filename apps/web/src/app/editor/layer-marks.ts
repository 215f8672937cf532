import { Component, computed, inject } from '@angular/core';
import { ChosenLayer } from './chosen-layer';
import { EditorTools } from './editor-tools';
import { LayerDraft } from './layer-draft';
import { StageView } from './stage-view';

/** The chosen layer on the picture: two strokes, so that one of them is seen on anything. */
@Component({
  selector: 'app-layer-marks',
  template: `
    @if (box(); as box) {
      <span
        class="box"
        [style.left.px]="box.x"
        [style.top.px]="box.y"
        [style.width.px]="box.width"
        [style.height.px]="box.height"
      ></span>
      @if (moved(); as words) {
        <span class="label figures" [style.left.px]="box.x" [style.top.px]="box.y + box.height + 6">{{
          words
        }}</span>
      }
    }
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }
    .box {
      position: absolute;
      box-shadow:
        inset 0 0 0 1px var(--mark-in),
        0 0 0 1.5px var(--mark-out),
        0 0 0 2.5px rgb(0 0 0 / 25%);
      outline: 2px solid transparent;
    }
    .label {
      position: absolute;
      padding: 0 8px;
      font: 500 0.75rem/1.375rem var(--font);
      border-radius: var(--r-1);
      background: rgb(20 20 20 / 78%);
      color: var(--mark-in);
      white-space: nowrap;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class LayerMarks {
  private readonly stage = inject(StageView);
  private readonly tools = inject(EditorTools);
  private readonly chosen = inject(ChosenLayer);
  private readonly draft = inject(LayerDraft);

  private readonly isMarked = computed(
    () => !this.tools.comparing() && !this.tools.showsBefore() && this.chosen.oneOfSeveral() !== null,
  );
  protected readonly box = computed(() => {
    const layer = this.draft.layer();
    if (!this.isMarked() || layer === null) return null;
    const { x, y, scale } = this.stage.view();
    return {
      x: x + layer.x * scale,
      y: y + layer.y * scale,
      width: layer.width * scale,
      height: layer.height * scale,
    };
  });
  /** How far it has come while it moves: "+24, −8 px". */
  protected readonly moved = computed(() => {
    const [from, to] = [this.chosen.layer(), this.draft.layer()];
    if (!from || !to || (from.x === to.x && from.y === to.y)) return null;
    return `${signed(to.x - from.x)}, ${signed(to.y - from.y)} px`;
  });
}

const signed = (length: number): string => (length < 0 ? `−${-length}` : `+${length}`);
