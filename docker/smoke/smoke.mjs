// node docker/smoke/smoke.mjs [--keep]
// Builds the images, starts the stack under a name of its own, does one person's work through the proxy, looks at every
// container from outside and inside, and takes it all down again. It ends only what it started.
import { execFileSync } from 'node:child_process';
import { get } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, setDefaultCACertificates, getCACertificates } from 'node:tls';
import { orangesOnTheTable } from '../../libs/devtools/demo/demo-pictures.mjs';
import { encodePng } from '../../libs/devtools/demo/encode-png.mjs';
import { makeAdministrator } from '../../libs/devtools/first-people.mjs';
import { ROOT } from '../../libs/devtools/workspace-paths.mjs';
import { assertCages, assertNothingToBuildWith, assertOnlyRings } from './cages.mjs';
import { expect, step, summary } from './steps.mjs';

const PORT = 18443;
const PROJECT = 'lamina-smoke';
const keep = process.argv.includes('--keep');
const env = {
  ...process.env,
  LAMINA_PORT: String(PORT),
  LAMINA_BIND: '127.0.0.1',
  LAMINA_BRIDGE: PROJECT,
  LAMINA_VERSION: 'smoke',
  // Behind a proxy that opens TLS, npm in the builds needs what this machine trusts.
  EXTRA_CA: process.env.NODE_EXTRA_CA_CERTS ? '/etc/ssl/certs/ca-certificates.crt' : '',
};
const run = (program, ...words) =>
  execFileSync(program, words, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const compose = (...words) => run('docker', 'compose', '-p', PROJECT, ...words);
const inContainer = (service, ...words) => compose('exec', '-T', service, ...words);

let startedEngine = false;
try {
  await step('a Docker engine answers', () => {
    if (!answers('dockerd', '--version')) run('docker/engine/install.sh');
    startedEngine = run('docker/engine/start.sh').startsWith('started');
  });
  await step('the bases are there', () => run('docker/standins/make.sh'));
  await step('the images are built', () => compose('build', '--quiet'));
  compose('down', '-v', '--remove-orphans');
  await step('the stack starts on empty volumes', () =>
    compose('up', '-d', '--no-build', '--pull', 'never', '--wait'),
  );

  const address = `https://localhost:${PORT}`;
  const setupLog = compose('logs', '--no-log-prefix', 'setup');
  const setupCode = /Set-up code: (\S+)/.exec(setupLog)?.[1];
  await step('the set-up says where to go and the code', () => {
    expect(setupLog.includes(address), setupLog);
    expect(setupCode !== undefined, 'no code in the log');
  });
  setDefaultCACertificates([...getCACertificates('bundled'), inContainer('proxy', 'cat', '/run/tls/ca.crt')]);

  await step('ST-120 TLS 1.3 is spoken, and 1.2 is refused', async () => {
    expect((await handshake('TLSv1.3')) === 'TLSv1.3', 'no TLS 1.3');
    expect((await handshake('TLSv1.2')) === 'refused', 'TLS 1.2 was spoken');
  });
  await step('one person: set-up with authenticator, upload, edit, download, deletion', () =>
    onePerson(address, setupCode),
  );
  await step('the web app comes through the proxy, its files with the same protection', () =>
    webApp(address),
  );
  await step('every container is caged as the table says', () =>
    assertCages({ run, compose, inContainer, project: PROJECT }),
  );
  await step('ST-027 the queue server takes rings and nothing else', () => assertOnlyRings(inContainer));
  await step('ST-130 no image holds a compiler, a package manager of npm, tests or a package cache', () =>
    assertNothingToBuildWith(inContainer),
  );
  await step('a worker that is killed comes back and is healthy', async () => {
    const worker = compose('ps', '-q', 'worker').trim();
    const state = () => JSON.parse(run('docker', 'inspect', worker))[0];
    const killed = state();
    process.kill(killed.State.Pid, 'SIGKILL');
    await until(() => {
      const { RestartCount, State } = state();
      return RestartCount === killed.RestartCount + 1 && State.Health.Status === 'healthy';
    }, 60_000);
  });
  await step('a second start changes nothing and keeps the key', async () => {
    const key = () => inContainer('api', 'sha256sum', '/vol/secrets/master.key');
    const before = key();
    compose('down');
    compose('up', '-d', '--no-build', '--pull', 'never', '--wait');
    expect(key() === before, 'the master key changed');
    expect((await isSetupOpen(address)) === false, 'the set-up is open again');
  });
  await step('without its master key the set-up stops and makes no new one', () => {
    const setup = (...words) => compose('run', '--rm', '--no-deps', '-T', 'setup', ...words);
    setup('mv', '/vol/secrets/master.key', '/vol/secrets/saved');
    let said = 'nothing';
    try {
      setup();
    } catch (error) {
      said = error.stderr; // to end with a sentence is what it has to do
    }
    expect(/put the saved master\.key back/.test(said), `it said ${said}`);
    setup('mv', '-n', '/vol/secrets/saved', '/vol/secrets/master.key');
  });
} catch (error) {
  process.exitCode = 1;
  console.error(error.stderr ? `${error.message}\n${String(error.stdout).slice(-2000)}` : error);
  try {
    console.error(compose('ps', '-a'), compose('logs', '--tail', '15'));
  } catch {
    console.error('There is no stack to ask.'); // the failure came before it, and is told above
  }
} finally {
  if (!keep) {
    try {
      compose('down', '-v', '--remove-orphans');
      if (startedEngine) run('docker/engine/stop.sh');
    } catch (error) {
      process.exitCode = 1;
      console.error(`What was started could not be ended: ${error.message}`);
    }
  }
  summary();
}

async function onePerson(address, setupCode) {
  const person = { name: 'Ada Smoke', email: 'ada@smoke.example', password: 'zebra lamp 52 corridor' };
  const { session } = await makeAdministrator({ address, baseUrl: address, setupCode }, person);
  const size = { width: 1200, height: 800 };
  const file = encodePng({ ...size, rgb: orangesOnTheTable(size).rgb });
  const { projectId, jobId } = await session.upload(file, { name: 'oranges.png', type: 'image/png' });
  expect((await session.ended(jobId)).state === 'done', 'the ingest did not end well');
  const { head } = await session.get(`/api/projects/${projectId}`);
  const { understood } = await session.post(`/api/projects/${projectId}/instruction`, {
    text: 'make it warmer',
  });
  const operations = understood.map(({ operation }) => operation);
  const edit = { kind: 'edit', from: head, operations, instruction: 'make it warmer' };
  const made = await session.post(`/api/projects/${projectId}/jobs`, edit);
  expect((await session.ended(made.jobId)).state === 'done', 'the edit did not end well');
  const after = await session.get(`/api/projects/${projectId}`);
  expect(after.head !== head, 'the edit is not the head');
  const exported = await session.post(`/api/projects/${projectId}/jobs`, {
    kind: 'export',
    from: after.head,
    format: 'png',
  });
  const { state, asset } = await session.ended(exported.jobId);
  expect(state === 'done' && asset, 'the export did not end well');
  const bytes = await session.bytes(`/api/projects/${projectId}/assets/${asset}`);
  expect(bytes.subarray(1, 4).toString() === 'PNG' && bytes.length > 10_000, 'the download is no picture');
  const { checks } = await session.get('/api/admin/health');
  console.log(
    checks
      .map(
        ({ name, state: how, sentence, message }) =>
          `      ${name ?? ''} ${how ?? ''}: ${sentence ?? message ?? ''}`,
      )
      .join('\n'),
  );
  await session.send('DELETE', `/api/projects/${projectId}`);
  const gone = await session.send('GET', `/api/projects/${projectId}`).catch((error) => error.message);
  expect(/404/.test(String(gone)), 'the project can still be read');
  await until(
    () => inContainer('worker', 'sh', '-c', 'find /vol/blobs -type f | wc -l').trim() === '0',
    30_000,
  );
}

async function webApp(address) {
  const page = await fetch(`${address}/`, { headers: { accept: 'text/html' } });
  const text = await page.text();
  expect(page.ok && !text.includes('CSP_NONCE'), 'the page has no nonce');
  const script = /src="([^"]+-[A-Za-z0-9_]{8}\.js)"/.exec(text)?.[1];
  const fromProxy = await fetch(new URL(script, address));
  const theApi =
    "const a = await fetch('http://127.0.0.1:3000/' + process.argv[1]); console.log(JSON.stringify(Object.fromEntries(a.headers)))";
  const fromApi = JSON.parse(
    inContainer(
      'api',
      'node',
      '--input-type=module',
      '-e',
      theApi,
      new URL(script, address).pathname.slice(1),
    ),
  );
  expect(fromProxy.ok, `${script} was answered with ${fromProxy.status}`);
  for (const name of [
    'content-security-policy',
    'x-content-type-options',
    'x-frame-options',
    'referrer-policy',
    'strict-transport-security',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
  ]) {
    expect(
      fromProxy.headers.get(name)?.toLowerCase() === fromApi[name]?.toLowerCase(),
      `${name}: ${fromProxy.headers.get(name)} instead of ${fromApi[name]}`,
    );
  }
  expect((await fetch(`${address}/health/live`)).status === 404, 'health is shown to the outside');
  expect((await fetch(new URL(`${script}.map`, address))).status === 404, 'the source map is there');
}

/** Over a connection of its own: those that were kept open ended with the first stack. */
function isSetupOpen(address) {
  return new Promise((resolve, reject) => {
    const asked = get(`${address}/api/setup`, { agent: false }, (answer) => {
      answer.setEncoding('utf8').once('data', (text) => resolve(JSON.parse(text).open));
    });
    asked.once('error', reject);
  });
}

function handshake(version) {
  return new Promise((resolve) => {
    const socket = connect(
      { host: 'localhost', port: PORT, minVersion: 'TLSv1.2', maxVersion: version, servername: 'localhost' },
      () => {
        resolve(socket.getProtocol());
        socket.destroy();
      },
    );
    socket.once('error', (error) =>
      resolve(/alert|protocol/i.test(error.message) ? 'refused' : error.message),
    );
  });
}

async function until(isTrue, timeoutMs) {
  const deadline = performance.now() + timeoutMs;
  while (!isTrue()) {
    if (performance.now() > deadline) throw new Error(`Not true after ${timeoutMs / 1000} s: ${isTrue}`);
    await pause(500);
  }
}

function answers(program, ...words) {
  try {
    run(program, ...words);
    return true;
  } catch {
    return false; // not installed: the caller installs it
  }
}
