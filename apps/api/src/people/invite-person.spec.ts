import { expect, it } from 'vitest';
import { mayReach } from './invite-person';

it.each([
  [['owner'], ['owner'], true],
  [['security-admin'], ['owner'], false],
  [['security-admin'], ['security-admin', 'owner'], false],
  [['security-admin'], [], true],
  [['owner'], ['auditor'], true],
] as const)('lets %j change the account of %j: %s', (instanceRoles, theirs, may) => {
  expect(mayReach({ instanceRoles }, { instanceRoles: theirs })).toBe(may);
});
