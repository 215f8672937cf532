import type { Gateways } from '../gateways';

const FRAME = {
  actor: { kind: 'schedule', id: null, session: null, via: null },
  subject: { kind: 'service', id: 'api' },
  workspace: null,
  outcome: 'success',
  where: { service: 'api' },
} as const;

/** Writes down when this api began to serve, and that it ended as it was told to: what is missing was killed. */
export class ServiceEvents {
  private isServing = false;

  constructor(private readonly gateways: Gateways) {}

  async started(): Promise<void> {
    const { db, config } = this.gateways;
    await db.transaction({ scope: 'identity' }, ({ audit }) =>
      audit.append({ ...FRAME, name: 'system.started', facts: { version: config.version } }),
    );
    this.isServing = true;
  }

  /** Called by Nest while the database is still open. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.isServing) return;
    const { db, log } = this.gateways;
    try {
      await db.transaction({ scope: 'identity' }, ({ audit }) =>
        audit.append({ ...FRAME, name: 'system.stopped', facts: { clean: true } }),
      );
    } catch (error) {
      // The database may have been stopped first; the log line is what there is, and the stop goes on.
      log.error({ event: 'audit.failed', code: 'system.stopped', error });
    }
  }
}
