import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@lamina/db';
import { BlobStore, DiskBlobStore, FileKeyRing, KeyRing, SealedBlobs, SealedColumns } from '@lamina/storage';
import { Clock, SystemClock } from './clock';
import type { Config } from './config';
import { JobNews } from './job-news';
import { JsonLogger } from './json-logger';

export const CONFIG = Symbol('config');

/**
 * The outside things that api and worker both hold: settings, log, clock, database, news, keys, blobs. A start with a
 * missing, open or default master key, or as a database role that sees every row, fails here.
 */
@Module({})
export class MachineModule implements OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JobNews) private readonly news: JobNews,
  ) {}

  static register(config: Config, log = new JsonLogger(config.service)): DynamicModule {
    const clock = new SystemClock(config.clockShiftFile);
    return {
      module: MachineModule,
      global: true,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: JsonLogger, useValue: log },
        { provide: Clock, useValue: clock },
        { provide: Database, useFactory: () => openDatabase(config, clock) },
        {
          provide: JobNews,
          inject: [Database],
          useFactory: (database: Database) => new JobNews(database, log),
        },
        { provide: KeyRing, useFactory: () => FileKeyRing.open(config.masterKeyFile) },
        { provide: BlobStore, useFactory: () => new DiskBlobStore(config.blobFolder) },
        {
          provide: SealedBlobs,
          inject: [BlobStore, KeyRing],
          useFactory: (store: BlobStore, ring: KeyRing) => new SealedBlobs(store, ring),
        },
        {
          provide: SealedColumns,
          inject: [KeyRing],
          useFactory: (ring: KeyRing) => new SealedColumns(ring),
        },
      ],
      exports: [CONFIG, JsonLogger, Clock, Database, JobNews, KeyRing, BlobStore, SealedBlobs, SealedColumns],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.news.stop();
    await this.database.close();
  }
}

async function openDatabase(config: Config, clock: Clock): Promise<Database> {
  const shift = config.clockShiftFile === null ? {} : { clockShiftMs: () => clock.shiftMs() };
  const database = new Database({ url: config.databaseUrl, service: config.service, ...shift });
  await database.assertPlainRole();
  return database;
}
