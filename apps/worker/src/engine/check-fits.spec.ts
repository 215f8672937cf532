import type { EngineCapabilities } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { checkFits } from './check-fits';

const capabilities: EngineCapabilities = {
  id: 'builtin',
  device: 'CPU',
  operations: [],
  limits: { maxPixels: 1e8, memoryBytes: 1e9 },
  rates: { ingest: { fixedSeconds: 0, secondsPerMegapixel: 0, fixedBytes: 50e6, bytesPerMegapixel: 20e6 } },
};
const limits = { seconds: 1, maxPixels: 1e8, memoryBytes: 450e6 };

describe('checkFits', () => {
  it('lets through what fits exactly', () => {
    checkFits({ width: 5000, height: 4000 }, 'ingest', { capabilities, limits });
  });

  it('refuses what does not, with what is needed and what is there', () => {
    expect(() => checkFits({ width: 5001, height: 4000 }, 'ingest', { capabilities, limits })).toThrow(
      'Not enough memory: 5001 × 4000 needs 451 MB, 450 MB are there. A smaller picture works.',
    );
  });

  it('takes the smaller of what the job and what the engine may use', () => {
    const generous = { ...limits, memoryBytes: 1e12 };
    expect(() =>
      checkFits({ width: 10_000, height: 5000 }, 'ingest', { capabilities, limits: generous }),
    ).toThrow(/1000 MB/);
  });

  it('says nothing about work that the engine has no figures for', () => {
    checkFits({ width: 50_000, height: 50_000 }, 'export', { capabilities, limits });
  });
});
