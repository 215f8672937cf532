export { editEngineConformance } from './edit-engine.conformance';
export { FakeEngine } from './fake-engine';
