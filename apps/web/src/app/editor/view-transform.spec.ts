import { describe, expect, it } from 'vitest';
import {
  centreView,
  fitView,
  nextStop,
  panBy,
  percentOf,
  pixelAt,
  SCALE_MAX,
  zoomAt,
} from './view-transform';

const picture = { width: 4000, height: 3000 };
const area = { x: 20, y: 60, width: 800, height: 500 };

describe('the view of the canvas', () => {
  it('fits the whole picture into the free area and centres it', () => {
    const view = fitView(picture, area);
    expect(view.scale).toBeCloseTo(500 / 3000);
    expect(view.y).toBeCloseTo(60);
    expect(view.x).toBeCloseTo(20 + (800 - (4000 * 500) / 3000) / 2);
  });

  it('does not enlarge a small picture to fit', () => {
    expect(fitView({ width: 40, height: 30 }, area).scale).toBe(1);
  });

  it('survives a free area that a card has covered whole', () => {
    expect(fitView(picture, { x: 0, y: 0, width: 0, height: -20 }).scale).toBeGreaterThan(0);
  });

  it('keeps the point under the pointer while zooming', () => {
    const view = centreView(picture, area, 0.1);
    const anchor = { x: 300, y: 200 };
    const before = pixelAt(view, anchor, picture);
    expect(pixelAt(zoomAt(view, anchor, 1), anchor, picture)).toEqual(before);
  });

  it('stops at the largest and the smallest scale', () => {
    expect(zoomAt({ scale: 30, x: 0, y: 0 }, { x: 0, y: 0 }, 900).scale).toBe(SCALE_MAX);
    expect(nextStop(SCALE_MAX, 1)).toBe(SCALE_MAX);
  });

  it('goes by stops and never skips 100 %', () => {
    expect(nextStop(0.9, 1)).toBe(1);
    expect(nextStop(1.2, -1)).toBe(1);
    expect(nextStop(1, 1)).toBe(1.5);
  });

  it('keeps a corner of the picture on the stage', () => {
    const stage = { width: 800, height: 600 };
    const view = panBy({ scale: 0.1, x: 0, y: 0 }, 10_000, -10_000, picture, stage);
    expect(view.x).toBe(752);
    expect(view.y).toBe(48 - 300);
  });

  it('knows no pixel outside the picture', () => {
    const view = { scale: 2, x: 10, y: 10 };
    expect(pixelAt(view, { x: 9, y: 12 }, picture)).toBeNull();
    expect(pixelAt(view, { x: 13, y: 12 }, picture)).toEqual({ x: 1, y: 1 });
  });

  it('writes the scale in whole per cent, and in tenths below ten', () => {
    expect([percentOf(0.3456), percentOf(0.0625), percentOf(2)]).toEqual(['35 %', '6.3 %', '200 %']);
  });
});
