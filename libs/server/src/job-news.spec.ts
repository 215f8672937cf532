import { describe, expect, it } from 'vitest';
import { JobNews, type News } from './job-news';
import { MemoryWire } from './testing';

const JOB = '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('JobNews', () => {
  it('carries typed news from one side to the other', async () => {
    const wire = new MemoryWire();
    const heard: News<'job_news'>[] = [];
    await new JobNews(wire, silent).on('job_news', (news) => heard.push(news));
    await new JobNews(wire, silent).tell('job_news', {
      job: JOB,
      state: 'running',
      fraction: 0.4,
      step: 'decode',
    });
    expect(heard).toEqual([{ job: JOB, state: 'running', fraction: 0.4, step: 'decode' }]);
  });

  it('throws news away that are not of the schema', async () => {
    const wire = new MemoryWire();
    const heard: unknown[] = [];
    await new JobNews(wire, silent).on('job_cancel', (news) => heard.push(news));
    await wire.notify('job_cancel', 'nonsense');
    await wire.notify('job_cancel', '{"job":"../../etc"}');
    expect(heard).toEqual([]);
  });

  it('never fails whoever tells', async () => {
    const news = new JobNews(
      { listen: async () => async () => undefined, notify: () => Promise.reject(new Error('away')) },
      silent,
    );
    await expect(news.tell('job_cancel', { job: JOB })).resolves.toBeUndefined();
  });

  it('is silent after stop', async () => {
    const wire = new MemoryWire();
    const news = new JobNews(wire, silent);
    const heard: unknown[] = [];
    await news.on('job_cancel', (one) => heard.push(one));
    await news.stop();
    await wire.notify('job_cancel', JSON.stringify({ job: JOB }));
    expect(heard).toEqual([]);
  });
});
