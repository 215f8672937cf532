import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engineCommand } from './engine-command.mjs';

describe('engineCommand', () => {
  let folder;
  let made;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lamina-engine-command-'));
    made = [folder];
  });
  afterEach(() => made.forEach((path) => rmSync(path, { recursive: true, force: true })));

  /** Runs a script where the engine would run, and reads the JSON that it prints. */
  const askInside = (script, options = {}) => {
    const data = join(folder, 'data');
    mkdirSync(join(data, 'secrets'), { recursive: true, mode: 0o711 });
    writeFileSync(join(data, 'secrets', 'master.key'), 'key');
    const file = join(folder, 'ask.mjs');
    writeFileSync(file, script.replaceAll('DATA', data));
    spawnSync('/bin/chmod', ['0755', folder]);
    const made1 = engineCommand({ node: process.execPath, script: file, dataFolder: data, ...options });
    made.push(made1.exchange);
    const [program, ...args] = made1.command;
    const { stdout, stderr } = spawnSync(program, args, { env: made1.env, encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return { ...made1, answer: JSON.parse(stdout) };
  };

  it('hands on the listed names of the environment alone', () => {
    process.env.LAMINA_DATABASE_URL = 'postgres://secret';
    const { answer } = askInside('console.log(JSON.stringify(Object.keys(process.env)))');
    delete process.env.LAMINA_DATABASE_URL;
    expect(answer).toContain('LAMINA_EXCHANGE');
    expect(answer.filter((name) => /DATABASE|SECRET|QUEUE/.test(name))).toEqual([]);
  });

  it('hides the data folder, or says that it could not', () => {
    const { answer, isolation } = askInside(`
      import { readFileSync } from 'node:fs';
      let result;
      try { result = readFileSync('DATA/secrets/master.key', 'utf8'); } catch (error) { result = error.code; }
      console.log(JSON.stringify(result));`);
    if (isolation.length === 0) expect(answer).toMatch(/EACCES|ENOENT/);
    else expect(isolation.every((sentence) => /^[A-Z].*\.$/.test(sentence))).toBe(true);
  });

  it('gives up every capability and may gain none', () => {
    const { answer } = askInside(`
      import { readFileSync } from 'node:fs';
      const status = readFileSync('/proc/self/status', 'utf8');
      console.log(JSON.stringify(['CapEff', 'CapPrm', 'CapBnd', 'NoNewPrivs'].map((name) => new RegExp(name + ':\\\\s+(\\\\w+)').exec(status)[1])));`);
    const none = '0'.repeat(16);
    if (process.getuid() === 0) expect(answer).toEqual([none, none, none, '1']);
    expect(answer[3]).toBe('1');
  });

  it('makes an exchange folder that nobody else can list, in memory where the machine has it', () => {
    const { exchange } = askInside('console.log("{}")');
    const { mode } = statSync(exchange);
    expect(mode & 0o007).toBe(0);
    if (process.getuid() === 0) expect(mode & 0o070).toBe(0o030);
    if (existsSync('/dev/shm')) expect(exchange.startsWith('/dev/shm/')).toBe(true);
  });
});
