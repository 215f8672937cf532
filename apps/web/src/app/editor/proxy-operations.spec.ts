import type { PixelOperation } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { proxyOperations, proxySize } from './proxy-operations';

const full = { width: 4000, height: 3000 };
const proxy = proxySize(full, 1024);
const warmer: PixelOperation = { kind: 'adjust', property: 'warmth', amount: 0.2 };

describe('the operations of a preview', () => {
  it('run as they are when they name no pixels', () => {
    expect(proxyOperations([warmer], full, proxy, 1024)).toEqual([warmer]);
  });

  it('keep the shape of a resize and the size of the proxy', () => {
    const resize: PixelOperation = { kind: 'resize', to: { width: 8000, height: 2000 } };
    expect(proxyOperations([resize], full, proxy, 1024)).toEqual([
      { kind: 'resize', to: { width: 1024, height: 256 } },
    ]);
  });

  it('make a smaller picture smaller', () => {
    const resize: PixelOperation = { kind: 'resize', to: { percent: 50 } };
    expect(proxyOperations([resize], full, proxy, 1024)).toEqual([
      { kind: 'resize', to: { width: 512, height: 384 } },
    ]);
  });

  it('follow a turn before a resize', () => {
    const turned: PixelOperation[] = [
      { kind: 'rotate', degrees: 90 },
      { kind: 'resize', to: { height: 2000 } },
    ];
    expect(proxyOperations(turned, full, proxy, 1024)[1]).toEqual({
      kind: 'resize',
      to: { width: 384, height: 512 },
    });
  });

  it('are asked of no proxy larger than the picture', () => {
    expect(proxySize({ width: 300, height: 1 }, 1024)).toEqual({ width: 300, height: 1 });
    expect(proxySize({ width: 30_000, height: 1 }, 1024)).toEqual({ width: 1024, height: 1 });
  });
});
