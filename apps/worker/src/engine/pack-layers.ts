import { createHash } from 'node:crypto';
import type { Layer, LayerDocument } from '@lamina/contract';
import { encode, writeZip, type ZipEntry } from '@lamina/formats';
import type { Raster } from '@lamina/raster';
import { OperationRefused } from './operation-refused';

/** The oldest moment that ZIP knows: a package says nothing of when it was made, and the same document gives the same bytes. */
const NO_MOMENT = new Date('1980-01-01T00:00:00Z');
/** What the worker takes over from the exchange folder in one file. */
const BYTES_AT_MOST = 1024 * 1024 * 1024;
const NAME_AT_MOST = 60;

/**
 * A document for other programs: each layer as a PNG of its own size, lowest first, the picture as a whole, and a manifest
 * that says what lies where, with a SHA-256 of every file.
 */
export async function packLayers(
  document: LayerDocument,
  rasters: ReadonlyMap<string, Raster>,
  flat: Raster,
): Promise<Uint8Array> {
  const files: ZipEntry[] = [];
  let packedBytes = 0;
  const add = async (name: string, raster: Raster) => {
    const bytes = await encode(raster, 'png', 100);
    packedBytes += bytes.length;
    if (packedBytes > BYTES_AT_MOST) throw new OperationRefused('too-large', TOO_LARGE);
    files.push({ name, bytes });
    return { file: name, bytes: bytes.length, sha256: sha256Of(bytes) };
  };
  const digits = String(document.layers.length).length;
  const layers = [];
  for (const [order, layer] of document.layers.entries()) {
    const number = String(order + 1).padStart(Math.max(2, digits), '0');
    const stored = await add(`layers/${number}-${fileNameOf(layer.name)}.png`, rasters.get(layer.asset)!);
    layers.push({ order, ...stored, ...placeOf(layer) });
  }
  const { width, height } = document;
  const manifest = {
    format: 'lamina-layers',
    version: 1,
    width,
    height,
    flat: await add('flat.png', flat),
    layers,
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return writeZip([...files, { name: 'manifest.json', bytes: new TextEncoder().encode(text) }], NO_MOMENT);
}

const TOO_LARGE = 'The layers together are larger than 1 GB. Delete some, or make the picture smaller.';

const placeOf = ({ name, kind, confidence, x, y, width, height, opacity, visible, blend }: Layer) => ({
  name,
  kind,
  confidence,
  x,
  y,
  width,
  height,
  opacity,
  visible,
  blend,
});

/** Letters and figures of any script, nothing that a file system reads as a path, an extension or a device. */
export function fileNameOf(name: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, NAME_AT_MOST).join('') || 'layer';
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
