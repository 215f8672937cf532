import type { EngineId } from '@lamina/contract';
import type { Log } from '@lamina/server';
import { EngineLink, type EngineHello } from './engine-link';

export interface EngineLinksDeps {
  readonly sockets: () => Promise<readonly string[]>;
  readonly connect: (path: string) => Promise<EngineLink>;
  /** Told once a connection: the database keeps what engines announced, for estimates and health. */
  readonly onHello: (hello: EngineHello) => Promise<void>;
  /** Told when an engine comes, so that what waited for it is looked at again. */
  readonly onCome: () => void;
  readonly log: Log;
}

/** Every engine process whose socket lies in the exchange folder; one that goes away is taken up again when it is back. */
export class EngineLinks {
  private readonly links = new Map<string, EngineLink>();
  private looking: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly deps: EngineLinksDeps,
    private readonly lookMs = 250,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => void this.look(), this.lookMs);
    void this.look();
  }

  stop(): void {
    clearInterval(this.timer);
    for (const link of this.links.values()) link.close();
    this.links.clear();
  }

  /** The least busy engine process that has this engine. */
  of(engine: EngineId): EngineLink | undefined {
    const able = [...this.links.values()].filter((link) => link.isOpen && link.capabilitiesOf(engine));
    return able.sort((a, b) => a.load - b.load)[0];
  }

  get isAnyOpen(): boolean {
    return this.hellos.length > 0;
  }

  /** What the engines that are there announced. */
  get hellos(): readonly EngineHello[] {
    return [...this.links.values()].filter(({ isOpen }) => isOpen).map(({ hello }) => hello);
  }

  /** Takes up every socket that is there and not connected; two looks at once are one. */
  look(): Promise<void> {
    return (this.looking ??= this.takeUp().finally(() => (this.looking = undefined)));
  }

  private async takeUp(): Promise<void> {
    try {
      for (const path of await this.deps.sockets()) {
        if (this.links.get(path)?.isOpen) continue;
        this.links.delete(path);
        await this.connect(path);
      }
    } catch (error) {
      // The exchange folder is not there yet, or no longer; the next look finds it.
      this.deps.log.warn({ event: 'engine.look', error });
    }
  }

  private async connect(path: string): Promise<void> {
    let link: EngineLink;
    try {
      link = await this.deps.connect(path);
    } catch {
      // A socket that nobody listens on any more: its engine is gone and will put a new one there.
      return;
    }
    this.links.set(path, link);
    try {
      await this.deps.onHello(link.hello);
    } catch (error) {
      // Estimates stay as they were; the jobs themselves need no row about the engine.
      this.deps.log.warn({ event: 'engine.hello', error });
    }
    this.deps.log.info({ event: 'engine.connected', engines: link.hello.engines.map(({ id }) => id) });
    this.deps.onCome();
  }
}
