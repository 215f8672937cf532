import { describe, expect, it } from 'vitest';
import { SampledDenials } from './sampled-denials';

describe('SampledDenials', () => {
  it('writes ten a minute of an actor and then counts', () => {
    const denials = new SampledDenials();
    const first = Array.from({ length: 14 }, () => denials.note('ada', 0));
    expect(first.filter((left) => left !== null)).toHaveLength(10);
    expect(denials.note('bob', 0)).toBe(0);
    expect(denials.note('ada', 60_000)).toBe(4);
    expect(denials.note('ada', 60_001)).toBe(0);
  });
});
