import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../workspace-paths.mjs';

/** What .gitignore names; the walk needs no git, so that it also works on an unpacked archive. */
const NOT_OURS = new Set(['node_modules', 'dist', '.nx', '.angular', '.lamina', 'generated', '.git']);
const BINARY = /\.(png|jpe?g|webp|tiff?|gif|ico|woff2?|icc|bin|zip|wasm)$/;

/** Every text file of the workspace that is ours, as [path from the root, text]. */
export function* sourceFiles(folder = ROOT) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NOT_OURS.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (entry.isFile() && !BINARY.test(entry.name))
      yield [relative(ROOT, path), readFileSync(path, 'utf8')];
  }
}
