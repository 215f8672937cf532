import { computed, signal } from '@angular/core';
import {
  centreView,
  fitView,
  nextStop,
  panBy,
  percentOf,
  zoomAt,
  type Area,
  type Point,
  type Size,
  type View,
} from './view-transform';

export type StageSide = 'top' | 'right' | 'bottom' | 'left';

const SIDES: readonly StageSide[] = ['top', 'right', 'bottom', 'left'];
/** Air around the picture in Fit. */
const MARGIN_PX = 24;
/** Below this a card has covered the stage: the picture then lies under it rather than becoming a dot. */
const LEAST_AREA_PX = 96;

/**
 * Where the picture lies. In Fit the view follows the free area and shrinks with the cards; once a person has zoomed
 * or panned, it never moves by itself.
 */
export class StageView {
  private readonly byHand = signal<View | null>(null);
  readonly stage = signal<Size>({ width: 1, height: 1 });
  private readonly covers = signal<ReadonlyMap<object, { side: StageSide; lengthPx: number }>>(new Map());
  readonly picture = signal<Size | null>(null);

  readonly isFit = computed(() => this.byHand() === null);
  readonly area = computed<Area>(() => {
    const { width, height } = this.stage();
    const [top, right, bottom, left] = SIDES.map((side) => this.coveredAt(side)) as [
      number,
      number,
      number,
      number,
    ];
    const area = {
      x: left + MARGIN_PX,
      y: top + MARGIN_PX,
      width: width - left - right - 2 * MARGIN_PX,
      height: height - top - bottom - 2 * MARGIN_PX,
    };
    return Math.min(area.width, area.height) < LEAST_AREA_PX ? { x: 0, y: 0, width, height } : area;
  });
  readonly view = computed<View>(() => {
    const picture = this.picture();
    if (picture === null) return { scale: 1, x: 0, y: 0 };
    return this.byHand() ?? fitView(picture, this.area());
  });
  readonly percent = computed(() => percentOf(this.view().scale));

  /** A floating card says how much of the stage it covers, from a side on; 0 when it is gone. */
  cover(card: object, side: StageSide, lengthPx: number): void {
    this.covers.update((covers) => new Map(covers).set(card, { side, lengthPx }));
  }

  fit(): void {
    this.byHand.set(null);
  }

  /** One stop in (+1) or out (-1), around a stage point or the middle of what is free. */
  step(direction: 1 | -1, anchor: Point = this.middle()): void {
    this.zoom(nextStop(this.view().scale, direction), anchor);
  }

  zoom(scale: number, anchor: Point = this.middle()): void {
    this.byHand.set(zoomAt(this.view(), anchor, scale));
  }

  /** One picture pixel = one screen pixel: on a dense screen that is less than one CSS pixel. */
  actualSize(devicePixelRatio: number): void {
    const picture = this.picture();
    if (picture === null) return;
    const scale = 1 / devicePixelRatio;
    this.byHand.set(
      this.isFit() ? centreView(picture, this.area(), scale) : zoomAt(this.view(), this.middle(), scale),
    );
  }

  pan(dx: number, dy: number): void {
    const picture = this.picture();
    if (picture !== null) this.byHand.set(panBy(this.view(), dx, dy, picture, this.stage()));
  }

  private coveredAt(side: StageSide): number {
    const lengths = [...this.covers().values()].filter((cover) => cover.side === side);
    return Math.max(0, ...lengths.map(({ lengthPx }) => lengthPx));
  }

  private middle(): Point {
    const { x, y, width, height } = this.area();
    return { x: x + width / 2, y: y + height / 2 };
  }
}
