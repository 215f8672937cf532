import type { Dirent } from 'node:fs';
import { constants } from 'node:fs';
import { lstat, open, readdir, rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const OPEN_FOLDER = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;
const NO_FOLDER = ['ELOOP', 'ENOTDIR'];
const NOT_OURS = ['EACCES', 'EPERM'];

/**
 * Removes a folder into which somebody else may be writing at this moment. First nobody else may any more, and only then
 * is anything in it named: a path that is looked at and used in two steps could be changed to a link in between. A folder
 * in it that we may not shut goes only when it is empty. @throws when something stays
 */
export async function removeShutFolder(folder: string, isRoot: boolean): Promise<void> {
  const shut = await shutFolder(folder, isRoot);
  if (shut === 'gone') return;
  if (shut === 'no-folder') return unlink(folder);
  if (shut === 'shut') {
    for (const entry of await readdir(folder, { withFileTypes: true }))
      await removeEntry(folder, entry, isRoot);
  }
  await rmdir(folder);
}

async function removeEntry(folder: string, entry: Dirent, isRoot: boolean): Promise<void> {
  const path = join(folder, entry.name);
  // `unlink` takes a link itself away, never what it leads to.
  if (entry.isDirectory()) await removeShutFolder(path, isRoot);
  else await unlink(path);
}

/** From here on the folder is ours alone, and stands where its path says. */
async function shutFolder(
  folder: string,
  isRoot: boolean,
): Promise<'shut' | 'not-ours' | 'no-folder' | 'gone'> {
  try {
    const handle = await open(folder, OPEN_FOLDER);
    try {
      if (isRoot) await handle.chown(0, 0);
      await handle.chmod(0o700);
      const [shut, named] = [await handle.stat(), await lstat(folder)];
      if (shut.ino !== named.ino || shut.dev !== named.dev) {
        throw new Error('The folder was exchanged for another while it was being shut');
      }
      return 'shut';
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return 'gone';
    if (NO_FOLDER.includes(code)) return 'no-folder';
    if (NOT_OURS.includes(code)) return 'not-ours';
    throw error;
  }
}

const codeOf = (error: unknown): string => String(Object(error).code);
