import { fileURLToPath } from 'node:url';
import { runEngine } from './engine/run-engine';

await runEngine(process.env, fileURLToPath(new URL('./engine-child.js', import.meta.url)));
