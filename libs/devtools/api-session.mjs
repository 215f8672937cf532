import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotGoOn } from './one-sentence.mjs';

/** A signed-in person without a browser: keeps the cookies, repeats the session's token, names our own origin. */
export class ApiSession {
  #cookies = new Map();
  #csrf;

  /** @param address where the api listens; @param baseUrl what it calls itself, which it wants to see as the origin */
  constructor({ address, baseUrl }) {
    this.address = address;
    this.baseUrl = baseUrl;
  }

  async get(path) {
    return (await this.send('GET', path)).json();
  }

  async post(path, body = {}) {
    const answer = await this.send('POST', path, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    });
    return answer.status === 204 ? undefined : readJson(answer);
  }

  async patch(path, body) {
    const headers = { 'content-type': 'application/json' };
    return readJson(await this.send('PATCH', path, { body: JSON.stringify(body), headers }));
  }

  /** Sends a picture as the body; its name travels in a header, out of every access log. */
  async upload(bytes, { name, type }) {
    const headers = {
      'content-type': type,
      'x-file-name': encodeURIComponent(name),
      'idempotency-key': randomUUID(),
    };
    return readJson(await this.send('POST', '/api/projects', { body: bytes, headers }));
  }

  async bytes(path) {
    return Buffer.from(await (await this.send('GET', path)).arrayBuffer());
  }

  /** Takes the token that changes have to repeat; to be called after each sign-in. */
  async begin() {
    const session = await this.get('/api/session');
    this.#csrf = session.csrfToken;
    return session;
  }

  /** Waits until a job has ended. @returns the job */
  async ended(jobId, timeoutMs = 120_000) {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const job = await this.get(`/api/jobs/${jobId}`);
      if (!['queued', 'running'].includes(job.state)) return job;
      if (performance.now() > deadline)
        throw new CannotGoOn(`The job ${jobId} is still ${job.state} after ${timeoutMs / 1000} s.`);
      await pause(20);
    }
  }

  async send(method, path, { body, headers = {} } = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetchAgain(`${this.address}${path}`, {
      method,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(120_000),
      headers: {
        ...headers,
        origin: new URL(this.baseUrl).origin,
        host: new URL(this.baseUrl).host,
        ...(cookie ? { cookie } : {}),
        ...(this.#csrf ? { 'x-csrf-token': this.#csrf } : {}),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(';');
      const [name, ...value] = pair.split('=');
      this.#cookies.set(name, value.join('='));
    }
    if (answer.ok) return answer;
    const text = await answer.text();
    throw new CannotGoOn(`${method} ${path} was answered with ${answer.status}: ${text.slice(0, 300)}`);
  }
}

/**
 * A connection that was kept open may have been closed by the other side while this program painted a picture. Every
 * request here may be sent twice: it changes nothing, sets a value, or carries an idempotency key.
 */
async function fetchAgain(address, request) {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (!['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE'].includes(error.cause?.code)) throw error;
    return fetch(address, request);
  }
}

async function readJson(answer) {
  const text = await answer.text();
  return text === '' ? undefined : JSON.parse(text);
}
