import type { Colour } from './oklab';

/**
 * One step of a chain of point operations: what happens to a colour whatever its neighbours are. Values are sRGB,
 * 0..1; a step may leave that range, the chain is clipped once, at its end.
 *
 * curve  the same function for each channel; it clips its own input to 0..1
 * mix    channels depend on each other; it overwrites its argument
 */
export type PointStep =
  | { readonly kind: 'curve'; readonly at: (value: number) => number }
  | { readonly kind: 'mix'; readonly apply: (colour: Colour) => void };

/**
 * A curve step whose function sees values of 0..1 only.
 *
 * Returns  the step
 * Units    0..1 in, 0..1 out
 */
export function curveStep(at: (value: number) => number): PointStep {
  return { kind: 'curve', at: (value) => at(value <= 0 ? 0 : value >= 1 ? 1 : value) };
}

/**
 * Runs a chain on one colour, in place.
 *
 * Shapes   colour [3]: red, green, blue 0..1 in; the result, clipped or not, out
 */
export function runSteps(steps: readonly PointStep[], colour: Colour): void {
  for (const step of steps) {
    if (step.kind === 'mix') step.apply(colour);
    else for (let channel = 0; channel < 3; channel++) colour[channel] = step.at(colour[channel]!);
  }
}
