import type { EngineReport } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { boundedReport, engineSentence, stepWord } from './engine-words';

const report: EngineReport = { engine: 'builtin', method: 'flip', milliseconds: 1, warnings: [] };

describe('ST-088 what an engine says', () => {
  it('stays a sentence of one line, however long it is', () => {
    expect(engineSentence('The picture has 3 frames: only the first is kept.')).toBe(
      'The picture has 3 frames: only the first is kept.',
    );
    expect(engineSentence('a\r\nb\u0000\u202ec\u2028d')).toBe('a b c d');
    expect(engineSentence('x'.repeat(1_000_000)).length).toBe(300);
  });

  it('carries no sign but plain ones in the word for a step', () => {
    expect(stepWord('Reading the picture')).toBe('Reading the picture');
    expect(stepWord('{"a":"<b>"}\u0007')).toBe('a b');
    expect(stepWord('y'.repeat(9_000)).length).toBe(80);
  });

  it('reports at most twenty warnings and a hundred groups', () => {
    const many = (count: number) => Array.from({ length: count }, () => 'z'.repeat(9_000));
    const { warnings, removedMetadata, method } = boundedReport({
      ...report,
      method: 'm'.repeat(9_000),
      warnings: many(5_000),
      removedMetadata: many(5_000),
    });
    expect([warnings.length, warnings[0]?.length]).toEqual([20, 300]);
    expect([removedMetadata?.length, removedMetadata?.[0]?.length]).toEqual([100, 80]);
    expect(method.length).toBe(80);
    expect(boundedReport(report)).toEqual(report);
  });
});
