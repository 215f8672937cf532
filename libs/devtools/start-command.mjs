import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotGoOn, sentenceOf } from './one-sentence.mjs';
import { buildApps } from './run-tool.mjs';
import { startStack } from './stack.mjs';
import { needPrograms, QUEUE_SERVER } from './system-packages.mjs';
import { ROOT } from './workspace-paths.mjs';

const HELP = `npm start -- [--port 3000] [--data FOLDER] [--demo]
  --port   the port of the address (LAMINA_PORT)
  --data   where database, sealed pictures, keys and logs lie (LAMINA_DATA); .lamina in this folder otherwise
  --demo   adds a sign-in to try with, and saved sample projects
  npm run dev does the same and builds again on every change`;

/** \`npm start\`: everything one needs on a bare machine, until Ctrl-C. */
export async function startCommand(argv) {
  let stack;
  const end = async (code) => {
    await stack?.stop();
    process.exit(code);
  };
  try {
    const options = readOptions(argv);
    if (options.help) return void console.log(HELP);
    const interrupted = untilInterrupted(() => stack);
    const started = performance.now();
    const [queueProgram] = needPrograms([QUEUE_SERVER]);
    const starting = startStack({
      ...options,
      queueProgram,
      before: build,
      say: (line) => console.log(line),
    });
    starting.catch(() => {}); // seen by the race below, or by nobody after Ctrl-C
    const winner = await Promise.race([starting, interrupted.then(() => 'interrupted')]);
    if (winner === 'interrupted') {
      stack = await starting.catch(() => undefined); // a start that is half way is let through, then stopped in order
      return await end(0);
    }
    stack = winner;
    await welcome(stack, options, (performance.now() - started) / 1000);
    if (options.watch)
      (await import('./watch.mjs')).watchSources({ stack, say: (line) => console.log(line) });
    await Promise.race([interrupted, stack.failed]);
    await end(0);
  } catch (error) {
    console.error(sentenceOf(error));
    await end(1);
  }
}

function readOptions(argv) {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        port: { type: 'string', default: process.env.LAMINA_PORT ?? '3000' },
        data: { type: 'string', default: process.env.LAMINA_DATA ?? join(ROOT, '.lamina') },
        demo: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new CannotGoOn(`${error.message.split('.')[0]}.\n${HELP}`, { cause: error });
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CannotGoOn(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  return {
    ...values,
    port,
    dataFolder: values.data,
    host: process.env.LAMINA_HOST ?? '127.0.0.1',
    ...(process.env.LAMINA_SECRETS ? { secrets: process.env.LAMINA_SECRETS } : {}),
  };
}

async function build() {
  const { ok, output } = await buildApps();
  if (!ok) throw new CannotGoOn(`The build failed:\n${output}`);
}

/** Resolves at the first Ctrl-C or SIGTERM. A second one does not wait for a job that still runs. */
function untilInterrupted(stack) {
  return new Promise((resolve) => {
    let times = 0;
    const stop = () => {
      times++;
      if (times === 1) {
        console.log('\nStopping; a job that is running is finished first. Ctrl-C again ends it at once.');
        resolve();
      } else {
        stack()?.children.kill('engine');
        stack()?.children.kill('worker');
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  });
}

async function welcome(stack, { demo, secrets }, seconds) {
  const lines = ['', `Lamina is ready at ${stack.baseUrl}   (${seconds.toFixed(1)} s)`];
  if (demo) lines.push(...(await (await import('./demo/demo.mjs')).addDemo(stack)));
  else if (stack.setupOpen) {
    lines.push(
      `Set-up code for the first administrator: ${stack.setupCode}   (until ${stack.setupUntil.toISOString()})`,
    );
  }
  lines.push(`Data: ${stack.data.folder}   logs: ${stack.data.logs}`);
  if (stack.data.key.isNew) {
    lines.push(
      `Master key: ${stack.data.key.path}. Keep a copy elsewhere: without it nothing that is stored can be opened.`,
    );
  }
  if (!secrets) {
    lines.push(
      'The key lies on the same disk as the data: set LAMINA_SECRETS to a folder on another disk to part them.',
    );
  }
  for (const sentence of stack.isolation) lines.push(`Not prevented on this machine: ${sentence}`);
  lines.push('Ctrl-C stops everything; the data stay.', '');
  console.log(lines.join('\n'));
}
