import { StreamEvent } from '@lamina/contract';
import type { ApiClient } from './api-client';

export interface OpenStream {
  readonly events: StreamEvent[];
  /** Resolves when the server has closed the line. */
  readonly ended: Promise<void>;
  until(wanted: (event: StreamEvent) => boolean): Promise<StreamEvent>;
  lastId(): string;
  close(): void;
}

/** An event stream as a browser reads it. */
export async function openStream(
  client: ApiClient,
  headers: Readonly<Record<string, string>>,
): Promise<OpenStream> {
  const abort = new AbortController();
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${client.address}/api/events`, {
    headers: { cookie, ...headers },
    signal: abort.signal,
  });
  if (answer.body === null || answer.status !== 200)
    throw new Error(`The stream was answered with ${answer.status}.`);
  const events: StreamEvent[] = [];
  const waiting = new Set<() => void>();
  let lastId = '';
  const read = async () => {
    let rest = '';
    for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) {
      rest += part;
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const fields = new Map(
          block
            .split('\n')
            .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
        );
        const data = fields.get('data');
        if (data === undefined) continue;
        lastId = fields.get('id') ?? lastId;
        events.push(StreamEvent.parse(JSON.parse(data)));
      }
      for (const look of waiting) look();
    }
  };
  // A line that this side has closed ends with an abort error: it is what was asked for.
  const ended = read().catch(() => undefined);
  return {
    events,
    ended,
    lastId: () => lastId,
    close: () => abort.abort(),
    until: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const found = events.find(wanted);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
