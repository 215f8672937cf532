import { z } from 'zod';

/** What a role may allow. Who has which role: `rules/roles.ts`. */
export const Permission = z.enum([
  'project.create',
  'project.read',
  'project.edit',
  'project.delete',
  'project.save',
  'job.read',
  'job.cancel',
  'me.read',
  'me.edit',
  'credits.read',
  'people.read',
  'people.manage',
  'health.read',
  'docs.read',
]);
export type Permission = z.infer<typeof Permission>;

/** `public`: nobody needs to be signed in. `begun`: the password was right, a factor may still lack. */
export type Access = 'public' | 'begun' | Permission;
