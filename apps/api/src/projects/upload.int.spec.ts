import { readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@lamina/db';
import type { ApiClient } from '../testing/api-client';
import { auditOf } from '../testing/audit-of';
import { exampleJpeg, examplePng } from '../testing/example-pictures';
import { makeAdministrator, makeEditor } from '../testing/first-people';
import { readyProject } from '../testing/ready-project';
import { runApi, type RunningApi } from '../testing/running-api';

const LIMIT_BYTES = 300_000;
let api: RunningApi;
let client: ApiClient;
let worker: Database;

beforeAll(async () => {
  api = await runApi({ LAMINA_MAX_UPLOAD_BYTES: String(LIMIT_BYTES) });
  const admin = await makeAdministrator(api);
  client = (await makeEditor(api, admin, 'grace@example.com')).client;
  worker = api.database.connect('worker');
});
afterAll(() => api.stop());

/** Every file under the blob folder: what an upload has left behind. */
function blobFiles(folder = api.blobFolder): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}
const openProjects = async (): Promise<number> =>
  (await client.get<{ projects: unknown[] }>('/api/projects')).body.projects.length;

describe('an upload', () => {
  it('is sealed: its bytes and its name stand nowhere as they are', async () => {
    const before = blobFiles().length;
    const bytes = Buffer.concat([examplePng(), Buffer.from('canary-of-the-picture')]);
    const { status, body } = await client.upload(bytes, { 'x-file-name': 'canary-of-the-name.png' });
    expect(status).toBe(201);
    expect(blobFiles()).toHaveLength(before + 1);
    const { body: project } = await client.get<{ title: string }>(`/api/projects/${body.projectId}`);
    expect(project.title).toBe('canary-of-the-name');
    const { rows } = await api.database.sql('app', 'SELECT p::text AS row FROM project p', [], {
      'app.scope': 'work',
    });
    expect(JSON.stringify(rows)).not.toContain('canary');
    expect((await auditOf(api, '3001')).at(-1)?.facts).toMatchObject({
      format: 'png',
      bytes: bytes.length,
      project: body.projectId,
    });
    expect((await auditOf(api, '3201')).at(-1)?.subject.id).toBe(body.projectId);
    expect((await auditOf(api, '3101')).at(-1)?.facts).toMatchObject({ kind: 'ingest', credits: 0 });
  });

  it('ST-001 may have exactly the limit, and not a byte more, also without a length', async () => {
    const before = [blobFiles().length, await openProjects()];
    expect((await client.upload(exampleJpeg(LIMIT_BYTES))).status).toBe(201);
    const declared = await client.upload(exampleJpeg(LIMIT_BYTES + 1));
    expect(declared.status).toBe(413);
    expect(declared.body).toMatchObject({ code: 'too-large' });
    const chunked = new ReadableStream<Uint8Array>({
      start(stream) {
        const bytes = exampleJpeg(LIMIT_BYTES + 1);
        for (let at = 0; at < bytes.length; at += 65_536) stream.enqueue(bytes.subarray(at, at + 65_536));
        stream.close();
      },
    });
    const streamed = await client.send('POST', '/api/projects', {
      raw: chunked,
      headers: { 'x-file-name': 'a.jpg' },
    });
    expect(streamed.status).toBe(413);
    expect([blobFiles().length, await openProjects()]).toEqual(before.map((count) => count + 1));
    expect((await auditOf(api, '3002')).map(({ facts }) => facts['cause'])).toEqual(['size', 'size']);
  });

  const shown = (text: string) => Buffer.from(text);
  it.each([
    ['an SVG called .jpg', shown('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'SVG'],
    ['an SVG with a prologue', shown('<?xml version="1.0"?><!DOCTYPE svg><svg/>'), 'SVG'],
    ['an SVGZ', gzipSync('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture'],
    ['a HEIC', Buffer.concat([Buffer.from([0, 0, 0, 24]), shown('ftypheic'), Buffer.alloc(12)]), 'HEIC'],
    ['an AVIF', Buffer.concat([Buffer.from([0, 0, 0, 24]), shown('ftypavif'), Buffer.alloc(12)]), 'AVIF'],
    ['a PDF', shown('%PDF-1.7\n'), 'PDF'],
    ['a page of HTML', shown('<!doctype html><script>1</script>'), 'picture'],
    ['a program', Buffer.concat([Buffer.from([0x7f]), shown('ELF'), Buffer.alloc(64)]), 'picture'],
    ['a PHP script', shown('<?php system($_GET["c"]);'), 'picture'],
    ['an archive', Buffer.concat([shown('PK'), Buffer.from([3, 4]), Buffer.alloc(64)]), 'ZIP'],
    ['nothing at all', Buffer.alloc(0), 'empty'],
    ['two bytes', Buffer.from([0xff, 0xd8]), 'picture'],
  ])('ST-006 ST-007 refuses %s with a sentence, and keeps nothing', async (_, bytes, word) => {
    const before = [blobFiles().length, await openProjects()];
    const answer = await client.upload(bytes, { 'x-file-name': 'holiday.jpg', 'content-type': 'image/jpeg' });
    expect(answer.status).toBe(415);
    expect(answer.body).toMatchObject({ code: 'format-not-supported' });
    expect((answer.body as unknown as { title: string }).title).toContain(word);
    expect([blobFiles().length, await openProjects()]).toEqual(before);
  });

  it('ST-006 goes by its bytes, whatever name and type it comes with, also when it calls itself JSON', async () => {
    for (const type of [
      'application/json',
      'text/html',
      'image/svg+xml',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await client.upload(examplePng(), { 'x-file-name': 'page.html', 'content-type': type });
      expect(answer.status).toBe(201);
    }
    expect((await auditOf(api, '3001')).at(-1)?.facts).toMatchObject({ format: 'png' });
  });

  it.each([
    '../../etc/passwd',
    'a\u0000b.png',
    'a\r\nSet-Cookie: x=1.png',
    'x'.repeat(4_000),
    'evil\u202Egnp.exe',
    '"q".png',
    '🌻.png',
    'con.png',
  ])('ST-015 takes the name %j for a text and nothing more', async (name) => {
    const { status, body } = await client.upload(examplePng(), {
      'x-file-name': encodeURIComponent(name).slice(0, 4_000),
    });
    expect(status).toBe(201);
    const { body: project } = await client.get<{ title: string }>(`/api/projects/${body.projectId}`);
    expect(project.title).not.toMatch(/[\p{Cc}\p{Cf}\\/]/u);
    for (const file of blobFiles()) expect(file).toMatch(/^[0-9a-f]{2}\/[0-9a-f-]{36}$/);
  });

  it('answers the same key with the same project, and another body under it with 422', async () => {
    const key = { 'idempotency-key': 'upload-key-1' };
    const before = blobFiles().length;
    const first = await client.upload(examplePng(), key);
    const again = await client.upload(examplePng(), key);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect((await client.upload(examplePng(9, 9), key)).status).toBe(422);
    expect((await client.upload(examplePng(), { ...key, 'x-file-name': 'other.png' })).status).toBe(422);
    expect(blobFiles()).toHaveLength(before + 1);
  });

  it('makes one project when the same key comes four times at once', async () => {
    const before = [blobFiles().length, await openProjects()];
    const key = { 'idempotency-key': 'upload-key-2' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => client.upload(examplePng(), key)));
    expect(new Set(answers.map(({ body }) => body.projectId)).size).toBe(1);
    expect([blobFiles().length, await openProjects()]).toEqual(before.map((count) => count + 1));
  });

  it('leaves nothing when its sender goes away in the middle', async () => {
    const before = [blobFiles().length, await openProjects()];
    await sendHalf(api.address, client, exampleJpeg(200_000), 120_000);
    await expect
      .poll(
        async () =>
          (await auditOf(api, '3002')).filter(({ facts }) => facts['cause'] === 'broken-off').length,
      )
      .toBe(1);
    await expect.poll(() => blobFiles().length).toBe(before[0]);
    expect(await openProjects()).toBe(before[1]);
  });

  it('never crashes and leaves no file, whatever bytes come under whatever name', async () => {
    const before = blobFiles().length;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 2_000 }),
          fc
            .uint8Array({ maxLength: 500 })
            .map((tail) => Buffer.concat([examplePng().subarray(0, 20), tail])),
          fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(`<svg${text}`)),
        ),
        fc.string({ maxLength: 200 }),
        async (bytes, name) => {
          const { status } = await client.upload(bytes, {
            'x-file-name': encodeURIComponent(name.toWellFormed()).slice(0, 4_000),
          });
          expect([201, 415]).toContain(status);
          if (status === 201) taken++;
        },
      ),
      { numRuns: 60, seed: 20261125 },
    );
    expect(blobFiles()).toHaveLength(before + taken);
    expect(api.logged()).not.toContain('"unhandled"');
  });

  it('refuses what is beyond the share of a person', async () => {
    const small = await runApi({ LAMINA_QUOTA_BYTES: '500' });
    const own = (await makeAdministrator(small)).client;
    expect((await own.upload(exampleJpeg(400))).status).toBe(201);
    const full = await own.upload(exampleJpeg(400));
    expect(full.status).toBe(507);
    expect(full.body).toMatchObject({ code: 'storage-full' });
    await small.stop();
  });
});

