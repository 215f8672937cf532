import type { StreamEvent } from '@lamina/contract';
import type { JobRow } from '@lamina/db';
import type { News } from '@lamina/server';
import type { Gateways, Transactions } from '../gateways';
import { scopeOf, type Actor } from '../identity/actor';
import type { JobProgress } from './job-progress';
import { jobViewOf } from './job-view';

export const HEARTBEAT_MS = 15_000;
export const RECHECK_MS = 3_000;
/** Places in the queue are told this often at most, however fast it moves. */
const QUEUE_MS = 1_000;
/** Steps of progress closer than this are told as one. */
const COALESCE_MS = 150;
const MOST_STREAMS = 6;
/** A reader that takes nothing for so long that this much waits is gone. */
const MOST_WAITING_BYTES = 1024 ** 2;

const MOST_REMEMBERED = 50_000;

/** The open end of a browser: what a stream needs of an HTTP answer. */
export interface StreamEnd {
  write(text: string): void;
  waitingBytes(): number;
  close(): void;
}
interface Stream {
  readonly actor: Actor;
  readonly end: StreamEnd;
  readonly projects: Set<string>;
  /** Own jobs that wait, and the place and time that were told last. */
  readonly waiting: Map<string, string>;
}
interface EventStreamsDeps extends Pick<Gateways, 'clock' | 'log'> {
  readonly db: Transactions<'jobs' | 'projects' | 'sessions'>;
  readonly progress: JobProgress;
}

/**
 * The event streams of this api. News name a job; whose it is decides the database, asked in each listener's own scope,
 * so that a stream can never carry what its person may not read.
 */
export class EventStreams {
  private readonly streams = new Set<Stream>();
  private readonly ownerOf = new Map<string, string>();
  private readonly pending = new Map<string, NodeJS.Timeout>();
  private readonly running = new Set<string>();
  private queueTimer: NodeJS.Timeout | undefined;
  private rechecking: Promise<void> | undefined;

  constructor(private readonly deps: EventStreamsDeps) {}

  get count(): number {
    return this.streams.size;
  }

  /** Opens a stream and tells where things stand: open jobs, and those that ended since `since`. */
  async open(actor: Actor, end: StreamEnd, since: Date | null): Promise<() => void> {
    const stream: Stream = { actor, end, projects: new Set(), waiting: new Map() };
    this.endOldest(actor.person);
    this.streams.add(stream);
    end.write('retry: 2000\n\n');
    try {
      await this.tellStanding(stream, since);
    } catch (error) {
      // Nobody reads a line whose beginning failed: were it kept, every later piece of news would be written into it.
      this.streams.delete(stream);
      throw error;
    }
    return () => void this.streams.delete(stream);
  }

  private tellStanding(stream: Stream, since: Date | null): Promise<void> {
    const { actor } = stream;
    return this.deps.db.transaction(scopeOf(actor), async ({ jobs, projects }) => {
      for (const id of await projects.openIds()) stream.projects.add(id);
      for (const row of (await jobs.listMine(actor.person)).toReversed()) {
        this.remember(row.id, actor.person);
        const isNews = row.endedAt === null || (since !== null && row.endedAt >= since);
        if (isNews) this.sendJob(stream, row);
      }
    });
  }

  /** News of a job: each state at once, progress a few times a second. */
  onJob({ job, state }: News<'job_news'>): void {
    this.noteQueue(job, state === 'running');
    if (state === 'running') {
      if (this.pending.has(job)) return;
      this.pending.set(
        job,
        setTimeout(() => {
          this.pending.delete(job);
          this.tellJob(job);
        }, COALESCE_MS),
      );
      return;
    }
    clearTimeout(this.pending.get(job));
    this.pending.delete(job);
    this.tellJob(job);
  }

  onProject({ project, change }: News<'project_news'>): void {
    for (const stream of this.streams) void this.tellProject(stream, project, change);
  }

  onSessionEnded(session: string): void {
    for (const stream of this.streams) if (stream.actor.session === session) this.close(stream);
  }

  heartbeat(): void {
    for (const stream of this.streams) {
      if (stream.end.waitingBytes() > MOST_WAITING_BYTES) this.close(stream);
      else stream.end.write(': still here\n\n');
    }
  }

  /** Looks whether each session still lives: news may be lost, a revocation must not. One look at a time. */
  recheck(): Promise<void> {
    this.rechecking ??= this.closeDead().finally(() => (this.rechecking = undefined));
    return this.rechecking;
  }

