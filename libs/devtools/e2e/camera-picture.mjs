import sharp from 'sharp';
import { orangesOnTheTable } from '../demo/demo-pictures.mjs';

/** What a camera writes beside the pixels: the place, the owner, the serial number. None of it may come back. */
export const CAMERA = { model: 'CanaryCam9000', owner: 'Owner Canary Quokka', serial: 'SN-CANARY-7781' };

/** A painted picture of 4000 x 3000 pixels as a JPEG with the EXIF of a camera: GPS, owner, serial number, date. */
export function cameraPicture({ width = 4000, height = 3000 } = {}) {
  const { rgb } = orangesOnTheTable({ width, height });
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .withExif({
      IFD0: { Make: 'Canary', Model: CAMERA.model, DateTime: '2026:11:20 12:34:56' },
      IFD2: { CameraOwnerName: CAMERA.owner, BodySerialNumber: CAMERA.serial },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 31/1 1234/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '13/1 24/1 1789/100',
      },
    })
    .toBuffer();
}
