import type { EngineCapabilities } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { engineLimitsOf, seedOf } from './engine-budget';

const capabilities = { limits: { maxPixels: 50e6, memoryBytes: 2e9 } } as EngineCapabilities;

describe('engineLimitsOf', () => {
  it.each([
    [0, 120],
    [6, 120],
    [30, 600],
    [1_000, 3_600],
  ])('gives a job that should take %i s an end after %i s', (estimateSeconds, seconds) => {
    expect(engineLimitsOf(capabilities, { estimateSeconds, maxPixels: 100e6 }).seconds).toBe(seconds);
  });
  it('takes the smaller of what the setting and the engine allow', () => {
    expect(engineLimitsOf(capabilities, { estimateSeconds: 1, maxPixels: 100e6 }).maxPixels).toBe(50e6);
    expect(engineLimitsOf(capabilities, { estimateSeconds: 1, maxPixels: 10e6 }).maxPixels).toBe(10e6);
  });
});

describe('seedOf', () => {
  it('is the same at each attempt of a job, and another one for another job', () => {
    expect(seedOf('a')).toBe(seedOf('a'));
    expect(seedOf('a')).not.toBe(seedOf('b'));
  });
});
