import { totpNow } from './totp-now';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  readonly text: string;
}
export interface Ask {
  readonly body?: unknown;
  readonly raw?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Leaves the origin, the token and the cookies out. */
  readonly bare?: boolean;
}

/** A browser's manners without a browser: keeps cookies, names its origin, repeats the session's token. */
export class ApiClient {
  readonly cookies = new Map<string, string>();
  csrf: string | null = null;

  constructor(
    readonly address: string,
    private readonly baseUrl: string,
  ) {}

  async send<T = never>(
    method: string,
    path: string,
    { body, raw, headers = {}, bare = false }: Ask = {},
  ): Promise<Answer<T>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const manners: Record<string, string> = bare
      ? {}
      : {
          origin: new URL(this.baseUrl).origin,
          ...(cookie === '' ? {} : { cookie }),
          ...(this.csrf === null ? {} : { 'x-csrf-token': this.csrf }),
        };
    const answer = await fetch(`${this.address}${path}`, {
      method,
      redirect: 'manual',
      ...(raw === undefined ? {} : { body: raw, duplex: 'half' }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        ...manners,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    } as RequestInit);
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: (isJson ? JSON.parse(text) : undefined) as T,
    };
  }

  get<T>(path: string, ask: Ask = {}): Promise<Answer<T>> {
    return this.send('GET', path, ask);
  }
  post<T>(path: string, body: unknown = {}, ask: Ask = {}): Promise<Answer<T>> {
    return this.send('POST', path, { body, ...ask });
  }

  /** Takes the token that changes repeat. */
  async begin(): Promise<void> {
    const { body } = await this.get<{ csrfToken: string }>('/api/session');
    this.csrf = body.csrfToken;
  }

  /** Signs in with a password and, where the session asks for it, with a code of the secret. */
  async signIn(email: string, password: string, factor?: { secret: string; now: Date }): Promise<string> {
    const { body } = await this.post<{ next: string }>('/api/session/local', { email, password });
    await this.begin();
    if (body.next !== 'totp' || factor === undefined) return body.next;
    const shown = await this.post<{ next: string }>('/api/session/totp', {
      code: await totpNow(factor.secret, factor.now),
    });
    await this.begin();
    return shown.body.next;
  }

  upload(
    bytes: Uint8Array,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<{ projectId: string; jobId: string }>> {
    return this.send('POST', '/api/projects', {
      raw: new Uint8Array(bytes),
      headers: { 'x-file-name': 'beach.png', ...headers },
    });
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (attributes.some((attribute) => attribute.trim() === 'Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
