import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeAdministrator } from '../first-people.mjs';
import { startStack } from '../stack.mjs';
import { needPrograms, QUEUE_SERVER } from '../system-packages.mjs';

/**
 * A stack of its own for a spec that kills things or looks at everything that was left, with its administrator signed
 * in and a connection that sees all rows (for looking only).
 */
export async function ownStack({ person, settings = {} }) {
  const { stack, stop: stopStack } = await emptyStack({ settings });
  const admin = new pg.Client({ connectionString: stack.adminUrl });
  const stop = async () => {
    await admin.end();
    await stopStack();
  };
  try {
    await admin.connect();
    const { session } = await makeAdministrator(stack, person);
    return { stack, session, admin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A stack of its own that nobody has set up. */
export async function emptyStack({ settings = {} } = {}) {
  const [queueProgram] = needPrograms([QUEUE_SERVER]);
  const folder = mkdtempSync(join(tmpdir(), 'lamina-own-'));
  chmodSync(folder, 0o711);
  const stack = await startStack({
    dataFolder: join(folder, 'data'),
    queueProgram,
    settings: { LAMINA_RATE_FACTOR: '100000', ...settings },
  });
  const stop = async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { stack, stop };
}
