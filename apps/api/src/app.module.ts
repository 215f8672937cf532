import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Database } from '@lamina/db';
import {
  Clock,
  CONFIG,
  JobNews,
  JsonLogger,
  LaneBell,
  LaneQueues,
  MachineModule,
  QueueModule,
  type Config,
} from '@lamina/server';
import { BlobStore, KeyRing, SealedBlobs, SealedColumns } from '@lamina/storage';
import type { IncomingMessage, Server } from 'node:http';
import { CreditsController } from './credits/credits.controller';
import { DocsController } from './docs/docs.controller';
import { Gateways } from './gateways';
import { answerStrangeVerbs } from './http/answer-strange-verbs';
import { CrossSiteGuard } from './http/cross-site.guard';
import { CsrfGuard } from './http/csrf.guard';
import { compareRoutes } from './http/find-route';
import { noQueries } from './http/no-queries';
import { onlyKnownMethods } from './http/only-known-methods';
import { PermissionGuard } from './http/permission.guard';
import { ProblemFilter } from './http/problem.filter';
import { RateLimitGuard } from './http/rate-limit.guard';
import { noteRequest } from './http/request-facts';
import { SchemaPipe } from './http/schema-pipe';
import { securityHeaders } from './http/security-headers';
import { setPatience } from './http/set-patience';
import { webBundle } from './http/web-bundle';
import { LocalStrategy } from './identity/local.strategy';
import { MeController } from './identity/me.controller';
import { SessionController } from './identity/session.controller';
import { SessionGuard } from './identity/session.guard';
import { EventsController, EventsHub } from './jobs/events.controller';
import { JobsController } from './jobs/jobs.controller';
import { HealthController } from './machine/health.controller';
import { ServiceLifeModule } from './machine/service-life.module';
import { PeopleController } from './people/people.controller';
import { AssetContentController } from './projects/asset-content.controller';
import { ProjectsController } from './projects/projects.controller';

const MAX_BODY_BYTES = 256 * 1024;

@Module({})
export class AppModule {
  static register(config: Config, log: JsonLogger): DynamicModule {
    const parts = [
      CONFIG,
      Clock,
      JsonLogger,
      Database,
      BlobStore,
      KeyRing,
      SealedBlobs,
      SealedColumns,
      LaneQueues,
      LaneBell,
      JobNews,
    ];
    return {
      module: AppModule,
      imports: [MachineModule.register(config, log), QueueModule.register(config), ServiceLifeModule],
      controllers: [
        SessionController,
        MeController,
        CreditsController,
        ProjectsController,
        AssetContentController,
        JobsController,
        EventsController,
        PeopleController,
        HealthController,
        DocsController,
      ],
      providers: [
        { provide: Gateways, inject: parts, useFactory: gatewaysOf },
        EventsHub,
        LocalStrategy,
        { provide: APP_FILTER, useClass: ProblemFilter },
        // In this order: whose page asks, who asks, how often, with which token, with which permission.
        { provide: APP_GUARD, useClass: CrossSiteGuard },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_GUARD, useClass: CsrfGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
      ],
    };
  }
}

/** The api, wired and checked, but not yet listening. @throws when a route has no line in the table, or the reverse */
export async function createApi(
  config: Config,
  log = new JsonLogger('api'),
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.register(config, log), {
    bodyParser: false,
    logger: log,
    abortOnError: false,
    // A line that a browser keeps open for later must not keep a service that is told to stop.
    forceCloseConnections: true,
  });
  app.set('trust proxy', config.trustedProxy.length === 0 ? false : [...config.trustedProxy]);
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(noteRequest, securityHeaders, onlyKnownMethods, noQueries);
  if (config.webFolder !== null) app.use(webBundle(config.webFolder));
  // One route takes its body as it comes, whatever type it says: an upload that calls itself JSON is still a stream.
  app.useBodyParser('json', { limit: MAX_BODY_BYTES, strict: true, type: isJsonBody });
  app.useGlobalPipes(new SchemaPipe());
  const server = app.getHttpServer() as Server;
  answerStrangeVerbs(server);
  setPatience(server);
  app.enableShutdownHooks();
  await app.init();
  const gaps = compareRoutes(routesOf(app));
  if (gaps.length > 0) throw new Error(`The routes and their table do not agree: ${gaps.join('; ')}.`);
  return app;
}

function isJsonBody({ method, url, headers }: IncomingMessage): boolean {
  if (method === 'POST' && /^\/api\/projects\/?(\?|$)/i.test(url ?? '')) return false;
  return /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
}

/** What Express will really answer, read back from its router: the truth that the table is held against. */
export function routesOf(app: NestExpressApplication): readonly { method: string; path: string }[] {
  const { router } = app.getHttpAdapter().getInstance() as unknown as { router: { stack: readonly Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: route.path })),
  );
}
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

function gatewaysOf(
  config: Config,
  clock: Clock,
  log: JsonLogger,
  db: Database,
  store: BlobStore,
  ring: KeyRing,
  blobs: SealedBlobs,
  columns: SealedColumns,
  queues: LaneQueues,
  bell: LaneBell,
  news: JobNews,
): Gateways {
  return new Gateways({ config, clock, log, db, store, ring, blobs, columns, queues, bell, news });
}
