/**
 * Whose rows a transaction may touch; row-level security holds it to that.
 * A person in a workspace, and `identity`, are the api's; a job, `queue` and `erasure` the worker's.
 */
export type Scope =
  | { readonly person: string; readonly workspace: string }
  | { readonly scope: 'identity' }
  | { readonly scope: 'queue' }
  | { readonly scope: 'erasure' }
  | { readonly job: { readonly project: string; readonly workspace: string; readonly person: string } };

export interface ScopeSettings {
  readonly scope: string;
  readonly person: string;
  readonly workspace: string;
  readonly project: string;
}

/** The session settings that the policies read; an empty text is "not set". */
export function settingsOf(scope: Scope): ScopeSettings {
  if ('job' in scope) return { scope: 'job', ...scope.job };
  if ('scope' in scope) return { scope: scope.scope, person: '', workspace: '', project: '' };
  return { scope: 'work', person: scope.person, workspace: scope.workspace, project: '' };
}
