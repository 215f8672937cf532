import { assertBlobKey, assertByteRange, BlobExists, BlobMissing, BlobStore } from './blob-store';
import type { ByteRange } from './blob-store';

/** Blobs in a map: the fake for tests, held to the port by the same conformance suite as the disk. */
export class MemoryBlobStore extends BlobStore {
  readonly blobs = new Map<string, Uint8Array>();

  override async write(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    assertBlobKey(key);
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk.slice());
    if (this.blobs.has(key)) throw new BlobExists(key);
    this.blobs.set(key, new Uint8Array(Buffer.concat(chunks)));
  }

  override async *read(key: string, range?: ByteRange): AsyncIterable<Uint8Array> {
    assertBlobKey(key);
    if (range) assertByteRange(range);
    const blob = this.blobs.get(key);
    if (!blob) throw new BlobMissing(key);
    const asked = range ? blob.slice(range.start, range.end) : blob.slice();
    if (asked.length > 0) yield asked;
  }

  override async erase(key: string): Promise<void> {
    assertBlobKey(key);
    this.blobs.delete(key);
  }

  override async *keys(): AsyncIterable<string> {
    yield* [...this.blobs.keys()];
  }
}
