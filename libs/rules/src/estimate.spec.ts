import type { EngineCapabilities, JobRequest } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { estimateJob } from './estimate';

const rate = { fixedSeconds: 0.1, secondsPerMegapixel: 0.05, fixedBytes: 1e6, bytesPerMegapixel: 20e6 };
const capabilities: EngineCapabilities = {
  id: 'builtin',
  device: 'cpu',
  operations: ['adjust', 'resize'],
  limits: { maxPixels: 100e6, memoryBytes: 1e9 },
  rates: { ingest: rate, export: rate, adjust: { ...rate, secondsPerMegapixel: 0.2 }, resize: rate },
};
const from = '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11';
const edit = (...operations: Extract<JobRequest, { kind: 'edit' }>['operations']): JobRequest => ({
  kind: 'edit',
  from,
  engine: 'builtin',
  mode: 'appearance',
  operations,
  instruction: null,
  layer: null,
});
const warmer = { kind: 'adjust', property: 'warmth', amount: 0.2 } as const;
const size = { width: 4_000, height: 3_000 };

describe('estimateJob', () => {
  it('adds the seconds of the steps and takes the memory of the hungriest', () => {
    const estimate = estimateJob({ capabilities, request: edit(warmer), size, sizeAfter: size });
    expect(estimate.seconds).toBeCloseTo(0.1 + 0.6 + 0.1 + 2.4, 9);
    expect(estimate.bytes).toBeCloseTo(1e6 + 240e6, 3);
    expect(estimate).toMatchObject({ credits: 1, fits: true, message: null });
  });

  it('asks nothing for an export', () => {
    const request: JobRequest = { kind: 'export', from, format: 'png', quality: 90 };
    expect(estimateJob({ capabilities, request, size, sizeAfter: size })).toMatchObject({
      credits: 0,
      fits: true,
    });
  });

  it('counts what a split and a package of layers take, by the rates that the engine has for them', () => {
    const rates = { ...capabilities.rates, split: { ...rate, secondsPerMegapixel: 2 }, zip: rate };
    const able = { ...capabilities, operations: [...capabilities.operations, 'split'], rates };
    const split: JobRequest = {
      kind: 'split',
      from,
      engine: 'builtin',
      layer: null,
      layers: 'auto',
      method: 'auto',
    };
    const of = (request: JobRequest) => estimateJob({ capabilities: able, request, size, sizeAfter: size });
    expect(of(split)).toMatchObject({ credits: 1, fits: true, seconds: 0.1 + 24 });
    expect(of({ kind: 'export', from, format: 'zip', quality: 90 })).toMatchObject({
      credits: 0,
      fits: true,
      seconds: 0.1 + 0.05 * 12,
    });
    expect(estimateJob({ capabilities, request: split, size, sizeAfter: size }).message).toContain('"split"');
  });

  it('counts every layer that is worked on in time, and every layer that is held in memory', () => {
    const input = { capabilities, request: edit(warmer), size, sizeAfter: size };
    const one = estimateJob(input);
    const three = estimateJob({ ...input, workedPixels: 36e6, heldPixels: 36e6 });
    expect(three.seconds).toBeCloseTo(0.2 + 36 * 0.25, 9);
    expect(three.bytes - one.bytes).toBeCloseTo(24e6 * 4, 3);
  });

  it('counts the larger of the picture before and after', () => {
    const request = edit({ kind: 'resize', to: { percent: 1000 } });
    const estimate = estimateJob({
      capabilities,
      request,
      size,
      sizeAfter: { width: 40_000, height: 30_000 },
    });
    expect(estimate).toMatchObject({ fits: false, message: expect.stringContaining('1200 megapixels') });
    expect(estimate.message).toContain('up to 100.');
  });

  it('says what would fit when the memory does not do', () => {
    const small = { ...capabilities, limits: { maxPixels: 100e6, memoryBytes: 101e6 } };
    const estimate = estimateJob({ capabilities: small, request: edit(warmer), size, sizeAfter: size });
    expect(estimate.message).toBe(
      'This needs 0.2 GB of memory, and the engine has 0.1 GB. A picture of up to 5.0 megapixels would fit.',
    );
  });

  it('says that no engine is there, or that it cannot do an operation', () => {
    expect(
      estimateJob({ capabilities: undefined, request: edit(warmer), size, sizeAfter: size }).message,
    ).toContain('not running');
    const request = edit({ kind: 'flip', axis: 'vertical' });
    expect(estimateJob({ capabilities, request, size, sizeAfter: size }).message).toContain('"flip"');
  });
});
