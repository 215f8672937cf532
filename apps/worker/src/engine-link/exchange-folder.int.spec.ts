import { bytesOf, chunksOf } from '@lamina/storage';
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExchangeFileRefused, ExchangeFolder } from './exchange-folder';

const SWAP =
  'while :; do rm -rf "$1/inner"; ln -s "$2" "$1/inner"; rm -f "$1/inner"; mkdir -p "$1/inner/deep"; done';

describe('ExchangeFolder', () => {
  let root: string;
  let exchange: ExchangeFolder;
  const job = randomUUID();
  const bytes = Buffer.from('pixels');
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lamina-exchange-'));
    exchange = new ExchangeFolder(root, process.getuid?.() === 0);
  });
  afterEach(() => rm(root, { recursive: true }));

  it('shares a folder and a file with the engine, and with nobody else', async () => {
    await exchange.make(job);
    await exchange.write(job, 'in-1', chunksOf(bytes, 2));
    expect(statSync(join(root, job)).mode & 0o777).toBe(0o770);
    expect(statSync(join(root, job, 'in-1')).mode & 0o777).toBe(0o640);
    expect(Buffer.from(await bytesOf(exchange.read(job, 'in-1')))).toEqual(bytes);
  });

  it('begins with an empty folder, whatever a killed attempt left', async () => {
    await exchange.make(job);
    await exchange.write(job, 'out-1.webp', chunksOf(bytes, 9));
    await exchange.make(job);
    expect(readdirSync(join(root, job))).toEqual([]);
  });

  it('leaves nothing after a wipe, which may be repeated', async () => {
    await exchange.make(job);
    mkdirSync(join(root, job, 'deep', 'er'), { recursive: true });
    await exchange.wipe(job);
    await exchange.wipe(job);
    expect(readdirSync(root)).toEqual([]);
  });

  it('ST-088 takes no name that leads out of the folder of its job', async () => {
    await exchange.make(job);
    writeFileSync(join(root, 'secret'), 'x');
    for (const name of ['../secret', '/etc/passwd', '.', '..', 'a/b', '', '.hidden']) {
      await expect(bytesOf(exchange.read(job, name))).rejects.toThrow(RangeError);
      await expect(exchange.write(job, name, chunksOf(bytes, 9))).rejects.toThrow(RangeError);
    }
    await expect(exchange.make('../elsewhere')).rejects.toThrow(RangeError);
  });

  it('ST-088 reads no link, no second name of a file, no pipe and no folder that an engine puts in place of its output', async () => {
    const secret = join(root, 'secret');
    writeFileSync(secret, 'the master key');
    await exchange.make(job);
    const at = (name: string) => join(root, job, name);
    symlinkSync(secret, at('soft'));
    linkSync(secret, at('hard'));
    mkdirSync(at('folder'));
    execFileSync('mkfifo', [at('pipe')]);
    for (const name of ['soft', 'hard', 'folder', 'pipe', 'missing']) {
      await expect(bytesOf(exchange.read(job, name)), name).rejects.toThrow(ExchangeFileRefused);
    }
  });

  it('wipes no file outside through a link', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'lamina-outside-'));
    writeFileSync(join(outside, 'kept'), 'x');
    await exchange.make(job);
    symlinkSync(outside, join(root, job, 'link'));
    await exchange.wipe(job);
    expect(existsSync(join(outside, 'kept'))).toBe(true);
    await rm(outside, { recursive: true });
  });

  it('ST-088 shuts a folder before it names anything in it, so that an engine that still runs can put no link in its way', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'lamina-outside-'));
    writeFileSync(join(outside, 'kept'), 'x');
    await exchange.make(job);
    const inner = join(root, job, 'inner');
    mkdirSync(inner);
    writeFileSync(join(inner, 'kept'), 'x');
    const isRoot = process.getuid?.() === 0;
    const asOther = isRoot ? { uid: 65_534, gid: statSync(root).gid } : {};
    if (isRoot) {
      // Both accounts of the real thing: the folder's group may go in, and the inner one belongs to the engine alone.
      chmodSync(root, 0o770);
      chownSync(inner, asOther.uid ?? 0, asOther.gid ?? 0);
    }
    // Changes the inner folder for a link to the outside, back and forth, as fast as it can.
    const swapper = spawn('sh', ['-c', SWAP, 'sh', join(root, job), outside], {
      ...asOther,
      stdio: 'ignore',
    });
    const ended = once(swapper, 'exit');
    await once(swapper, 'spawn');
    for (let turn = 0; turn < 150; turn++) {
      // What the engine makes while the folder is being shut may stay for the next wipe; nothing outside may go.
      await exchange.make(job).catch(() => undefined);
      expect(readdirSync(outside)).toEqual(['kept']);
    }
    swapper.kill('SIGKILL');
    await ended;
    await exchange.wipe(job);
    expect(readdirSync(root)).toEqual([]);
    expect(readdirSync(outside)).toEqual(['kept']);
    await rm(outside, { recursive: true });
  });

  it('removes a link or a file that an engine put where the folder of a job will be', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'lamina-outside-'));
    writeFileSync(join(outside, 'kept'), 'x');
    symlinkSync(outside, join(root, job));
    await exchange.make(job);
    expect(lstatSync(join(root, job)).isDirectory()).toBe(true);
    expect(readdirSync(outside)).toEqual(['kept']);
    await rm(outside, { recursive: true });
  });

  it('sweeps the folders of jobs that nobody runs, and nothing else', async () => {
    const [running, abandoned] = [randomUUID(), randomUUID()];
    await exchange.make(running);
    await exchange.make(abandoned);
    writeFileSync(join(root, 'engine.sock'), '');
    expect(await exchange.sweep(async (name) => name === running)).toBe(1);
    expect(readdirSync(root).sort()).toEqual([running, 'engine.sock'].sort());
    expect(await exchange.sockets()).toEqual([join(root, 'engine.sock')]);
  });
});
