import type { Concept, ConceptName } from './concepts';

/** A part of a sentence that asks for one thing, without its fillers. */
export interface Clause {
  readonly concepts: readonly Concept[];
  /** How it hangs on the clause before it: "and" shares amounts and directions, "then" does not. */
  readonly joined: 'and' | 'then';
}

/** A comma before these carries a clause on. */
const CARRIED_ON = new Set<ConceptName | undefined>(['tolerance', 'shading']);

/** Cuts a sentence at every "and", "then", comma and stop. A piece that says nothing alone is refused later, not guessed. */
export function clausesOf(concepts: readonly Concept[]): Clause[] {
  const clauses: Clause[] = [];
  let current: Concept[] = [];
  let joined: Clause['joined'] = 'then';
  const close = (next: Clause['joined']) => {
    if (current.length > 0) clauses.push({ concepts: current, joined });
    // Of several connectors in a row the strongest counts.
    joined = current.length > 0 || next === 'then' ? next : joined;
    current = [];
  };
  concepts.forEach((concept, at) => {
    if (concept.is === 'filler') return;
    if (concept.is === 'and' && CARRIED_ON.has(concepts[at + 1]?.is)) return;
    if (concept.is === 'and' || concept.is === 'then') close(concept.is);
    else current.push(concept);
  });
  close('then');
  return clauses;
}

const VERBS = new Set<ConceptName>([
  'make', 'set', 'convert', 'turn', 'replace', 'recolour', 'raise', 'adjust-verb', 'crop', 'rotate', 'flip', 'mirror',
  'resize', 'sharpen', 'blur', 'desaturate', 'remove', 'add', 'apply', 'create',
]); // prettier-ignore

/** Whether a clause leans on the verb of the clause before it ("warmer and brighter"). */
export function leansBack({ concepts, joined }: Clause): boolean {
  return joined === 'and' && !concepts.some(({ is }) => VERBS.has(is));
}
