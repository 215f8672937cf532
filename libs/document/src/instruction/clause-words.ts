import type { PixelOperation } from '@lamina/contract';
import type { Concept } from './concepts';
import type { Refused } from './refusals';

/** The concepts of one clause, in order; what a pattern's words say is looked up by name. */
export class ClauseWords {
  constructor(private readonly concepts: readonly Concept[]) {}

  get(name: Concept['is']): Concept | undefined {
    return this.concepts.find(({ is }) => is === name);
  }

  all(name: Concept['is']): readonly Concept[] {
    return this.concepts.filter(({ is }) => is === name);
  }

  without(name: Concept['is']): ClauseWords {
    return new ClauseWords(this.concepts.filter(({ is }) => is !== name));
  }
}

export type ClauseReading = PixelOperation | Refused;

/** Ways to say something and what they mean; the meaning may still refuse (a number out of its range). */
export interface Phrasing {
  readonly said: readonly string[];
  readonly means: (words: ClauseWords) => ClauseReading;
}