describe('the bytes of a picture', () => {
  it('ST-008 ST-068 leave as a file in a sandbox when they are a person’s own, and are shown only when they are ours', async () => {
    const project = await readyProject(api, worker, client);
    const original = await client.get(`/api/projects/${project.id}/assets/${project.original}`);
    expect(original.status).toBe(200);
    expect(original.headers.get('content-type')).toBe('image/png');
    expect(original.headers.get('content-disposition')).toMatch(/^attachment; filename="beach.png"/);
    expect(original.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(original.headers.get('cache-control')).toBe('no-store');
    const shownAsset = await client.get(`/api/projects/${project.id}/assets/${project.layer}`);
    expect(shownAsset.headers.get('content-disposition')).toMatch(/^inline;/);
    const opened = await client.get(`/api/projects/${project.id}/assets/${project.layer}`, {
      headers: { 'sec-fetch-dest': 'document' },
    });
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment;/);
    const linked = await client.get(`/api/projects/${project.id}/assets/${project.layer}`, {
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    });
    expect(linked.status).toBe(403);
    expect((await auditOf(api, '3004')).at(-1)?.facts).toMatchObject({ owner: true });
    expect(await auditOf(api, '3003')).toHaveLength(1);
  });

  it('come in the range that was asked for', async () => {
    const project = await readyProject(api, worker, client);
    const path = `/api/projects/${project.id}/assets/${project.layer}`;
    const part = await client.get(path, { headers: { range: 'bytes=1-3' } });
    expect(part.status).toBe(206);
    expect(part.text).toBe('PNG');
    expect(part.headers.get('content-range')).toBe(`bytes 1-3/${examplePng().length}`);
    expect((await client.get(path, { headers: { range: 'bytes=999999-' } })).status).toBe(416);
    const head = await client.send('HEAD', path);
    expect([head.status, head.text]).toEqual([200, '']);
  });

  it('ST-017 are found by ids of the database alone', async () => {
    for (const id of ['..', '%2e%2e', '..%2f..%2fsecrets%2fmaster.key', '%2fetc%2fpasswd', 'x'.repeat(500)]) {
      expect((await client.get(`/api/projects/${id}/assets/${id}`)).status).toBe(404);
    }
  });

  it('are gone with their keys before a deletion answers', async () => {
    const project = await readyProject(api, worker, client);
    const before = blobFiles().length;
    expect((await client.send('DELETE', `/api/projects/${project.id}`)).status).toBe(204);
    expect(blobFiles()).toHaveLength(before - 4); // upload, original, layer, thumbnail
    for (const path of ['', '/nodes', `/assets/${project.layer}`]) {
      expect((await client.get(`/api/projects/${project.id}${path}`)).status).toBe(404);
    }
    expect((await client.send('DELETE', `/api/projects/${project.id}`)).status).toBe(404);
    const keys = await api.database.sql(
      'worker',
      'SELECT wrapped_key, title_sealed FROM project WHERE id = $1',
      [project.id],
      { 'app.scope': 'erasure' },
    );
    expect(keys.rows).toEqual([{ wrapped_key: null, title_sealed: null }]);
    expect((await auditOf(api, '3203')).at(-1)?.facts).toMatchObject({ askedBy: 'owner' });
  });
});

