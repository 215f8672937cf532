import pg from 'pg';

type Handler = (payload: string) => void;

/** One connection that hears NOTIFY and comes back when it breaks. What is said meanwhile is lost: rows are the truth. */
export class NewsListener {
  private readonly handlers = new Map<string, Set<Handler>>();
  private connection: Promise<pg.Client> | null = null;
  private retry: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly retryMs = 1_000,
  ) {}

  /** @returns a function that stops listening */
  async listen(channel: string, handler: Handler): Promise<() => Promise<void>> {
    const own = this.handlers.get(channel) ?? new Set<Handler>();
    this.handlers.set(channel, own.add(handler));
    const client = await this.connected();
    await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    return async () => void own.delete(handler);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    const client = await this.connection?.catch(() => null); // a connection that failed needs no closing
    await client?.end();
  }

  private connected(): Promise<pg.Client> {
    this.connection ??= this.connect();
    return this.connection;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on('notification', ({ channel, payload = '' }) => {
      for (const handler of this.handlers.get(channel) ?? []) handler(payload);
    });
    client.on('error', () => this.comeBack(client)); // 'end' follows, or does not: both lead to one retry
    client.on('end', () => this.comeBack(client));
    try {
      await client.connect();
    } catch (error) {
      this.connection = null;
      throw error;
    }
    return client;
  }

  private comeBack(broken: pg.Client): void {
    if (this.closed || this.retry) return;
    broken.removeAllListeners('end');
    this.connection = null;
    this.retry = setTimeout(() => {
      this.retry = null;
      this.listenAgain().catch(() => this.comeBack(broken)); // the database is still away: try again in a while
    }, this.retryMs);
  }

  private async listenAgain(): Promise<void> {
    const client = await this.connected();
    for (const channel of this.handlers.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
  }
}
