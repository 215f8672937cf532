import type { Size } from './view-transform';

const COUNT = new Intl.NumberFormat('en-GB');

/** "3,412,004 pixels changed, 28.4 %", with a space that does not break before the sign. A change that rounds to nought or to all says so without lying. */
export function changedWords(changedPixels: number, size: Size): string {
  const all = size.width * size.height;
  const noun = changedPixels === 1 ? 'pixel' : 'pixels';
  return `${COUNT.format(changedPixels)} ${noun} changed, ${shareWords(changedPixels, all)}`;
}

function shareWords(part: number, all: number): string {
  if (part === 0) return '0\u00a0%';
  if (part >= all) return '100\u00a0%';
  const percent = (part / all) * 100;
  if (percent < 0.1) return 'under 0.1\u00a0%';
  if (percent > 99.9) return 'over 99.9\u00a0%';
  return `${percent.toFixed(1)}\u00a0%`;
}
