import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobView, NodeTree, ProjectView } from '@lamina/contract';
import { ApiClient } from '../src/testing/api-client';
import { examplePng } from '../src/testing/example-pictures';
import { totpNow } from '../src/testing/totp-now';

const MEBIBYTE = 1024 ** 2;
const LIMIT_BYTES = 200 * MEBIBYTE;

/** The launcher's part that this spec starts a stack of its own with; it is plain `.mjs`, so its shape stands here. */
interface Stack {
  readonly address: string;
  readonly baseUrl: string;
  readonly setupCode: string;
  readonly data: { readonly folder: string };
  readonly children: { pidOf(name: string): number | undefined };
}
interface OwnStack {
  readonly stack: Stack;
  stop(): Promise<void>;
}

let own: OwnStack;
let client: ApiClient;
beforeAll(async () => {
  const module = new URL('../../../libs/devtools/e2e/own-stack.mjs', import.meta.url).href;
  const { emptyStack } = (await import(module)) as { emptyStack(): Promise<OwnStack> };
  own = await emptyStack();
  client = new ApiClient(own.stack.address, own.stack.baseUrl);
});
afterAll(() => own.stop());

async function ended(id: string): Promise<JobView> {
  let job: JobView | undefined;
  const isOver = async () => {
    job = (await client.get<JobView>(`/api/jobs/${id}`)).body;
    return !['queued', 'running'].includes(job.state);
  };
  await expect.poll(isOver, { timeout: 60_000, interval: 100 }).toBe(true);
  return job!;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

/** Peak of resident memory of the api, in MiB, as the kernel counts it. */
function peakOfApi(): number {
  const status = readFileSync(`/proc/${own.stack.children.pidOf('api')}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1_024;
}

describe('the running api', () => {
  it('goes from the set-up code to a downloaded result, over HTTP alone', async () => {
    const person = { name: 'Ada Byron', email: 'ada@lamina.example', password: 'kite moon lamp frog' };
    expect((await client.post('/api/setup', { code: own.stack.setupCode, ...person })).status).toBe(201);
    await client.begin();
    const { body: enrolment } = await client.post<{ secret: string }>('/api/me/totp');
    const code = await totpNow(enrolment.secret, new Date());
    expect((await client.post('/api/me/totp/confirm', { code })).status).toBe(200);
    await client.begin();

    const polyglot = Buffer.concat([examplePng(300, 200), Buffer.from('<script>tail()</script>%PDF-1.7')]);
    const { body: uploaded } = await client.upload(polyglot);
    expect(await ended(uploaded.jobId)).toMatchObject({ state: 'done', kind: 'ingest' });
    const path = `/api/projects/${uploaded.projectId}`;
    const { body: project } = await client.get<ProjectView>(path);
    expect(project).toMatchObject({ state: 'ready', width: 300, height: 200 });

    const { body: reading } = await client.post<{ understood: { operation: object }[] }>(
      `${path}/instruction`,
      { text: 'make it warmer' },
    );
    const operations = reading.understood.map(({ operation }) => operation);
    const edit = { kind: 'edit', from: project.head, operations, instruction: 'make it warmer' };
    const submitted = await client.post<{ jobId: string }>(`${path}/jobs`, edit);
    expect(submitted.status).toBe(202);
    const edited = await ended(submitted.body.jobId);
    expect(edited).toMatchObject({ state: 'done', credits: 1 });

    const exported = await client.post<{ jobId: string }>(`${path}/jobs`, {
      kind: 'export',
      from: edited.node,
      format: 'png',
    });
    const { asset } = await ended(exported.body.jobId);
    const file = await client.get(`${path}/assets/${asset}`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="beach.png"/);
    expect(file.text.slice(1, 4)).toBe('PNG');
    const { body: tree } = await client.get<NodeTree>(`${path}/nodes`);
    expect(tree.nodes.map(({ operation }) => operation.kind)).toEqual(['upload', 'edit']);
  });

  it('ST-008 never gives the tail of a polyglot out but in the original, as a file in a sandbox', async () => {
    const { body } = await client.get<{ projects: ProjectView[] }>('/api/projects');
    const project = body.projects[0]!;
    const path = `/api/projects/${project.id}`;
    const { body: tree } = await client.get<NodeTree>(`${path}/nodes`);
    const shown = new Set(
      tree.nodes.flatMap(({ document, thumbnail }) => [
        ...document.layers.map(({ asset }) => asset),
        thumbnail,
      ]),
    );
    for (const asset of shown) {
      const picture = await client.get(`${path}/assets/${asset}`);
      expect(picture.status).toBe(200);
      expect(picture.text).not.toMatch(/<script>|%PDF/);
    }
    const original = await client.get(`${path}/assets/${project.original}`);
    expect(original.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(original.headers.get('content-security-policy')).toMatch(/^sandbox/);
  });

  it('ST-001 refuses one byte more than 200 MiB as it passes, keeps nothing, and never holds the body in memory', async () => {
    const blobs = join(own.stack.data.folder, 'blobs');
    const before = filesOf(blobs).length;
    const peakBefore = peakOfApi();
    const answer = await client.send('POST', '/api/projects', {
      raw: longStream(LIMIT_BYTES + 1),
      headers: { 'x-file-name': 'long.jpg' },
    });
    expect(answer.status).toBe(413);
    expect(filesOf(blobs)).toHaveLength(before);
    expect(peakOfApi() - peakBefore).toBeLessThan(150);
  });
});

/** Begins like a JPEG and is made as it is read. */
function longStream(sizeBytes: number): ReadableStream<Uint8Array> {
  let left = sizeBytes;
  return new ReadableStream<Uint8Array>({
    pull(stream) {
      if (left === 0) return stream.close();
      const chunk = new Uint8Array(Math.min(left, 256 * 1_024)).fill(left & 0xff);
      if (left === sizeBytes) chunk.set([0xff, 0xd8, 0xff, 0xe0]);
      left -= chunk.length;
      stream.enqueue(chunk);
    },
  });
}
