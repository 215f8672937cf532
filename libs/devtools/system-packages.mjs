import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { CannotGoOn } from './one-sentence.mjs';

/** What is not in the lock file because it has to be the system's. The first program that is there is used. */
export const QUEUE_SERVER = { programs: ['valkey-server', 'redis-server'], package: 'redis-server' };
export const BROWSER = { programs: ['chromium', 'chromium-browser'], package: 'chromium' };

/** The path of the first of these programs that is installed, or undefined. An ordinary PATH lacks the sbin folders. */
export function findProgram(programs, path = process.env.PATH ?? '') {
  const folders = [
    ...path.split(':').filter(Boolean),
    '/usr/local/sbin',
    '/usr/sbin',
    '/sbin',
    '/usr/bin',
    '/bin',
  ];
  for (const program of programs) {
    for (const folder of folders) {
      try {
        accessSync(join(folder, program), constants.X_OK);
        return join(folder, program);
      } catch {
        // Not in this folder: the next one may have it.
      }
    }
  }
  return undefined;
}

/** Installs by apt what is missing when this account may, else says the one command. @returns the paths, in the order asked */
export function needPrograms(needs, say = console.log) {
  const missing = needs.filter(({ programs }) => !findProgram(programs));
  if (missing.length > 0) installPackages(missing, say);
  return needs.map((need) => {
    const path = findProgram(need.programs);
    if (!path) throw new CannotGoOn(`${need.programs.join(' or ')} is missing: ${commandFor([need])}`);
    return path;
  });
}

const commandFor = (needs) =>
  `type \`sudo apt-get install ${needs.map((need) => need.package).join(' ')}\`, then the same command again.`;

function installPackages(missing, say) {
  const names = missing.map((need) => need.package);
  const prefix = installPrefix();
  if (!prefix || !findProgram(['apt-get'])) {
    throw new CannotGoOn(
      `${missing.map(({ programs }) => programs.at(-1)).join(' and ')} is missing: ${commandFor(missing)}`,
    );
  }
  say(`Installing ${names.join(', ')} with apt.`);
  const apt = (...words) => {
    const [command, ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words];
    return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  const install = () =>
    apt('install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...names);
  // A bare machine has empty package lists, so the first try may fail for that reason alone.
  if (!install() && !(apt('update', '-q') && install())) {
    throw new CannotGoOn(`apt could not install ${names.join(', ')} (see above): ${commandFor(missing)}`);
  }
  if (names.includes(QUEUE_SERVER.package)) switchOffService(prefix);
}

/** How to become root: nothing as root, sudo where it asks for no password, undefined where neither works. */
function installPrefix() {
  if (process.getuid() === 0) return [];
  const sudo = findProgram(['sudo']);
  return sudo && spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? [sudo, '-n'] : undefined;
}

/** Where systemd runs, Debian starts the packaged service on port 6379 at once; we use our own instance on a socket. */
function switchOffService(prefix) {
  if (!findProgram(['systemctl'])) return;
  const [command, ...args] = [...prefix, 'systemctl', 'disable', '--now', 'redis-server'];
  spawnSync(command, args, { stdio: 'ignore' }); // without a running systemd there is no service to stop
}
