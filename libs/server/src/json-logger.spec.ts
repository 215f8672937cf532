import { describe, expect, it } from 'vitest';
import { JsonLogger, redact } from './json-logger';

const logged = (work: (log: JsonLogger) => void): string => {
  const lines: string[] = [];
  work(
    new JsonLogger(
      'api',
      (line) => lines.push(line),
      () => new Date('2026-11-25T21:00:00Z'),
    ),
  );
  return lines.join('');
};

describe('JsonLogger', () => {
  it('writes one JSON object a line', () => {
    const text = logged((log) => log.info({ event: 'job.submitted', jobId: 'j-1', ms: 12 }));
    expect(text.endsWith('\n')).toBe(true);
    expect(JSON.parse(text)).toEqual({
      at: '2026-11-25T21:00:00.000Z',
      level: 'info',
      service: 'api',
      event: 'job.submitted',
      jobId: 'j-1',
      ms: 12,
    });
  });

  it('stays one line when a value holds line ends', () => {
    expect(
      logged((log) => log.warn({ event: 'a\nb' }))
        .trim()
        .split('\n'),
    ).toHaveLength(1);
  });

  it('ST-101 redacts what a person typed and every secret, by key and at any depth', () => {
    const canary = 'canary-7f3';
    const fields = {
      password: canary,
      email: canary,
      instruction: canary,
      titleSealed: canary,
      fileName: canary,
      'x-file-name': canary,
      cookie: canary,
      'set-cookie': canary,
      authorization: canary,
      'x-csrf-token': canary,
      name: canary,
      request: { body: { text: canary }, url: `/${canary}`, deep: [{ code: canary, recoveryCode: canary }] },
    };
    expect(logged((log) => log.error(fields))).not.toContain(canary);
  });

  it('ST-101 leaves out the words of an error, which may quote a value, and keeps its class, code and place', () => {
    const error = Object.assign(
      new TypeError('duplicate value "ada@example.com"', { cause: new Error('ada@example.com') }),
      {
        code: '23505',
      },
    );
    const text = logged((log) => log.error({ event: 'failed', error }));
    expect(text).not.toContain('ada@example.com');
    expect(JSON.parse(text).error).toMatchObject({ class: 'TypeError', code: '23505' });
  });

  it('says how many bytes there were and never which', () => {
    expect(redact({ pixels: new Uint8Array(3) })).toEqual({ pixels: '3 bytes' });
  });

  it("takes Nest's own lines", () => {
    expect(JSON.parse(logged((log) => log.log('Started', 'NestApplication')))).toMatchObject({
      event: 'nest',
      message: 'Started',
      context: 'NestApplication',
    });
  });
});
