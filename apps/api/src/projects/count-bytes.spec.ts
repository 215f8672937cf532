import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBytes, peek, TooLarge } from './count-bytes';

async function* chunks(...sizes: number[]): AsyncIterable<Uint8Array> {
  for (const size of sizes) yield new Uint8Array(size).fill(size);
}
async function lengthOf(stream: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const chunk of stream) length += chunk.length;
  return length;
}

describe('countBytes', () => {
  it('ST-001 passes a stream of exactly the limit and breaks one byte later', async () => {
    expect(await lengthOf(countBytes(chunks(4, 6), 10))).toBe(10);
    await expect(lengthOf(countBytes(chunks(4, 6, 1), 10))).rejects.toThrow(TooLarge);
  });

  it('ST-001 reads nothing beyond the chunk that passes the limit', async () => {
    let read = 0;
    const endless = (async function* () {
      for (;;) {
        read++;
        yield new Uint8Array(10);
      }
    })();
    await expect(lengthOf(countBytes(endless, 25))).rejects.toThrow(TooLarge);
    expect(read).toBe(3);
  });
});

describe('peek', () => {
  it('shows the first bytes and gives the whole stream back, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 9 })), fc.nat(20), async (parts, bytes) => {
        const all = Buffer.concat(parts);
        const { head, whole } = await peek(
          (async function* () {
            yield* parts;
          })(),
          bytes,
        );
        const read: Uint8Array[] = [];
        for await (const chunk of whole) read.push(chunk);
        expect(Buffer.concat(read).equals(all)).toBe(true);
        expect(Buffer.from(head).equals(all.subarray(0, bytes))).toBe(true);
      }),
    );
  });

  it('closes the source when its reader stops early', async () => {
    let closed = false;
    const source = (async function* () {
      try {
        for (;;) yield new Uint8Array(4);
      } finally {
        closed = true;
      }
    })();
    const { whole } = await peek(source, 4);
    for await (const _ of whole) break;
    expect(closed).toBe(true);
  });
});
