import { createHash } from 'node:crypto';
import type { LayerDocument } from '@lamina/contract';
import { firstDocument, renderDocument } from '@lamina/document';
import { decode } from '@lamina/formats';
import { readZip } from '@lamina/formats/testing';
import { samplePicture } from '@lamina/raster/testing';
import { describe, expect, it } from 'vitest';
import { fileNameOf, packLayers } from './pack-layers';

const base = firstDocument({ asset: 'out-1', width: 30, height: 20, name: 'Picture' });
const document: LayerDocument = {
  ...base,
  layers: [
    base.layers[0]!,
    { ...base.layers[0]!, id: 'sun', name: '../Sun: #1 ☀', asset: 'out-2', x: -3, y: 9, width: 8, height: 5 },
    { ...base.layers[0]!, id: 'veil', name: 'Picture', opacity: 0.25, visible: false, kind: 'shadow' },
  ],
};
const rasters = new Map([
  ['out-1', samplePicture(30, 20, { opaque: true })],
  ['out-2', samplePicture(8, 5)],
]);
const flat = renderDocument(document, rasters);
const pack = async () => readZip(await packLayers(document, rasters, flat));

interface Manifest {
  readonly layers: readonly { file: string; sha256: string; bytes: number }[];
  readonly flat: { file: string; sha256: string; bytes: number };
}
const manifestOf = (files: Map<string, Uint8Array>) =>
  JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Manifest;

describe('a package of layers', () => {
  it('holds each layer in order, the picture, and a manifest that says what lies where', async () => {
    const files = await pack();
    expect([...files.keys()]).toEqual([
      'layers/01-Picture.png',
      'layers/02-Sun-1.png',
      'layers/03-Picture.png',
      'flat.png',
      'manifest.json',
    ]);
    expect(manifestOf(files)).toMatchObject({
      format: 'lamina-layers',
      version: 1,
      width: 30,
      height: 20,
      flat: { file: 'flat.png' },
      layers: [
        { order: 0, name: 'Picture', x: 0, opacity: 1, visible: true },
        { order: 1, name: '../Sun: #1 ☀', x: -3, y: 9, width: 8, height: 5, file: 'layers/02-Sun-1.png' },
        { order: 2, kind: 'shadow', opacity: 0.25, visible: false, confidence: null, blend: 'normal' },
      ],
    });
  });

  it('says the SHA-256 of every file', async () => {
    const files = await pack();
    const { layers, flat: whole } = manifestOf(files);
    for (const { file, sha256, bytes } of [...layers, whole]) {
      const content = files.get(file)!;
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    }
  });

  it('gives the picture back: its layers, read again and put together, are the flat one', async () => {
    const files = await pack();
    const read = async (name: string) => (await decode(files.get(name)!, { maxPixels: 1e6 })).raster;
    const again = new Map([
      ['out-1', await read('layers/01-Picture.png')],
      ['out-2', await read('layers/02-Sun-1.png')],
    ]);
    expect(renderDocument(document, again)).toEqual(flat);
    expect(await read('flat.png')).toEqual(flat);
  });

  it('is the same package again, so it says nothing of when it was made', async () => {
    expect(await packLayers(document, rasters, flat)).toEqual(await packLayers(document, rasters, flat));
  });
});

describe('the name of a file', () => {
  it.each([
    ['Text #1f4e9e', 'Text-1f4e9e'],
    ['Überschrift – Größe', 'Überschrift-Größe'],
    ['../../etc/passwd', 'etc-passwd'],
    ['con.txt', 'con-txt'],
    ['日本語 の 層', '日本語-の-層'],
    ['///', 'layer'],
    ['a\u0000b\nc', 'a-b-c'],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('makes %j safe', (name, wanted) => {
    expect(fileNameOf(name)).toBe(wanted);
  });
});
