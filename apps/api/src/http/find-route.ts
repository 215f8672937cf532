import { HEALTH_PATHS, ROUTES, type Route } from '@lamina/contract';

/** The line of the route table for a method and the pattern that the router matched. HEAD is GET without its body. */
export function routeOf(method: string, pattern: string): Route | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  return ROUTES.find((route) => route.method === asked && route.path === pattern);
}

/** The methods that a path answers to, whether or not the ids in it exist; none for a path that is not there. */
export function methodsOf(path: string): readonly string[] {
  if ((HEALTH_PATHS as readonly string[]).includes(path)) return ['GET', 'HEAD'];
  const methods = ROUTES.filter((route) => matches(route.path, path)).map(({ method }) => method);
  return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
}

function matches(pattern: string, path: string): boolean {
  const want = pattern.split('/');
  const have = path.split('/');
  return (
    want.length === have.length &&
    want.every((part, at) => (part.startsWith(':') ? have[at] !== '' : part === have[at]))
  );
}

/** What keeps the table and the handlers apart: nothing, when the api may start. */
export function compareRoutes(handled: readonly { method: string; path: string }[]): readonly string[] {
  const key = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
  const promised = new Set([...ROUTES.map(key), ...HEALTH_PATHS.map((path) => `GET ${path}`)]);
  const given = new Set(handled.map(key));
  return [
    ...[...given].filter((name) => !promised.has(name)).map((name) => `${name} has no line in ROUTES`),
    ...[...promised].filter((name) => !given.has(name)).map((name) => `${name} has no handler`),
  ];
}
