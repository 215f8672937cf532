import type { EngineReport } from '@lamina/contract';

const MOST_LETTERS = 300;
const MOST_STEP_LETTERS = 80;
const MOST_WARNINGS = 20;
const MOST_GROUPS = 100;

/**
 * A sentence of the engine as it may reach a person: one line, and bounded. An engine that somebody else speaks through
 * gets no page of text into the database, and no letter that turns or hides the ones beside it.
 */
export const engineSentence = (text: string, mostLetters = MOST_LETTERS): string =>
  Array.from(text.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim())
    .slice(0, mostLetters)
    .join('');

/** The word for a step: letters, digits and plain marks alone, for it goes through a notification that everybody hears. */
export const stepWord = (text: string): string =>
  text
    .replaceAll(/[^A-Za-z0-9 ,.()'-]+/g, ' ')
    .trim()
    .slice(0, MOST_STEP_LETTERS);

/** A report in bounds: so many warnings, so many groups, each so long. */
export function boundedReport(report: EngineReport): EngineReport {
  const { method, warnings, removedMetadata, source } = report;
  return {
    ...report,
    method: stepWord(method),
    warnings: warnings.slice(0, MOST_WARNINGS).map((warning) => engineSentence(warning)),
    ...(removedMetadata && {
      removedMetadata: removedMetadata
        .slice(0, MOST_GROUPS)
        .map((group) => engineSentence(group, MOST_STEP_LETTERS)),
    }),
    ...(source && {
      source: {
        ...source,
        format: stepWord(source.format),
        colourSpace: engineSentence(source.colourSpace, MOST_STEP_LETTERS),
      },
    }),
  };
}
