import type { Server } from 'node:http';

/** A whole upload of 200 MiB over half a megabit a second; less than the sweep gives an upload before it counts as broken off. */
const REQUEST_MS = 3_600_000;
/** Nothing at all is heard of the other side; an event stream says something every 15 seconds. */
const SILENT_MS = 120_000;

/** How long a request may take and a line may be silent. Node's own five minutes would end a large upload over a slow line. */
export function setPatience(server: Server, requestMs = REQUEST_MS, silentMs = SILENT_MS): void {
  server.requestTimeout = requestMs;
  server.timeout = silentMs;
}
