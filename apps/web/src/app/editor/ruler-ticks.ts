import type { View } from './view-transform';

export interface RulerTick {
  /** Where on the ruler, in CSS pixels. */
  readonly at: number;
  /** The figure in picture pixels, or null for a small mark. */
  readonly figure: number | null;
}

/** Figures are at least this far apart, so that they never touch. */
const FIGURE_GAP_PX = 56;
const MARKS_A_FIGURE = 5;

/** The marks of one ruler for what is seen now. */
export function rulerTicks(view: View, axis: 'x' | 'y', lengthPx: number): RulerTick[] {
  const step = niceStep(FIGURE_GAP_PX / view.scale);
  const small = step / MARKS_A_FIGURE;
  const origin = view[axis];
  const first = Math.ceil(-origin / view.scale / small) + 0; // never -0
  const last = Math.floor((lengthPx - origin) / view.scale / small);
  const ticks: RulerTick[] = [];
  for (let index = first; index <= last; index++) {
    const at = Math.round((origin + index * small * view.scale) * 2) / 2;
    ticks.push({ at, figure: index % MARKS_A_FIGURE === 0 ? Math.round(index * small) : null });
  }
  return ticks;
}

/** The smallest of 1, 2, 5 × 10ⁿ that is not below `least`; never below 5, so that small marks lie on whole pixels. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(5, least)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((value) => value >= least) ?? 10 * power;
  return Math.max(5, step);
}
