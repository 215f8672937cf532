import { readEngineConfig } from '../engine-config';
import { runOperation } from '../run-operation';
import { serveParent } from '../serve-parent';

/** A child that does what decoders and models do on a bad day; the name of the upload says which. */
serveParent(readEngineConfig(process.env), async (message, surroundings) => {
  const name = message.task.operation === 'ingest' ? message.task.upload : '';
  if (name === 'loop') {
    surroundings.progress(0.5, 'Looping');
    await new Promise((resolve) => setImmediate(resolve)); // lets the news go out before the thread is gone
    for (;;);
  }
  if (name === 'abort') process.abort();
  if (name === 'bloat') {
    const held: Uint8Array[] = [];
    for (;;) {
      held.push(new Uint8Array(64 * 1024 * 1024).fill(1));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  if (name === 'nonsense') process.send!({ type: 'done', outputs: '../../etc/passwd' });
  return runOperation(message, surroundings);
});
