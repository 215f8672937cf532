import { describe, expect, it } from 'vitest';
import { nodeWords } from './node-words';

describe('a step of the history in words', () => {
  it('names every operation of an edit in one sentence', () => {
    const operations = [
      { kind: 'adjust', property: 'warmth', amount: 0.2 },
      { kind: 'flip', axis: 'horizontal' },
    ] as const;
    expect(nodeWords({ kind: 'edit', operations: [...operations], instruction: null })).toBe(
      'Warmer by 20 %, flip horizontally',
    );
  });

  it('calls the first step the original', () => {
    expect(nodeWords({ kind: 'upload' })).toBe('Original');
  });
});
