import { Component, computed, effect, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { CanvasPictures } from './canvas-pictures';

const SIDE_PX = 26;
/** A line of text would be a thread if all of it was shown: it is cut off beyond this. */
const ENLARGED_MOST = 1.4;

/** A layer's own small picture on a checker that its mean lightness chooses, so that white text stays visible. */
@Component({
  selector: 'app-layer-thumbnail',
  template: `<canvas #screen width="52" height="52" aria-hidden="true"></canvas>`,
  styles: `
    :host {
      display: block;
      flex: none;
      width: 26px;
      height: 26px;
      overflow: hidden;
      border-radius: var(--r-1);
      box-shadow: 0 0 0 1px rgb(0 0 0 / 14%);
      background: repeating-conic-gradient(rgb(228 228 228) 0 25%, white 0 50%) 0 0 / 8px 8px;
    }
    :host(.light) {
      background: repeating-conic-gradient(rgb(71 71 71) 0 25%, rgb(87 87 87) 0 50%) 0 0 / 8px 8px;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
    }
  `,
  host: { '[class.light]': 'isLight()' },
})
export class LayerThumbnail {
  private readonly pictures = inject(CanvasPictures);
  private readonly screen = viewChild.required<ElementRef<HTMLCanvasElement>>('screen');
  readonly asset = input.required<string>();
  protected readonly isLight = signal(false);

  /** Only once the picture is on the canvas: the small one must not hold the large one up. */
  private readonly isTime = computed(() => this.pictures.stored() !== null);

  constructor() {
    effect(() => {
      if (this.isTime()) void this.draw(this.asset());
    });
  }

  private async draw(asset: string): Promise<void> {
    const side = SIDE_PX * 2;
    try {
      const { bitmap, isLight } = await this.pictures.thumbnail(asset, side * 2);
      this.isLight.set(isLight);
      const context = this.screen().nativeElement.getContext('2d');
      const [across, down] = [side / bitmap.width, side / bitmap.height];
      const scale = Math.min(Math.max(across, down), Math.min(across, down) * ENLARGED_MOST);
      const [width, height] = [bitmap.width * scale, bitmap.height * scale];
      context?.clearRect(0, 0, side, side);
      context?.drawImage(bitmap, (side - width) / 2, (side - height) / 2, width, height);
      bitmap.close();
    } catch {
      // The name and the kind of the layer stay: a small picture that is missing is no failure of the page.
    }
  }
}
