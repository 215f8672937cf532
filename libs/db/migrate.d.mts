import type { ClientConfig } from 'pg';

export function migrate(
  connection: string | ClientConfig,
  say?: (sentence: string) => void,
  folder?: string,
): Promise<void>;
