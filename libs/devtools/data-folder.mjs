import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotGoOn } from './one-sentence.mjs';
import { isRunning, startTimeOf } from './process-start.mjs';

/** A new cluster takes about 50 MB; below this the first pictures would already fail. */
const ROOM_NEEDED_BYTES = 300 * 2 ** 20;
const KEY_BYTES = 32;

/**
 * Opens the folder that holds everything that survives: database, sealed blobs, keys, logs.
 * One launcher at a time may hold it. @returns its places and `release`
 */
export function openDataFolder(path, { secrets } = {}) {
  const folder = resolve(path);
  makeFolder(folder, 0o711); // root's database server passes through to its own folder
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < ROOM_NEEDED_BYTES) {
    const free = Math.floor((bavail * bsize) / 2 ** 20);
    throw new CannotGoOn(
      `The disk of ${folder} is nearly full (${free} MB left, 300 MB needed): make room, or choose another folder with --data.`,
    );
  }
  const release = takeLock(join(folder, 'launcher.lock'), folder);
  try {
    const secretsFolder = secrets ? resolve(secrets) : join(folder, 'secrets');
    const logs = join(folder, 'logs');
    const blobs = join(folder, 'blobs');
    for (const inner of [secretsFolder, logs, blobs]) makeFolder(inner, 0o700);
    const cluster = join(folder, 'pg');
    const key = needMasterKey(secretsFolder, existsSync(cluster));
    return { folder, cluster, blobs, logs, secretsFolder, key, runFile: join(folder, 'run.json'), release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Node's own recursive mkdir never comes back on some file systems (/proc/x), so each folder is made by itself. */
function makeFolder(folder, mode) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), 0o755);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    throw new CannotGoOn(
      `The folder ${folder} cannot be made (${error.code}): choose another one with --data.`,
      {
        cause: error,
      },
    );
  }
}

/** The key that every other key is wrapped with. It is made once; a database without its key cannot be opened again. */
function needMasterKey(secretsFolder, databaseExists) {
  const path = join(secretsFolder, 'master.key');
  if (existsSync(path)) return { path, isNew: false };
  if (databaseExists) {
    throw new CannotGoOn(
      `The master key ${path} is missing, and without it nothing that is stored can be opened: bring it back, or choose another folder with --data.`,
    );
  }
  writeFileSync(`${path}.new`, randomBytes(KEY_BYTES), { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path); // never a key that a full disk cut short
  return { path, isNew: true };
}

function takeLock(file, folder) {
  const mine = JSON.stringify({ pid: process.pid, startTime: startTimeOf(process.pid) });
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder && isRunning(holder)) {
      throw new CannotGoOn(
        `Lamina already runs from ${folder} (process ${holder.pid}): use that one, stop it with Ctrl-C, or choose another folder with --data.`,
      );
    }
    rmSync(file, { force: true }); // left behind by a launcher that was killed
  }
}

function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined; // gone meanwhile, or cut short
    throw error;
  }
}
