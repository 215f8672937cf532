import { randomBytes } from 'node:crypto';
import { FileKeyRing } from './file-key-ring';

export { blobStoreConformance } from './blob-store.conformance';
export type { BlobStoreUnderTest } from './blob-store.conformance';
export { MemoryBlobStore } from './memory-blob-store';

/** A ring with a fresh master key that no file holds. */
export const memoryKeyRing = (): FileKeyRing => FileKeyRing.of(randomBytes(32));
