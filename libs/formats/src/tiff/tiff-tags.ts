export const TAG = {
  newSubfileType: 254,
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  stripOffsets: 273,
  orientation: 274,
  samplesPerPixel: 277,
  stripByteCounts: 279,
  tileOffsets: 324,
  tileByteCounts: 325,
  extraSamples: 338,
  iccProfile: 34675,
} as const;

/** What a reader needs to show the pixels (TIFF 6.0, its supplements, ICC.1); every other tag is metadata or unknown. */
export const NEEDED_TAGS: ReadonlySet<number> = new Set([
  254, 255, 256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 292, 293, 296,
  297, 301, 317, 318, 319, 320, 322, 323, 324, 325, 332, 334, 336, 338, 339, 340, 341, 347, 529, 530, 531,
  532, 34675,
]);

const GROUPS: Readonly<Record<number, string>> = {
  330: 'thumbnail',
  700: 'XMP',
  33723: 'IPTC',
  34377: 'Photoshop',
  34665: 'EXIF',
  34853: 'GPS',
  37500: 'MakerNote',
  37724: 'Photoshop',
};

/** Names the group of a tag that is left out; 270, 271, 315 and the like are the EXIF tags that TIFF shares. */
export const groupOfTag = (tag: number): string => GROUPS[tag] ?? (tag < 32768 ? 'EXIF' : 'other');
