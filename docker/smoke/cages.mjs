import { expect } from './steps.mjs';

/** Who each service is and what it may touch: the table that compose.yaml has to be. */
const CAGES = {
  postgres: { uid: 10005, groups: [10100], volumes: ['/run/pg rw', '/var/lib/postgresql/data rw'] },
  valkey: { uid: 10006, groups: [10100], volumes: ['/run/kv rw'] },
  api: {
    uid: 10002,
    groups: [10100],
    network: ['front'],
    volumes: ['/run/kv rw', '/run/pg rw', '/vol/blobs rw', '/vol/secrets ro'],
  },
  worker: {
    uid: 10003,
    groups: [10100, 10200],
    volumes: ['/exchange rw', '/run/kv rw', '/run/pg rw', '/vol/blobs rw', '/vol/secrets ro'],
  },
  engine: { uid: 10012, groups: [10200], volumes: ['/exchange rw'] },
  proxy: {
    uid: 10001,
    groups: [10001],
    network: ['edge', 'front'],
    volumes: ['/run/tls ro'],
    port: '8443/tcp',
  },
};

/** What a program sees that took the engine over: it tries the doors of everybody else. */
const FROM_INSIDE = `
import { readdirSync, existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
const reached = [];
for (const path of ['/run/pg', '/run/kv', '/vol', '/run/tls', '/run/secrets', '/var/run/docker.sock', '/run/docker.sock'])
  if (existsSync(path)) reached.push(path);
for (const [name, all] of Object.entries(networkInterfaces())) if (all.some((one) => !one.internal)) reached.push(name);
for (const name of readdirSync('/exchange')) if (name !== 'engine.sock') reached.push('/exchange/' + name);
const tries = [['api', 3000], ['127.0.0.1', 3000], ['172.17.0.1', 22]].map(([host, port]) => new Promise((resolve) => {
  const socket = connect({ host, port, timeout: 3000 });
  socket.once('connect', () => { reached.push(host + ':' + port); socket.destroy(); resolve(); });
  for (const how of ['error', 'timeout']) socket.once(how, () => { socket.destroy(); resolve(); });
}));
await Promise.all(tries);
const names = Object.keys(process.env).filter((name) => /SECRET|KEY|DATABASE|QUEUE|PASSWORD/.test(name));
console.log(JSON.stringify([...reached, ...names]));
`;

