import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CannotGoOn } from './one-sentence.mjs';

/** The numbers of an account of this machine, or undefined. */
export function accountOf(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** A system account without home and shell, made when it is not there yet. Root only. */
export function needAccount(name) {
  const there = accountOf(name);
  if (there) return there;
  const args = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    name,
  ];
  const { status, stderr, error } = spawnSync('/usr/sbin/useradd', args, { encoding: 'utf8' });
  const made = status === 0 ? accountOf(name) : undefined;
  if (made) return made;
  const reason = (error?.message ?? stderr).trim();
  throw new CannotGoOn(
    `The account ${name} could not be made (${reason}): make it with \`useradd --system ${name}\`.`,
  );
}

/** Whether an account can read a file or pass through a folder, asked of the system itself. */
export function mayAccess(account, path, kind) {
  const { status } = spawnSync('/usr/bin/test', [kind, path], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
  });
  return status === 0;
}
