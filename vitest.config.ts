import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';

/** One unit project and one integration project a room, from the folders, so that no room is forgotten. */
const rooms = ['libs', 'apps']
  .flatMap((group) => readdirSync(group).map((room) => `${group}/${room}`))
  .filter((room) => room !== 'apps/web' && existsSync(`${room}/project.json`));

const unit = (root: string) => ({
  extends: true as const,
  test: {
    name: basename(root),
    root,
    include: root === 'libs/devtools' ? ['**/*.spec.{ts,mjs}'] : ['src/**/*.spec.ts'],
    exclude: ['**/*.int.spec.ts', '**/*.int.spec.mjs', 'e2e/**', '**/node_modules/**'],
    environment: 'node' as const,
  },
});
const integration = (root: string) => ({
  extends: true as const,
  test: {
    name: `${basename(root)}:int`,
    root,
    include: root === 'libs/devtools' ? ['**/*.int.spec.{ts,mjs}'] : ['src/**/*.int.spec.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['../../libs/devtools/integration.setup.mjs'],
    environment: 'node' as const,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
const e2e = {
  extends: true as const,
  test: {
    name: 'e2e',
    include: ['apps/*/e2e/**/*.spec.ts', 'libs/devtools/e2e/**/*.spec.mjs'],
    globalSetup: ['libs/devtools/e2e.setup.mjs'],
    environment: 'node' as const,
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
};

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    projects: [...rooms.map(unit), ...rooms.map(integration), e2e],
    passWithNoTests: true,
  },
});