  private async closeDead(): Promise<void> {
    const looked = [...this.streams];
    if (looked.length === 0) return;
    const ids = [...new Set(looked.map(({ actor }) => actor.session))];
    const alive = new Set(
      await this.deps.db.transaction({ scope: 'identity' }, ({ sessions }) => sessions.aliveAmong(ids)),
    );
    for (const stream of looked) if (!alive.has(stream.actor.session)) this.close(stream);
  }

  /** Anybody's job that came, began or ended moves the queue; a step of one that runs does not. */
  private noteQueue(job: string, isRunning: boolean): void {
    if (isRunning && this.running.has(job)) return;
    if (this.running.size > MOST_REMEMBERED) this.running.clear();
    if (isRunning) this.running.add(job);
    else this.running.delete(job);
    this.queueTimer ??= setTimeout(() => void this.retellWaiting(), QUEUE_MS);
  }

  /** The new places of what waits, to whoever waits; the timer runs anew only when all have been told. */
  private async retellWaiting(): Promise<void> {
    const people = new Map(
      [...this.streams].filter(({ waiting }) => waiting.size > 0).map(({ actor }) => [actor.person, actor]),
    );
    for (const actor of people.values()) {
      await this.quietly(async () => {
        const rows = await this.deps.db.transaction(scopeOf(actor), ({ jobs }) =>
          jobs.waitingOf(actor.person),
        );
        for (const stream of this.streams) {
          if (stream.actor.person !== actor.person) continue;
          const stillThere = new Set(rows.map(({ id }) => id));
          for (const id of stream.waiting.keys()) if (!stillThere.has(id)) stream.waiting.delete(id);
          for (const row of rows) if (stream.waiting.get(row.id) !== placeOf(row)) this.sendJob(stream, row);
        }
      });
    }
    this.queueTimer = undefined;
  }

  closeAll(): void {
    for (const timer of this.pending.values()) clearTimeout(timer);
    this.pending.clear();
    clearTimeout(this.queueTimer);
    for (const stream of this.streams) this.close(stream);
  }

  private tellJob(job: string): void {
    const owner = this.ownerOf.get(job);
    for (const stream of this.streams) {
      if (owner === undefined || owner === stream.actor.person) void this.tellJobTo(stream, job);
    }
  }

  private async tellJobTo(stream: Stream, job: string): Promise<void> {
    await this.quietly(async () => {
      const { actor } = stream;
      const row = await this.deps.db.transaction(scopeOf(actor), ({ jobs }) => jobs.view(job));
      if (row === null || row.person !== actor.person) return;
      this.remember(job, actor.person);
      this.sendJob(stream, row);
    });
  }

  private async tellProject(stream: Stream, project: string, change: 'updated' | 'erased'): Promise<void> {
    await this.quietly(async () => {
      if (change === 'erased') {
        if (stream.projects.delete(project)) this.send(stream, { type: 'project', project, change });
        return;
      }
      const found = await this.deps.db.transaction(scopeOf(stream.actor), ({ projects }) =>
        projects.findOpen(project),
      );
      if (found === null) return;
      stream.projects.add(project);
      this.send(stream, { type: 'project', project, change });
    });
  }

  private sendJob(stream: Stream, row: JobRow): void {
    if (row.state === 'queued') stream.waiting.set(row.id, placeOf(row));
    else stream.waiting.delete(row.id);
    this.send(stream, { type: 'job', job: jobViewOf(row, this.deps.progress.of(row.id)) });
  }

  private send(stream: Stream, event: StreamEvent): void {
    if (!this.streams.has(stream)) return;
    stream.end.write(`id: ${this.deps.clock.now().getTime()}\ndata: ${JSON.stringify(event)}\n\n`);
  }

  private close(stream: Stream): void {
    this.streams.delete(stream);
    stream.end.close();
  }

  private endOldest(person: string): void {
    const own = [...this.streams].filter(({ actor }) => actor.person === person);
    for (const stream of own.slice(0, Math.max(0, own.length - MOST_STREAMS + 1))) this.close(stream);
  }

  private remember(job: string, person: string): void {
    if (this.ownerOf.size > MOST_REMEMBERED) this.ownerOf.clear();
    this.ownerOf.set(job, person);
  }

  private async quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // A stream says the next thing again after a reconnect; nobody waits for this one.
      this.deps.log.warn({ event: 'stream.failed', error });
    }
  }
}

const placeOf = ({ queuePosition, aheadSeconds }: JobRow): string => `${queuePosition} ${aheadSeconds}`;
