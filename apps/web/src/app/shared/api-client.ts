import { inject, Injectable, InjectionToken } from '@angular/core';
import { Uploaded } from '@lamina/contract';
import type { z } from 'zod';
import { ApiProblem } from './api-problem';
import { newKey } from './new-key';
import { ServerClock } from './server-clock';
import { Session } from './session';

export const FETCH = new InjectionToken<typeof fetch>('fetch', {
  providedIn: 'root',
  factory: () => globalThis.fetch.bind(globalThis),
});

export interface PostOptions {
  /** The same key repeats the same request: a retry after a lost answer makes nothing twice. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

export interface UploadOptions {
  readonly onProgress: (sentFraction: number) => void;
  readonly signal: AbortSignal;
  readonly idempotencyKey?: string;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** The one way to the server. Every answer goes through its schema, every refusal becomes an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly session = inject(Session);
  private readonly clock = inject(ServerClock);
  private readonly fetch = inject(FETCH);

  async get<S extends z.ZodType>(path: string, schema: S, signal?: AbortSignal): Promise<z.output<S>> {
    const answer = await this.send('GET', path, undefined, signal === undefined ? {} : { signal });
    return schema.parse(await answer.json());
  }

  async post<S extends z.ZodType>(
    path: string,
    body: unknown,
    schema: S,
    options: PostOptions = {},
  ): Promise<z.output<S>> {
    const answer = await this.send('POST', path, body, options);
    return schema.parse(await answer.json());
  }

  /** A POST whose answer has no body. */
  async act(path: string, body: unknown = {}, options: PostOptions = {}): Promise<void> {
    await this.send('POST', path, body, options);
  }

  async patch<S extends z.ZodType>(path: string, body: unknown, schema: S): Promise<z.output<S>> {
    const answer = await this.send('PATCH', path, body, {});
    return schema.parse(await answer.json());
  }

  async delete(path: string): Promise<void> {
    await this.send('DELETE', path, undefined, {});
  }

  /** The bytes of a stored picture, for a canvas or a download. */
  async bytes(path: string, signal?: AbortSignal): Promise<Blob> {
    const answer = await this.send('GET', path, undefined, signal === undefined ? {} : { signal });
    return answer.blob();
  }

  /**
   * Sends one file as the body. XMLHttpRequest, because `fetch` reports no progress of what was sent.
   * The name travels in a header: a path or query would put it into access logs.
   */
  upload(file: File, options: UploadOptions): Promise<Uploaded> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', '/api/projects');
      request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type);
      request.setRequestHeader('x-file-name', encodeURIComponent(file.name.slice(-255)));
      request.setRequestHeader('idempotency-key', options.idempotencyKey ?? newKey());
      const csrf = this.session.csrfToken();
      if (csrf !== null) request.setRequestHeader('x-csrf-token', csrf);
      request.upload.onprogress = ({ loaded, total }) => options.onProgress(total === 0 ? 0 : loaded / total);
      request.onload = () => {
        if (request.status === 201) resolve(Uploaded.parse(JSON.parse(request.responseText)));
        else reject(this.refusal(request.status, request.responseText));
      };
      request.onerror = () => reject(ApiProblem.unreachable());
      request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
      if (options.signal.aborted) reject(new DOMException('The upload was cancelled.', 'AbortError'));
      options.signal.addEventListener('abort', () => request.abort(), { once: true });
      request.send(file);
    });
  }

  private async send(method: Method, path: string, body: unknown, options: PostOptions): Promise<Response> {
    const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const csrf = this.session.csrfToken();
    if (method !== 'GET' && csrf !== null) headers['x-csrf-token'] = csrf;
    if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey;
    const answer = await this.answerOf(path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const date = answer.headers.get('date');
    if (date !== null) this.clock.note(date);
    if (!answer.ok) throw this.refusal(answer.status, await answer.text());
    this.session.noteAnswer(this.clock.now());
    return answer;
  }

  private async answerOf(path: string, request: RequestInit): Promise<Response> {
    try {
      return await this.fetch(path, request);
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw ApiProblem.unreachable();
    }
  }

  private refusal(status: number, body: string): ApiProblem {
    const problem = ApiProblem.fromAnswer(status, body);
    // `cross-site`: another tab has signed in again, so the token here is of a session that is gone. The sign-in page
    // finds the new one and comes straight back.
    if (problem.code === 'signed-out' || problem.code === 'cross-site') this.session.end('lost');
    return problem;
  }
}
