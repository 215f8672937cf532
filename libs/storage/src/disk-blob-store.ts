import { randomBytes } from 'node:crypto';
import { constants, mkdirSync } from 'node:fs';
import { link, lstat, mkdir, open, readdir, stat, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { assertBlobKey, assertByteRange, BlobExists, BlobMissing, BlobStore, isBlobKey } from './blob-store';
import type { ByteRange } from './blob-store';

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY } = constants;
const INCOMING = 'incoming';
const CHUNK_BYTES = 256 * 1024;
/** Api and worker have accounts of their own in compose and share the folder through a group; nobody else gets in. */
const FOLDER_MODE = 0o770;
const FILE_MODE = 0o640;

/**
 * Blobs as files: `<folder>/<last two figures of the key>/<key>`. A file is written aside, synced, and then linked to
 * its name: a link never replaces a file, so a key is written once even by two processes, and a half-written file is
 * never seen. Links in the way are not followed.
 */
export class DiskBlobStore extends BlobStore {
  constructor(private readonly folder: string) {
    super();
    mkdirSync(join(folder, INCOMING), { recursive: true, mode: FOLDER_MODE });
  }

  override async write(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const shelf = await this.shelfOf(key, { make: true });
    const aside = join(this.folder, INCOMING, `${key}.${randomBytes(6).toString('hex')}`);
    const file = await open(aside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, FILE_MODE);
    try {
      try {
        for await (const chunk of bytes) await writeAll(file, chunk);
        await file.sync();
      } finally {
        await file.close();
      }
      await link(aside, join(shelf, key));
      await syncFolder(shelf);
    } catch (error) {
      throw codeOf(error) === 'EEXIST' ? new BlobExists(key) : error;
    } finally {
      await unlink(aside);
    }
  }

  override async *read(key: string, range?: ByteRange): AsyncIterable<Uint8Array> {
    if (range) assertByteRange(range);
    const file = await this.open(key);
    try {
      let at = range?.start ?? 0;
      const end = range?.end ?? Number.POSITIVE_INFINITY;
      while (at < end) {
        const buffer = new Uint8Array(Math.min(CHUNK_BYTES, end - at));
        const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
        if (bytesRead === 0) return;
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  }

  override async erase(key: string): Promise<void> {
    const shelf = await this.shelfOf(key, { make: false });
    try {
      await unlink(join(shelf, key));
    } catch (error) {
      // Gone already: an erasure that was interrupted is repeated, and this is what it finds.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
    try {
      await syncFolder(shelf);
    } catch (error) {
      // No blob ever lay on this shelf, so there is no removal that could get lost.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }

  override async *keys(): AsyncIterable<string> {
    for (const shelf of await readdir(this.folder, { withFileTypes: true })) {
      if (!shelf.isDirectory() || shelf.name === INCOMING) continue;
      for (const name of await readdir(join(this.folder, shelf.name))) if (isBlobKey(name)) yield name;
    }
  }

  /**
   * Removes what writers that were killed left aside. A file counts as left when nothing was written to it for
   * `idleMs` before `nowMs`; its bytes are noise already, because their key died with the writer.
   */
  async eraseAbandoned(nowMs: number, idleMs: number): Promise<number> {
    let erased = 0;
    for (const name of await readdir(join(this.folder, INCOMING))) {
      const path = join(this.folder, INCOMING, name);
      try {
        if ((await stat(path)).mtimeMs > nowMs - idleMs) continue;
        await unlink(path);
        erased++;
      } catch (error) {
        // Its writer finished between the two looks.
        if (codeOf(error) !== 'ENOENT') throw error;
      }
    }
    return erased;
  }

  private async open(key: string): Promise<FileHandle> {
    const shelf = await this.shelfOf(key, { make: false });
    try {
      return await open(join(shelf, key), O_RDONLY | O_NOFOLLOW);
    } catch (error) {
      // ELOOP: a link lies where the blob should be. Nobody but an attacker puts one there; it is no blob.
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ELOOP') throw new BlobMissing(key);
      throw error;
    }
  }

  private async shelfOf(key: string, { make }: { make: boolean }): Promise<string> {
    assertBlobKey(key);
    const shelf = join(this.folder, key.slice(-2));
    if (make) await mkdir(shelf, { recursive: true, mode: FOLDER_MODE });
    try {
      if ((await lstat(shelf)).isSymbolicLink()) throw new BlobMissing(key);
    } catch (error) {
      // A shelf that is not there is judged by who wanted it: missing for a reader, fine for an erasure.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
    return shelf;
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let at = 0;
  while (at < chunk.length) at += (await file.write(chunk, at)).bytesWritten;
}

/** A new or removed name survives a power cut only once its folder is synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
