import { ClauseWords, type ClauseReading, type Phrasing } from './clause-words';
import type { Concept } from './concepts';
import { matches, patternOf, type Pattern } from './match-pattern';
import { ADJUST_PATTERNS } from './patterns-adjust';
import { FILTER_PATTERNS } from './patterns-filter';
import { GEOMETRY_PATTERNS } from './patterns-geometry';
import { RECOLOUR_PATTERNS } from './patterns-recolour';

interface Compiled {
  readonly patterns: readonly Pattern[];
  readonly means: Phrasing['means'];
}

const ALL: readonly Compiled[] = [
  ...ADJUST_PATTERNS,
  ...FILTER_PATTERNS,
  ...GEOMETRY_PATTERNS,
  ...RECOLOUR_PATTERNS,
].map(({ said, means }) => ({ patterns: said.map(patternOf), means }));

/** What a clause means when a pattern uses every one of its concepts, else null. */
export function readClause(concepts: readonly Concept[]): ClauseReading | null {
  for (const { patterns, means } of ALL) {
    if (patterns.some((pattern) => matches(pattern, concepts))) return means(new ClauseWords(concepts));
  }
  return null;
}
