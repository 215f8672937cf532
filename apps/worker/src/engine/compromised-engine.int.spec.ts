import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleEngine } from './testing/bundle-engine';
import { COMPROMISED_MARK, type Targets } from './testing/compromised-targets';
import { type RunningEngine, startEngine } from './testing/start-engine';

interface Opened {
  readonly keyFile: string;
  readonly exchangeList: string;
  readonly otherFile: string;
  readonly workerEnvironment: string;
  readonly workerRoot: string;
  readonly ownEnvironment: readonly string[];
  readonly descriptors: number;
  readonly sockets: readonly string[];
  readonly network: string;
}

/** The appliance around the engine, in small: a key file, the sockets of database and queue, a port, another job. */
describe('a compromised engine', () => {
  let bundle: string;
  let data: string;
  let sockets: string;
  let servers: Server[];
  let engine: RunningEngine;
  let opened: Opened;

  beforeAll(async () => {
    bundle = await bundleEngine('src/engine/testing/compromised-child.ts');
    data = await mkdtemp(join(tmpdir(), 'lamina-data-'));
    sockets = await mkdtemp(join(tmpdir(), 'lamina-sockets-'));
    const keyFile = join(data, 'secrets', 'master.key');
    await mkdir(join(data, 'secrets'), { mode: 0o700 });
    await writeFile(keyFile, Buffer.alloc(32, 7), { mode: 0o600 });
    const paths = ['postgres.sock', 'queue.sock'].map((name) => join(sockets, name));
    servers = await Promise.all([...paths.map((path) => listen(path)), listen(0)]);
    engine = await startEngine(bundle, { dataFolder: data, hide: [sockets] });
    await engine.client.hello();
    const other = await engine.client.folder({ 'layer.webp': Buffer.from('pixels of somebody else') });
    const { port } = servers[2]!.address() as { port: number };
    const targets: Targets = {
      keyFile,
      sockets: paths,
      exchange: engine.exchange,
      otherFile: join(engine.exchange, `${other.slice(0, -1)}?`, 'layer.webp'), // its id cannot be guessed
      workerPid: process.pid,
      host: '127.0.0.1',
      port,
    };
    const job = await engine.client.folder({ upload: Buffer.from(JSON.stringify(targets)) });
    expect(await engine.client.run(job, { operation: 'ingest', upload: 'upload' })).toMatchObject({
      reason: 'looked-around',
    });
    opened = JSON.parse(await readFile(join(engine.exchange, job, 'opened.json'), 'utf8')) as Opened;
  });
  afterAll(async () => {
    await engine.stop();
    for (const server of servers) server.close();
    for (const folder of [bundle, data, sockets]) await rm(folder, { recursive: true, force: true });
  });

  /** What the machine could not prevent, the launcher and the engine must have said, for the health page. */
  const isShutOrSaid = async (result: string, sentence: RegExp) => {
    const { isolation } = await engine.client.hello();
    const said = [...engine.isolation, ...isolation].some((finding) => sentence.test(finding));
    expect(result === 'open' && !said).toBe(false);
  };

  it('cannot read the key file', async () => {
    await isShutOrSaid(opened.keyFile, /key file|can list/);
  });

  it('cannot reach the sockets of the database and the queue', async () => {
    for (const socket of opened.sockets) await isShutOrSaid(socket, /database|can list/);
  });

  it('cannot reach the network', async () => {
    await isShutOrSaid(opened.network, /network/);
  });

  it("cannot list the exchange folder or open another job's", async () => {
    await isShutOrSaid(opened.exchangeList, /another job|other jobs/);
    expect(opened.otherFile).not.toBe('open');
  });

  it("cannot look into the worker's memory, environment or files through /proc", async () => {
    await isShutOrSaid(opened.workerEnvironment, /same account/);
    await isShutOrSaid(opened.workerRoot, /same account/);
  });

  it('gets nothing at all where the launcher is root and may make namespaces', () => {
    if (engine.isolation.length > 0) return;
    const { keyFile, exchangeList, sockets: reached, network, workerEnvironment, workerRoot } = opened;
    const results = [keyFile, exchangeList, network, workerEnvironment, workerRoot, ...reached];
    expect(results).not.toContain('open');
  });

  it('knows nothing of its surroundings but a short list of names, and holds no file of its parent', () => {
    expect(opened.ownEnvironment.filter((name) => /SECRET|DATABASE|QUEUE|KEY|TOKEN|DATA/.test(name))).toEqual(
      [],
    );
    expect(opened.ownEnvironment.length).toBeLessThanOrEqual(12);
    expect(opened.descriptors).toBeLessThan(30); // Node's own event loop, its pipes and the channel to the parent
  });

  it('exists in tests only: the bundle as it is built holds none of it', async () => {
    const production = await bundleEngine();
    for (const file of await readdir(production)) {
      expect(await readFile(join(production, file), 'utf8')).not.toContain(COMPROMISED_MARK);
    }
    await rm(production, { recursive: true });
    const config = await readFile(new URL('../../rolldown.config.mjs', import.meta.url), 'utf8');
    expect(config).not.toContain('testing');
  });
});

function listen(where: string | number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(where, () => resolve(server));
  });
}
