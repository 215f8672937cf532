// node docker/copy-deps.mjs <api|worker|engine> <folder>
// Makes the application folder of one image: its bundle, and of node_modules only what that bundle imports.
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join } from 'node:path';

const IMAGES = {
  // Nest loads its HTTP adapter by name at run time, so the bundle does not show it.
  api: { bundle: 'dist/apps/api', entries: ['main.js'], more: ['@nestjs/platform-express'] },
  worker: { bundle: 'dist/apps/worker', entries: ['main.js'], more: [] },
  engine: { bundle: 'dist/apps/worker', entries: ['engine.js', 'engine-child.js'], more: [] },
};
const IMPORTS = /(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"'\n]+)["']/g;
/** What no process reads: maps, types, handbooks but not licences; and of Prisma the engines of other databases. */
const NEVER = [
  /\.(map|d\.[mc]?ts)$/,
  /\/(readme|changelog|history|contributing)[^/]*$/i,
  /@prisma\/client\/runtime\/.*(cockroachdb|mysql|sqlite|sqlserver)/,
  /\/rxjs\/src(\/|$)/,
  /@prisma\/client\/(generator-build|scripts)\//,
];

const [image, target] = process.argv.slice(2);
const { bundle, entries, more } = IMAGES[image] ?? fail(`There is no image ${image}.`);
const packages = new Set(more);
mkdirSync(target, { recursive: true });

const files = new Set(entries);
for (const file of files) {
  const text = readFileSync(join(bundle, file), 'utf8');
  for (const [, name] of text.matchAll(IMPORTS)) {
    if (name.startsWith('./')) files.add(basename(name));
    else if (/^[@a-z]/.test(name) && !isBuiltin(name)) packages.add(packageOf(name));
  }
  cpSync(join(bundle, file), join(target, file));
}

const copied = new Set();
for (const name of packages)
  if (!copy(name, '')) fail(`The bundle of ${image} imports ${name}, which is not installed.`);
const extra = {
  api: () => {
    copyTo('libs/db/migrate.mjs', 'migrate.mjs');
    copyTo('libs/db/prisma/migrations', 'prisma/migrations');
    for (const file of ['start-api.sh', 'setup.mjs', 'health-api.mjs']) copyTo(`docker/app/${file}`, file);
    copyTo('dist/apps/web/browser', 'web');
    // The proxy hands out what never changes; pages carry a nonce and come from the api.
    copyTo('dist/apps/web/browser', '../web');
  },
  worker: () => {
    for (const file of ['start.sh', 'health-worker.mjs']) copyTo(`docker/app/${file}`, file);
  },
  engine: () => {
    for (const file of ['start.sh', 'health-engine.mjs']) copyTo(`docker/app/${file}`, file);
  },
};
extra[image]();
copyTo('LICENSE', 'LICENSE');
// The bundles are modules, and Node asks the nearest package.json for it.
cpSync('package.json', join(target, 'package.json'));
console.log(`${image}: ${files.size} files of the bundle, ${copied.size} packages.`);

/** Copies an installed package and what it depends on, each where Node would look for it. */
function copy(name, from) {
  const folder = find(name, from);
  if (folder === undefined) return false;
  if (copied.has(folder)) return true;
  copied.add(folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  cpSync(folder, join(target, folder), {
    recursive: true,
    verbatimSymlinks: true,
    // A package nested in another one is copied by its own turn, if anything needs it.
    filter: (path) => basename(path) !== 'node_modules' && keeps(path),
  });
  for (const [peer] of Object.entries(manifest.peerDependencies ?? {})) {
    if (manifest.peerDependenciesMeta?.[peer]?.optional !== true) copy(peer, folder);
  }
  for (const dependency of Object.keys(manifest.dependencies ?? {})) {
    const isOptional = manifest.optionalDependencies?.[dependency] !== undefined;
    if (!copy(dependency, folder) && !isOptional) fail(`${name} needs ${dependency}.`);
  }
  for (const dependency of Object.keys(manifest.optionalDependencies ?? {})) {
    copy(dependency, folder);
  }
  return true;
}

/** Where Node would find a package that the package in `from` asks for. */
function find(name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (at === '') return undefined;
  }
}

function copyTo(from, to) {
  cpSync(from, join(target, to), { recursive: true, filter: keeps });
}

function keeps(path) {
  return !NEVER.some((pattern) => pattern.test(path));
}

function packageOf(name) {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
