import sharp from 'sharp';

const LOADERS = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadTiffBuffer',
  'VipsForeignLoadNsgifBuffer',
];

// libvips brings loaders for SVG, HEIF, CSV, PDF and more. All are shut, and the five that are needed open again, so
// that no crafted first byte reaches another parser. From memory only: no loader here opens a file by its name.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: LOADERS });
// One picture at a time passes through a child, so remembered operations would only hold plaintext pixels.
sharp.cache(false);

/** sharp with the loaders of the five formats alone; the only way to it in this room. */
export { sharp as guardedSharp };
