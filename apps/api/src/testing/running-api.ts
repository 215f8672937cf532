import 'reflect-metadata';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type FreshDatabase } from '@lamina/db/testing';
import { JsonLogger, readConfig } from '@lamina/server';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { inject } from 'vitest';
import { createApi } from '../app.module';
import { ApiClient } from './api-client';

export const SETUP_CODE = 'ABCDE-FGHJK-MNPQR-STVWX';

export interface RunningApi {
  readonly app: NestExpressApplication;
  readonly database: FreshDatabase;
  readonly address: string;
  readonly baseUrl: string;
  readonly blobFolder: string;
  readonly folder: string;
  readonly queuePrefix: string;
  /** Everything that was logged, as text. */
  logged(): string;
  client(): ApiClient;
  /** Moves the clock of the database and of the process at once. */
  shiftClock(ms: number): void;
  stop(): Promise<void>;
}

/**
 * A whole api over a copy of the database and the real queue server, in this process, with a folder of its own. A twin
 * shares the database and the master key of another one: two replicas, or the same one after a restart.
 */
export async function runApi(
  settings: Readonly<Record<string, string>> = {},
  twin?: RunningApi,
): Promise<RunningApi> {
  const own = twin?.database ?? (await freshDatabase());
  const folder = mkdtempSync(join(tmpdir(), 'lamina-api-'));
  mkdirSync(join(folder, 'secrets'));
  mkdirSync(join(folder, 'exchange'));
  const key = twin === undefined ? randomBytes(32) : readFileSync(join(twin.folder, 'secrets/master.key'));
  writeFileSync(join(folder, 'secrets/master.key'), key, { mode: 0o600 });
  writeFileSync(join(folder, 'shift'), '0');
  writeFakeBundle(join(folder, 'web'));
  const lines: string[] = [];
  const config = readConfig('api', {
    LAMINA_DATABASE_URL: own.urlOf('app'),
    LAMINA_QUEUE_SOCKET: inject('queueSocket'),
    LAMINA_QUEUE_PREFIX: `spec-${randomUUID()}`,
    LAMINA_DATA: folder,
    LAMINA_SECRETS: join(folder, 'secrets'),
    LAMINA_EXCHANGE: join(folder, 'exchange'),
    LAMINA_WEB: join(folder, 'web'),
    LAMINA_PORT: '4242',
    LAMINA_BASE_URL: 'http://localhost:4242',
    LAMINA_RATE_FACTOR: '1000',
    LAMINA_CLOCK_SHIFT_FILE: join(folder, 'shift'),
    LAMINA_SETUP_CODE_HASH: createHash('sha256').update(SETUP_CODE).digest('hex'),
    ...settings,
  });
  const app = await createApi(config, new JsonLogger('api', (line) => lines.push(line)));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    app,
    database: own,
    address,
    baseUrl: config.baseUrl,
    blobFolder: config.blobFolder,
    folder,
    queuePrefix: config.queuePrefix,
    logged: () => lines.join(''),
    client: () => new ApiClient(address, config.baseUrl),
    shiftClock: (ms) => {
      writeFileSync(join(folder, 'shift'), String(ms));
      own.clock.shiftMs = ms;
    },
    stop: async () => {
      await app.close();
      if (twin === undefined) await own.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeFakeBundle(folder: string): void {
  mkdirSync(folder);
  const page =
    '<!doctype html><html><body><app-root ngCspNonce="CSP_NONCE"></app-root><script src="main-ABCDEF12.js"></script></body></html>';
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'main-ABCDEF12.js'), 'export {};');
  writeFileSync(join(folder, 'main-ABCDEF12.js.map'), '{}');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git/config'), 'secret');
}
