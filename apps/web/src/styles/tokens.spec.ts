import tokens from './tokens.css' with { loader: 'text' };

type Values = ReadonlyMap<string, string>;

/** The declarations of the block that follows `selector`. */
function valuesOf(selector: string): Values {
  const at = tokens.indexOf(selector);
  expect(at, selector).toBeGreaterThanOrEqual(0);
  const open = tokens.indexOf('{', at);
  const body = tokens.slice(open + 1, tokens.indexOf('}', open));
  const found = [...body.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)];
  return new Map(found.map(([, name, value]) => [name ?? '', (value ?? '').replace(/\s+/g, ' ').trim()]));
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  expect(hex).toMatch(/^#[0-9a-f]{6}$/);
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function ratio(values: Values, front: string, ground: string): number {
  const [a, b] = [front, ground].map((name) => luminance(values.get(`--${name}`) ?? ''));
  const [light, dark] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
  return (light + 0.05) / (dark + 0.05);
}

const THEMES = { light: valuesOf(':root {'), dark: valuesOf(":root[data-theme='dark']") };
const GROUNDS = ['bg', 'panel', 'raised', 'sunken', 'accent-soft'];
const SOFT = ['danger-soft', 'warn-soft', 'ok-soft'];

describe.each(Object.entries(THEMES))('contrast in the %s theme', (_theme, values) => {
  it.each(['text', 'text-2', 'text-3', 'accent-text'])('%s is read on every ground', (front) => {
    for (const ground of [...GROUNDS, ...SOFT])
      expect(ratio(values, front, ground), ground).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['danger', 'warn', 'ok'])('%s is read on every ground and on its own', (front) => {
    for (const ground of [...GROUNDS, `${front}-soft`])
      expect(ratio(values, front, ground), ground).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the borders of fields on every ground', () => {
    for (const ground of [...GROUNDS, ...SOFT])
      expect(ratio(values, 'control', ground), ground).toBeGreaterThanOrEqual(3);
  });

  it('reads words on filled grounds', () => {
    for (const ground of ['ink', 'accent', 'danger'])
      expect(ratio(values, `on-${ground}`, ground), ground).toBeGreaterThanOrEqual(4.5);
    expect(ratio(values, 'text', 'lifted')).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps the chrome without a hue, so that it never tints a picture', () => {
    for (const name of [
      'bg',
      'panel',
      'raised',
      'sunken',
      'surround',
      'surround-proof',
      'line',
      'control',
      'text',
      'ink',
    ])
      expect(values.get(`--${name}`), name).toMatch(/^#(..)\1\1$/);
  });
});

describe('the table of ui.md 2', () => {
  it.each([
    ['light', 'text', 'bg', 15.8],
    ['light', 'text-3', 'sunken', 4.62],
    ['light', 'accent-text', 'raised', 7.09],
    ['light', 'on-ink', 'ink', 16.48],
    ['light', 'on-danger', 'danger', 6.54],
    ['dark', 'text', 'surround', 11.58],
    ['dark', 'text-3', 'accent-soft', 4.77],
    ['dark', 'control', 'raised', 3.82],
    ['dark', 'on-accent', 'accent', 6.84],
    ['dark', 'text', 'lifted', 9.98],
  ] as const)('%s: %s on %s is %d', (theme, front, ground, expected) => {
    expect(ratio(THEMES[theme], front, ground)).toBeCloseTo(expected, 2);
  });

  it('forbids words on the surround itself: the hints would not be read there', () => {
    expect(ratio(THEMES.light, 'text-3', 'surround')).toBeLessThan(4.5);
  });

  it('has the same values in both dark blocks, chosen and by the system', () => {
    expect([...valuesOf(':root:not([data-theme])')]).toEqual([...THEMES.dark]);
  });
});
