import { beforeEach, describe, expect, it } from 'vitest';
import { StageView } from './stage-view';

describe('the stage', () => {
  const [bar, card] = [{}, {}];
  let stage: StageView;
  beforeEach(() => {
    stage = new StageView();
    stage.stage.set({ width: 1000, height: 800 });
    stage.picture.set({ width: 4000, height: 3000 });
  });

  it('shrinks a fitted picture when a card opens', () => {
    const before = stage.view().scale;
    stage.cover(bar, 'top', 60);
    stage.cover(card, 'bottom', 260);
    expect(stage.view().scale).toBeLessThan(before);
  });

  it('never moves a view that was zoomed by hand', () => {
    stage.step(1);
    const before = stage.view();
    stage.cover(bar, 'top', 60);
    stage.cover(card, 'bottom', 260);
    expect(stage.view()).toEqual(before);
  });

  it('is fitted again when asked', () => {
    const fitted = stage.view();
    stage.pan(30, 10);
    stage.fit();
    expect(stage.view()).toEqual(fitted);
  });

  it('shows one picture pixel on one screen pixel at actual size', () => {
    stage.actualSize(2);
    expect(stage.view().scale).toBe(0.5);
    expect(stage.percent()).toBe('50 %');
  });

  it('lets the picture lie under a card that leaves no room', () => {
    stage.cover(card, 'bottom', 780);
    expect(stage.view().scale).toBeGreaterThan(0.1);
  });
});
