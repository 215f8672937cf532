import type { ChildProcess } from 'node:child_process';

/** The launcher's parts that a spec starts a stack of its own with; they are plain `.mjs`, so their shapes stand here. */
export interface Stack {
  readonly baseUrl: string;
  readonly address: string;
  readonly setupCode: string;
  readonly exchange: string;
  readonly databaseSockets: string;
  readonly children: {
    pidOf(name: string): number | undefined;
    kill(name: string): void;
    tailOf(name: string, lines?: number): string;
    start(spec: unknown): ChildProcess;
  };
  stop(): Promise<void>;
}
export interface Session {
  get(path: string): Promise<unknown>;
  upload(bytes: Uint8Array, file: { name: string; type: string }): Promise<unknown>;
  send(
    method: string,
    path: string,
    options: { body: string; headers: Record<string, string> },
  ): Promise<Response>;
}
interface Devtools {
  startStack(options: {
    dataFolder: string;
    queueProgram: string;
    settings: Record<string, string>;
  }): Promise<Stack>;
  makeAdministrator(
    stack: Stack,
    person: { name: string; email: string; password: string },
  ): Promise<{ session: Session }>;
  needPrograms(needed: readonly unknown[]): string[];
  QUEUE_SERVER: unknown;
  databaseUrl(sockets: string, role: string, database: string): string;
}

export async function loadDevtools(): Promise<Devtools> {
  const names = ['stack', 'first-people', 'system-packages', 'postgres'];
  const modules = await Promise.all(
    names.map((name) => import(new URL(`../../../libs/devtools/${name}.mjs`, import.meta.url).href)),
  );
  return Object.assign({}, ...modules) as Devtools;
}
