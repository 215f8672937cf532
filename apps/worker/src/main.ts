import 'reflect-metadata';
import { newId } from '@lamina/db';
import { ConfigRefused, JsonLogger, readConfig, within } from '@lamina/server';
import { KeyFileRefused } from '@lamina/storage';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { LaneWorkers } from './jobs/lane-workers';
import { recordUnhandled, startWorker, stopWorker } from './run-worker';
import { WorkerGateways } from './worker-gateways';

/** The queue server may be away while its clients are closed; the process does not wait for it. */
const CLOSE_MS = 3_000;

async function main(): Promise<void> {
  const logger = new JsonLogger('worker');
  const gateways = new WorkerGateways(readConfig('worker'), logger);
  await gateways.db.assertPlainRole();
  const app = await NestFactory.createApplicationContext(AppModule.register(gateways, logger), { logger });
  const lanes = app.get(LaneWorkers);

  let stopping: Promise<never> | undefined;
  const stop = (code: number): Promise<never> =>
    (stopping ??= (async () => {
      logger.info({ event: 'worker.stopping' });
      const closing = app.close();
      await stopWorker(gateways, lanes);
      try {
        await within(CLOSE_MS, closing);
      } catch (error) {
        logger.warn({ event: 'queue.not-closed', error });
      }
      process.exit(code);
    })());
  process.once('SIGTERM', () => void stop(0));
  process.once('SIGINT', () => void stop(0));
  const fall = (error: unknown) => void recordUnhandled(gateways, newId(), error).then(() => process.exit(1));
  process.once('uncaughtException', fall);
  process.once('unhandledRejection', fall);
  await startWorker(gateways, lanes);
}

main().catch((error: unknown) => {
  // Nothing runs yet: one sentence for whoever started it, without the stack for what they can mend themselves.
  const isTheirs = error instanceof ConfigRefused || error instanceof KeyFileRefused;
  process.stderr.write(`${isTheirs || error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
