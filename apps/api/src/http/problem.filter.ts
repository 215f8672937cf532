import { randomUUID } from 'node:crypto';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { refused, type Refusal } from '@lamina/contract';
import { Refused } from '@lamina/server';
import type { Request, Response } from 'express';
import { Gateways } from '../gateways';
import { visitOf } from '../identity/session.guard';
import { recordDenial, recordUnhandled } from './record-denial';
import { lineOf } from './permission.guard';
import { factsOf } from './request-facts';
import { sendProblem } from './send-problem';

/** The one place where a refusal, or something unforeseen, becomes an answer. Nothing of the inside leaves with it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly gateways: Gateways) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    // What a stopped upload still has in flight is not waited for: the answer goes out and the line closes.
    if (!request.complete && !request.readableEnded) response.setHeader('Connection', 'close');
    if (error instanceof Refused) {
      await this.noteDenial(error.refusal, request);
      return sendProblem(response, error.refusal, error.extras);
    }
    const known = refusalOf(error);
    if (known !== null) return sendProblem(response, known);
    const errorId = randomUUID();
    this.gateways.log.error({ event: 'unhandled', errorId, route: routeName(request), error });
    await recordUnhandled(this.gateways, factsOf(request), errorId);
    sendProblem(
      response,
      refused(
        'went-wrong',
        'Something went wrong here. Try again; if it stays, tell your administrator the error id.',
      ),
      {
        errorId,
      },
    );
  }

  private async noteDenial(refusal: Refusal, request: Request): Promise<void> {
    const line = lineOf(request);
    if (typeof line !== 'object') return;
    const [facts, visit] = [factsOf(request), visitOf(request)];
    await recordDenial(this.gateways, refusal, { line, params: request.params, facts, visit });
  }
}

/** Errors of the framework and the body parser that mean something to whoever asked. */
function refusalOf(error: unknown): Refusal | null {
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === 404) return refused('not-found', 'There is nothing at this address.');
  if (status === 413) return refused('too-large', 'The body is larger than 256 KiB.');
  if (status !== null && status >= 400 && status < 500) {
    return refused('bad-request', 'The body could not be read: send JSON in UTF-8 with its content type.');
  }
  return null;
}

function statusOf(error: unknown): number | null {
  // http-errors, which the body parser throws, marks what may be told with `expose`.
  const { status, expose } = Object(error) as { status?: unknown; expose?: unknown };
  return expose === true && typeof status === 'number' ? status : null;
}

function routeName(request: Request): string {
  const line = lineOf(request);
  return typeof line === 'object' ? `${line.method} ${line.path}` : 'none';
}
