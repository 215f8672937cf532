import { join } from 'node:path';
import { z } from 'zod';

const MEBIBYTE = 1024 * 1024;

/** Values that examples ship with. A machine that starts with one of them is open to everybody who reads examples. */
const DEFAULT_SECRETS = [
  'changeme',
  'change-me',
  'password',
  'secret',
  'postgres',
  'admin',
  'lamina',
  'default',
];

const number = (standard: number, least = 1) => z.coerce.number().int().min(least).default(standard);
const folder = z.string().min(1);
const sha256Hex = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the set-up code, 64 hexadecimal figures')
  .refine((hash) => hash !== EMPTY_SHA256, 'the hash of a code that is not empty');
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'an address that begins with postgresql://')
  .refine((url) => !hasDefaultPassword(url), 'a password of its own, not one from an example');

const Environment = z.object({
  LAMINA_DATABASE_URL: databaseUrl,
  LAMINA_QUEUE_SOCKET: folder,
  LAMINA_QUEUE_PREFIX: z.string().min(1).default('lamina'),
  LAMINA_DATA: folder,
  LAMINA_SECRETS: folder,
  LAMINA_EXCHANGE: folder.optional(),
  LAMINA_HOST: z.string().min(1).default('127.0.0.1'),
  LAMINA_PORT: z.coerce.number().int().min(0).max(65_535).default(4242),
  LAMINA_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  LAMINA_TRUSTED_PROXY: z.string().default(''),
  LAMINA_WEB: folder.optional(),
  LAMINA_LEASE_SECONDS: number(60),
  LAMINA_POLL_MS: number(5_000, 10),
  LAMINA_SWEEP_MS: number(300_000, 10),
  LAMINA_MAX_UPLOAD_BYTES: number(200 * MEBIBYTE),
  LAMINA_MAX_PIXELS: number(100_000_000),
  LAMINA_QUOTA_BYTES: number(50 * 1024 * MEBIBYTE),
  LAMINA_RATE_FACTOR: number(1),
  LAMINA_CLOCK_SHIFT_FILE: folder.optional(),
  LAMINA_SETUP_CODE_HASH: sha256Hex.optional(),
  LAMINA_SETUP_CODE_UNTIL: z.iso.datetime({ offset: true }).optional(),
  LAMINA_VERSION: z.string().min(1).default('0.1.0'),
  LAMINA_ISOLATION: z
    .string()
    .default('[]')
    .transform((text, context) => {
      const sentences = z.array(z.string()).safeParse(parsed(text));
      if (sentences.success) return sentences.data;
      context.addIssue({ code: 'custom', message: 'a JSON list of sentences' });
      return z.NEVER;
    }),
});

export type Service = 'api' | 'worker';
export type Config = ReturnType<typeof readConfig>;

/** Why a service did not start; every line names one setting and says what it must be. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';
}

/**
 * Reads the settings of a service, once, at its start. It is the only place of the product that reads the environment.
 *
 * @throws {ConfigRefused} when a setting is missing, malformed, or a secret that examples ship with
 */
export function readConfig(service: Service, env: Record<string, string | undefined> = process.env) {
  // An empty variable is what a shell makes of an unset one; it must not pass as a value.
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const reading = Environment.safeParse(given);
  if (!reading.success) {
    const lines = reading.error.issues.map(({ path, message }) => `Set ${path.join('.')}: ${message}.`);
    throw new ConfigRefused(`The ${service} does not start.\n${lines.join('\n')}`);
  }
  const value = reading.data;
  return {
    service,
    version: value.LAMINA_VERSION,
    databaseUrl: value.LAMINA_DATABASE_URL,
    queueSocket: value.LAMINA_QUEUE_SOCKET,
    queuePrefix: value.LAMINA_QUEUE_PREFIX,
    dataFolder: value.LAMINA_DATA,
    blobFolder: join(value.LAMINA_DATA, 'blobs'),
    secretsFolder: value.LAMINA_SECRETS,
    masterKeyFile: join(value.LAMINA_SECRETS, 'master.key'),
    exchangeFolder: value.LAMINA_EXCHANGE ?? join(value.LAMINA_DATA, 'exchange'),
    host: value.LAMINA_HOST,
    port: value.LAMINA_PORT,
    baseUrl: value.LAMINA_BASE_URL ?? `http://localhost:${value.LAMINA_PORT}`,
    trustedProxy: value.LAMINA_TRUSTED_PROXY.split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    webFolder: value.LAMINA_WEB ?? null,
    leaseSeconds: value.LAMINA_LEASE_SECONDS,
    pollMs: value.LAMINA_POLL_MS,
    sweepMs: value.LAMINA_SWEEP_MS,
    maxUploadBytes: value.LAMINA_MAX_UPLOAD_BYTES,
    maxPixels: value.LAMINA_MAX_PIXELS,
    quotaBytes: value.LAMINA_QUOTA_BYTES,
    rateFactor: value.LAMINA_RATE_FACTOR,
    clockShiftFile: value.LAMINA_CLOCK_SHIFT_FILE ?? null,
    setupCodeHash: value.LAMINA_SETUP_CODE_HASH ?? null,
    setupCodeUntil: value.LAMINA_SETUP_CODE_UNTIL ?? null,
    isolation: value.LAMINA_ISOLATION as readonly string[],
  } as const;
}

function hasDefaultPassword(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { password } = new URL(url);
  return DEFAULT_SECRETS.includes(decodeURIComponent(password).toLowerCase());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema turns anything that is not a list into one sentence; a second sentence would say the same.
    return undefined;
  }
}
