import { underPinnedNode } from './pinned-node.mjs';

await underPinnedNode();
const { startCommand } = await import('./start-command.mjs');
await startCommand(process.argv.slice(2));
