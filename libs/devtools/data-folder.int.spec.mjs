import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from './data-folder.mjs';
import { needPort } from './free-port.mjs';
import { sentenceOf } from './one-sentence.mjs';
import { findProgram, needPrograms } from './system-packages.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lamina-folder-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const sentence = (work) => {
  try {
    work();
  } catch (error) {
    return sentenceOf(error);
  }
  throw new Error('Expected a refusal.');
};

describe('the data folder', () => {
  it('has a master key of 32 random bytes that only its account may read, made once', () => {
    const first = openDataFolder(folder);
    const bytes = readFileSync(first.key.path);
    expect(bytes).toHaveLength(32);
    expect(statSync(first.key.path).mode & 0o777).toBe(0o600);
    expect(statSync(first.secretsFolder).mode & 0o777).toBe(0o700);
    expect(first.key.isNew).toBe(true);
    first.release();
    const second = openDataFolder(folder);
    expect(second.key.isNew).toBe(false);
    expect(readFileSync(second.key.path)).toEqual(bytes);
    second.release();
  });

  it('may keep its key on another disk', () => {
    const secrets = join(folder, 'elsewhere');
    const { key, release } = openDataFolder(join(folder, 'data'), { secrets });
    expect(key.path).toBe(join(secrets, 'master.key'));
    expect(existsSync(join(folder, 'data', 'secrets'))).toBe(false);
    release();
  });

  it('says so when it cannot be made', () => {
    expect(sentence(() => openDataFolder('/proc/lamina'))).toMatch(/\/proc\/lamina cannot be made .* --data/);
  });

  it('never gets a second key beside a database that the first one sealed', () => {
    mkdirSync(join(folder, 'pg'));
    expect(sentence(() => openDataFolder(folder))).toMatch(
      /master key .*master\.key is missing.*bring it back/,
    );
    expect(existsSync(join(folder, 'launcher.lock'))).toBe(false);
  });

  it('is held by one launcher at a time, which says who holds it', () => {
    const { release } = openDataFolder(folder);
    expect(sentence(() => openDataFolder(folder))).toMatch(
      new RegExp(`already runs from ${folder} \\(process ${process.pid}\\).*--data`),
    );
    release();
    openDataFolder(folder).release();
  });

  it('is not held by a launcher that was killed, nor by a stranger with its number', () => {
    writeFileSync(join(folder, 'launcher.lock'), JSON.stringify({ pid: process.pid, startTime: '1' }));
    openDataFolder(folder).release();
    writeFileSync(join(folder, 'launcher.lock'), '');
    openDataFolder(folder).release();
  });
});

describe('what is missing is said in one sentence', () => {
  it('a port that is taken', async () => {
    const server = createServer();
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address();
    await expect(needPort(port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} is taken by another program: close it, or type \`npm start -- --port ${port + 1}\`.`,
    );
    await new Promise((done) => server.close(done));
    expect(await needPort(port, '127.0.0.1')).toBe(port);
  });

  it('an address that this machine does not have', async () => {
    await expect(needPort(0, '192.0.2.1')).rejects.toThrow('This machine has no address 192.0.2.1');
  });

  it.each([
    ['ENOSPC', 'The disk is full (/data/x): make room, or choose another folder with --data.'],
    ['EROFS', '/data/x is on a read-only disk: choose another folder with --data.'],
  ])('%s', (code, words) => {
    expect(sentenceOf(Object.assign(new Error(code), { code, path: '/data/x' }))).toBe(words);
  });

  it('a program that nobody may install', () => {
    expect(findProgram(['sh'])).toMatch(/\/sh$/);
    expect(findProgram(['no-such-program'], '/nowhere')).toBeUndefined();
    expect(needPrograms([{ programs: ['no-such-program', 'sh'], package: 'none' }])).toEqual([
      findProgram(['sh']),
    ]);
  });
});
