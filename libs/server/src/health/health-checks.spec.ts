import { describe, expect, it } from 'vitest';
import { ok, runChecks, warn } from './health-checks';

describe('runChecks', () => {
  it('lists every finding in order', async () => {
    const findings = await runChecks({
      Database: async () => ok('Database', 'The database answers.'),
      Engine: async () => [
        warn('Isolation', 'The engine shares an account.'),
        ok('Engine', 'One engine is there.'),
      ],
    });
    expect(findings.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Database ok',
      'Isolation warn',
      'Engine ok',
    ]);
  });

  it('takes a check that throws or hangs for bad and goes on', async () => {
    const findings = await runChecks(
      { Disk: () => Promise.reject(new Error('x')), Queue: () => new Promise(() => undefined) },
      5,
    );
    expect(findings).toEqual([
      { name: 'Disk', state: 'bad', sentence: 'Disk does not answer.' },
      { name: 'Queue', state: 'bad', sentence: 'Queue does not answer.' },
    ]);
  });
});
