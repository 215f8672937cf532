/** The stream is longer than it may be. It is thrown at the first byte too many, so that the rest is never read. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
  constructor(readonly countedBytes: number) {
    super(`More than the allowed bytes: ${countedBytes}`);
  }
}

/** Passes a stream on and counts it. @throws {TooLarge} as soon as the count passes `maxBytes` */
export async function* countBytes(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncIterable<Uint8Array> {
  let counted = 0;
  for await (const chunk of stream) {
    counted += chunk.length;
    if (counted > maxBytes) throw new TooLarge(counted);
    yield chunk;
  }
}

/**
 * The first bytes of a stream, and the whole stream again. Nothing but the peeked part is held.
 */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
  bytes: number,
): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const source = stream[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < bytes) {
    const { value, done } = await source.next();
    if (done === true) break;
    held.push(value);
    length += value.length;
  }
  const whole = async function* () {
    try {
      yield* held;
      for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
    } finally {
      // A reader that stops early closes the source too, or an upload would go on into nowhere.
      await source.return?.();
    }
  };
  return { head: Buffer.concat(held).subarray(0, bytes), whole: whole() };
}
