import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { main: 'src/main.ts', engine: 'src/engine.ts', 'engine-child': 'src/engine-child.ts' },
  platform: 'node',
  tsconfig: './tsconfig.json',
  // Our own sources and the decorator helpers are bundled; every package stays what the lock file installed.
  external: (id) => !/^[./]|^@lamina\/|^@oxc-project\/runtime/.test(id),
  output: {
    dir: '../../dist/apps/worker',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    format: 'esm',
    sourcemap: true,
    cleanDir: true,
  },
});
