import { ROUTES } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { openApiOf } from './open-api';
import { ROUTE_SCHEMAS } from './route-schemas';

describe('openApiOf', () => {
  it('describes every route of the table, and no other', () => {
    const routes = ROUTES.map(({ method, path }) => `${method} ${path}`).sort();
    expect(Object.keys(ROUTE_SCHEMAS).sort()).toEqual(routes);
  });

  it('gives every operation a name of its own and the permission it needs', () => {
    const { paths } = openApiOf('0.1.0') as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const names = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(names).toHaveLength(ROUTES.length);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refuses unknown keys in every body, and says so', () => {
    const document = openApiOf('0.1.0') as {
      paths: Record<
        string,
        Record<string, { requestBody?: { content: Record<string, { schema?: object }> } }>
      >;
    };
    const setup = document.paths['/api/setup']?.['post']?.requestBody?.content['application/json']?.schema;
    expect(setup).toMatchObject({
      additionalProperties: false,
      required: ['code', 'name', 'email', 'password'],
    });
  });
});