describe('what one person may keep', () => {
  it('ST-001 counts uploads that arrive at once, leaves nothing of those that are too many, and says so in the audit log', async () => {
    const small = await runApi({ LAMINA_QUOTA_BYTES: '150000' });
    const { client: own } = await makeEditor(small, await makeAdministrator(small), 'full@example.com');
    const answers = await Promise.all(Array.from({ length: 5 }, () => own.upload(exampleJpeg(60_000))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 507, 507, 507]);
    expect(blobFiles(small.blobFolder)).toHaveLength(2);
    const refused = (await auditOf(small, '3002')).map(({ facts }) => facts['cause']);
    expect(refused).toEqual(['quota', 'quota', 'quota']);
    await small.stop();
  });
});

/** Opens an upload by hand, sends a part of it, and hangs up. */
function sendHalf(address: string, sender: ApiClient, bytes: Buffer, sentBytes: number): Promise<void> {
  const { hostname, port } = new URL(address);
  const cookie = [...sender.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const head = `POST /api/projects HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:4242\r\nCookie: ${cookie}\r\nX-Csrf-Token: ${sender.csrf}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(head);
      socket.write(bytes.subarray(0, sentBytes), () => {
        socket.destroy();
        resolve();
      });
    });
    socket.on('error', reject);
  });
}
