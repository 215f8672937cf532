import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';

/** Which room may import which. The boundary rule, the tags and the canary spec are made from this table. */
export const MAY_IMPORT = {
  contract: [],
  raster: [],
  storage: [],
  devtools: [],
  rules: ['contract'],
  audit: ['contract'],
  document: ['contract', 'raster'],
  formats: ['contract', 'raster', 'document'],
  engine: ['contract', 'raster'],
  'engine-builtin': ['contract', 'raster', 'engine'],
  db: ['contract', 'audit'],
  server: ['contract', 'rules', 'storage', 'audit', 'db'],
  web: ['contract', 'rules', 'document', 'raster', 'engine', 'engine-builtin'],
  api: ['contract', 'rules', 'document', 'storage', 'audit', 'db', 'server'],
  // prettier-ignore
  worker: ['contract', 'rules', 'document', 'raster', 'formats', 'engine', 'engine-builtin', 'storage', 'audit', 'db', 'server'],
};

/** Packages bound to rooms. */
export const ONLY_IN = {
  '@nestjs/*': ['server', 'api', 'worker'],
  bull: ['server', 'worker'],
  '@angular/*': ['web'],
  '@prisma/*': ['db'],
  pg: ['db'],
  sharp: ['formats'],
  passport: ['api'],
  '@node-rs/argon2': ['api'],
  otplib: ['api'],
  helmet: ['api'],
};

/** Rooms that run in the browser too. */
export const PURE = ['contract', 'rules', 'document', 'raster', 'engine', 'engine-builtin'];
/** Rooms whose output depends on their input alone. */
export const REPEATABLE = [...PURE, 'formats', 'audit'];

const SPECS = ['**/*.spec.ts', '**/testing.ts', '**/testing/**', 'apps/*/e2e/**'];
const PRODUCT = ['libs/*/src/**/*.ts', 'apps/*/src/**/*.ts'];
/** The process that sees pixels. */
const ENGINE = ['apps/worker/src/engine*.ts', 'apps/worker/src/engine/**/*.ts'];
const ADAPTERS = [
  '**/main.ts',
  '**/*.controller.ts',
  '**/*.processor.ts',
  '**/*.schedule.ts',
  '**/*.module.ts',
  '**/*.guard.ts',
  '**/*.filter.ts',
  '**/*.strategy.ts',
  '**/*.interceptor.ts',
  '**/*.decorator.ts',
];
const SECRETS = ['@lamina/db', '@lamina/storage', '@lamina/server', '@lamina/audit', '@nestjs/*', 'bull'];

/**
 * One layer of bans. ESLint keeps only the last setting of a rule for a file, so two layers with
 * `no-restricted-imports` would not add up: each layer gets the rule under a name of its own.
 */
const layer = (name, { files, ignores = SPECS, imports, syntax }) => ({
  files,
  ignores,
  plugins: {
    [name]: {
      rules: {
        imports: builtinRules.get('no-restricted-imports'),
        syntax: builtinRules.get('no-restricted-syntax'),
      },
    },
  },
  rules: {
    ...(imports ? { [`${name}/imports`]: ['error', imports] } : {}),
    ...(syntax ? { [`${name}/syntax`]: ['error', ...syntax] } : {}),
  },
});
const group = (patterns, message) => ({ patterns: [{ group: patterns, message }] });
const source = (rooms) => rooms.map((room) => `libs/${room}/src/**/*.ts`);

const CLOCK_AND_CHANCE = [
  {
    selector: [
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "CallExpression[callee.name='Date']",
      "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      "CallExpression[callee.object.name='performance'][callee.property.name='now']",
      "CallExpression[callee.object.name='crypto'][callee.property.name=/^(randomUUID|getRandomValues)$/]",
    ].join(', '),
    message: 'This room has no clock and no chance: take now or seed as a parameter.',
  },
];

const EVERYWHERE = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message:
      'Math.random can be guessed and not repeated: use node:crypto for a secret, a seed parameter for the rest.',
  },
  {
    selector:
      "CallExpression[callee.property.name='createHash'] > Literal[value=/^(md4|md5|sha-?1|ripemd160)$/i]",
    message: 'This digest is broken: use sha256.',
  },
  {
    selector:
      'CallExpression[callee.name=/^create(Hash|Hmac)$/] > Literal[value=/^(md4|md5|sha-?1|ripemd160)$/i]',
    message: 'This digest is broken: use sha256.',
  },
  {
    selector: 'CallExpression[callee.name=/^create(C|Dec)ipheriv$/] > Literal[value=/(ecb|cbc|rc4|des)/i]',
    message: 'This cipher does not say whether its text was changed: use aes-256-gcm.',
  },
  {
    selector:
      "MemberExpression[property.name=/^\\$(queryRaw|executeRaw)Unsafe$/], MemberExpression[object.name='Prisma'][property.name='raw']",
    message: 'SQL from a string can be injected into: use the tagged template $queryRaw`...`.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^\\$(queryRaw|executeRaw)$/]',
    message: 'Call $queryRaw and $executeRaw as tagged templates, so that every value is a parameter.',
  },
  {
    selector:
      "CallExpression[callee.property.name='query'] > TemplateLiteral[expressions.length>0]:not([quasis.0.value.raw=/^(UN)?LISTEN /])",
    message: 'A value in the text of a query can be injected: pass it as a parameter, $1.',
  },
  {
    selector: "Property[key.name='shell'][value.value=true], Property[key.name='shell'] > Literal[value=/./]",
    message: 'No shell: pass the arguments as an array.',
  },
  {
    selector: 'MemberExpression[property.name=/^bypassSecurityTrust/]',
    message: "Angular's sanitiser stays on: find a way that needs no trust.",
  },
  {
    selector:
      "AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/], CallExpression[callee.property.name='insertAdjacentHTML'], CallExpression[callee.object.name='document'][callee.property.name='write']",
    message: 'Text becomes markup here: set textContent, or let a template do it.',
  },
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only, so that a thing has one name everywhere.',
  },
];

