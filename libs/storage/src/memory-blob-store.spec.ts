import { blobStoreConformance } from './blob-store.conformance';
import { MemoryBlobStore } from './memory-blob-store';

blobStoreConformance('MemoryBlobStore', async () => ({
  store: new MemoryBlobStore(),
  dispose: async () => undefined,
}));
