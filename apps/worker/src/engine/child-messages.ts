import { EngineCapabilities, EngineLimits, EngineTask, FromEngine, Id } from '@lamina/contract';
import { z } from 'zod';

/** Engine process to its child: one job in one folder. */
export const ToChild = z.strictObject({
  job: Id,
  folder: z.string().startsWith('/'),
  task: EngineTask,
  seed: z.number().int(),
  limits: EngineLimits,
});
export type ToChild = z.infer<typeof ToChild>;

const [, progress, done, refused, failed] = FromEngine.options;

/** Child to engine process. The child has met foreign bytes, so what it says is checked like a stranger's words. */
export const FromChild = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), capabilities: EngineCapabilities }),
  progress,
  done,
  refused,
  failed,
]);
export type FromChild = z.infer<typeof FromChild>;

/** How a job of the child ends. */
export type JobEnd = Extract<FromChild, { type: 'done' | 'refused' | 'failed' }>;
export type JobProgress = Extract<FromChild, { type: 'progress' }>;
