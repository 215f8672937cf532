import { defineConfig } from 'rolldown';
export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  tsconfig: './tsconfig.json',
  external: (id) => !/^[./]|^@lamina\/|^@oxc-project\/runtime/.test(id),
  output: {
    dir: '../../dist/apps/api',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    format: 'esm',
    sourcemap: true,
    cleanDir: true,
  },
});
