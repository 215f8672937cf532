import { describe, expect, it } from 'vitest';
import { rulerTicks } from './ruler-ticks';

describe('the rulers', () => {
  it('keep figures at least 56 px apart at every scale', () => {
    for (const scale of [1 / 64, 0.1, 0.35, 1, 3, 32]) {
      const figures = rulerTicks({ scale, x: 13, y: 7 }, 'x', 1200).filter(({ figure }) => figure !== null);
      for (let index = 1; index < figures.length; index++)
        expect(figures[index]!.at - figures[index - 1]!.at).toBeGreaterThanOrEqual(55.5);
    }
  });

  it('put nought at the edge of the picture', () => {
    expect(rulerTicks({ scale: 0.35, x: 140, y: 0 }, 'x', 900).find(({ figure }) => figure === 0)?.at).toBe(
      140,
    );
  });

  it('count in 1, 2 and 5', () => {
    const figures = rulerTicks({ scale: 0.35, x: 0, y: 0 }, 'y', 600).flatMap(({ figure }) => figure ?? []);
    expect(figures.slice(0, 3)).toEqual([0, 200, 400]);
  });
});
