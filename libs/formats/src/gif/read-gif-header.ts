import { ByteWindow } from '../byte-window';
import { broken, FormatRefused } from '../format-refused';
import { FRAME_COUNT_LIMIT, type ImageHeader } from '../image-header';
import { gifBlocks } from './gif-blocks';

/**
 * Size and number of frames of a GIF. The first frame may be larger than the screen: what would be decoded counts.
 *
 * Shapes  bytes: the whole file or its beginning
 * Errors  FormatRefused 'broken' when a side is 0 or no frame is inside
 * Cost    walks sub-blocks up to 501 frames
 * Source  GIF89a specification, 18, 20
 */
export function readGifHeader(bytes: Uint8Array): ImageHeader {
  const file = new ByteWindow(bytes, 'GIF', true);
  let [width, height] = [file.u16(6), file.u16(8)];
  let frames = 0;
  try {
    for (const { kind, at } of gifBlocks(file)) {
      if (kind !== 'image') continue;
      if (++frames > FRAME_COUNT_LIMIT) break;
      width = Math.max(width, file.u16(at + 1) + file.u16(at + 5));
      height = Math.max(height, file.u16(at + 3) + file.u16(at + 7));
    }
  } catch (error) {
    // The size is known and decides first; whoever strips the file meets the same break and says so.
    if (!(error instanceof FormatRefused)) throw error;
  }
  if (width === 0 || height === 0) throw broken('GIF', 'a side is 0 pixels long');
  return {
    format: 'gif',
    width,
    height,
    bits: 8,
    frames: Math.max(frames, 1),
    orientation: 1,
    hasAlpha: true,
  };
}
