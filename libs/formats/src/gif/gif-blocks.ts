import type { ByteWindow } from '../byte-window';
import { broken } from '../format-refused';

const HEADER_BYTES = 13;

/** A part of a GIF from `at` to `end`. `label` tells extensions apart. */
export interface GifBlock {
  readonly kind: 'screen' | 'image' | 'extension' | 'trailer';
  readonly at: number;
  readonly end: number;
  readonly label: number;
}

const tableBytes = (packed: number): number => ((packed & 0x80) === 0 ? 0 : 3 << ((packed & 7) + 1));

/**
 * Walks a GIF: the screen with its colours, then images and extensions, up to the trailer.
 *
 * Errors  FormatRefused 'broken' when a block leaves the file, an unknown block stands there or the trailer is missing
 * Cost    O(sub-blocks), nothing is decoded
 * Source  GIF89a specification, Appendix B
 */
export function* gifBlocks(file: ByteWindow): Generator<GifBlock> {
  let at = HEADER_BYTES + tableBytes(file.u8(10));
  file.slice(0, at);
  yield { kind: 'screen', at: 0, end: at, label: 0 };
  for (;;) {
    const start = at;
    const introducer = file.u8(at);
    if (introducer === 0x3b) {
      yield { kind: 'trailer', at, end: at + 1, label: 0 };
      return;
    }
    if (introducer === 0x2c) {
      at = endOfSubBlocks(file, at + 11 + tableBytes(file.u8(at + 9)));
      yield { kind: 'image', at: start, end: at, label: 0 };
    } else if (introducer === 0x21) {
      const label = file.u8(at + 1);
      at = endOfSubBlocks(file, at + 2);
      yield { kind: 'extension', at: start, end: at, label };
    } else {
      throw broken('GIF', 'an unknown part stands in it');
    }
  }
}

function endOfSubBlocks(file: ByteWindow, from: number): number {
  let at = from;
  for (let size = file.u8(at); size !== 0; size = file.u8(at)) at += size + 1;
  return at + 1;
}
