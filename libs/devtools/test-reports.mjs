import { existsSync, readFileSync } from 'node:fs';

/**
 * Adds up the JSON reports of several test runs.
 * A spec file that does not load counts no failed test, and a run that broke off may leave no report: each of them
 * counts as one failure, and so does each step that failed without tests.
 */
export function sumOfReports(reports, failedSteps = []) {
  const sum = { passed: 0, failed: 0, skipped: 0, reasons: [] };
  const fail = (reason, times = 1) => {
    sum.failed += times;
    sum.reasons.push(reason);
  };
  for (const step of failedSteps) fail(step);
  for (const { name, file, ok } of reports) {
    const report = readReport(file);
    if (!report) {
      fail(`${name}: there is no report`);
      continue;
    }
    sum.passed += report.numPassedTests;
    sum.skipped += report.numPendingTests + (report.numTodoTests ?? 0);
    for (const { name: path, status, assertionResults, message } of report.testResults) {
      const bad = assertionResults.filter((test) => test.status === 'failed');
      for (const test of bad) fail(`${path}: ${test.fullName}`);
      if (status === 'failed' && bad.length === 0)
        fail(`${path}: did not load: ${(message ?? '').split('\n')[0]}`);
    }
    const named = report.testResults.some(({ status }) => status === 'failed');
    if (!ok && !named) fail(`${name}: ended with an error outside its tests`);
  }
  return sum;
}

function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(report.testResults) ? report : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // cut short: counted like a report that is not there
    throw error;
  }
}
