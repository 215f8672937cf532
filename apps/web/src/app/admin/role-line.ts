import type { PersonView } from '@lamina/contract';
import { INSTANCE_ROLE_WORDS, PEOPLE_WORDS, WORKSPACE_ROLE_WORDS } from './admin-words';

/** "Instance owner, Admin · Everyone": what a person may do here, in one line. */
export function roleLine(person: PersonView, workspace: string): string {
  const roles = person.instanceRoles.map((role) => INSTANCE_ROLE_WORDS[role]);
  if (person.workspaceRole !== null)
    roles.push(`${WORKSPACE_ROLE_WORDS[person.workspaceRole]} · ${workspace}`);
  return roles.length === 0 ? PEOPLE_WORDS.noRole : roles.join(', ');
}
