import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { ExchangeFile } from '@lamina/contract';

const FILE_BYTES_AT_MOST = 1024 * 1024 * 1024;

/** A job named a file that is not a plain file of its own folder. */
export class FileOutsideJob extends Error {
  override readonly name = 'FileOutsideJob';
}

/** The one folder that a job may touch: plain files directly inside it, no links, no other folder. */
export class JobFolder {
  private constructor(private readonly path: string) {}

  /** @throws {FileOutsideJob} when the folder is not there or is a link */
  static async open(path: string): Promise<JobFolder> {
    if (!isAbsolute(path) || (await resolved(path)) !== path)
      throw new FileOutsideJob('The job has no folder of its own');
    return new JobFolder(path);
  }

  /** @throws {FileOutsideJob} for a name that is a path, a link, a folder, a device, or that is not there */
  async read(name: string): Promise<Uint8Array> {
    const path = this.place(name);
    if ((await resolved(path)) !== path) throw new FileOutsideJob('The file is not in the folder of its job');
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const { size, nlink } = await file.stat().then((stat) => {
        if (!stat.isFile()) throw new FileOutsideJob('The file is no plain file');
        return stat;
      });
      // A second name for the same bytes lies in some other folder.
      if (nlink !== 1 || size > FILE_BYTES_AT_MOST)
        throw new FileOutsideJob('The file is linked or too large');
      return await file.readFile();
    } finally {
      await file.close();
    }
  }

  /** Writes a new file; one that is there already is never overwritten. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
    const file = await open(this.place(name), flags, 0o644);
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
  }

  private place(name: string): string {
    if (!ExchangeFile.safeParse(name).success) throw new FileOutsideJob('The name is no file name');
    return join(this.path, name);
  }
}

async function resolved(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return null; // not there, or not ours to see: the caller refuses either way
  }
}
