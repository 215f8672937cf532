/** One entry of a TIFF directory: tag, type and its value's bytes, little-endian. */
type Entry = readonly [tag: number, type: 2 | 3 | 4 | 5, bytes: Buffer];

const ascii = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');
const short = (value: number): Buffer => Buffer.from([value & 255, value >> 8]);
const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const rationals = (...values: number[]): Buffer =>
  Buffer.concat(values.flatMap((value) => [long(Math.round(value * 100)), long(100)]));
const SIZE = { 2: 1, 3: 2, 4: 4, 5: 8 } as const;

/** A directory at `offset` from the TIFF header; values longer than 4 bytes follow it. */
function directory(offset: number, entries: readonly Entry[]): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16LE(entries.length, 0);
  const tail: Buffer[] = [];
  let at = offset + head.length;
  entries.forEach(([tag, type, bytes], index) => {
    const place = 2 + index * 12;
    head.writeUInt16LE(tag, place);
    head.writeUInt16LE(type, place + 2);
    head.writeUInt32LE(bytes.length / SIZE[type], place + 4);
    if (bytes.length <= 4) return void bytes.copy(head, place + 8);
    head.writeUInt32LE(at, place + 8);
    tail.push(bytes);
    at += bytes.length;
  });
  return Buffer.concat([head, ...tail]);
}

/** A JPEG as a camera writes it: the picture with an EXIF block that names the place, the owner and the serial number. */
export function asCameraJpeg(
  jpeg: Buffer,
  camera: { make: string; owner: string; serial: string; orientation: number },
): Buffer {
  const IFD0 = 8;
  const main = (exifAt: number, gpsAt: number): Buffer =>
    directory(IFD0, [
      [0x010f, 2, ascii(camera.make)],
      [0x0112, 3, short(camera.orientation)],
      [0x8769, 4, long(exifAt)],
      [0x8825, 4, long(gpsAt)],
    ]);
  const exifAt = IFD0 + main(0, 0).length;
  const exif = directory(exifAt, [
    [0x9003, 2, ascii('2026:11:20 12:34:56')],
    [0xa430, 2, ascii(camera.owner)],
    [0xa431, 2, ascii(camera.serial)],
  ]);
  const gpsAt = exifAt + exif.length;
  const gps = directory(gpsAt, [
    [0x0001, 2, ascii('N')],
    [0x0002, 5, rationals(52, 31, 12.34)],
    [0x0003, 2, ascii('E')],
    [0x0004, 5, rationals(13, 24, 17.89)],
  ]);
  const tiff = Buffer.concat([Buffer.from('II*\0'), long(IFD0), main(exifAt, gpsAt), exif, gps]);
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const marker = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, body, jpeg.subarray(2)]);
}
