import { expect, it } from 'vitest';
import { decode } from './codec/decode';
import { guardedSharp } from './codec/guarded-sharp';
import { FormatRefused } from './format-refused';
import { readHeader } from './read-header';
import { stripMetadata } from './strip-metadata';
import { cameraPicture, gifOf, mutate, seeded } from './testing';

const FILES = 1000;

it('ST-010 meets 1 000 mutated files with a picture or a sentence, never with another error', async () => {
  const random = seeded(20261125);
  const size = { width: 48, height: 32 };
  const animated = await guardedSharp(gifOf(12, 9, 3), { animated: true })
    .webp()
    .toBuffer();
  const samples = [
    ...(await Promise.all(
      (['jpeg', 'png', 'webp', 'tiff'] as const).map((format) => cameraPicture({ ...size, format })),
    )),
    gifOf(12, 9, 3),
    animated,
    await guardedSharp(await cameraPicture(size))
      .jpeg({ progressive: true })
      .toBuffer(),
    await guardedSharp(await cameraPicture(size))
      .tiff({ compression: 'jpeg', tile: true })
      .toBuffer(),
  ];
  let taken = 0;
  for (let index = 0; index < FILES; index++) {
    const bytes = mutate(samples[index % samples.length]!, random);
    try {
      const { bytes: clean } = stripMetadata(bytes, readHeader(bytes).format);
      const { raster } = await decode(clean, { maxPixels: 4_000_000 });
      expect(raster.data.length).toBe(raster.width * raster.height * 4);
      taken++;
    } catch (error) {
      if (!(error instanceof FormatRefused)) throw new Error(`File ${index} of this seed`, { cause: error });
      expect(error.message).toMatch(/^[A-Z][^\n]*\.$/);
    }
  }
  // A mutation in a text or a colour is still a picture; both ways must be met, or the test tests nothing.
  expect(taken).toBeGreaterThan(FILES / 10);
  expect(taken).toBeLessThan(FILES * 0.9);
}, 60_000);
