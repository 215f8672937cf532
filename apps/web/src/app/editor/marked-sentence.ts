import type { InstructionReading } from '@lamina/contract';

/** A run of the sentence: plain, understood as change number `change` (0 = first), or left out. */
export interface MarkedRun {
  readonly text: string;
  readonly mark: 'plain' | 'understood' | 'left-out';
  readonly change: number | null;
}

/** The sentence cut into runs, so that underlines can map words to changes. The runs joined give the sentence. */
export function markedSentence(sentence: string, reading: InstructionReading | null): MarkedRun[] {
  const marks = reading === null ? [] : marksOf(sentence, reading);
  const runs: MarkedRun[] = [];
  let at = 0;
  for (const { from, to, change } of marks.sort((a, b) => a.from - b.from)) {
    if (from < at || to <= from || to > sentence.length) continue; // an overlap would repeat words
    if (from > at) runs.push({ text: sentence.slice(at, from), mark: 'plain', change: null });
    const mark = change === null ? 'left-out' : 'understood';
    runs.push({ text: sentence.slice(from, to), mark, change });
    at = to;
  }
  if (at < sentence.length) runs.push({ text: sentence.slice(at), mark: 'plain', change: null });
  return runs;
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly change: number | null;
}

function marksOf(sentence: string, reading: InstructionReading): Mark[] {
  const marks: Mark[] = reading.understood.map(({ from, to }, change) => ({ from, to, change }));
  const failed = reading.ok ? '' : reading.failed.trim();
  if (failed === '') return marks;
  const from = sentence.toLowerCase().indexOf(failed.toLowerCase());
  return from < 0 ? marks : [...marks, { from, to: from + failed.length, change: null }];
}
