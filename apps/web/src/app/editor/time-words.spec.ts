import { describe, expect, it } from 'vitest';
import { aboutSeconds, changesInWords, creditWords, queueWords } from './time-words';

describe('words for time, credits and the queue', () => {
  it.each([
    [0.04, 'about 0.1 s'],
    [0.42, 'about 0.4 s'],
    [2.4, 'about 2 s'],
    [200, 'about 3 min'],
  ])('says %d s roughly', (seconds, words) => expect(aboutSeconds(seconds)).toBe(words));

  it('counts credits', () => {
    expect([creditWords(0), creditWords(1), creditWords(4)]).toEqual(['no credits', '1 credit', '4 credits']);
  });

  it('says the place in the queue and when it starts', () => {
    expect(queueWords(3, 40)).toBe('Third in line, starts in about 40 s');
    expect(queueWords(1, null)).toBe('Next in line');
    expect(queueWords(12, null)).toBe('Number 12 in line');
  });

  it('counts changes in words', () => {
    expect([changesInWords(1), changesInWords(2), changesInWords(12)]).toEqual([
      'one change',
      'two changes',
      '12 changes',
    ]);
  });
});
