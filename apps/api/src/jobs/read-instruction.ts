import { granted, type InstructionReading, type Outcome } from '@lamina/contract';
import { readInstruction as readingOf } from '@lamina/document';
import type { Transactions } from '../gateways';
import { scopeOf, type Actor } from '../identity/actor';
import { NO_SUCH_PROJECT } from '../projects/no-such-project';

/** What a sentence means, for the person to confirm. It is read by a grammar and goes nowhere else: no log, no engine. */
export function readInstruction(
  { db }: { db: Transactions<'projects'> },
  actor: Actor,
  project: string,
  text: string,
): Promise<Outcome<InstructionReading>> {
  return db.transaction(scopeOf(actor), async ({ projects }) => {
    const found = await projects.findOpen(project);
    return found === null ? NO_SUCH_PROJECT : granted(readingOf(text));
  });
}