/** Compares every container with the table: from outside by `docker inspect`, from inside by what the kernel says. */
export function assertCages({ run, compose, inContainer, project }) {
  for (const [service, cage] of Object.entries(CAGES)) {
    const id = compose('ps', '-q', service).trim();
    const {
      HostConfig: host,
      Config: config,
      Mounts,
      NetworkSettings,
    } = JSON.parse(run('docker', 'inspect', id))[0];
    const is = (isTrue, what) => expect(isTrue, `${service}: ${what}`);
    is(host.ReadonlyRootfs, 'its root can be written to');
    is(String(host.CapDrop) === 'ALL' && !host.CapAdd?.length && !host.Privileged, 'it has capabilities');
    is(host.SecurityOpt.includes('no-new-privileges:true'), 'it may gain privileges');
    is(host.PidsLimit > 0 && host.Memory > 0 && host.MemorySwap === host.Memory, 'it has no limits');
    is(host.LogConfig.Type === 'local' && host.LogConfig.Config['max-size'] === '10m', 'its log never ends');
    is(config.Healthcheck?.Test?.[0] === 'CMD', 'it has no health check');
    is(
      !config.Env.some((line) => /SETUP_CODE|PASSWORD|master/i.test(line)),
      'its environment holds a secret',
    );
    const networks = Object.keys(NetworkSettings.Networks)
      .map((name) => name.replace(`${project}_`, ''))
      .sort();
    is(String(networks) === String(cage.network ?? ['none']), `it is in the networks ${networks}`);
    const volumes = Mounts.map(({ Destination, RW }) => `${Destination} ${RW ? 'rw' : 'ro'}`).sort();
    is(String(volumes) === String(cage.volumes), `it mounts ${volumes}`);
    const ports = Object.entries(NetworkSettings.Ports ?? {})
      .filter(([, open]) => open)
      .map(([port]) => port);
    is(String(ports) === String(cage.port ?? []), `it publishes ${ports}`);

    const status = inContainer(service, 'cat', '/proc/self/status');
    const line = (name) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)[1].trim().split(/\s+/);
    is(
      line('Uid').every((uid) => Number(uid) === cage.uid),
      `it runs as ${line('Uid')}`,
    );
    const groups = [...new Set([...line('Gid'), ...line('Groups')].filter(Boolean).map(Number))].sort();
    is(String(groups) === String(cage.groups), `it is in the groups ${groups}`);
    for (const name of ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'])
      is(/^0+$/.test(line(name)[0]), `${name} is ${line(name)}`);
    is(
      line('NoNewPrivs')[0] === '1' && line('Seccomp')[0] === '2',
      'it may gain privileges or call anything',
    );
    const written = inContainer(
      service,
      'sh',
      '-c',
      'touch /x /etc/x /app/x 2>/dev/null; ls /x /etc/x /app/x 2>/dev/null; true',
    );
    is(written.trim() === '', `it wrote ${written}`);
  }
  const reached = inContainer('engine', 'node', '--input-type=module', '-e', FROM_INSIDE).trim();
  expect(reached === '[]', `A captured engine reaches ${reached}`);
  for (const service of ['worker', 'engine', 'postgres', 'valkey']) {
    const routes = inContainer(service, 'cat', '/proc/net/route').trim().split('\n').slice(1);
    const open = inContainer(service, 'cat', '/proc/net/tcp', '/proc/net/udp').match(/^ *\d+: /gm) ?? [];
    expect(
      routes.length === 0 && open.length === 0,
      `${service} has ${routes.length} routes, ${open.length} ports`,
    );
  }
}

/** What a captured api or worker could ask of the queue server; the control is a key that it may set. */
export function assertOnlyRings(inContainer) {
  const ask = (...words) => inContainer('valkey', 'valkey-cli', '-s', '/run/kv/valkey.sock', ...words).trim();
  expect(ask('SET', 'lamina:smoke', '1', 'EX', '1') === 'OK', 'The control was refused.');
  for (const words of [
    ['CONFIG', 'GET', '*'],
    ['FLUSHALL'],
    ['KEYS', '*'],
    ['DEBUG', 'JMAP'],
    ['MODULE', 'LIST'],
    ['ACL', 'LIST'],
    ['GET', 'other'],
    ['EVAL', "return redis.call('GET', 'other')", '0'],
  ]) {
    const answer = ask(...words);
    expect(/NOPERM|ACL failure|not allowed/i.test(answer), `${words.join(' ')} was answered with ${answer}`);
  }
}

export function assertNothingToBuildWith(inContainer) {
  const look =
    'for p in npm npx gcc cc g++ make git pip; do command -v $p; done; find / -xdev -name "*.spec.[cm]js" -o -xdev -name "*.spec.js" -o -xdev -name "*.spec.ts" -o -xdev -name "*.deb" -o -xdev -path "*/.git/*" 2>/dev/null; ls /var/lib/apt/lists 2>/dev/null | grep -v -e lock -e partial -e auxfiles; true';
  for (const service of ['api', 'worker', 'engine', 'proxy', 'postgres', 'valkey']) {
    const found = inContainer(service, 'sh', '-c', look).trim();
    expect(found === '', `The image of ${service} holds ${found.slice(0, 300)}`);
  }
  // Decoders lie in the engine alone.
  for (const service of ['api', 'worker']) {
    expect(
      inContainer(service, 'sh', '-c', 'ls /app/node_modules/sharp 2>/dev/null; true') === '',
      `${service} holds sharp`,
    );
  }
}
