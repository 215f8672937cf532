import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sumOfReports } from './test-reports.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lamina-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const test = (status, fullName = status) => ({ status, fullName });
function report(name, tests, more = {}) {
  const file = join(folder, `${name}.json`);
  const count = (status) => tests.filter((one) => one.status === status).length;
  const failed = count('failed');
  writeFileSync(
    file,
    JSON.stringify({
      numPassedTests: count('passed'),
      numFailedTests: failed,
      numPendingTests: count('pending'),
      numTodoTests: 0,
      testResults: [
        { name: 'x.spec.ts', status: failed ? 'failed' : 'passed', assertionResults: tests, ...more },
      ],
    }),
  );
  return { name, file, ok: failed === 0 };
}

describe('the sum of the reports', () => {
  it('adds up what passed, failed and was skipped', () => {
    const sum = sumOfReports([
      report('a', [test('passed'), test('failed'), test('pending')]),
      report('b', [test('passed')]),
    ]);
    expect(sum).toMatchObject({ passed: 2, failed: 1, skipped: 1 });
  });

  it('counts a spec file that does not load as one failure, although it failed no test', () => {
    const broken = { ...report('c', [], { status: 'failed', message: 'no such module' }), ok: false };
    expect(sumOfReports([broken])).toMatchObject({
      failed: 1,
      reasons: ['x.spec.ts: did not load: no such module'],
    });
  });

  it('counts a report that is missing or cut short as one failure', () => {
    writeFileSync(join(folder, 'cut.json'), '{"numPassedTests": 3, "testRes');
    const reports = [
      { name: 'cut', file: join(folder, 'cut.json'), ok: true },
      { name: 'gone', file: join(folder, 'gone.json'), ok: true },
    ];
    expect(sumOfReports(reports)).toMatchObject({ passed: 0, failed: 2 });
  });

  it('counts a run that ended badly although all its tests passed', () => {
    expect(sumOfReports([{ ...report('d', [test('passed')]), ok: false }])).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('counts each step that failed without tests', () => {
    expect(sumOfReports([report('e', [test('passed')])], ['lint and types'])).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });
});
