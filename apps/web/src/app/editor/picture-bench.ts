import type { LayerDocument, PixelOperation } from '@lamina/contract';
import { renderDocument, replaceLayerPixels, sizeAfter } from '@lamina/document';
import { applyOperations } from '@lamina/engine-builtin';
import { countChangedPixels, resizeRaster, type Raster } from '@lamina/raster';
import { proxyOperations, proxySize } from './proxy-operations';
import type { Point, Size } from './view-transform';

/** Previews run on a proxy of at most this side, so that the first one is there within 100 ms. */
export const PROXY_SIDE = 1024;
/** The layer that an operation of the whole picture changes gets this name while it has no asset. */
const CHANGED = 'out-1';
/** Fainter than this a pixel cannot be seen, so a press on it means what lies below. */
const TOUCHABLE_ALPHA = 24;
/** What a person compares: the step before and the step now. */
const RENDERED_KEPT = 2;

interface Rendered {
  readonly key: string;
  readonly raster: Raster;
}

/**
 * The pictures of one open project and what the page wants to know of them. It lives in the preview worker and runs
 * the same pixel code as the engine, so that what is shown is what will be stored.
 */
export class PictureBench {
  private readonly rasters = new Map<string, Raster>();
  private readonly proxies = new Map<string, Raster>();
  private rendered: Rendered[] = [];

  put(asset: string, raster: Raster): void {
    this.rasters.set(asset, raster);
  }

  /** Frees every picture that is not named. */
  keep(assets: readonly string[]): void {
    const kept = new Set(assets);
    for (const asset of [...this.rasters.keys()]) if (!kept.has(asset)) this.rasters.delete(asset);
    for (const key of [...this.proxies.keys()])
      if (!kept.has(key.split('@')[0] ?? '')) this.proxies.delete(key);
    this.rendered = [];
  }

  /** What the canvas draws: the whole document, without a copy where one plain layer is all of it. */
  shown(document: LayerDocument): Raster {
    const [layer, ...others] = document.layers;
    const raster = layer && this.rasters.get(layer.asset);
    const isAll = layer?.width === document.width && layer.height === document.height && !layer.x && !layer.y;
    const isPlain = isAll && others.length === 0 && layer.visible && layer.opacity === 1;
    return isPlain && raster ? raster : this.render(document);
  }

  /** The whole document in full size, as the engine renders it. */
  render(document: LayerDocument): Raster {
    const key = JSON.stringify(document);
    const known = this.rendered.find((each) => each.key === key);
    if (known) return known.raster;
    const raster = renderDocument(document, this.rasters);
    this.rendered = [{ key, raster }, ...this.rendered].slice(0, RENDERED_KEPT);
    return raster;
  }

  /** Scales the layers down once, ahead of the first preview. */
  prepare(document: LayerDocument): void {
    this.proxyOf(document);
  }

  /**
   * What the operations would make of one layer, on a proxy of the document; `size` is what the full picture would
   * have. Without a layer the lowest is meant, without operations the document is shown as it stands.
   */
  preview(
    document: LayerDocument,
    operations: readonly PixelOperation[],
    target: string | null = null,
  ): { raster: Raster; size: Size } {
    const proxy = this.proxyOf(document);
    const at = Math.max(0, target === null ? 0 : document.layers.findIndex(({ id }) => id === target));
    const [full, layer] = [document.layers[at], proxy.document.layers[at]];
    if (full === undefined || layer === undefined || operations.length === 0)
      return { raster: renderDocument(proxy.document, proxy.rasters), size: sizeOf(document) };
    const before = proxy.rasters.get(layer.asset);
    if (before === undefined) throw new RangeError(`Expected the pixels of layer ${layer.id} to be loaded.`);
    const after = applyOperations(before, proxyOperations(operations, full, before, PROXY_SIDE));
    const { width, height } = after;
    const changed = replaceLayerPixels(proxy.document, layer.id, { asset: CHANGED, width, height });
    const rasters = new Map(proxy.rasters).set(CHANGED, after);
    const stored = replaceLayerPixels(document, layer.id, { asset: CHANGED, ...sizeAfter(full, operations) });
    return { raster: renderDocument(changed, rasters), size: sizeOf(stored) };
  }

  /** The highest visible layer that has colour at a point; null where nothing is. */
  layerAt(document: LayerDocument, { x, y }: Point): string | null {
    const hit = document.layers.findLast((layer) => {
      const [column, row] = [x - layer.x, y - layer.y];
      const isInside = column >= 0 && row >= 0 && column < layer.width && row < layer.height;
      if (!layer.visible || !isInside) return false;
      const alpha = this.rasters.get(layer.asset)?.data[(row * layer.width + column) * 4 + 3] ?? 0;
      return alpha >= TOUCHABLE_ALPHA;
    });
    return hit?.id ?? null;
  }

  /** The colour of one pixel as #rrggbb, or null where the picture is transparent or does not reach. */
  pick(document: LayerDocument, { x, y }: Point): string | null {
    const { width, height, data } = this.shown(document);
    if (x < 0 || y < 0 || x >= width || y >= height) return null;
    const at = (y * width + x) * 4;
    if (data[at + 3] === 0) return null;
    const hex = [0, 1, 2].map((channel) => (data[at + channel] ?? 0).toString(16).padStart(2, '0'));
    return `#${hex.join('')}`;
  }

  count(before: LayerDocument, after: LayerDocument): number {
    return countChangedPixels(this.render(before), this.render(after));
  }

  /** A small picture of one layer that fits into a square. */
  thumbnail(asset: string, side: number): Raster {
    const raster = this.rasters.get(asset);
    if (raster === undefined) throw new RangeError(`Expected the asset ${asset} to be loaded.`);
    const { width, height } = proxySize(raster, side);
    return resizeRaster(raster, width, height);
  }

  /** The document with every length scaled down, and its layers' pixels likewise. */
  private proxyOf(document: LayerDocument): { document: LayerDocument; rasters: Map<string, Raster> } {
    const size = proxySize(document, PROXY_SIDE);
    const scale = size.width / document.width;
    const rasters = new Map<string, Raster>();
    const layers = document.layers.map((layer) => {
      const width = Math.max(1, Math.round(layer.width * scale));
      const height = Math.max(1, Math.round(layer.height * scale));
      rasters.set(layer.asset, this.proxyRaster(layer.asset, width, height));
      return { ...layer, x: Math.round(layer.x * scale), y: Math.round(layer.y * scale), width, height };
    });
    return { document: { ...document, ...size, layers }, rasters };
  }

  private proxyRaster(asset: string, width: number, height: number): Raster {
    const key = `${asset}@${width}x${height}`;
    const known = this.proxies.get(key);
    if (known) return known;
    const raster = this.rasters.get(asset);
    if (raster === undefined) throw new RangeError(`Expected the asset ${asset} to be loaded.`);
    const proxy = raster.width === width ? raster : resizeRaster(raster, width, height);
    this.proxies.set(key, proxy);
    return proxy;
  }
}

const sizeOf = ({ width, height }: Size): Size => ({ width, height });
