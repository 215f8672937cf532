import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceOf } from './one-sentence.mjs';
import { buildApps, runTool } from './run-tool.mjs';
import { BROWSER, needPrograms, QUEUE_SERVER } from './system-packages.mjs';
import { sumOfReports } from './test-reports.mjs';
import { ROOT } from './workspace-paths.mjs';

const REPORTS = join(ROOT, 'dist', 'test');

/** `npm test`: everything that CI runs. The last line says how many tests passed, failed and were skipped. */
export async function testCommand() {
  await gate(async ({ step, tests }) => {
    needPrograms([QUEUE_SERVER, BROWSER]);
    await step('generate', () => nx(['generate']));
    await step('lint and types', () => nx(['lint', 'typecheck']));
    await step('build', () => buildApps());
    await tests('unit and integration tests', 'node', (report) => vitest(report, ['--project=!e2e']));
    await tests('web tests', 'web', () => runTool(['nx', 'run', 'web:test', '--skip-nx-cache']));
    await tests('end-to-end tests', 'e2e', (report) => vitest(report, ['--project=e2e']));
  });
}

/** `npm run ok`: the same without what needs apt, a server or a browser; for each commit. */
export async function okCommand() {
  await gate(async ({ step, tests }) => {
    await step('generate', () => nx(['generate']));
    await step('lint and types', () => nx(['lint', 'typecheck']));
    await step('format', () => runTool(['prettier', '--check', '.'], { quiet: true }));
    await tests('unit tests', 'node', (report) => vitest(report, unitProjects()));
  });
}

async function gate(work) {
  const started = performance.now();
  // A report of an earlier run must never be counted for one that did not get that far.
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const failures = [];
  const reports = [];
  const timed = async (name, run) => {
    const from = performance.now();
    console.log(`\n== ${name}`);
    const { ok, output } = await run();
    if (!ok && output) console.log(output);
    console.log(`== ${name}: ${ok ? 'ok' : 'FAILED'} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
    return ok;
  };
  try {
    await work({
      step: async (name, run) => {
        if (!(await timed(name, run))) failures.push(name);
      },
      tests: async (name, report, run) => {
        const ok = await timed(name, () => run(join(REPORTS, `${report}.json`)));
        reports.push({ name, file: join(REPORTS, `${report}.json`), ok });
      },
    });
  } catch (error) {
    console.error(sentenceOf(error));
    failures.push('the run itself');
  }
  const { passed, failed, skipped, reasons } = sumOfReports(reports, failures);
  for (const reason of reasons) console.log(`failed: ${reason}`);
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed === 0 ? 0 : 1);
}

const nx = (targets) =>
  runTool(['nx', 'run-many', '-t', ...targets, '--outputStyle=static', '--nxBail=false'], { quiet: true });

const vitest = (report, more) =>
  runTool(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...more]);

/** The unit projects by name; those with servers are called `<room>:int`. */
const unitProjects = () =>
  ['libs', 'apps']
    .flatMap((group) => readdirSync(join(ROOT, group)))
    .filter((room) => room !== 'web')
    .map((room) => `--project=${room}`);
