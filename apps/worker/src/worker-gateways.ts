import { Database, newId } from '@lamina/db';
import { JobNews, SystemClock, type Config, type Log } from '@lamina/server';
import { DiskBlobStore, FileKeyRing, SealedBlobs, SealedColumns } from '@lamina/storage';
import { hostname } from 'node:os';
import { EngineLink, type EngineHello } from './engine-link/engine-link';
import { EngineLinks } from './engine-link/engine-links';
import { ExchangeFolder } from './engine-link/exchange-folder';
import { ActiveJobs } from './jobs/active-jobs';
import type { JobDeps } from './jobs/job-deps';
import type { ScratchDeps } from './jobs/sweep-scratch';
import { WorkerEvents } from './jobs/worker-events';
import { sweep, type SweepDeps } from './retention/sweep';

/** How often the rows about engines are renewed: health takes one that is older than a minute for gone. */
const ENGINE_SEEN_MS = 15_000;

/** Every outside thing of the worker in one place, for the adapters; a use case takes the two or three that it needs. */
export class WorkerGateways {
  readonly worker = `${
    hostname()
      .replaceAll(/[^A-Za-z0-9.-]/g, '-')
      .slice(0, 40) || 'worker'
  }-${process.pid}`;
  readonly db: Database;
  readonly news: JobNews;
  readonly store: DiskBlobStore;
  readonly blobs: SealedBlobs;
  readonly columns: SealedColumns;
  readonly exchange: ExchangeFolder;
  readonly engines: EngineLinks;
  readonly active = new ActiveJobs();
  readonly events = new WorkerEvents(this.worker);
  readonly scheduleEvents = new WorkerEvents(this.worker, 'schedule');
  /** Told when an engine comes: whoever works the lanes sets it. */
  onEngine: () => void = () => undefined;

  private sweeping: Promise<unknown> = Promise.resolve();
  private isSweepWaiting = false;
  private seenTimer: NodeJS.Timeout | undefined;

  /** @throws {KeyFileRefused} when the master key is none */
  constructor(
    readonly config: Config,
    readonly log: Log,
  ) {
    const clock = new SystemClock(config.clockShiftFile);
    this.db = new Database({
      url: config.databaseUrl,
      service: 'worker',
      clockShiftMs: () => clock.shiftMs(),
    });
    this.news = new JobNews(this.db, log);
    const ring = FileKeyRing.open(config.masterKeyFile);
    this.store = new DiskBlobStore(config.blobFolder);
    this.blobs = new SealedBlobs(this.store, ring);
    this.columns = new SealedColumns(ring);
    this.exchange = new ExchangeFolder(config.exchangeFolder, process.getuid?.() === 0);
    this.engines = new EngineLinks({
      sockets: () => this.exchange.sockets(),
      connect: (path) => EngineLink.connect(path, log),
      onHello: (hello) => this.noteEngine(hello),
      onCome: () => this.onEngine(),
      log,
    });
  }

  get jobDeps(): JobDeps {
    const { db, blobs, columns, exchange, engines, active, news, events, log, config } = this;
    const { leaseSeconds, maxPixels } = config;
    return {
      db,
      blobs,
      columns,
      exchange,
      engines,
      active,
      news,
      events,
      log,
      newId,
      leaseSeconds,
      maxPixels,
    };
  }

  get scratchDeps(): ScratchDeps {
    const { db, exchange, store, active, log } = this;
    return { db, exchange, store, active, log, nowMs: () => Date.now() };
  }

  get sweepDeps(): SweepDeps {
    const { db, store, news, log } = this;
    const alone: SweepDeps['alone'] = (work) => db.withAdvisoryLock('retention', work);
    return { db, store, news, log, events: this.scheduleEvents, alone };
  }

  /** One retention run after the one that is under way; one that waits already is enough. It never throws. */
  sweepNow(): Promise<unknown> {
    if (this.isSweepWaiting) return this.sweeping;
    this.isSweepWaiting = true;
    this.sweeping = this.sweeping
      .then(() => {
        this.isSweepWaiting = false;
        return sweep(this.sweepDeps);
      })
      // What this run left undone, the next one finds.
      .catch((error: unknown) => this.log.error({ event: 'retention.run-failed', error }));
    return this.sweeping;
  }

  startEngines(): void {
    this.engines.start();
    this.seenTimer = setInterval(() => void this.noteEngines(), ENGINE_SEEN_MS);
  }

  async close(): Promise<void> {
    clearInterval(this.seenTimer);
    this.engines.stop();
    await this.sweeping;
    await this.news.stop();
    await this.db.close();
  }

  private async noteEngines(): Promise<void> {
    try {
      for (const hello of this.engines.hellos) await this.noteEngine(hello);
    } catch (error) {
      // The rows grow old, which is true as well: this worker cannot reach the database.
      this.log.warn({ event: 'engine.not-noted', error });
    }
  }

  /** What the engine found open, and what its launcher could not shut. */
  private noteEngine({ engines, isolation }: EngineHello): Promise<void> {
    const open = [...new Set([...isolation, ...this.config.isolation])];
    return this.db.transaction({ scope: 'queue' }, async (stores) => {
      for (const capabilities of engines) await stores.engines.seen(capabilities, open);
    });
  }
}
