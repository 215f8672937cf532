import type { EngineCapabilities, EngineLimits } from '@lamina/contract';
import { OperationRefused } from './operation-refused';

const MEGA = 1e6;

/**
 * Refuses what would need more memory than there is, before it is started, by the engine's own measured rate.
 * @throws {OperationRefused} 'too-little-memory' with what is needed and what is there
 */
export function checkFits(
  size: { width: number; height: number },
  operation: 'ingest' | 'split' | 'export' | 'zip',
  { capabilities, limits }: { capabilities: EngineCapabilities; limits: EngineLimits },
): void {
  const rate = capabilities.rates[operation];
  if (!rate) return;
  const megapixels = (size.width * size.height) / MEGA;
  const neededBytes = rate.fixedBytes + rate.bytesPerMegapixel * megapixels;
  const thereBytes = Math.min(limits.memoryBytes, capabilities.limits.memoryBytes);
  if (neededBytes <= thereBytes) return;
  throw new OperationRefused(
    'too-little-memory',
    `Not enough memory: ${size.width} × ${size.height} needs ${Math.ceil(neededBytes / MEGA)} MB, ` +
      `${Math.floor(thereBytes / MEGA)} MB are there. A smaller picture works.`,
  );
}
