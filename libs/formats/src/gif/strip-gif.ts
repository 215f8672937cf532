import { ByteWindow } from '../byte-window';
import { broken } from '../format-refused';
import { joinBytes } from '../join-bytes';
import type { StripResult } from '../strip-result';
import { type GifBlock, gifBlocks } from './gif-blocks';

const GRAPHIC_CONTROL = 0xf9;
const COMMENT = 0xfe;
const PLAIN_TEXT = 0x01;
const APPLICATION = 0xff;

/**
 * A GIF without comments, texts and application data; frames are the same bytes, an animation keeps its loop.
 *
 * Errors  FormatRefused 'broken' as gifBlocks, or when there is no frame
 * Cost    one pass, one copy
 * Source  GIF89a specification, 23 to 26
 */
export function stripGif(bytes: Uint8Array): StripResult {
  const file = new ByteWindow(bytes, 'GIF', true);
  const removed = new Set<string>();
  const parts: Uint8Array[] = [];
  let frames = 0;
  let end = 0;
  for (const block of gifBlocks(file)) {
    end = block.end;
    if (block.kind === 'image') frames++;
    const group = groupOf(file, block);
    if (group === null) parts.push(bytes.subarray(block.at, block.end));
    else removed.add(group);
  }
  if (frames === 0) throw broken('GIF', 'there is no picture inside');
  if (end < bytes.length) removed.add('tail');
  return { bytes: joinBytes(parts), removed: [...removed] };
}

/** The group of tags that a block belongs to, or null for what the picture needs. */
function groupOf(file: ByteWindow, { kind, at, end, label }: GifBlock): string | null {
  if (kind !== 'extension' || label === GRAPHIC_CONTROL) return null;
  if (label === COMMENT || label === PLAIN_TEXT) return 'comment';
  if (label !== APPLICATION) return 'other';
  // The loop count is 19 bytes; a longer block under its name carries something else.
  if (file.has(at + 3, 'NETSCAPE2.0') && end - at === 19) return null;
  return file.has(at + 3, 'XMP DataXMP') ? 'XMP' : 'other';
}
