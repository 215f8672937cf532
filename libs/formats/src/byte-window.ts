import { broken } from './format-refused';

/**
 * Bounded reads over a file: every read checks its place first, so that a length or an offset that lies becomes the
 * sentence "damaged" instead of an exception from somewhere else.
 *
 * Order   `littleEndian` holds for every number of this window
 * Errors  FormatRefused 'broken' when a read would leave the bytes
 */
export class ByteWindow {
  readonly #view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    readonly format: string,
    readonly littleEndian = false,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.check(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.check(at, 2), this.littleEndian);
  }

  u24(at: number): number {
    const low = this.u8(at) | (this.u8(at + 1) << 8) | (this.u8(at + 2) << 16);
    return this.littleEndian ? low : ((low & 0xff) << 16) | (low & 0xff00) | (low >>> 16);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.check(at, 4), this.littleEndian);
  }

  slice(at: number, length: number): Uint8Array {
    this.check(at, length);
    return this.bytes.subarray(at, at + length);
  }

  /** Whether `text` (ASCII) stands at `at`; outside the bytes it does not. */
  has(at: number, text: string): boolean {
    if (at < 0 || at + text.length > this.length) return false;
    for (let index = 0; index < text.length; index++) {
      if (this.bytes[at + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  private check(at: number, length: number): number {
    if (at < 0 || length < 0 || at + length > this.length) throw broken(this.format, 'it ends too early');
    return at;
  }
}
