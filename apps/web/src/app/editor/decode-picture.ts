import type { Raster } from '@lamina/raster';

const EXACT: ImageBitmapOptions = { premultiplyAlpha: 'none', colorSpaceConversion: 'none' };
/** The 2D way reads in bands, so that the canvas stays far below the largest size a browser allows. */
const BAND_ROWS = 1024;

export interface DecodedPicture {
  readonly raster: Raster;
  /** False when half-transparent pixels may be off by one: the browser has no WebGL to read them unmultiplied. */
  readonly exact: boolean;
}

/**
 * Stored bytes (WebP or PNG, sRGB) to the pixels that the engine wrote. A 2D canvas multiplies colour by alpha and
 * loses bits where a picture is half transparent; a WebGL texture keeps the bytes, so it is read first.
 *
 * Shapes   raster [H, W, 4] sRGB bytes, straight alpha
 * Errors   the browser's own error when the bytes are no picture
 * Cost     one copy in the graphics memory, one in ours
 */
export async function decodePicture(bytes: Blob): Promise<DecodedPicture> {
  const bitmap = await createImageBitmap(bytes, EXACT);
  try {
    const data = readByTexture(bitmap);
    if (data) return { raster: { width: bitmap.width, height: bitmap.height, data }, exact: true };
    const read = readByCanvas(bitmap);
    return { raster: { width: bitmap.width, height: bitmap.height, data: read }, exact: isOpaque(read) };
  } finally {
    bitmap.close();
  }
}

/** Null when there is no WebGL 2 or the picture is larger than its textures. */
function readByTexture(bitmap: ImageBitmap): Uint8ClampedArray | null {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2', { premultipliedAlpha: false, antialias: false });
  if (!gl) return null;
  const { width, height } = bitmap;
  try {
    if (Math.max(width, height) > Number(gl.getParameter(gl.MAX_TEXTURE_SIZE))) return null;
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, bitmap);
    gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer());
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    if (gl.checkFramebufferStatus(gl.FRAMEBUFFER) !== gl.FRAMEBUFFER_COMPLETE) return null;
    const data = new Uint8ClampedArray(width * height * 4);
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(data.buffer));
    return gl.getError() === gl.NO_ERROR ? data : null;
  } finally {
    // Contexts are few a page: without this the browser takes the oldest away.
    gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

function readByCanvas(bitmap: ImageBitmap): Uint8ClampedArray {
  const { width, height } = bitmap;
  const data = new Uint8ClampedArray(width * height * 4);
  const canvas = new OffscreenCanvas(width, Math.min(height, BAND_ROWS));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser cannot read pictures. Use a current version of it.');
  for (let y = 0; y < height; y += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, height - y);
    context.clearRect(0, 0, width, rows);
    context.drawImage(bitmap, 0, -y);
    data.set(context.getImageData(0, 0, width, rows).data, y * width * 4);
  }
  return data;
}

function isOpaque(data: Uint8ClampedArray): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
