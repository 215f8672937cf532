import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ConfigRefused, JsonLogger, readConfig } from '@lamina/server';
import { createApi } from './app.module';
import { Gateways } from './gateways';
import { recordUnhandled } from './http/record-denial';

const log = new JsonLogger('api');

try {
  const config = readConfig('api');
  const app = await createApi(config, log);
  const nobody = { actor: null, id: randomUUID(), network: 'none', browser: 'none' };
  // What nobody caught ends the process, as Node would; but its words, which may quote a person, stay out of the log.
  const fall = (error: unknown) => {
    const errorId = randomUUID();
    log.error({ event: 'unhandled', errorId, error });
    void recordUnhandled(app.get(Gateways), nobody, errorId).finally(() => process.exit(1));
  };
  process.once('uncaughtException', fall);
  process.once('unhandledRejection', fall);
  await app.listen(config.port, config.host);
  log.info({ event: 'listening', host: config.host, port: config.port, ms: Math.round(performance.now()) });
} catch (error) {
  // Nothing runs yet that could show it: the last words of a service that does not start are for its log.
  if (error instanceof ConfigRefused) process.stderr.write(`${error.message}\n`);
  else log.error({ event: 'start.failed', error });
  await wait(10);
  process.exit(1);
}
