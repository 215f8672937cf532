import { constants } from 'node:fs';
import { chmod, chown, mkdir, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { removeShutFolder } from './remove-shut-folder';

const JOB_FOLDER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FILE = /^[a-z0-9][a-z0-9-]{0,79}(\.[a-z0-9]{1,8})?$/;
/** Both accounts, and nobody else; what is made inside stays with the folder's group. */
const FOLDER_MODE = 0o2770;
const FILE_MODE = 0o640;
const CHUNK_BYTES = 256 * 1024;

/** The engine's output is not an ordinary file of its own: a link out of its folder, or something that is none. */
export class ExchangeFileRefused extends Error {
  override readonly name = 'ExchangeFileRefused';
}

/**
 * The memory that worker and engine share: one folder a job, made and wiped by the worker. The engine writes into it,
 * so nothing in it is trusted: names are checked, links are not followed.
 */
export class ExchangeFolder {
  constructor(
    private readonly root: string,
    private readonly isRoot: boolean,
  ) {}

  /** An empty folder for one job; what an earlier, killed attempt left in it is wiped first. */
  async make(job: string): Promise<void> {
    const folder = this.folderOf(job);
    await this.wipe(job);
    await mkdir(folder, { mode: 0o700 });
    // As root the engine has another account, and shares the group of the exchange folder with us.
    if (this.isRoot) await chown(folder, 0, (await stat(this.root)).gid);
    await chmod(folder, FOLDER_MODE);
  }

  async write(job: string, file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;
    const handle = await open(this.pathOf(job, file), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, FILE_MODE);
    try {
      if (this.isRoot) await handle.chown(0, (await stat(this.root)).gid);
      await handle.chmod(FILE_MODE);
      for await (const chunk of bytes) {
        for (let at = 0; at < chunk.length;) at += (await handle.write(chunk, at)).bytesWritten;
      }
    } finally {
      await handle.close();
    }
  }

  /** @throws {ExchangeFileRefused} when it is no ordinary file of this folder alone */
  async *read(job: string, file: string): AsyncIterable<Uint8Array> {
    const handle = await openOutput(this.pathOf(job, file));
    try {
      const found = await handle.stat();
      // A second name of some other file would be read with our rights, not the engine's.
      if (!found.isFile() || found.nlink !== 1)
        throw new ExchangeFileRefused('The output is no file of its own');
      for (let at = 0; ;) {
        const buffer = new Uint8Array(CHUNK_BYTES);
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
        if (bytesRead === 0) return;
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  }

  async wipe(job: string): Promise<void> {
    await removeShutFolder(this.folderOf(job), this.isRoot);
  }

  /** Wipes the folders of jobs that nobody runs; what is not a job's folder is left alone. */
  async sweep(isRunning: (job: string) => Promise<boolean>): Promise<number> {
    let wiped = 0;
    for (const name of await readdir(this.root)) {
      if (!JOB_FOLDER.test(name) || (await isRunning(name))) continue;
      await this.wipe(name);
      wiped++;
    }
    return wiped;
  }

  /** Names of the engines' sockets that lie here: one engine process each. */
  async sockets(): Promise<string[]> {
    const names = await readdir(this.root);
    return names.filter((name) => /^[a-z0-9-]{1,40}\.sock$/.test(name)).map((name) => join(this.root, name));
  }

  private folderOf(job: string): string {
    if (!JOB_FOLDER.test(job)) throw new RangeError('Expected the id of a job but received something else');
    return join(this.root, job);
  }

  private pathOf(job: string, file: string): string {
    if (!FILE.test(file)) throw new RangeError('Expected the name of a file of the exchange folder');
    return join(this.folderOf(job), file);
  }
}

async function openOutput(path: string) {
  try {
    // Without O_NONBLOCK a named pipe in place of the output would hold us for ever.
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    throw new ExchangeFileRefused('The output cannot be opened', { cause: error });
  }
}
