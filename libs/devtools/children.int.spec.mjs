import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Children, endLeftovers } from './children.mjs';
import { isRunning, startTimeOf } from './process-start.mjs';

let folder;
let file;
let children;
const say = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lamina-children-'));
  mkdirSync(join(folder, 'logs'));
  file = join(folder, 'run.json');
  say.length = 0;
  children = new Children({ file, logs: join(folder, 'logs'), say: (line) => say.push(line) });
});
afterEach(async () => {
  await children.stopAll();
  rmSync(folder, { recursive: true });
});

const waits = (name, more = {}) => ({
  name,
  command: [process.execPath, '-e', 'setInterval(() => {}, 1000)'],
  env: {},
  ...more,
});
const until = async (holds) => {
  const deadline = performance.now() + 20_000;
  while (!holds() && performance.now() < deadline) await new Promise((done) => setTimeout(done, 10));
  expect(holds()).toBe(true);
};

describe('the children of a stack', () => {
  it('know the environment that was named and nothing else', async () => {
    const known = ['-e', 'console.log(JSON.stringify(Object.keys(process.env)))'];
    children.start({ name: 'one', command: [process.execPath, ...known], env: { LAMINA_PORT: '1' } });
    expect(await children.endOf('one')).toBe('exit code 0');
    expect(JSON.parse(children.tailOf('one'))).toEqual(['LAMINA_PORT']);
  });

  it('lead a process group each, so that Ctrl-C in the terminal reaches the launcher alone', () => {
    const { pid } = children.start(waits('one'));
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    expect(Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])).toBe(pid);
  });

  it('stop in reverse order, and nothing stays: no process, no folder, no file', async () => {
    const temporary = children.ownFolder(mkdtempSync(join(tmpdir(), 'lamina-own-')));
    const order = [];
    for (const name of ['first', 'second', 'third']) {
      children.start(waits(name));
      void children.endOf(name).then(() => order.push(name));
    }
    await children.stopAll();
    await until(() => order.length === 3);
    expect(order).toEqual(['third', 'second', 'first']);
    expect(existsSync(temporary)).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it('are started again when they fall', async () => {
    children.up();
    const first = children.start(waits('one', { keep: true })).pid;
    process.kill(first, 'SIGKILL');
    await until(() => children.pidOf('one') !== undefined && children.pidOf('one') !== first);
    expect(say).toEqual(['The one process ended (SIGKILL); starting it again.']);
  });

  it('are given up with their last words when they keep falling', async () => {
    const command = [process.execPath, '-e', 'console.error("no such colour"); process.exit(3)'];
    children.up();
    children.start({
      name: 'one',
      command,
      env: {},
      keep: true,
      restarts: Array(20).fill(performance.now()),
    });
    await expect(children.failed).rejects.toThrow(
      /The one process keeps ending \(exit code 3\).*\nno such colour/,
    );
  });
});

describe('a child that falls before the stack is up', () => {
  it('ends the start with its last words', async () => {
    const command = [process.execPath, '-e', 'console.error("no such colour"); process.exit(3)'];
    children.start({ name: 'one', command, env: {}, keep: true });
    await expect(children.failed).rejects.toThrow(
      /The one process could not start \(exit code 3\).*\nno such colour/,
    );
  });
});

describe('when the launcher is killed', () => {
  it('its children are told to stop by the kernel', async () => {
    const script = `
      import { Children } from ${JSON.stringify(new URL('./children.mjs', import.meta.url).href)};
      const children = new Children({ file: ${JSON.stringify(file)}, logs: ${JSON.stringify(join(folder, 'logs'))} });
      console.log(children.start({ name: 'one', command: [process.execPath, '-e', 'setInterval(() => {}, 1000)'], env: {} }).pid);
      setInterval(() => {}, 1000);`;
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = Number(
      await new Promise((done) => launcher.stdout.once('data', (line) => done(String(line)))),
    );
    const command = () => readFileSync(`/proc/${pid}/cmdline`, 'latin1');
    await until(() => command().startsWith(process.execPath)); // the wrapper has become the child
    launcher.kill('SIGKILL');
    await until(() => startTimeOf(pid) === undefined);
    rmSync(file, { force: true });
  });
});

describe('what a killed launcher left behind', () => {
  it('is ended by the next start, and its temporary folders are gone', async () => {
    const temporary = children.ownFolder(mkdtempSync(join(tmpdir(), 'lamina-own-')));
    const { pid } = children.start(waits('one'));
    const left = { pid, startTime: startTimeOf(pid) };
    expect(await endLeftovers(file)).toBe(1);
    expect(isRunning(left)).toBe(false);
    expect(existsSync(temporary)).toBe(false);
  });

  it('is told from a stranger who has the same process number by now', async () => {
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      const one = { name: 'one', pid: stranger.pid, startTime: '1', signal: 'SIGKILL' };
      writeFileSync(file, JSON.stringify({ children: [one], folders: [] }));
      expect(await endLeftovers(file)).toBe(0);
      expect(startTimeOf(stranger.pid)).toBeDefined();
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('may be written down in a file that a full disk cut short', async () => {
    writeFileSync(file, '{"children": [{"na');
    expect(await endLeftovers(file)).toBe(0);
    expect(existsSync(file)).toBe(false);
  });
});
