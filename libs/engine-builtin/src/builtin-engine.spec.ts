import { editEngineConformance } from '@lamina/engine/testing';
import { BuiltinEngine } from './builtin-engine';

const create = () =>
  new BuiltinEngine({ machineFactor: 1, memoryBytes: 2e9, maxPixels: 1e8, nowMs: () => 0 });

editEngineConformance('the built-in engine', create);
