import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineClient } from './engine-client';

interface EngineCommand {
  readonly command: readonly string[];
  readonly env: Record<string, string>;
  readonly exchange: string;
  readonly isolation: readonly string[];
}
type MakeCommand = (options: {
  node: string;
  script: string;
  dataFolder: string;
  hide?: readonly string[];
}) => EngineCommand;

export interface RunningEngine {
  readonly process: ChildProcess;
  readonly client: EngineClient;
  readonly exchange: string;
  readonly isolation: readonly string[];
  stop(): Promise<void>;
}

/** Starts a bundled engine exactly as the launcher does, caged as far as this machine allows. */
export async function startEngine(
  bundle: string,
  { dataFolder, hide = [] }: { dataFolder?: string; hide?: readonly string[] } = {},
): Promise<RunningEngine> {
  const data = dataFolder ?? mkdtempSync(join(tmpdir(), 'lamina-data-'));
  const launcher = new URL('../../../../../libs/devtools/engine-command.mjs', import.meta.url).href;
  const { engineCommand } = (await import(launcher)) as { engineCommand: MakeCommand };
  const { command, env, exchange, isolation } = engineCommand({
    node: process.execPath,
    script: join(bundle, 'engine.js'),
    dataFolder: data,
    hide,
  });
  const engine = spawn(command[0]!, command.slice(1), { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const client = await EngineClient.connect(exchange);
  return {
    process: engine,
    client,
    exchange,
    isolation,
    async stop() {
      client.close();
      if (engine.exitCode === null && engine.signalCode === null) {
        engine.kill('SIGTERM');
        await once(engine, 'exit');
      }
      rmSync(exchange, { recursive: true, force: true });
      if (!dataFolder) rmSync(data, { recursive: true, force: true });
    },
  };
}
