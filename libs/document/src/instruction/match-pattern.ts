import type { Concept } from './concepts';

/** One place of a pattern: the concepts that may stand there, and whether it may stay empty. */
interface Slot {
  readonly names: readonly string[];
  readonly optional: boolean;
}

export type Pattern = readonly Slot[];

/** "make? it? adjective" as slots; a|b is one of two, a trailing ? may be missing, A is any amount. */
export function patternOf(text: string): Pattern {
  return text.split(' ').map((word) => {
    const optional = word.endsWith('?');
    const names = (optional ? word.slice(0, -1) : word)
      .split('|')
      .flatMap((name) => (name === 'A' ? ['amount', 'percent', 'stops'] : [name]));
    return { names, optional };
  });
}

/** Whether the concepts fill the pattern from its first to its last slot, with nothing left over. */
export function matches(pattern: Pattern, concepts: readonly Concept[]): boolean {
  if (concepts.length > pattern.length) return false;
  // reached[c]: the first c concepts fill the slots so far. One row a slot, so the work is slots × concepts.
  let reached = [true, ...concepts.map(() => false)];
  for (const { names, optional } of pattern) {
    reached = reached.map(
      (already, at) =>
        (optional && already) || (at > 0 && reached[at - 1] === true && names.includes(concepts[at - 1]!.is)),
    );
  }
  return reached.at(-1) === true;
}
