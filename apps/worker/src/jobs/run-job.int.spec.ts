import { LayerDocument, NodeOperation } from '@lamina/contract';
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ScriptedEngine } from '../testing/scripted-engine';
import { WorkerRig } from '../testing/worker-rig';

describe('a job', () => {
  let rig: WorkerRig;
  let engine: ScriptedEngine;
  beforeAll(async () => {
    rig = await WorkerRig.create();
    engine = new ScriptedEngine(rig.exchange);
    await engine.start();
    await rig.gateways.engines.look();
  });
  beforeEach(() => {
    engine.script = (run, say) => say(engine.answer(run));
  });
  afterAll(async () => {
    await engine.stop();
    await rig.close();
  });

  const openText = async (project: string, column: string, sealed: Uint8Array): Promise<unknown> => {
    const row = await rig.project(project);
    if (!row) throw new Error('There is no such project');
    return JSON.parse(rig.gateways.columns.open(row.wrappedKey, `project:${project}`, column, sealed));
  };

  it('takes an upload in: original, layer, thumbnail and the first node, and nothing of the raw bytes is left', async () => {
    const { project, job, upload } = await rig.receive();
    let seen = '';
    engine.script = (run, say) => {
      seen = readFileSync(join(rig.exchange, run.job, 'upload'), 'utf8');
      say(engine.answer(run));
    };
    expect(await rig.runNext('interactive')).toBe(true);
    expect(seen).toBe('a raw upload with a camera in it');
    const row = await rig.project(project);
    const [node] = await rig.nodes(project);
    expect(row).toMatchObject({ state: 'ready', width: 40, height: 30, head: node?.id });
    expect(await rig.job(job)).toMatchObject({ state: 'done', node: node?.id, asset: row?.original });
    const assets = await rig.assets(project);
    expect(assets.map(({ kind }) => kind).sort()).toEqual(['layer', 'original', 'thumbnail']);
    expect(await rig.contentOf(project, 'original')).toEqual([`original of ${job}`]);
    const document = LayerDocument.parse(await openText(project, 'node.document', node!.documentSealed));
    expect(document.layers[0]?.asset).toBe(assets.find(({ kind }) => kind === 'layer')?.id);
    expect(await openText(project, 'node.operation', node!.operationSealed)).toEqual({ kind: 'upload' });
    const [raw] = await rig.fresh
      .sql('worker', 'SELECT state, wrapped_key, blob_key FROM asset WHERE id = $1', [upload], {
        'app.scope': 'job',
        'app.project': project,
      })
      .then(({ rows }) => rows as unknown[]);
    expect(raw).toEqual({ state: 'erased', wrapped_key: null, blob_key: null });
    expect((await rig.blobKeys()).length).toBe(3);
    expect(rig.jobFolders).toEqual([]);
  });

  it('appends a node to the one it started from, spends one credit and starts the clock of the project', async () => {
    const { project, node } = await rig.ingested();
    const before = await rig.standing();
    const job = await rig.edit(project, node);
    await rig.runNext('interactive');
    const edited = (await rig.nodes(project)).at(-1);
    expect(edited).toMatchObject({ parent: node, job, changedPixels: 7 });
    const operation = NodeOperation.parse(await openText(project, 'node.operation', edited!.operationSealed));
    expect(operation).toMatchObject({ kind: 'edit', instruction: 'flip it' });
    const row = await rig.project(project);
    expect(row).toMatchObject({ head: edited?.id, rule: 'edit' });
    expect(row!.promisedAt.getTime()).toBe(row!.firstProcessedAt!.getTime() + 24 * 3_600_000);
    expect(row!.expiresAt.getTime()).toBe(row!.firstProcessedAt!.getTime() + 23 * 3_600_000);
    const after = await rig.standing();
    expect(after).toMatchObject({ balance: before.balance - 1, held: 0, spent: before.spent + 1 });
    const audited = await rig.audited();
    for (const code of ['3102', '8002', '3103', '3204', '3010']) expect(audited).toContain(code);
  });

  it('moves the date of a project at its first job only', async () => {
    const { project, node } = await rig.ingested();
    await rig.edit(project, node);
    await rig.runNext('interactive');
    const first = await rig.project(project);
    await rig.edit(project, node);
    await rig.runNext('interactive');
    const second = await rig.project(project);
    expect(second?.expiresAt).toEqual(first?.expiresAt);
  });

  it('gives an export a clock of its own that its project bounds', async () => {
    const { project, node } = await rig.ingested();
    const job = await rig.ask(project, { kind: 'export', from: node, format: 'png', quality: 90 });
    await rig.runNext('batch');
    const view = await rig.job(job);
    expect(view).toMatchObject({ state: 'done', credits: 0, node: null });
    const made = (await rig.assets(project)).find(({ id }) => id === view?.asset);
    const row = await rig.project(project);
    expect(made?.kind).toBe('export');
    expect(made!.expiresAt!.getTime()).toBeLessThanOrEqual(row!.expiresAt.getTime());
    expect(await rig.audited()).toContain('3205');
  });

  it('leaves nothing of a refused upload but the sentence', async () => {
    const blobs = await rig.blobKeys();
    const { project, job } = await rig.receive();
    engine.script = ({ job: id }, say) =>
      say({ type: 'refused', job: id, reason: 'too-many-pixels', message: 'The picture is too large.' });
    await rig.runNext('interactive');
    expect(await rig.job(job)).toMatchObject({ state: 'refused', message: 'The picture is too large.' });
    expect(await rig.project(project)).toMatchObject({
      state: 'refused',
      message: 'The picture is too large.',
    });
    expect(await rig.assets(project)).toEqual([]);
    expect(await rig.blobKeys()).toEqual(blobs);
    const audited = await rig.audited();
    for (const code of ['3002', '3111', '4006']) expect(audited).toContain(code);
  });

  it('gives the credit of a refused edit back', async () => {
    const { project, node } = await rig.ingested();
    const before = await rig.standing();
    const job = await rig.edit(project, node);
    expect(await rig.standing()).toMatchObject({ balance: before.balance - 1, held: 1 });
    engine.script = ({ job: id }, say) => say({ type: 'refused', job: id, reason: 'x', message: 'No.' });
    await rig.runNext('interactive');
    expect(await rig.job(job)).toMatchObject({ state: 'refused' });
    expect(await rig.standing()).toMatchObject({ balance: before.balance, held: 0 });
    expect((await rig.project(project))?.firstProcessedAt).not.toBeNull();
  });

  it('ST-012 tries a job whose child died three times, and then it failed, and its credit is back', async () => {
    const { project, node } = await rig.ingested();
    const before = await rig.standing();
    const job = await rig.edit(project, node);
    engine.script = ({ job: id }, say) => say({ type: 'failed', job: id, reason: 'engine-ended' });
    for (const state of ['queued', 'queued', 'failed']) {
      expect(await rig.runNext('interactive')).toBe(true);
      expect(await rig.job(job)).toMatchObject({ state });
    }
    expect((await rig.job(job))?.errorId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await rig.standing()).toMatchObject({ balance: before.balance, held: 0 });
    engine.script = (run, say) => say(engine.answer(run));
    await rig.edit(project, node);
    expect(await rig.runNext('interactive')).toBe(true);
    expect((await rig.nodes(project)).length).toBe(2);
  });

  it('ST-012 puts a job back when the engine process dies, and claims it again once the engine is there', async () => {
    const { project, node } = await rig.ingested();
    const job = await rig.edit(project, node);
    engine.script = (_run, _say, socket) => socket.destroy();
    await rig.runNext('interactive');
    expect(await rig.job(job)).toMatchObject({ state: 'queued' });
    expect(await rig.runNext('interactive')).toBe(false);
    engine.script = (run, say) => say(engine.answer(run));
    await rig.gateways.engines.look();
    expect(await rig.runNext('interactive')).toBe(true);
    expect(await rig.job(job)).toMatchObject({ state: 'done' });
  });

  it('ST-028 throws the late result of a job away that was taken over, keeps one result and one charge, and says so', async () => {
    const { project, node } = await rig.ingested();
    const before = await rig.standing();
    const job = await rig.edit(project, node);
    const blobs = (await rig.blobKeys()).length;
    const other = rig.newGateways();
    await other.engines.look();
    let late: (() => void) | undefined;
    engine.script = (run, say) => (late = () => say(engine.answer(run)));
    const stalled = rig.runNext('interactive');
    await expect.poll(() => late, { timeout: 20_000 }).toBeDefined();
    // Its lease runs out while it stands still; the other worker takes the job over and finishes it.
    await rig.fresh.sql(
      'worker',
      "UPDATE job SET state = 'queued', lease_until = NULL WHERE id = $1",
      [job],
      {
        'app.scope': 'queue',
      },
    );
    engine.script = (run, say) => say(engine.answer(run));
    expect(await rig.runNext('interactive', other)).toBe(true);
    expect(await rig.job(job)).toMatchObject({ state: 'done' });
    await rig.gateways.exchange.make(job);
    late?.();
    await stalled;
    expect(await rig.audited()).toContain('3107');
    expect((await rig.nodes(project)).length).toBe(2);
    expect(await rig.standing()).toMatchObject({ spent: before.spent + 1, held: 0 });
    expect((await rig.blobKeys()).length).toBe(blobs + 2);
    expect(rig.jobFolders).toEqual([]);
    await other.close();
  });

  it('ends the run of a job that its person cancels at once, and keeps nothing of it', async () => {
    const { project, node } = await rig.ingested();
    const stop = await rig.gateways.news.on('job_cancel', ({ job }) =>
      rig.gateways.active.stop(job, 'cancelled'),
    );
    const before = await rig.standing();
    const job = await rig.edit(project, node);
    const started = Promise.withResolvers<void>();
    engine.script = () => started.resolve();
    const running = rig.runNext('interactive');
    await started.promise;
    const cancelledMs = performance.now();
    await rig.cancel(job);
    await running;
    expect(performance.now() - cancelledMs).toBeLessThan(2_000);
    expect(engine.heard.at(-1)).toEqual({ type: 'cancel', job });
    expect(await rig.job(job)).toMatchObject({ state: 'cancelled' });
    expect(await rig.standing()).toMatchObject({ balance: before.balance, held: 0 });
    expect((await rig.nodes(project)).length).toBe(1);
    expect((await rig.project(project))?.firstProcessedAt).not.toBeNull();
    expect(rig.jobFolders).toEqual([]);
    await stop();
  });

  it('destroys the raw upload of an ingest that was cancelled, and says in the project what to do', async () => {
    const stop = await rig.gateways.news.on('job_cancel', ({ job }) =>
      rig.gateways.active.stop(job, 'cancelled'),
    );
    const { project, job } = await rig.receive();
    const blobs = await rig.blobKeys();
    const started = Promise.withResolvers<void>();
    engine.script = () => started.resolve();
    const running = rig.runNext('interactive');
    await started.promise;
    await rig.cancel(job);
    await running;
    expect(await rig.project(project)).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('again'),
    });
    expect((await rig.blobKeys()).length).toBe(blobs.length - 1);
    await stop();
  });

  it('ST-088 opens no picture of another project, whatever the sealed request names', async () => {
    const [mine, theirs] = [await rig.ingested(), await rig.ingested()];
    const upload = (await rig.assets(theirs.project)).find(({ kind }) => kind === 'original')!.id;
    const job = await rig.ask(mine.project, { kind: 'ingest', upload, fileName: 'x.jpg' });
    const heard = engine.heard.length;
    await rig.runNext('interactive');
    expect(await rig.job(job)).toMatchObject({ state: 'refused' });
    expect(engine.heard.length).toBe(heard);
    expect(await rig.contentOf(theirs.project, 'original')).toHaveLength(1);
  });

  it('ST-088 takes no document from the engine that names a picture it was not given', async () => {
    const [mine, theirs] = [await rig.ingested(), await rig.ingested()];
    const foreign = (await rig.assets(theirs.project)).find(({ kind }) => kind === 'layer')!.id;
    const job = await rig.edit(mine.project, mine.node);
    engine.script = (run, say) => {
      const answer = engine.answer(run);
      if (answer.type !== 'done' || !answer.document) return;
      const layers = answer.document.layers.map((layer) => ({ ...layer, asset: foreign }));
      say({ ...answer, document: { ...answer.document, layers } });
    };
    const blobs = (await rig.blobKeys()).length;
    await rig.runNext('interactive');
    expect(await rig.job(job)).toMatchObject({ state: 'queued' });
    expect((await rig.nodes(mine.project)).length).toBe(1);
    expect((await rig.blobKeys()).length).toBe(blobs);
    await rig.cancel(job);
  });

  it('ST-122 fails a job whose picture was changed on the disk, writes event 3011, and shows an error id', async () => {
    const { project, node } = await rig.ingested();
    const layer = (await rig.assets(project)).find(({ kind }) => kind === 'layer')!;
    const path = join(rig.gateways.config.blobFolder, layer.blobKey.slice(-2), layer.blobKey);
    const bytes = readFileSync(path);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const job = await rig.edit(project, node);
    await rig.runNext('interactive');
    expect(await rig.job(job)).toMatchObject({ state: 'failed', errorId: expect.any(String) });
    expect(await rig.audited()).toContain('3011');
  });

  it('tells what an engine announced to whoever estimates, and what its machine left open', async () => {
    const [seen] = await rig.api.transaction(rig.person, ({ engines }) => engines.list());
    expect(seen?.capabilities.device).toBe('scripted');
    expect(seen?.isolation).toEqual(['This engine is a script.']);
  });

  it('writes no name, no instruction and no title into its log', async () => {
    const lines = JSON.stringify(rig.log.lines);
    for (const secret of ['holiday', 'flip it', 'A title']) expect(lines).not.toContain(secret);
    expect(await readdir(rig.exchange)).toEqual(['engine.sock']);
  });
});
