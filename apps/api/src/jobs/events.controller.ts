import {
  Controller,
  Get,
  Injectable,
  Req,
  Res,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Gateways } from '../gateways';
import { CheckedHeader } from '../http/checked-header.decorator';
import type { Actor } from '../identity/actor';
import { CurrentActor } from '../identity/session.guard';
import { EventStreams, HEARTBEAT_MS, RECHECK_MS } from './event-streams';
import { JobProgress } from './job-progress';

/** The id of the last event is the time at which it was sent. A moment is added: what was under way then is told again. */
const LastEventId = z
  .string()
  .regex(/^\d{1,16}$/, 'the id of an event')
  .optional();
const SLACK_MS = 5_000;

/** Ties the streams to the news and to the clock of this process. */
@Injectable()
export class EventsHub implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly progress = new JobProgress();
  readonly streams: EventStreams;
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(private readonly gateways: Gateways) {
    const { clock, log, db } = gateways;
    this.streams = new EventStreams({ clock, log, db, progress: this.progress });
  }

  async onApplicationBootstrap(): Promise<void> {
    const { news, log } = this.gateways;
    await news.on('job_news', (one) => {
      this.progress.note(one);
      this.streams.onJob(one);
    });
    await news.on('project_news', (one) => this.streams.onProject(one));
    await news.on('session_ended', ({ session }) => this.streams.onSessionEnded(session));
    const recheck = () =>
      this.streams.recheck().catch((error: unknown) => log.warn({ event: 'recheck.failed', error }));
    this.timers.push(
      setInterval(() => this.streams.heartbeat(), HEARTBEAT_MS),
      setInterval(() => void recheck(), RECHECK_MS),
    );
  }

  /** Before the server closes: it waits for every line that is open, and these end only when they are ended. */
  beforeApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.streams.closeAll();
  }
}

@Controller('api/events')
export class EventsController {
  constructor(private readonly hub: EventsHub) {}

  @Get()
  async stream(
    @CurrentActor() actor: Actor,
    @CheckedHeader({ name: 'last-event-id', schema: LastEventId }) lastEventId: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    response.status(200);
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.setHeader('X-Accel-Buffering', 'no');
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    response.flushHeaders();
    const since = lastEventId === undefined ? null : new Date(Math.max(0, Number(lastEventId) - SLACK_MS));
    const end = {
      write: (text: string) => void response.write(text),
      waitingBytes: () => response.writableLength,
      close: () => void response.end(),
    };
    const leave = await this.hub.streams.open(actor, end, since);
    response.on('close', leave);
    if (response.closed) leave();
  }
}
