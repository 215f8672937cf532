import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import { NewsListener } from './news-listener';

const WAIT = { timeout: 30_000, interval: 25 };
let fresh: FreshDatabase;
beforeAll(async () => void (fresh = await freshDatabase()));
afterAll(() => fresh.close());

describe('news', () => {
  it('reach every process that listens, and only its channel', async () => {
    const [api, worker] = [fresh.connect('api'), fresh.connect('worker')];
    const [heard, other] = [vi.fn(), vi.fn()];
    const stop = await api.listen('job_news', heard);
    await api.listen('job_cancel', other);
    await worker.notify('job_news', '{"job":"x"}');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('{"job":"x"}'), WAIT);
    await stop();
    await worker.notify('job_news', '{"job":"y"}');
    await worker.notify('job_cancel', '{}');
    await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(1), WAIT);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('come again after the connection broke', async () => {
    const listener = new NewsListener(fresh.urlOf('app'), 20);
    const heard = vi.fn();
    await listener.listen('job_news', heard);
    await fresh.sql(
      'app',
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app' AND query LIKE 'LISTEN%'`,
    );
    const worker = fresh.connect('worker');
    await vi.waitFor(async () => {
      await worker.notify('job_news', 'again');
      expect(heard).toHaveBeenCalledWith('again');
    }, WAIT);
    await listener.close();
  });
});

describe('the advisory lock', () => {
  it('lets one of two run, and the next one after it', async () => {
    const [one, two] = [fresh.connect('worker'), fresh.connect('worker')];
    let second: unknown;
    const first = await one.withAdvisoryLock('sweep', async () => {
      second = await two.withAdvisoryLock('sweep', async () => 'ran');
      return 'ran';
    });
    expect([first, second]).toEqual(['ran', undefined]);
    expect(await two.withAdvisoryLock('sweep', async () => 'ran')).toBe('ran');
  });

  it('is given back when its work fails', async () => {
    const worker = fresh.connect('worker');
    const failing = worker.withAdvisoryLock('sweep', () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(await worker.withAdvisoryLock('sweep', async () => 'ran')).toBe('ran');
  });
});