/** `exec` has a shell inside; who may start processes at all is a short list. */
const PROCESSES = ['child_process', 'node:child_process', 'vm', 'node:vm', 'cluster', 'node:cluster'];

export default [
  { ignores: ['**/dist', '**/generated', '**/node_modules', '.nx', '.angular', '.lamina'] },
  {
    // No exception in a comment: what is wrong is changed, or the rule is.
    linterOptions: { noInlineConfig: true },
  },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      // no-implied-eval only knows a timer that is declared.
      globals: { setTimeout: 'readonly', setInterval: 'readonly', setImmediate: 'readonly' },
    },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          // A clone, a test run and a canary all build nothing: libs are sources, not packages.
          enforceBuildableLibDependency: false,
          depConstraints: Object.entries(MAY_IMPORT).map(([room, may]) => ({
            sourceTag: `room:${room}`,
            onlyDependOnLibsWithTags: [room, ...may].map((name) => `room:${name}`),
            bannedExternalImports: Object.keys(ONLY_IN).filter((name) => !ONLY_IN[name].includes(room)),
          })),
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A name of its own for what a use case needs is worth an interface without members.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  layer('everywhere', { files: PRODUCT, ignores: ['**/*.spec.ts'], syntax: EVERYWHERE }),
  layer('processes', {
    files: PRODUCT,
    ignores: [...SPECS, ...ENGINE],
    imports: group(PROCESSES, 'Only the engine process starts another process.'),
  }),
  layer('engine-processes', {
    files: ENGINE,
    imports: {
      paths: ['child_process', 'node:child_process'].map((name) => ({
        name,
        allowImportNames: ['fork', 'ChildProcess'],
        message: 'The engine forks its child and starts nothing else: no exec, no shell.',
      })),
      patterns: [
        { group: SECRETS, message: 'The engine process holds no secret, no database, no queue.' },
        { group: PROCESSES.slice(2), message: 'The engine forks its child and starts nothing else.' },
      ],
    },
  }),
  layer('environment', {
    files: PRODUCT,
    ignores: [...SPECS, ...ENGINE, '**/main.ts', 'libs/server/src/config/**', 'libs/server/src/config*.ts'],
    syntax: [
      {
        selector: "MemberExpression[object.name='process'][property.name='env']",
        message: 'Only libs/server/src/config reads the environment: take the value as a parameter.',
      },
    ],
  }),
  layer('pure', {
    files: source(PURE),
    imports: group(['node:*'], 'This room runs in the browser too: take the value as a parameter.'),
  }),
  layer('repeatable', { files: source(REPEATABLE), syntax: CLOCK_AND_CHANCE }),
  layer('worker', {
    files: ['apps/worker/src/**/*.ts'],
    ignores: [...SPECS, ...ENGINE],
    imports: group(
      ['@lamina/raster', '@lamina/formats', '@lamina/engine', '@lamina/engine-*'],
      'Pixels live in the engine process; this one holds keys and the database.',
    ),
  }),
  layer('adapters', {
    files: ['apps/worker/src/**/*.ts', 'apps/api/src/**/*.ts'],
    ignores: [...SPECS, ...ADAPTERS],
    imports: group(['@nestjs/*'], 'Only an adapter knows Nest: a use case is ordinary TypeScript.'),
  }),
  layer('tests', {
    files: ['**/*.spec.ts'],
    ignores: [],
    syntax: [
      {
        selector:
          'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|todo|fails)$/]',
        message: 'Every test runs: no only, no skip.',
      },
      {
        selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock|hoisted)$/]",
        message: 'A use case takes its stores as plain objects: pass one instead of mocking a module.',
      },
    ],
  }),
  layer('styles', {
    files: ['apps/web/src/**/*.ts'],
    syntax: [
      {
        selector: [
          'Literal[value=/#[0-9a-fA-F]{3,8}\\b/]',
          'TemplateElement[value.raw=/#[0-9a-fA-F]{3,8}\\b/]',
        ]
          .map((node) => `Decorator[expression.callee.name='Component'] Property[key.name='styles'] ${node}`)
          .join(', '),
        message: 'A colour is a token: take it from tokens.css with var(--...).',
      },
    ],
  }),
  {
    files: ['apps/web/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    plugins: { '@angular-eslint': angular.tsPlugin },
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/no-output-native': 'error',
      '@angular-eslint/no-empty-lifecycle-method': 'error',
      '@angular-eslint/use-lifecycle-interface': 'error',
      '@angular-eslint/prefer-standalone': 'error',
    },
  },
  ...[...angular.configs.templateRecommended, ...angular.configs.templateAccessibility].map((config) => ({
    ...config,
    files: ['apps/web/src/**/*.html'],
  })),
  {
    files: ['**/*.mjs'],
    rules: { 'no-unused-vars': 'error', 'no-eval': 'error', 'prefer-const': 'error', 'no-var': 'error' },
  },
];
