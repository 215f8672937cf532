import type { InstructionReading } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { markedSentence } from './marked-sentence';

const warmer = { operation: { kind: 'adjust', property: 'warmth', amount: 0.2 }, from: 8, to: 14 } as const;
const sentence = 'make it warmer and make it pop';
const reading: InstructionReading = {
  ok: false,
  understood: [warmer],
  failed: 'make it pop',
  reason: 'unknown-word',
  message: 'Say contrast, saturation or size instead.',
  suggestions: [],
};

describe('the marked sentence', () => {
  it('marks the words of a change and the words that were left out', () => {
    expect(markedSentence(sentence, reading)).toEqual([
      { text: 'make it ', mark: 'plain', change: null },
      { text: 'warmer', mark: 'understood', change: 0 },
      { text: ' and ', mark: 'plain', change: null },
      { text: 'make it pop', mark: 'left-out', change: null },
    ]);
  });

  it('gives the sentence back when the runs are joined', () => {
    const overlapping: InstructionReading = { ok: true, language: 'en', understood: [warmer, warmer] };
    for (const each of [reading, overlapping, null])
      expect(
        markedSentence(sentence, each)
          .map(({ text }) => text)
          .join(''),
      ).toBe(sentence);
  });
});
