import Bull from 'bull';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orangesOnTheTable } from '../demo/demo-pictures.mjs';
import { ownStack } from './own-stack.mjs';

/** What a person brings along. None of it may be readable anywhere afterwards. */
const PERSON = {
  name: 'Quillon Farnsworthy',
  email: 'quillon@canary-mail.example',
  password: 'zebra lamp 52 corridor',
};
const INSTRUCTION = 'make it warmer and a little brighter';
const FILE_NAME = 'holiday-canary-quokka.jpg';
const TITLE = 'Canary Title Of A Quokka';
const CAMERA = 'CanaryCam9000';
const CANARIES = [PERSON.name, PERSON.email, PERSON.password, INSTRUCTION, FILE_NAME, TITLE, CAMERA];

/** Beginnings of picture files, each long enough not to occur by chance. Latin-1 keeps a byte a character. */
const SIGNATURES = [
  ['JPEG', /\xff\xd8\xff[\xe0-\xef][^]{2}(JFIF|Exif)\0/],
  ['PNG', /\x89PNG\r\n\x1a\n/],
  ['WebP', /RIFF[^]{4}WEBPVP8/],
  ['TIFF', /II\*\0\x08\0\0\0|MM\0\*\0\0\0\x08/],
];

let world;
let ids;
let rings;
const told = [];
beforeAll(async () => {
  world = await ownStack({ person: PERSON });
  const { stack, session, admin } = world;
  rings = new Bull('looking-on', { redis: { path: stack.queueSocket } });
  await rings.isReady();
  const monitor = await lookOn(stack.queueSocket);

  const picture = orangesOnTheTable({ width: 900, height: 600 });
  const file = await sharp(picture.rgb, { raw: { width: 900, height: 600, channels: 3 } })
    .jpeg()
    .withExif({ IFD0: { Model: CAMERA }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' } })
    .toBuffer();
  const { projectId, jobId } = await session.upload(file, { name: FILE_NAME, type: 'image/jpeg' });
  expect((await session.ended(jobId)).state).toBe('done');
  await session.patch(`/api/projects/${projectId}`, { title: TITLE });
  const { head } = await session.get(`/api/projects/${projectId}`);
  const { understood } = await session.post(`/api/projects/${projectId}/instruction`, { text: INSTRUCTION });
  const operations = understood.map(({ operation }) => operation);
  for (const job of [
    { kind: 'edit', from: head, operations, instruction: INSTRUCTION },
    { kind: 'export', from: head, format: 'png' },
    { kind: 'export', from: head, format: 'webp' },
  ]) {
    const { jobId: next } = await session.post(`/api/projects/${projectId}/jobs`, job);
    const { state, asset } = await session.ended(next);
    expect(state).toBe('done');
    if (asset)
      expect((await session.bytes(`/api/projects/${projectId}/assets/${asset}`)).length).toBeGreaterThan(
        1000,
      );
  }
  await admin.query('CHECKPOINT');
  const { rows } = await admin.query('SELECT id::text FROM person UNION ALL SELECT id::text FROM project');
  ids = rows.map(({ id }) => id);
  monitor.destroy();
});
afterAll(async () => {
  await rings?.close();
  await world?.stop();
});

/** Hears every word that the queue server is told from now on. A plain socket: a client mistakes the first for answers. */
async function lookOn(queueSocket) {
  const monitor = connect(queueSocket);
  monitor.write('MONITOR\r\n');
  const [answer] = await once(monitor, 'data');
  expect(String(answer)).toMatch(/^\+OK/);
  monitor.on('data', (bytes) => told.push(bytes.toString('latin1')));
  return monitor;
}

const everyFile = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path)]);

/** A text as it may lie in a file: as it is, as UTF-16, in base64 at each of the three alignments, in hex. */
function spellings(text) {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return Buffer.from(shifted.slice(shift === 0 ? 0 : 4, -4));
  });
  return [bytes, Buffer.from(text, 'utf16le'), Buffer.from(bytes.toString('hex')), ...base64];
}

describe('after an upload, an edit and two downloads', () => {
  it('ST-101 no file of the data folder, the logs and the database among them, holds a word of the person', () => {
    const found = everyFile(world.stack.data.folder).flatMap(([path, bytes]) =>
      CANARIES.filter((text) => spellings(text).some((spelling) => bytes.includes(spelling))).map(
        (text) => `${path}: ${text}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('no file of the data folder begins or holds a picture', () => {
    const found = everyFile(world.stack.data.folder).flatMap(([path, bytes]) => {
      const text = bytes.toString('latin1');
      return SIGNATURES.filter(([, pattern]) => pattern.test(text)).map(([format]) => `${path}: ${format}`);
    });
    expect(found).toEqual([]);
  });

  it('finds what it looks for when it is there', () => {
    const planted = Buffer.concat(
      [Buffer.from('x'), Buffer.from(TITLE).toString('base64')].map((part) => Buffer.from(part)),
    );
    expect(spellings(TITLE).some((spelling) => planted.includes(spelling))).toBe(true);
    expect(SIGNATURES[0][1].test('\xff\xd8\xff\xe1\x00\x10Exif\0')).toBe(true);
  });

  it('the exchange folder holds no file', () => {
    expect(everyFile(world.stack.exchange).map(([path]) => path)).toEqual([]);
  });

  it('ST-029 the queue server was told no id of a person or a project and keeps no file', async () => {
    const held = [];
    for (const key of await rings.client.keys('*')) held.push(key, String(await rings.client.dump(key)));
    const all = [...told, ...held].join('\n');
    expect(told.length).toBeGreaterThan(0);
    expect([...ids, ...CANARIES].filter((text) => all.includes(text))).toEqual([]);
    expect(readdirSync(join(world.stack.queueSocket, '..'))).toEqual(['queue.sock']);
  });
});
