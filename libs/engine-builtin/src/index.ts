export { applyOperations, type OnProgress } from './apply-operations';
export { BuiltinEngine, type BuiltinEngineOptions } from './builtin-engine';
export { measureMachineFactor } from './measure-machine-factor';
export { refusalOfSize } from './refusal-of-size';
