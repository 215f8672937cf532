import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import { Database } from '@lamina/db';
import { ConfigRefused, JsonLogger, readConfig } from '@lamina/server';
import { createApi } from './app.module';

const log = new JsonLogger('api');

try {
  const config = readConfig('api');
  const app = await createApi(config, log);
  const events = {
    actor: { kind: 'schedule', id: null, session: null, via: null },
    subject: { kind: 'service', id: 'api' },
    workspace: null,
    outcome: 'success',
    where: { service: 'api' },
  } as const;
  const database = app.get(Database);
  await database.transaction({ scope: 'identity' }, ({ audit }) =>
    audit.append({ ...events, name: 'system.started', facts: { version: config.version } }),
  );
  await app.listen(config.port, config.host);
  log.info({ event: 'listening', host: config.host, port: config.port, ms: Math.round(performance.now()) });
} catch (error) {
  // Nothing runs yet that could show it: the last words of a service that does not start are for its log.
  if (error instanceof ConfigRefused) process.stderr.write(`${error.message}\n`);
  else log.error({ event: 'start.failed', error });
  await wait(10);
  process.exit(1);
}
