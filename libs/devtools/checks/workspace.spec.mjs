import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAY_IMPORT, ONLY_IN, PURE, REPEATABLE } from '../../../eslint.config.mjs';
import { ROOT } from '../workspace-paths.mjs';
import { sourceFiles } from './source-files.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const json = (path) => JSON.parse(read(path));
const folders = ['libs', 'apps'].flatMap((group) =>
  readdirSync(join(ROOT, group), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => [entry.name, `${group}/${entry.name}`]),
);
const texts = [...sourceFiles()];
const naming = (pattern, except = () => false) =>
  texts
    .filter(([path, text]) => !except(path) && pattern.test(text))
    .map(([path]) => path)
    .filter((path) => path !== 'package-lock.json');

describe('the rooms', () => {
  it.each(folders)('%s has its one tag and its line in the import table', (room, folder) => {
    expect(json(`${folder}/project.json`).tags).toEqual([`room:${room}`]);
    expect(Object.keys(MAY_IMPORT)).toContain(room);
  });

  it.each(folders)('%s has its targets, so that the gate does not forget it', (room, folder) => {
    const targets = Object.keys(json(`${folder}/project.json`).targets);
    expect(targets).toEqual(
      expect.arrayContaining(room === 'devtools' ? ['lint', 'test'] : ['lint', 'test', 'typecheck']),
    );
  });

  it('are the only ones in the table', () => {
    const rooms = folders.map(([room]) => room);
    const named = [
      ...Object.keys(MAY_IMPORT),
      ...Object.values(MAY_IMPORT).flat(),
      ...Object.values(ONLY_IN).flat(),
    ];
    expect([...PURE, ...REPEATABLE, ...named].filter((room) => !rooms.includes(room))).toEqual([]);
  });

  it('import one another without a circle', () => {
    const done = new Set();
    const visit = (room, way) => {
      if (way.includes(room)) throw new Error([...way, room].join(' -> '));
      if (done.has(room)) return;
      for (const next of MAY_IMPORT[room]) visit(next, [...way, room]);
      done.add(room);
    };
    for (const room of Object.keys(MAY_IMPORT)) visit(room, []);
  });

  it.each(folders.filter(([, folder]) => folder.startsWith('libs/')))(
    '%s has a README with its Why',
    (room, folder) => {
      expect(existsSync(join(ROOT, folder, 'README.md'))).toBe(true);
      expect(read(`${folder}/README.md`)).toMatch(/\*\*Why/);
    },
  );

  it.each(PURE)('%s compiles without the types of Node and of the browser', (room) => {
    const { compilerOptions } = json(`libs/${room}/tsconfig.json`);
    expect(compilerOptions.types).toEqual([]);
    expect(compilerOptions.lib).toEqual(['ES2024']);
  });
});

describe('the invariants of libs/README.md', () => {
  const named = [...read('libs/README.md').matchAll(/`((?:libs|apps)\/[^`]+\.spec\.(?:ts|mjs))`/g)].map(
    ([, path]) => path,
  );

  it.each([...new Set(named)])('are held by a test that exists: %s', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });

  it('are twelve, each with a test', () => {
    expect(read('libs/README.md').match(/^\d+\. .*\n {3,4}`/gm)).toHaveLength(12);
  });
});

describe('the walk of one edit in README.md', () => {
  const files = [...read('README.md').matchAll(/^\w* +((?:apps|libs)\/[\w./-]+)/gm)].map(([, path]) => path);

  it.each(files)('passes by %s, which exists', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });
});

describe('the workspace', () => {
  it('shows only the prescribed top level', () => {
    const visible = readdirSync(ROOT).filter(
      (name) => !name.startsWith('.') && !['node_modules', 'dist'].includes(name),
    );
    // prettier-ignore
    const prescribed = ['CONTRIBUTING.md', 'LICENSE', 'README.md', 'apps', 'compose.yaml', 'docker', 'eslint.config.mjs', 'libs',
      'nx.json', 'package-lock.json', 'package.json', 'tsconfig.base.json', 'vitest.config.ts'];
    expect(visible.filter((name) => !prescribed.includes(name))).toEqual([]);
  });

  it('never lets the Prisma CLI touch a database: its commands would run a dummy and report success', () => {
    const command = new RegExp(
      `prisma['", ]+(migrate|db)['", ]+(deploy|status|dev|reset|push|pull|resolve|diff)`,
    );
    const scripts = /(package|project)\.json$|\.mjs$|\.ts$|(^|\/)\.ci\//;
    expect(
      texts.filter(([path, text]) => scripts.test(path) && command.test(text)).map(([path]) => path),
    ).toEqual([]);
  });

  it('names no path of the machine it was written on', () => {
    const paths = ['work/main', 'work/shared', 'work/brief'];
    expect(
      naming(new RegExp(`(?<![\\w.])/(${paths.join('|')})`), (path) => path.endsWith('workspace.spec.mjs')),
    ).toEqual([]);
  });

  it('leaves nothing for later and switches no check off', () => {
    // In pieces, so that this file does not find itself.
    const words = [
      'TO' + 'DO',
      'FIX' + 'ME',
      'X' + 'XX:',
      'eslint-' + 'disable',
      '@ts-' + 'ignore',
      '@ts-' + 'nocheck',
    ];
    const canary = 'libs/devtools/checks/lint-canary.spec.mjs'; // it plants them
    expect(naming(new RegExp(`(^|[^\\w])(${words.join('|')})`), (path) => path === canary)).toEqual([]);
  });

  it('has a lock file that names no host, so that it works with every mirror', () => {
    const { packages } = json('package-lock.json');
    const named = Object.entries(packages).filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''));
    expect(named.map(([path]) => path)).toEqual([]);
  });

  it('pins every package to one version', () => {
    const { dependencies, devDependencies } = json('package.json');
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name, version]) => name !== '@lamina/devtools' && !/^\d+\.\d+\.\d+/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('lets no dependency run code at install', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });
});

describe('the colours of the web app', () => {
  it('stand in tokens.css alone', () => {
    const colour = /#[0-9a-fA-F]{3,8}\b(?![^{]*\{)/;
    const styles = texts.filter(
      ([path]) => /^apps\/web\/src\/.*\.css$/.test(path) && !path.endsWith('tokens.css'),
    );
    const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '');
    expect(styles.filter(([, text]) => colour.test(withoutComments(text))).map(([path]) => path)).toEqual([]);
  });
});
