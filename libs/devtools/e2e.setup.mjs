import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApps } from './run-tool.mjs';
import { startStack } from './stack.mjs';
import { BROWSER, needPrograms, QUEUE_SERVER } from './system-packages.mjs';

/** The built stack in a folder of its own for the end-to-end tests, with a short lease and a clock that tests may shift. */
export default async function setup({ provide }) {
  const [queueProgram, browser] = needPrograms([QUEUE_SERVER, BROWSER]);
  const { ok, output } = await buildApps();
  if (!ok) throw new Error(`The build failed:\n${output}`);
  const folder = mkdtempSync(join(tmpdir(), 'lamina-e2e-'));
  chmodSync(folder, 0o711);
  const clockShiftFile = join(folder, 'clock-shift');
  writeFileSync(clockShiftFile, '0');
  const stack = await startStack({
    dataFolder: join(folder, 'data'),
    queueProgram,
    settings: {
      LAMINA_LEASE_SECONDS: '6',
      LAMINA_POLL_MS: '500',
      LAMINA_SWEEP_MS: '1000',
      LAMINA_CLOCK_SHIFT_FILE: clockShiftFile,
      LAMINA_RATE_FACTOR: '1000', // one address does the work of a whole house here
    },
  });
  provide('baseUrl', stack.baseUrl);
  provide('setupCode', stack.setupCode);
  provide('dataFolder', stack.data.folder);
  provide('exchangeFolder', stack.exchange);
  provide('adminUrl', stack.adminUrl);
  provide('queueSocket', stack.queueSocket);
  provide('clockShiftFile', clockShiftFile);
  provide('browser', browser);
  return async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
