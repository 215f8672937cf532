import { createHash, randomBytes } from 'node:crypto';
import { existsSync, realpathSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Children, endLeftovers } from './children.mjs';
import { openDataFolder } from './data-folder.mjs';
import { startDataServers } from './data-servers.mjs';
import { engineCommand } from './engine-command.mjs';
import { needPort } from './free-port.mjs';
import { CannotGoOn } from './one-sentence.mjs';
import { databaseUrl, prepareDatabase } from './postgres.mjs';
import { PINNED, ROOT } from './workspace-paths.mjs';

const DATABASE = 'lamina';
const SETUP_CODE_HOURS = 24;
/** Settings of the operator that api and worker read; everything else of the environment stays here. */
const SETTINGS = [
  'LAMINA_BASE_URL',
  'LAMINA_TRUSTED_PROXY',
  'LAMINA_MAX_UPLOAD_BYTES',
  'LAMINA_MAX_PIXELS',
  'LAMINA_WORKSPACE_QUOTA_BYTES',
];
const SYSTEM = ['PATH', 'LANG', 'TZ', 'TMPDIR'];

/**
 * Starts the whole appliance on one machine: PostgreSQL, queue server, engine, worker, api with the web bundle.
 * before = work that may go on while the database starts (the build); settings = LAMINA_* of this stack alone.
 * @returns its address and places, the children, and `stop`, which leaves nothing running
 */
export async function startStack({
  dataFolder,
  port = 0,
  host = '127.0.0.1',
  secrets,
  queueProgram,
  before = async () => {},
  settings = {},
  say = () => {},
}) {
  const realPort = await needPort(port, host);
  const data = openDataFolder(dataFolder, { secrets });
  let children;
  let stopping;
  const stop = () =>
    (stopping ??= (async () => {
      await children?.stopAll();
      data.release();
    })());
  try {
    const left = await endLeftovers(data.runFile);
    if (left > 0) say(`Ended ${left} processes that an earlier start had left behind.`);
    keepLastLogs(data.logs);
    children = new Children({ file: data.runFile, logs: data.logs, say });
    const [servers] = await Promise.all([startDatabase({ children, data, queueProgram, say }), before()]);
    const baseUrl =
      settings['LAMINA_BASE_URL'] ?? process.env.LAMINA_BASE_URL ?? `http://localhost:${realPort}`;
    const setup = newSetupCode();
    const engine = engineCommand({
      node: PINNED,
      script: join(ROOT, 'dist/apps/worker/engine.js'),
      dataFolder: data.folder,
      hide: outside(data.folder, [data.cluster, data.secretsFolder, servers.sockets]),
    });
    children.ownFolder(engine.exchange);
    const shared = {
      ...pick(process.env, SYSTEM),
      ...pick(process.env, SETTINGS),
      NODE_ENV: 'production',
      LAMINA_DATA: data.folder,
      LAMINA_SECRETS: data.secretsFolder,
      LAMINA_EXCHANGE: engine.exchange,
      LAMINA_QUEUE_SOCKET: servers.queueSocket,
      LAMINA_BASE_URL: baseUrl,
      LAMINA_VERSION: '0.1.0',
      LAMINA_ISOLATION: JSON.stringify(engine.isolation),
      ...settings,
    };
    const node = (script) => [PINNED, '--enable-source-maps', join(ROOT, script)];
    children.start({
      name: 'engine',
      command: engine.command,
      env: { ...engine.env, ...pick(settings, ['LAMINA_MAX_PIXELS', 'LAMINA_ENGINE_MEMORY_BYTES']) },
      cwd: ROOT,
      keep: true,
    });
    children.start({
      name: 'worker',
      command: node('dist/apps/worker/main.js'),
      env: { ...shared, LAMINA_DATABASE_URL: databaseUrl(servers.databaseSockets, 'worker', DATABASE) },
      keep: true,
    });
    children.start({
      name: 'api',
      command: node('dist/apps/api/main.js'),
      env: {
        ...shared,
        LAMINA_DATABASE_URL: databaseUrl(servers.databaseSockets, 'app', DATABASE),
        LAMINA_PORT: String(realPort),
        LAMINA_HOST: host,
        LAMINA_WEB: join(ROOT, 'dist/apps/web/browser'),
        LAMINA_SETUP_CODE_HASH: setup.hash,
        LAMINA_SETUP_CODE_UNTIL: setup.until.toISOString(),
      },
      keep: true,
    });
    const address = `http://${host.includes(':') ? `[${host}]` : host}:${realPort}`;
    await Promise.race([untilReady(address, children), children.failed]);
    children.up();
    return {
      baseUrl,
      address,
      setupCode: setup.code,
      setupUntil: setup.until,
      setupOpen: await isSetupOpen(address),
      data,
      children,
      exchange: engine.exchange,
      isolation: engine.isolation,
      databaseSockets: servers.databaseSockets,
      queueSocket: servers.queueSocket,
      adminUrl: databaseUrl(servers.databaseSockets, 'postgres', DATABASE),
      failed: children.failed,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase({ children, data, queueProgram, say }) {
  const servers = await startDataServers({ children, clusterFolder: data.cluster, queueProgram, say });
  await prepareDatabase({ sockets: servers.databaseSockets, database: DATABASE, say });
  return servers;
}

/** Everything has to be healthy, engine and worker too, before a person is told the address. */
async function untilReady(address, children, timeoutMs = 120_000) {
  const deadline = performance.now() + timeoutMs;
  let last = 'no answer';
  for (;;) {
    try {
      const answer = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(5000) });
      if (answer.ok) return;
      last = (await answer.text()).slice(0, 300);
    } catch (error) {
      last = error.cause?.message ?? error.message; // not listening yet: asked again until the deadline
    }
    if (performance.now() > deadline) {
      const tails = ['api', 'worker', 'engine']
        .map((name) => `${name}: ${children.tailOf(name, 4)}`)
        .join('\n');
      throw new CannotGoOn(`Lamina did not become healthy in ${timeoutMs / 1000} s (${last}).\n${tails}`);
    }
    await pause(50);
  }
}

async function isSetupOpen(address) {
  const answer = await fetch(`${address}/api/setup`, { signal: AbortSignal.timeout(10_000) });
  return answer.ok && (await answer.json()).open === true;
}

/** A code for the first administrator: only its hash leaves this process, and it lasts a day. */
function newSetupCode() {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'; // none that looks like another
  const code = Array.from({ length: 6 }, () =>
    Array.from(randomBytes(5), (byte) => letters[byte % letters.length]).join(''),
  ).join('-');
  return {
    code,
    hash: createHash('sha256').update(code).digest('hex'),
    until: new Date(Date.now() + SETUP_CODE_HOURS * 3_600_000),
  };
}

/** The logs of the last start stay beside those of this one, so that they never grow without end. */
function keepLastLogs(folder) {
  for (const name of ['postgres', 'queue', 'engine', 'worker', 'api']) {
    const log = join(folder, `${name}.log`);
    if (existsSync(log)) renameSync(log, join(folder, `${name}.last.log`));
  }
}

/** The folders that do not lie in another one: what is under a hidden folder is hidden with it. */
const outside = (folder, others) =>
  others.map((other) => realpathSync(other)).filter((other) => !other.startsWith(`${realpathSync(folder)}/`));

const pick = (from, names) =>
  Object.fromEntries(names.filter((name) => from[name]).map((name) => [name, from[name]]));
