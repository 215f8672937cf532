import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { setPatience } from './set-patience';

describe('patience', () => {
  it('is long with an upload, and short with a line on which nothing is heard', () => {
    const server = createServer();
    setPatience(server);
    const megabits = 200 * 1.048576 * 8;
    expect(server.requestTimeout).toBeGreaterThan((megabits / 0.5) * 1_000);
    expect(server.requestTimeout).toBeLessThan(2 * 3_600_000);
    expect(server.timeout).toBe(120_000);
    // Headers alone come at once or not at all: that limit stays.
    expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
  });
});
