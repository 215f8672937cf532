import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountOf, mayAccess, needAccount } from './system-account.mjs';
import { CannotGoOn } from './one-sentence.mjs';
import { ROOT } from './workspace-paths.mjs';

const ENGINE_ACCOUNT = 'lamina-engine';
const MEMORY_FOLDER = '/dev/shm';
/** What the engine may know of the environment: neither secrets nor addresses. Its child gets a list of its own. */
const ENGINE_MAY_KNOW = [
  ...['PATH', 'LANG', 'TZ', 'TMPDIR', 'MALLOC_ARENA_MAX', 'MALLOC_TRIM_THRESHOLD_', 'UV_THREADPOOL_SIZE'],
  ...['VIPS_CONCURRENCY', 'LAMINA_THREADS', 'LAMINA_MAX_PIXELS', 'LAMINA_ENGINE_MEMORY_BYTES'],
];

/**
 * Runs inside the namespaces of its own, before the privileges go: hides every folder up to `--` under an empty one,
 * shows `app` at a place that the account can reach when `app` is not `at`, then becomes the engine.
 */
const JAIL = `
app=$1; at=$2; shift 2
while [ "$1" != -- ]; do mount -t tmpfs -o size=4k,mode=0000,nodev,nosuid,noexec none "$1" || exit 70; shift; done
shift
if [ "$app" != "$at" ]; then mount --rbind "$app" "$at" || exit 70; fi
cd / && exec "$@"`;

/**
 * How to start the engine process with as little reach as this machine allows: no network, no sight of the data, the
 * keys and the sockets, an account of its own, no capabilities, dead when the launcher dies.
 *
 * node, script: absolute paths; dataFolder: what is kept there is hidden; hide: further folders (keys, sockets).
 * uid, gid: the account, otherwise `lamina-engine`, which is made when the launcher is root.
 * @returns { command: [program, ...args], env, exchange, isolation }: isolation = sentences about what stayed open
 */
export function engineCommand({ node, script, dataFolder, hide = [], uid, gid }) {
  const isRoot = process.getuid() === 0;
  const account = accountFor({ isRoot, uid, gid });
  const hidden = hiddenFolders([dataFolder, ...hide]);
  const { exchange, onDisk } = exchangeFolder(account);
  const drop = dropCommand(account);
  const reaches = (path) => account === null || mayAccess(account, path, '-r');
  const isReachable = reaches(script) && reaches(node);
  const at = isReachable ? ROOT : placeForApp(exchange);

  const wanted = { isRoot, hidden, at, drop };
  const level = ['all', 'network', 'none'].find((name) => works(wrap(name, wanted)));
  if (level === undefined) {
    throw new CannotGoOn(
      'The engine process cannot be started here: setpriv (util-linux) is missing or refused.',
    );
  }
  if (!isReachable && level !== 'all') {
    throw new CannotGoOn(
      `The account ${ENGINE_ACCOUNT} cannot read ${ROOT}: move Lamina to a folder that every account may read, such as /opt/lamina.`,
    );
  }
  const moved = (path) => (isReachable ? path : path.replace(ROOT, at));
  return {
    command: [...wrap(level, wanted), moved(node), '--enable-source-maps', moved(script)],
    env: { ...pick(process.env, ENGINE_MAY_KNOW), LAMINA_EXCHANGE: exchange },
    exchange,
    isolation: findings({ level, account, hidden, onDisk }),
  };
}

function accountFor({ isRoot, uid, gid }) {
  if (uid !== undefined) return { name: `account ${uid}`, uid, gid: gid ?? uid };
  if (!isRoot) return null;
  return accountOf(ENGINE_ACCOUNT) ?? needAccount(ENGINE_ACCOUNT);
}

const hiddenFolders = (folders) => [
  ...new Set(folders.filter((folder) => folder && existsSync(folder)).map((folder) => realpathSync(folder))),
];

/**
 * A fresh folder in memory for the socket and the files of jobs. The engine's account may make and open things in it
 * by name but not list it: names are ids, so one job's folder cannot be found from another's.
 */
function exchangeFolder(account) {
  const onDisk = !isWritable(MEMORY_FOLDER);
  const exchange = mkdtempSync(join(onDisk ? tmpdir() : MEMORY_FOLDER, 'lamina-')); // the data folder is hidden
  if (account && process.getuid() === 0) {
    chownSync(exchange, 0, account.gid);
    chmodSync(exchange, 0o1730);
  }
  return { exchange, onDisk };
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false; // no such folder on this machine, or not for this account: the caller takes the disk
  }
}

/** An empty folder that the account can pass through, where the clone is shown when its own folder is private. */
function placeForApp(exchange) {
  const place = mkdtempSync(join(exchange, 'app-'));
  chmodSync(place, 0o755);
  return place;
}

function dropCommand(account) {
  const who = account
    ? ['--reuid', String(account.uid), '--regid', String(account.gid), '--clear-groups']
    : [];
  return ['setpriv', ...who, '--no-new-privs', '--pdeathsig', 'KILL'];
}

/** The words in front of the program: namespaces, what is hidden, who it runs as. */
function wrap(level, { isRoot, hidden, at, drop }) {
  const noCapabilities = isRoot || level !== 'none' ? ['--inh-caps=-all', '--bounding-set=-all'] : [];
  const dropped = [...drop, ...noCapabilities, '--'];
  if (level === 'none') return dropped;
  const own = isRoot ? [] : ['--user', '--map-root-user'];
  if (level === 'network') return ['unshare', ...own, '--net', '--', ...dropped];
  const jail = ['/bin/sh', '-c', JAIL, 'jail', ROOT, at, ...hidden, '--'];
  return ['unshare', ...own, '--net', '--mount', '--propagation', 'private', '--', ...jail, ...dropped];
}

const works = (words) =>
  spawnSync(words[0], [...words.slice(1), '/bin/true'], { stdio: 'ignore' }).status === 0;

function findings({ level, account, hidden, onDisk }) {
  const open = [];
  if (level === 'none') open.push('The engine is not cut off from the network on this host.');
  if (level !== 'all') {
    if (account === null) {
      open.push(
        'The engine runs under the same account as the worker and could read the key file, the database and other jobs: start Lamina as root, or allow user namespaces.',
      );
    }
    for (const folder of account === null ? [] : hidden) {
      if (mayAccess(account, folder, '-r')) open.push(`The engine's account can list ${folder}.`);
    }
  }
  if (account === null && level === 'all') {
    open.push(
      'Engine and worker share an account, so a fault in a decoder could read the pictures of another job that runs at the same time: start Lamina as root to part them.',
    );
  }
  if (onDisk) open.push('Pictures in work lie on the disk, because /dev/shm cannot be written to.');
  return open;
}

const pick = (from, names) =>
  Object.fromEntries(names.filter((name) => from[name]).map((name) => [name, from[name]]));
