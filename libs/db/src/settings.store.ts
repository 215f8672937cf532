import type { JsonValue } from '@lamina/audit';
import type { Tx } from './rows';

export interface SettingRow {
  readonly value: JsonValue;
  readonly revision: number;
}

/** Settings of the appliance. Never personal. */
export class SettingsStore {
  constructor(private readonly tx: Tx) {}

  async get(key: string): Promise<SettingRow | null> {
    const found = await this.tx.setting.findUnique({ where: { key } });
    return found && { value: found.value as JsonValue, revision: found.revision };
  }

  /** Writes a value over the revision that was read, null for a new key. @returns false when somebody was faster */
  async set(key: string, value: JsonValue, over: number | null): Promise<boolean> {
    const json = JSON.stringify(value);
    const written =
      over === null
        ? await this.tx
            .$executeRaw`INSERT INTO setting (key, value) VALUES (${key}, ${json}::jsonb) ON CONFLICT DO NOTHING`
        : await this.tx
            .$executeRaw`UPDATE setting SET value = ${json}::jsonb, revision = revision + 1, updated_at = lamina_now()
            WHERE key = ${key} AND revision = ${over}::int`;
    return written === 1;
  }
}
