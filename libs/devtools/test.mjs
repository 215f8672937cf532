import { underPinnedNode } from './pinned-node.mjs';

await underPinnedNode();
const { testCommand } = await import('./gate-commands.mjs');
await testCommand();
