import { Problem, ROUTES, type Route } from '@lamina/contract';
import { z } from 'zod';
import { ROUTE_SCHEMAS, type RouteSchemas } from './route-schemas';

type Json = Readonly<Record<string, unknown>>;

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' });
const json = (schema: Json): Json => ({ 'application/json': { schema } });
const PROBLEM: Json = {
  description: 'A sentence that says what to do.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** OpenAPI 3.1 of every route, from the same table and schemas that the api itself obeys. */
export function openApiOf(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of ROUTES) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(
      route,
      ROUTE_SCHEMAS[`${route.method} ${route.path}`],
    );
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Lamina', version },
    paths,
    components: {
      schemas: { Problem: jsonSchema(Problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' } },
    },
  };
}

function operationOf({ method, path, access, rate }: Route, schemas: RouteSchemas | undefined): Json {
  const ids = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  const isChange = method !== 'GET';
  const parameters = [
    ...ids.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } })),
    ...(isChange && access !== 'public'
      ? [header('x-csrf-token', true, 'The token of GET /api/session.')]
      : []),
    ...(method === 'POST' && ids.length > 0
      ? [header('idempotency-key', false, 'The same key gives the same answer for 24 hours.')]
      : []),
    ...(schemas?.body === 'bytes' ? [header('x-file-name', false, "The file's name, percent-encoded.")] : []),
  ];
  return {
    operationId: `${method.toLowerCase()}${path.replace(/^\/api/, '').replace(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    'x-permission': access,
    'x-rate-class': rate,
    parameters,
    ...(access === 'public' ? { security: [] } : { security: [{ session: [] }] }),
    ...(schemas?.body === undefined ? {} : { requestBody: bodyOf(schemas.body) }),
    responses: { [String(schemas?.status ?? 200)]: answerOf(schemas?.answer), default: PROBLEM },
  };
}

const header = (name: string, required: boolean, description: string): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

const bodyOf = (body: NonNullable<RouteSchemas['body']>): Json =>
  body === 'bytes'
    ? { required: true, content: { 'application/octet-stream': {} } }
    : { required: !body.safeParse(undefined).success, content: json(jsonSchema(body, 'input')) };

function answerOf(answer: RouteSchemas['answer']): Json {
  if (answer === undefined) return { description: 'Done.' };
  if (answer === 'bytes') return { description: 'A picture.', content: { 'image/*': {} } };
  if (answer === 'events')
    return { description: 'Server-sent events.', content: { 'text/event-stream': {} } };
  if (answer === 'json') return { description: 'This document.', content: { 'application/json': {} } };
  return { description: 'Done.', content: json(jsonSchema(answer, 'output')) };
}
