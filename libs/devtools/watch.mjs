import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { buildApps } from './run-tool.mjs';
import { ROOT } from './workspace-paths.mjs';

/** An editor writes a file several times; one build is enough. */
const QUIET_MS = 250;
/** What is started again when the bundle of an app has changed. The web bundle is read anew by the browser. */
const CHILDREN_OF = { api: ['api'], worker: ['engine', 'worker'] };

/** `npm run dev`: builds again on every change, and starts again what has changed. */
export function watchSources({ stack, say }) {
  let timer;
  let running = Promise.resolve();
  let prints = Object.fromEntries(Object.keys(CHILDREN_OF).map((app) => [app, printOf(app)]));
  const rebuild = async () => {
    const from = performance.now();
    const { ok, output } = await buildApps();
    if (!ok) {
      say(`The build failed; the last good one goes on.\n${output}`);
      return;
    }
    const next = Object.fromEntries(Object.keys(CHILDREN_OF).map((app) => [app, printOf(app)]));
    const changed = Object.keys(CHILDREN_OF).filter((app) => next[app] !== prints[app]);
    prints = next;
    for (const child of changed.flatMap((app) => CHILDREN_OF[app])) await stack.children.restart(child);
    const what = changed.length > 0 ? `; started again: ${changed.join(', ')}` : '';
    say(`Built in ${((performance.now() - from) / 1000).toFixed(1)} s${what}.`);
  };
  const onChange = (_, file) => {
    if (file && /(^|\/)(generated|node_modules)\/|\.spec\.ts$|~$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(rebuild)), QUIET_MS);
  };
  for (const folder of ['apps', 'libs']) watch(join(ROOT, folder), { recursive: true }, onChange);
  say('Watching apps and libs; Ctrl-C stops.');
}

/** A print of what an app was built to: a changed comment builds to the same bytes and restarts nothing. */
function printOf(app) {
  const folder = join(ROOT, 'dist', 'apps', app);
  if (!existsSync(folder)) return '';
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
