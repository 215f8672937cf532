import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { JsonLogger } from '../json-logger';
import { LaneBell } from './lane-bell';
import { LaneQueues, type Ring } from './lane-queues';
import { QueueModule } from './queue.module';

declare module 'vitest' {
  interface ProvidedContext {
    queueSocket: string;
  }
}

const lines: string[] = [];
@Global()
@Module({
  providers: [{ provide: JsonLogger, useValue: new JsonLogger('spec', (line) => lines.push(line)) }],
  exports: [JsonLogger],
})
class LogModule {}

const open: INestApplicationContext[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()));
});

async function machine(queueSocket = inject('queueSocket'), queuePrefix = `spec-${randomUUID()}`) {
  @Module({ imports: [LogModule, QueueModule.register({ queueSocket, queuePrefix })] })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: false });
  return { app, bell: app.get(LaneBell), queues: app.get(LaneQueues), queuePrefix };
}

describe('the bells over a real queue server', () => {
  it('wakes whoever answers a lane, and leaves nothing behind', async () => {
    const { app, bell, queues } = await machine();
    open.push(app);
    const heard: Ring[] = [];
    queues.onRing('interactive', async (ring) => void heard.push(ring));
    await bell.ring('interactive');
    await bell.ring('batch'); // another lane's
    await expect.poll(() => heard).toEqual([{ lane: 'interactive', foreign: false }]);
    await expect
      .poll(() => queues.of('interactive').getJobCounts())
      .toMatchObject({ waiting: 0, active: 0, completed: 0, failed: 0 });
  });

  it('ST-026 tells a ring from what somebody else put there: another name, a payload, __proto__', async () => {
    const { app, bell, queues } = await machine();
    open.push(app);
    const queue = queues.of('system');
    await queue.add('unknown-name', {});
    await queue.add({ workspace: 'w' });
    await queue.add(JSON.parse('{"__proto__":{"x":1}}') as object);
    await queue.add({ big: 'x'.repeat(1_000_000) });
    await bell.ring('system');
    const heard: boolean[] = [];
    queues.onRing('system', async ({ foreign }) => void heard.push(foreign));
    await expect.poll(() => heard.length).toBe(5);
    expect(heard.filter((foreign) => !foreign)).toHaveLength(1);
  });

  it('waits a second at most for a queue server that is not there, and says so once', async () => {
    const { app, bell } = await machine('/nowhere/queue.sock');
    const before = lines.length;
    const started = performance.now();
    await Promise.all([bell.ring('interactive'), bell.ring('batch')]);
    expect(performance.now() - started).toBeLessThan(3_000);
    const said = lines.slice(before).filter((line) => line.includes('ring.failed'));
    expect(said).toHaveLength(2);
    const closing = performance.now();
    await app.close();
    expect(performance.now() - closing).toBeLessThan(3_000);
  });
});
