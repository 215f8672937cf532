// Runs on the machine's own Node 20, before anything is installed: node: modules only, no newer syntax.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PINNED, ROOT, TOOLS_PATH } from './workspace-paths.mjs';

/** Holds the hash of the lock file that was installed; `npm ci` takes it away together with the folder. */
const STAMP = join(ROOT, 'node_modules', '.lamina-lock');

/** Installs what the lock file says when it is not there yet, then runs the calling script under the pinned Node. */
export async function underPinnedNode() {
  process.chdir(ROOT);
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    console.error(
      'Lamina runs on Linux with an x64 or arm64 processor: use a machine or a container of that kind.',
    );
    process.exit(1);
  }
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (!existsSync(PINNED) || !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== lock) install(lock);
  process.env.PATH = TOOLS_PATH;
  if (realpathSync(process.execPath) === realpathSync(PINNED)) return;

  const again = spawn(PINNED, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => again.kill(signal));
  const [code, signal] = await new Promise((done) => again.once('exit', (...end) => done(end)));
  process.exit(code ?? (signal ? 1 : 0));
}

function install(lock) {
  console.log('Installing the packages of the lock file; this takes about a minute.');
  const { status, error } = spawnSync('npm', ['ci', '--loglevel=error'], { stdio: 'inherit' });
  if (error) {
    console.error(
      'npm is not on the PATH: install Node 20 or later together with npm, then type the same command.',
    );
    process.exit(1);
  }
  if (status !== 0) {
    console.error(
      'npm could not install the packages (see above): check the disk and the way to the registry.',
    );
    process.exit(status ?? 1);
  }
  const link = join(ROOT, 'node_modules', '.bin', 'node');
  rmSync(link, { force: true });
  symlinkSync(`../node-linux-${process.arch}/bin/node`, link); // npm before 11.10 leaves it out
  writeFileSync(STAMP, lock);
}
