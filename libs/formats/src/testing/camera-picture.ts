import type { Raster } from '@lamina/raster';
import { guardedSharp } from '../codec/guarded-sharp';
import type { ImageFormat, Orientation } from '../image-header';

/** Words that no file may hold after its metadata is gone. */
export const CANARIES = {
  serial: 'CANARY-SERIAL-4711',
  owner: 'Canary Owner',
  maker: 'CanaryCam',
  xmp: 'canary-xmp-title',
  place: '48/1 51/1 2960/100',
} as const;

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${CANARIES.xmp}</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** Four quarters: red, green, blue, white; so that a turn or a mirror shows. */
export function quarters(width: number, height: number): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  const colours = [
    [230, 30, 30],
    [30, 200, 40],
    [40, 60, 220],
    [250, 250, 250],
  ] as const;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const quarter = (y * 2 < height ? 0 : 2) + (x * 2 < width ? 0 : 1);
      data.set([...colours[quarter]!, 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

/** A smooth picture with grain, seeded by position, so that encoders meet something like a photograph. */
export function photograph(width: number, height: number): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const grain = (Math.imul((x * 73856093) ^ (y * 19349663), 0x9e3779b1) >>> 28) - 8;
      const wave = 60 * Math.sin(x / 97) * Math.cos(y / 71);
      data[at] = 120 + wave + grain + (60 * x) / width;
      data[at + 1] = 110 + wave / 2 + grain + (50 * y) / height;
      data[at + 2] = 140 - wave + grain;
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

export interface CameraOptions {
  readonly width?: number;
  readonly height?: number;
  readonly orientation?: Orientation;
  readonly format?: Exclude<ImageFormat, 'gif'>;
  readonly raster?: Raster;
}

/** A picture as a camera leaves it: EXIF with serial number, owner and GPS, XMP, the turn that the camera noted. */
export async function cameraPicture(options: CameraOptions = {}): Promise<Uint8Array> {
  const { width = 96, height = 64, orientation = 1, format = 'jpeg' } = options;
  const { data, ...size } = options.raster ?? quarters(width, height);
  const picture = guardedSharp(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), {
    raw: { width: size.width, height: size.height, channels: 4 },
    limitInputPixels: false,
  })
    .removeAlpha()
    .withExif({
      IFD0: { Make: CANARIES.maker, Model: 'C-1', Artist: CANARIES.owner, ImageDescription: 'at home' },
      IFD2: { BodySerialNumber: CANARIES.serial, CameraOwnerName: CANARIES.owner },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: CANARIES.place,
        GPSLongitudeRef: 'E',
        GPSLongitude: '2/1 17/1 4000/100',
      },
    })
    .withXmp(XMP)
    .withIccProfile('p3')
    .withMetadata({ orientation });
  if (format === 'png') return picture.png().toBuffer();
  if (format === 'webp') return picture.webp({ lossless: true }).toBuffer();
  if (format === 'tiff') return picture.tiff({ compression: 'lzw' }).toBuffer();
  return picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer();
}
