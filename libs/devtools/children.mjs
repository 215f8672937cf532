import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotGoOn } from './one-sentence.mjs';
import { isRunning, startTimeOf } from './process-start.mjs';
import { findProgram } from './system-packages.mjs';

/** A child that falls more often than this within a minute has a reason that a restart does not cure. */
const RESTARTS_A_MINUTE = 20;

/**
 * The processes of one stack: started detached (the terminal's Ctrl-C reaches the launcher alone, which then stops
 * them in order), written down in a file (so that the next start can end what a killed launcher left behind), and
 * started again when they fall.
 */
export class Children {
  #running = new Map(); // name → { spec, child, startTime, exited }
  #folders = [];
  #stopping = false;
  #isUp = false;
  #fell = () => {};

  /** @param file where the processes and temporary folders are written down; @param logs folder of their output */
  constructor({ file, logs, say = () => {} }) {
    this.file = file;
    this.logs = logs;
    this.say = say;
    /** Rejects when a child could not be kept alive. */
    this.failed = new Promise((_, reject) => (this.#fell = reject));
    this.failed.catch(() => {}); // whoever waits for a start or for the end sees it; nobody has to
  }

  /** A temporary folder that the next start removes when this one could not. */
  ownFolder(folder) {
    this.#folders.push(folder);
    this.#write();
    return folder;
  }

  /**
   * Starts a child.
   * spec: { name, command: [program, ...args], env, stopSignal, cwd, uid, gid, keep }; keep = start again when it falls
   */
  start(spec) {
    const log = openSync(join(this.logs, `${spec.name}.log`), 'a', 0o600);
    const { env, cwd, uid, gid } = spec;
    const command = [...dyingWithUs(spec.stopSignal), ...spec.command];
    const child = spawn(command[0], command.slice(1), {
      detached: true,
      env,
      cwd: cwd ?? process.cwd(),
      stdio: ['ignore', log, log],
      ...(uid === undefined ? {} : { uid, gid }),
    });
    closeSync(log);
    const entry = {
      spec,
      child,
      startTime: child.pid ? startTimeOf(child.pid) : undefined,
      restarts: spec.restarts ?? [],
    };
    entry.exited = new Promise((done) => {
      child.once('exit', (code, signal) => done(signal ?? `exit code ${code}`));
      child.once('error', (error) => done(error.message));
    });
    this.#running.set(spec.name, entry);
    this.#write();
    void entry.exited.then((how) => this.#onExit(entry, how));
    return child;
  }

  /** From now on a child that falls is started again; until now it meant that the stack cannot start. */
  up() {
    this.#isUp = true;
  }

  pidOf(name) {
    return this.#running.get(name)?.child.pid;
  }

  /** Resolves with the reason when this child ends. */
  endOf(name) {
    return this.#running.get(name)?.exited ?? Promise.resolve('not started');
  }

  /** The last lines a child wrote: the reason it ended, mostly. */
  tailOf(name, lines = 12) {
    const file = join(this.logs, `${name}.log`);
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '';
  }

  #onExit(entry, how) {
    const { spec } = entry;
    if (this.#running.get(spec.name) !== entry) return; // stopped on purpose
    this.#running.delete(spec.name);
    this.#write();
    if (this.#stopping || !spec.keep) return;
    if (!this.#isUp) {
      this.#fell(
        new CannotGoOn(
          `The ${spec.name} process could not start (${how}). Its last words:\n${this.tailOf(spec.name)}`,
        ),
      );
      return;
    }
    const now = performance.now();
    const restarts = [...entry.restarts.filter((at) => now - at < 60_000), now];
    if (restarts.length > RESTARTS_A_MINUTE) {
      this.#fell(
        new CannotGoOn(
          `The ${spec.name} process keeps ending (${how}). Its last words:\n${this.tailOf(spec.name)}`,
        ),
      );
      return;
    }
    this.say(`The ${spec.name} process ended (${how}); starting it again.`);
    // A moment between two falls, so that a child that cannot start does not take the machine with it.
    setTimeout(
      () => !this.#stopping && this.start({ ...spec, restarts }),
      Math.min(2000, 50 * 2 ** restarts.length),
    ).unref();
  }

  /** Stops one child and waits for its end; a child that does not listen is killed. */
  async stop(name, { timeoutMs = 30_000 } = {}) {
    const entry = this.#running.get(name);
    if (!entry) return;
    this.#running.delete(name);
    entry.child.kill(entry.spec.stopSignal ?? 'SIGTERM');
    const timer = setTimeout(() => entry.child.kill('SIGKILL'), timeoutMs);
    await entry.exited;
    clearTimeout(timer);
    this.#write();
  }

  /** Stops one child and starts it again with the same words. */
  async restart(name) {
    const spec = this.#running.get(name)?.spec;
    await this.stop(name);
    if (spec && !this.#stopping) this.start({ ...spec, restarts: [] });
  }

  /** Stops every child, the last started first, and takes the temporary folders away. */
  async stopAll() {
    this.#stopping = true;
    for (const name of [...this.#running.keys()].reverse()) await this.stop(name, { timeoutMs: 120_000 });
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
    rmSync(this.file, { force: true });
  }

  /** Ends a child at once, for whoever cannot wait. */
  kill(name) {
    this.#running.get(name)?.child.kill('SIGKILL');
  }

  #write() {
    const children = [...this.#running.values()].map(({ spec, child, startTime }) => ({
      name: spec.name,
      pid: child.pid,
      startTime,
      signal: spec.stopSignal ?? 'SIGTERM',
    }));
    const next = `${this.file}.next`;
    writeFileSync(next, JSON.stringify({ children, folders: this.#folders }, null, 2), { mode: 0o600 });
    renameSync(next, this.file); // a reader sees the old list or the new one, never half of it
  }
}

/** Words in front of a command that tell the kernel to stop it when the launcher is killed and can no longer do so. */
function dyingWithUs(signal = 'SIGTERM') {
  const setpriv = findProgram(['setpriv']);
  return setpriv ? [setpriv, '--pdeathsig', signal.slice('SIG'.length), '--'] : [];
}

/** Ends what a killed launcher left behind, in reverse order, and removes its temporary folders. @returns how many */
export async function endLeftovers(file) {
  if (!existsSync(file)) return 0;
  let left;
  try {
    left = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    left = { children: [], folders: [] }; // a full disk cut it short; its processes are then found by their sockets
  }
  const alive = left.children.filter(isRunning).reverse();
  for (const child of alive) {
    signalQuietly(child.pid, child.signal);
    const deadline = performance.now() + 10_000;
    while (isRunning(child)) {
      if (performance.now() > deadline) signalQuietly(child.pid, 'SIGKILL');
      await pause(20);
    }
  }
  for (const folder of left.folders) rmSync(folder, { recursive: true, force: true });
  rmSync(file, { force: true });
  return alive.length;
}

function signalQuietly(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it ended between the look and the signal
  }
}
