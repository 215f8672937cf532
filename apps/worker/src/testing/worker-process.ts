import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const WORKER = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(WORKER, '../../node_modules/.cache/lamina');

/** The worker's main process, bundled as the build does. @returns its script; whoever asked removes the folder */
export async function bundleWorker(): Promise<{ script: string; remove(): Promise<void> }> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'worker-'));
  const bundle = await rolldown({
    cwd: WORKER,
    input: { main: 'src/main.ts' },
    platform: 'node',
    tsconfig: './tsconfig.json',
    external: (id) => !/^[./]|^@lamina\/|^@oxc-project\/runtime/.test(id),
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', sourcemap: true });
  await bundle.close();
  return { script: join(folder, 'main.js'), remove: () => rm(folder, { recursive: true }) };
}

/** One worker process and what it said. */
export class WorkerProcess {
  private said = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  constructor(script: string, env: Record<string, string>) {
    this.child = spawn(process.execPath, ['--enable-source-maps', script], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (bytes: Buffer) => (this.said += bytes.toString());
    this.child.stdout?.on('data', hear);
    this.child.stderr?.on('data', hear);
    this.ended = once(this.child, 'close');
  }

  get output(): string {
    return this.said;
  }
  get isStarted(): boolean {
    return this.said.includes('worker.started');
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Its exit code, or the signal that ended it. */
  async end(): Promise<number | NodeJS.Signals | null> {
    await this.ended;
    return this.child.exitCode ?? this.child.signalCode;
  }
}
