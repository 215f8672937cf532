import { editEngineConformance } from './edit-engine.conformance';
import { FakeEngine } from './fake-engine';

editEngineConformance('the fake engine', () => new FakeEngine());
