import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, TOOLS_PATH } from './workspace-paths.mjs';

/** What the tools of the lock file may know; nothing of a person or a secret is in here. */
const toolEnv = (more) => ({
  ...process.env,
  PATH: TOOLS_PATH,
  NX_NO_CLOUD: 'true',
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NG_CLI_ANALYTICS: 'false',
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }), // a log is read as plain text
  ...more,
});

/**
 * Runs a tool of node_modules/.bin in the workspace.
 * quiet = its output is kept and returned, and the caller shows it when something failed
 */
export async function runTool([name, ...args], { quiet = false, env = {} } = {}) {
  const child = spawn(join(ROOT, 'node_modules', '.bin', name), args, {
    cwd: ROOT,
    env: toolEnv(env),
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (part) => (output += part));
  child.stderr?.on('data', (part) => (output += part));
  const status = await new Promise((done) => {
    child.once('error', (error) => ((output += error.message), done(1)));
    child.once('close', (code) => done(code ?? 1));
  });
  return { ok: status === 0, status, output };
}

/** Builds what runs. Nx answers from its cache in about a second when nothing changed, so nobody tests whether dist exists. */
export const buildApps = (projects = ['api', 'worker', 'web']) =>
  runTool(['nx', 'run-many', '-t', 'build', `--projects=${projects.join(',')}`, '--outputStyle=stream'], {
    quiet: true,
  });
