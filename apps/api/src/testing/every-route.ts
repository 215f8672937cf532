import { ROUTES, type Route } from '@lamina/contract';
import { randomUUID } from 'node:crypto';

/** A route's path with an id for each parameter: of things that exist nowhere, unless given. */
export const pathOf = (route: Pick<Route, 'path'>, ids: Readonly<Record<string, string>> = {}): string =>
  route.path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? randomUUID());

/** The event stream never ends by itself: whoever calls every route leaves it to its own spec. */
export const ANSWERING_ROUTES = ROUTES.filter(({ path }) => path !== '/api/events');
export const CHANGING_ROUTES = ROUTES.filter(({ method }) => method !== 'GET');
export const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
