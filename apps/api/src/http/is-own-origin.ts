const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', 'lamina.localhost'];

/**
 * Whether an Origin header names this appliance. On one machine its loopback names are the same place; everywhere else
 * the base address alone counts, never the Host header, which the asking side chooses.
 */
export function isOwnOrigin(origin: string, baseUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin);
  const own = new URL(baseUrl);
  if (asked.origin === own.origin) return true;
  const bothLoopback = LOOPBACK.includes(asked.hostname) && LOOPBACK.includes(own.hostname);
  return bothLoopback && asked.protocol === own.protocol && asked.port === own.port;
}
