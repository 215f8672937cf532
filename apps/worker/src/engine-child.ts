import { readEngineConfig } from './engine/engine-config';
import { serveParent } from './engine/serve-parent';

serveParent(readEngineConfig(process.env));
