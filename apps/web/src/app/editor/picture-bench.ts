import type { LayerDocument, PixelOperation } from '@lamina/contract';
import { layerOf, planEdit, renderDocument } from '@lamina/document';
import { applyOperations } from '@lamina/engine-builtin';
import { countChangedPixels, padRaster, resizeRaster, type Raster } from '@lamina/raster';
import { proxyOperations, proxySize } from './proxy-operations';
import type { Point, Size } from './view-transform';

/** Previews run on a proxy of at most this side, so that the first one is there within 100 ms. */
export const PROXY_SIDE = 1024;
/** Pixels that were tried out have no asset: they are named by their layer. */
const CHANGED = 'tried ';
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
   * What the operations would make of one layer, or without one of the whole document, on a proxy; `size` is what the
   * full picture would have. What the engine would refuse, and no operation at all, leave the document as it stands.
   */
  preview(
    document: LayerDocument,
    operations: readonly PixelOperation[],
    target: string | null = null,
  ): { raster: Raster; size: Size } {
    const proxy = this.proxyOf(document);
    const layerOfFull = layerOf(document, target ?? '');
    const [full, small] = [layerOfFull ?? document, layerOf(proxy.document, target ?? '') ?? proxy.document];
    const whole = planEdit(document, layerOfFull?.id ?? null, operations);
    const own = proxyOperations(operations, full, small, PROXY_SIDE);
    const plan = planEdit(proxy.document, layerOfFull?.id ?? null, own);
    if (operations.length === 0 || !whole.ok || !plan.ok)
      return { raster: renderDocument(proxy.document, proxy.rasters), size: sizeOf(document) };
    const rasters = new Map(proxy.rasters);
    const made = new Map<string, string>();
    for (const edit of plan.value.edits) {
      const before = proxy.rasters.get(layerOf(proxy.document, edit.layer)?.asset ?? '');
      if (before === undefined)
        throw new RangeError(`Expected the pixels of layer ${edit.layer} to be loaded.`);
      const padded = edit.marginPx > 0 ? padRaster(before, edit.marginPx) : before;
      rasters.set(`${CHANGED}${edit.layer}`, applyOperations(padded, edit.operations));
      made.set(edit.layer, `${CHANGED}${edit.layer}`);
    }
    const layers = plan.value.document.layers.map((layer) => ({
      ...layer,
      asset: made.get(layer.id) ?? layer.asset,
    }));
    const raster = renderDocument({ ...plan.value.document, layers }, rasters);
    return { raster, size: sizeOf(whole.value.document) };
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

  /** The document with every length scaled down, and its layers' pixels likewise. Layers that touch still touch. */
  private proxyOf(document: LayerDocument): { document: LayerDocument; rasters: Map<string, Raster> } {
    const size = proxySize(document, PROXY_SIDE);
    const [across, down] = [size.width / document.width, size.height / document.height];
    const rasters = new Map<string, Raster>();
    const layers = document.layers.map((layer) => {
      const [x, y] = [Math.round(layer.x * across), Math.round(layer.y * down)];
      const width = Math.max(1, Math.round((layer.x + layer.width) * across) - x);
      const height = Math.max(1, Math.round((layer.y + layer.height) * down) - y);
      // Two layers of the same picture may come out one pixel apart: each names the proxy of its own size.
      const asset = keyOf(layer.asset, width, height);
      rasters.set(asset, this.proxyRaster(layer.asset, width, height));
      return { ...layer, asset, x, y, width, height };
    });
    return { document: { ...document, ...size, layers }, rasters };
  }

  private proxyRaster(asset: string, width: number, height: number): Raster {
    const key = keyOf(asset, width, height);
    const known = this.proxies.get(key);
    if (known) return known;
    const raster = this.rasters.get(asset);
    if (raster === undefined) throw new RangeError(`Expected the asset ${asset} to be loaded.`);
    const isSame = raster.width === width && raster.height === height;
    const proxy = isSame ? raster : resizeRaster(raster, width, height);
    this.proxies.set(key, proxy);
    return proxy;
  }
}

const sizeOf = ({ width, height }: Size): Size => ({ width, height });

const keyOf = (asset: string, width: number, height: number): string => `${asset}@${width}x${height}`;
