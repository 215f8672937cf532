import { randomUUID } from 'node:crypto';
import { newId, type Stores } from '@lamina/db';
import type { PersonStatus } from '@lamina/contract';
import type { Gateways } from '../gateways';
import { canonicalEmail } from './canonical-email';
import type { z } from 'zod';

interface CreatePersonDeps extends Pick<Gateways, 'columns'> {}

/** Writes a person whose name and address nobody can read without their key. Null: the address is taken. */
export async function createPerson(
  { columns }: CreatePersonDeps,
  { people }: Pick<Stores, 'people'>,
  { name, email, status }: { name: string; email: string; status: z.infer<typeof PersonStatus> },
): Promise<{ id: string; auditUid: string } | null> {
  const emailIndex = columns.blindIndex(canonicalEmail(email));
  if ((await people.byEmailIndex(emailIndex)) !== null) return null;
  const id = newId();
  const auditUid = randomUUID();
  const owner = `person:${id}`;
  const wrappedKey = columns.newKey(owner);
  await people.create({
    id,
    auditUid,
    wrappedKey,
    nameSealed: columns.seal(wrappedKey, owner, 'person.name', name.normalize('NFC')),
    emailSealed: columns.seal(wrappedKey, owner, 'person.email', email.trim().normalize('NFC')),
    emailIndex,
    status,
  });
  return { id, auditUid };
}
