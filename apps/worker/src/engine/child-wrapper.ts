import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/**
 * The words in front of Node that end a child when its parent is killed: a blocked loop could not notice by itself.
 * @returns none where setpriv (util-linux) is missing
 */
export function childWrapper(path: string): readonly string[] {
  const setpriv = path
    .split(':')
    .map((folder) => join(folder, 'setpriv'))
    .find(isExecutable);
  return setpriv ? [setpriv, '--pdeathsig', 'KILL', '--'] : [];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not in this folder: the next one of PATH is asked
  }
}
