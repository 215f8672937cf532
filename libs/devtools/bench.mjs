import { underPinnedNode } from './pinned-node.mjs';

await underPinnedNode();
const { benchCommand } = await import('./bench/bench-command.mjs');
await benchCommand(process.argv.slice(2));
