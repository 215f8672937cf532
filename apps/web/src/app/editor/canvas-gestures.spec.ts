import { beforeEach, describe, expect, it } from 'vitest';
import { CanvasGestures, type LayerHand } from './canvas-gestures';
import { EditorTools } from './editor-tools';
import { StageView } from './stage-view';
import type { Point } from './view-transform';

const turn = { deltaX: 0, deltaY: 0, inLines: false, sideways: false, zooms: false };

describe('gestures on the canvas', () => {
  let stage: StageView, tools: EditorTools, gestures: CanvasGestures;
  let picked: Point[];
  let hand: string[];
  let hasLayer: boolean;
  beforeEach(() => {
    stage = new StageView();
    stage.stage.set({ width: 1000, height: 800 });
    stage.picture.set({ width: 4000, height: 3000 });
    tools = new EditorTools();
    picked = [];
    hand = [];
    hasLayer = true;
    const note = (words: string): void => void hand.push(words);
    const layerHand: LayerHand = {
      take: () => hasLayer,
      dragTo: (dx, dy) => note(`to ${Math.round(dx)},${Math.round(dy)}`),
      drop: () => note('drop'),
      commit: () => note('commit'),
      moveBy: (dx, dy) => (note(`by ${dx},${dy}`), hasLayer),
      chooseAt: ({ x, y }) => note(`choose ${x},${y}`),
    };
    gestures = new CanvasGestures(stage, tools, (at) => picked.push(at), layerHand);
  });

  it('drag the picture', () => {
    const { x, y } = stage.view();
    gestures.press(1, { x: 100, y: 100 });
    gestures.move(1, { x: 130, y: 90 });
    expect([stage.view().x - x, stage.view().y - y]).toEqual([30, -10]);
    gestures.release(1);
    gestures.move(1, { x: 500, y: 500 });
    expect(stage.view().x - x).toBe(30);
  });

  it('pinch with two fingers around their middle', () => {
    const { scale } = stage.view();
    gestures.press(1, { x: 400, y: 400 });
    gestures.press(2, { x: 600, y: 400 });
    gestures.move(2, { x: 800, y: 400 });
    expect(stage.view().scale).toBeCloseTo(scale * 2);
  });

  it('zoom with the wheel and Ctrl, and pan without', () => {
    const { scale, y } = stage.view();
    gestures.turn({ ...turn, deltaY: 100 }, { x: 0, y: 0 });
    expect(stage.view()).toMatchObject({ scale, y: y - 100 });
    gestures.turn({ ...turn, deltaY: -100, zooms: true }, { x: 0, y: 0 });
    expect(stage.view().scale).toBeGreaterThan(scale);
  });

  it('take the line while comparing, and the picture beside it', () => {
    tools.toggleCompare();
    const { x } = stage.view();
    gestures.press(1, { x: gestures.lineX() + 4, y: 200 });
    gestures.move(1, { x: gestures.lineX() + 100, y: 200 });
    expect(tools.line()).toBeGreaterThan(0.55);
    expect(stage.view().x).toBe(x);
  });

  it('take a colour by pointer and by keys', () => {
    tools.picking.set(true);
    gestures.press(1, { x: 10, y: 20 });
    gestures.crosshair.set({ x: 50, y: 50 });
    gestures.key('ArrowRight', false);
    gestures.key('ArrowDown', true);
    gestures.key('Enter', false);
    expect(picked).toEqual([
      { x: 10, y: 20 },
      { x: 51, y: 60 },
    ]);
  });

  it('leave keys alone that are not theirs', () => {
    expect(gestures.key('a', false)).toBe(false);
    expect(gestures.key('Enter', false)).toBe(false);
  });

  it('drag the chosen layer with the move tool, in picture pixels, as one change', () => {
    tools.choose('move');
    stage.zoom(0.5, { x: 0, y: 0 });
    const { x } = stage.view();
    gestures.press(1, { x: 100, y: 100 });
    gestures.move(1, { x: 101, y: 100 });
    gestures.move(1, { x: 120, y: 90 });
    gestures.release(1);
    expect(hand).toEqual(['to 40,-20', 'commit']);
    expect(stage.view().x).toBe(x);
  });

  it('choose the layer under a press that is no drag', () => {
    tools.choose('move');
    gestures.press(1, { x: 100, y: 100 });
    gestures.release(1);
    expect(hand).toEqual(['drop', 'choose 100,100']);
  });

  it('zoom with a second finger instead of moving the layer', () => {
    tools.choose('move');
    const { scale } = stage.view();
    gestures.press(1, { x: 400, y: 400 });
    gestures.press(2, { x: 600, y: 400 });
    gestures.move(2, { x: 800, y: 400 });
    expect(hand).toEqual(['drop']);
    expect(stage.view().scale).toBeCloseTo(scale * 2);
  });

  it('move the layer by one pixel with an arrow and by ten with Shift', () => {
    tools.choose('move');
    expect(gestures.key('ArrowRight', false)).toBe(true);
    expect(gestures.key('ArrowUp', true)).toBe(true);
    expect(hand).toEqual(['by 1,0', 'by 0,-10']);
  });

  it('move the view with the move tool where there is no layer to move', () => {
    tools.choose('move');
    hasLayer = false;
    const { x } = stage.view();
    gestures.press(1, { x: 100, y: 100 });
    gestures.move(1, { x: 130, y: 100 });
    expect(stage.view().x - x).toBe(30);
    gestures.release(1);
    gestures.key('ArrowRight', false);
    expect(stage.view().x - x).toBeLessThan(30);
  });
});
