import type { PixelOperation } from '@lamina/contract';
import { sizeAfter } from '@lamina/document';
import type { Size } from './view-transform';

/**
 * The operations as they have to run on a proxy, so that it looks like the full picture would.
 * Only a resize names pixels: it is rewritten to the proxy's own, and the proxy never grows beyond `maxSide`.
 */
export function proxyOperations(
  operations: readonly PixelOperation[],
  full: Size,
  proxy: Size,
  maxSide: number,
): PixelOperation[] {
  let size = full;
  let scale = proxy.width / full.width;
  return operations.map((operation) => {
    size = sizeAfter(size, [operation]);
    if (operation.kind !== 'resize') return operation;
    scale = Math.min(scale, maxSide / Math.max(size.width, size.height));
    const side = (length: number): number => Math.max(1, Math.round(length * scale));
    return { kind: 'resize', to: { width: side(size.width), height: side(size.height) } };
  });
}

/** The largest size of the same shape with no side above `maxSide`; a small picture is its own proxy. */
export function proxySize(full: Size, maxSide: number): Size {
  const scale = Math.min(1, maxSide / Math.max(full.width, full.height));
  return {
    width: Math.max(1, Math.round(full.width * scale)),
    height: Math.max(1, Math.round(full.height * scale)),
  };
}
