import { Inject, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '@lamina/db';
import { CONFIG, JsonLogger, type Config } from '@lamina/server';

/** Writes down that the api began, and that it ended as it was told to. A beginning without an end was a kill. */
@Module({})
export class ServiceLifeModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly base = {
    actor: { kind: 'schedule', id: null, session: null, via: null },
    subject: { kind: 'service', id: 'api' },
    workspace: null,
    outcome: 'success',
    where: { service: 'api' },
  } as const;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
    @Inject(JsonLogger) private readonly log: JsonLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { version } = this.config;
    await this.database.transaction({ scope: 'identity' }, ({ audit }) =>
      audit.append({ ...this.base, name: 'system.started', facts: { version } }),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    try {
      await this.database.transaction({ scope: 'identity' }, ({ audit }) =>
        audit.append({ ...this.base, name: 'system.stopped', facts: { clean: true } }),
      );
    } catch (error) {
      // The database may have been stopped first; a service that is told to stop stops all the same.
      this.log.warn({ event: 'audit.failed', code: 'system.stopped', error });
    }
  }
}
