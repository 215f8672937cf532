import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const WORKER = fileURLToPath(new URL('../../..', import.meta.url));
const CACHE = join(WORKER, '../../node_modules/.cache/lamina');

/**
 * Bundles the engine as the build does, with the real child or another one in its place, into a folder of its own
 * inside the repository, so that its packages are found. @returns the folder; whoever asked removes it
 */
export async function bundleEngine(child = 'src/engine-child.ts'): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'engine-'));
  chmodSync(folder, 0o755); // the engine's own account reads it
  const bundle = await rolldown({
    cwd: WORKER,
    input: { engine: 'src/engine.ts', 'engine-child': child },
    platform: 'node',
    tsconfig: './tsconfig.json',
    external: (id) => !/^[./]|^@lamina\/|^@oxc-project\/runtime/.test(id),
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundle.close();
  return folder;
}
