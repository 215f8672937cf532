export {
  ENGINE_REFUSALS,
  type EditEngine,
  type EngineRefusal,
  type EngineRequest,
  type EngineResult,
} from './edit-engine';
