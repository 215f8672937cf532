import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, wherever the clone lies. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Node 24 of the lock file; the machine's own Node may be 20. */
export const PINNED = join(ROOT, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');

/** A PATH on which `node` and the tools of the lock file come before the machine's. */
export const TOOLS_PATH = [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? '/usr/bin:/bin'].join(':');
