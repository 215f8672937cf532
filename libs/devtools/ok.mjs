import { underPinnedNode } from './pinned-node.mjs';

await underPinnedNode();
const { okCommand } = await import('./gate-commands.mjs');
await okCommand();
