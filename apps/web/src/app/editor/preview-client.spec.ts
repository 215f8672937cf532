import type { LayerDocument } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { PreviewClient, type PreviewPort } from './preview-client';
import type { PreviewAnswer, PreviewRequest } from './preview-messages';

const document: LayerDocument = { version: 1, width: 1, height: 1, layers: [] };
const blob = async () => new Blob(['x']);

function bench() {
  const sent: PreviewRequest[] = [];
  const port: PreviewPort = {
    postMessage: (message) => void sent.push(message),
    onmessage: null,
    terminate: () => undefined,
  };
  const client = new PreviewClient(port);
  const answer = (message: PreviewAnswer) =>
    port.onmessage?.({ data: message } as MessageEvent<PreviewAnswer>);
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { sent, client, answer, settled };
}

describe('the preview client', () => {
  it('keeps one preview in flight and answers those that were overtaken with null', async () => {
    const { sent, client, answer, settled } = bench();
    const [first, second, third] = [1, 2, 3].map((amount) =>
      client.preview(document, [{ kind: 'sharpen', amount: amount / 10 }]),
    );
    expect(sent).toHaveLength(1);
    expect(await second).toBeNull();
    answer({ id: sent[0]!.id, ok: true, value: 1 });
    await first;
    await settled();
    expect(sent[1]).toMatchObject({ operations: [{ amount: 0.3 }] });
    answer({ id: sent[1]!.id, ok: true, value: 3 });
    expect(await third).toBe(3);
  });

  it('goes on with the next preview after one has failed', async () => {
    const { sent, client, answer, settled } = bench();
    const failing = client.preview(document, []);
    const next = client.preview(document, []);
    answer({ id: sent[0]!.id, ok: false, sentence: 'Too large.' });
    await expect(failing).rejects.toThrow('Too large.');
    await settled();
    answer({ id: sent[1]!.id, ok: true, value: 2 });
    expect(await next).toBe(2);
  });

  it('fetches a picture once, and again only after it was let go or has failed', async () => {
    const { sent, client, answer, settled } = bench();
    const loads = [client.load('a', blob), client.load('a', blob)];
    await settled();
    expect(sent).toHaveLength(1);
    answer({ id: sent[0]!.id, ok: true, value: { width: 1, height: 1, exact: true } });
    await Promise.all(loads);
    void client.keep([]);
    void client.load('a', blob);
    await settled();
    expect(sent.map(({ type }) => type)).toEqual(['load', 'keep', 'load']);
    await expect(client.load('b', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  });
});
