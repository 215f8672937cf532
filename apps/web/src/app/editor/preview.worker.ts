/// <reference lib="webworker" />
import type { Raster } from '@lamina/raster';
import { decodePicture } from './decode-picture';
import { PictureBench } from './picture-bench';
import type { DrawnPicture, PreviewAnswer, PreviewAnswers, PreviewRequest } from './preview-messages';

/** Halves are made down to this side: below it the browser scales well enough by itself. */
const SMALLEST_LEVEL = 512;
const LIGHT_FROM = 150;

const bench = new PictureBench();
type Answered = { value: PreviewAnswers[keyof PreviewAnswers]; transfer: Transferable[] };

addEventListener('message', ({ data }: MessageEvent<PreviewRequest>) => {
  answer(data).then(
    ({ value, transfer }) => send({ id: data.id, ok: true, value }, transfer),
    (cause: unknown) => send({ id: data.id, ok: false, sentence: sentenceOf(cause) }, []),
  );
});

function send(message: PreviewAnswer, transfer: Transferable[]): void {
  postMessage(message, { transfer });
}

const sentenceOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : 'The picture could not be shown.';

async function answer(request: PreviewRequest): Promise<Answered> {
  switch (request.type) {
    case 'load': {
      const { raster, exact } = await decodePicture(request.bytes);
      bench.put(request.asset, raster);
      return { value: { width: raster.width, height: raster.height, exact }, transfer: [] };
    }
    case 'show': {
      const raster = bench.shown(request.document);
      const picture = await drawn(raster, true);
      return { value: picture, transfer: [...picture.levels] };
    }
    case 'prepare':
      bench.prepare(request.document);
      return { value: null, transfer: [] };
    case 'preview': {
      const startedAt = performance.now();
      const { raster, size } = bench.preview(request.document, request.operations, request.layer);
      const picture = await drawn(raster, false);
      const milliseconds = performance.now() - startedAt;
      return { value: { ...picture, size, milliseconds }, transfer: [...picture.levels] };
    }
    case 'pick':
      return { value: bench.pick(request.document, request.at), transfer: [] };
    case 'layer-at':
      return { value: bench.layerAt(request.document, request.at), transfer: [] };
    case 'count':
      return { value: bench.count(request.before, request.after), transfer: [] };
    case 'thumbnail': {
      const raster = bench.thumbnail(request.asset, request.side);
      const bitmap = await bitmapOf(raster);
      return { value: { bitmap, isLight: isLight(raster) }, transfer: [bitmap] };
    }
    case 'keep':
      bench.keep(request.assets);
      return { value: null, transfer: [] };
  }
}

async function drawn(raster: Raster, withHalves: boolean): Promise<DrawnPicture> {
  const levels = [await bitmapOf(raster)];
  let { width, height } = raster;
  while (withHalves && Math.max(width, height) > SMALLEST_LEVEL * 2) {
    width = Math.max(1, Math.round(width / 2));
    height = Math.max(1, Math.round(height / 2));
    const larger = levels[levels.length - 1]!;
    levels.push(
      await createImageBitmap(larger, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' }),
    );
  }
  return { size: { width: raster.width, height: raster.height }, levels, isOpaque: isOpaque(raster) };
}

/** The bitmap has its own memory: the pixels of the bench are read once and stay with it. */
const bitmapOf = ({ width, height, data }: Raster): Promise<ImageBitmap> =>
  createImageBitmap(new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height));

function isOpaque({ data }: Raster): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

/** By mean lightness of what is not transparent: a light layer gets a dark checker, so that white text is seen. */
function isLight({ data }: Raster): boolean {
  let sum = 0;
  let weight = 0;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    sum += alpha * (0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0));
    weight += alpha;
  }
  return weight > 0 && sum / weight > LIGHT_FROM;
}
