import { realpathSync } from 'node:fs';
import { childWrapper } from './child-wrapper';
import { readEngineConfig } from './engine-config';
import { startEngineServer } from './engine-server';
import { isolationFindings } from './isolation-findings';
import { lookAround } from './look-around';
import { WarmChild } from './warm-child';

/** The engine process: one warm child, one socket, until it is told to end. `childScript`: beside this one in the bundle. */
export async function runEngine(env: NodeJS.ProcessEnv, childScript: string): Promise<void> {
  const exchange = realpathSync(readEngineConfig(env).exchange);
  const wrapper = childWrapper(env['PATH'] ?? '/usr/bin:/bin');
  const isolation = isolationFindings(lookAround(exchange, env));
  if (wrapper.length === 0)
    isolation.push('A killed engine process leaves its child running: install util-linux.');
  const child = new WarmChild({ script: childScript, env, wrapper });
  const server = await startEngineServer({ exchange, child, isolation });
  const end = (): void => {
    child.close();
    server.close();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
