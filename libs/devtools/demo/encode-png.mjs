import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SUB = 1;

/**
 * Writes a picture as an 8-bit RGB PNG.
 *
 * Shapes   rgb [H, W, 3] sRGB bytes, packed
 * Returns  the file; the input is not written to
 * Errors   RangeError when the bytes do not fit the size
 * Source   PNG Specification, 3rd edition (W3C 2025), 5 and 9; every row has the filter Sub
 */
export function encodePng({ width, height, rgb }) {
  if (rgb.length !== width * height * 3) {
    throw new RangeError(`Expected ${width * height * 3} bytes of RGB but received ${rgb.length}.`);
  }
  const stride = width * 3;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    const to = y * (stride + 1);
    const from = y * stride;
    rows[to] = SUB;
    for (let x = 0; x < stride; x++) rows[to + 1 + x] = rgb[from + x] - (x < 3 ? 0 : rgb[from + x - 3]);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB, deflate, adaptive filters, no interlace
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
