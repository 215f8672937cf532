import type { Access } from './permissions';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Which limit counts a request: sign-in attempts are rarer than clicks, uploads rarer than reads. */
export type RateClass = 'sign-in' | 'upload' | 'write' | 'read';

export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly access: Access;
  readonly rate: RateClass;
}

const route = (method: Method, path: string, access: Access, rate?: RateClass): Route => ({
  method,
  path,
  access,
  rate: rate ?? (method === 'GET' ? 'read' : 'write'),
});

/**
 * Every route of the api with the permission it needs: guards, the access-denied tests and what the web app shows
 * come from this table. A handler without a line here does not start.
 */
export const ROUTES: readonly Route[] = [
  route('GET', '/api/setup', 'public'),
  route('POST', '/api/setup', 'public', 'sign-in'),
  route('GET', '/api/session', 'begun'),
  route('DELETE', '/api/session', 'begun'),
  route('GET', '/api/session/providers', 'public'),
  route('POST', '/api/session/local', 'public', 'sign-in'),
  route('POST', '/api/session/totp', 'begun', 'sign-in'),
  route('POST', '/api/session/invitation', 'public', 'sign-in'),
  route('POST', '/api/me/totp', 'begun'),
  route('POST', '/api/me/totp/confirm', 'begun', 'sign-in'),
  route('POST', '/api/me/password', 'me.edit', 'sign-in'),
  route('GET', '/api/me/credits', 'credits.read'),
  route('GET', '/api/engines', 'project.read'),
  route('GET', '/api/upload-limits', 'project.create'),
  route('GET', '/api/projects', 'project.read'),
  route('POST', '/api/projects', 'project.create', 'upload'),
  route('GET', '/api/projects/:project', 'project.read'),
  route('PATCH', '/api/projects/:project', 'project.edit'),
  route('DELETE', '/api/projects/:project', 'project.delete'),
  route('POST', '/api/projects/:project/save', 'project.save'),
  route('GET', '/api/projects/:project/assets/:asset', 'project.read'),
  route('GET', '/api/projects/:project/nodes', 'project.read'),
  route('POST', '/api/projects/:project/nodes', 'project.edit'),
  route('POST', '/api/projects/:project/jobs', 'project.edit'),
  route('POST', '/api/projects/:project/jobs/estimate', 'project.read'),
  route('POST', '/api/projects/:project/instruction', 'project.read'),
  route('GET', '/api/jobs', 'job.read'),
  route('GET', '/api/jobs/:job', 'job.read'),
  route('DELETE', '/api/jobs/:job', 'job.cancel'),
  route('GET', '/api/events', 'job.read'),
  route('GET', '/api/admin/people', 'people.read'),
  route('POST', '/api/admin/people', 'people.manage'),
  route('POST', '/api/admin/people/:person/invitation', 'people.manage'),
  route('POST', '/api/admin/people/:person/unlock', 'people.manage'),
  route('POST', '/api/admin/people/:person/disable', 'people.manage'),
  route('POST', '/api/admin/people/:person/enable', 'people.manage'),
  route('GET', '/api/admin/health', 'health.read'),
  route('GET', '/api/docs', 'docs.read'),
];

/** Paths that answer on the internal port (and in `npm start`): a sentence for a load balancer, no session. */
export const HEALTH_PATHS = ['/health/live', '/health/ready'] as const;
