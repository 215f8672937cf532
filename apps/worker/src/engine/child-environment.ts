/** What the process that decodes may know of its surroundings. Everything else, secrets above all, stays out. */
const CHILD_MAY_KNOW = [
  'PATH',
  'LANG',
  'TZ',
  'TMPDIR',
  'MALLOC_ARENA_MAX',
  'MALLOC_TRIM_THRESHOLD_',
  'UV_THREADPOOL_SIZE',
  'VIPS_CONCURRENCY',
  'LAMINA_EXCHANGE',
  'LAMINA_MAX_PIXELS',
  'LAMINA_ENGINE_MEMORY_BYTES',
  'LAMINA_THREADS',
] as const;

/** The environment of a child: `fork` without one would hand the whole of ours on. */
export const childEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(CHILD_MAY_KNOW.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
