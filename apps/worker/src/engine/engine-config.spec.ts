import { describe, expect, it } from 'vitest';
import { readEngineConfig } from './engine-config';

describe('readEngineConfig', () => {
  it('takes 100 megapixels and half of the memory unless the operator says otherwise', () => {
    const config = readEngineConfig({ LAMINA_EXCHANGE: '/dev/shm/x' });
    expect(config).toMatchObject({ exchange: '/dev/shm/x', maxPixels: 100_000_000 });
    expect(config.memoryBytes).toBeGreaterThan(0);
    expect(readEngineConfig({ LAMINA_EXCHANGE: '/x', LAMINA_ENGINE_MEMORY_BYTES: '1000' }).memoryBytes).toBe(
      1000,
    );
  });

  it('refuses to start without an exchange folder or with a number that is none', () => {
    expect(() => readEngineConfig({})).toThrow();
    expect(() => readEngineConfig({ LAMINA_EXCHANGE: 'relative' })).toThrow();
    expect(() => readEngineConfig({ LAMINA_EXCHANGE: '/x', LAMINA_MAX_PIXELS: '-5' })).toThrow();
  });
});
