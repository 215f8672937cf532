import { HEALTH_PATHS, ROUTES } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { compareRoutes, methodsOf, routeOf } from './find-route';

const all = [...ROUTES, ...HEALTH_PATHS.map((path) => ({ method: 'GET', path }))];

describe('the route table', () => {
  it('finds the line of a matched pattern, for HEAD that of GET', () => {
    expect(routeOf('HEAD', '/api/projects/:project')?.access).toBe('project.read');
    expect(routeOf('POST', '/api/projects/:project')).toBeUndefined();
  });

  it('knows which methods a path answers to', () => {
    expect([...methodsOf('/api/projects/x')].sort()).toEqual(['DELETE', 'GET', 'HEAD', 'PATCH']);
    expect(methodsOf('/api/projects/')).toEqual([]);
    expect(methodsOf('/api/projects/x/a.css')).toEqual([]);
    expect(methodsOf('/metrics')).toEqual([]);
  });

  it('lets the api start only with every line handled and every handler in a line', () => {
    expect(compareRoutes(all)).toEqual([]);
    expect(compareRoutes(all.slice(1))).toEqual([`${ROUTES[0]!.method} ${ROUTES[0]!.path} has no handler`]);
    expect(compareRoutes([...all, { method: 'GET', path: '/debug' }])).toEqual([
      'GET /debug has no line in ROUTES',
    ]);
  });
});
