import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SystemClock } from './clock';

const folder = mkdtempSync(join(tmpdir(), 'lamina-clock-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('SystemClock', () => {
  it('is true when nothing moves it', () => {
    expect(new SystemClock().shiftMs()).toBe(0);
    expect(new SystemClock(join(folder, 'missing')).shiftMs()).toBe(0);
  });

  it('follows the file at once', () => {
    const file = join(folder, 'shift');
    const clock = new SystemClock(file);
    writeFileSync(file, '86400000');
    expect(clock.shiftMs()).toBe(86_400_000);
    expect(clock.now().getTime() - Date.now()).toBeGreaterThan(86_399_000);
    writeFileSync(file, 'nonsense');
    expect(clock.shiftMs()).toBe(0);
  });
});
