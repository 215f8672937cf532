import type { EngineRow } from '@lamina/db';
import { bad, ok, warn, type Finding } from '@lamina/server';
import { agoOf } from './in-words';

/** The worker says every quarter of a minute that its engine is there: after so long it is not. */
export const SILENT_SECONDS = 180;

/** What an operator should know of the engines: whether one is there, and what its machine could not keep from it. */
export function engineFindings(
  engines: readonly EngineRow[],
  launcher: readonly string[],
): readonly Finding[] {
  if (engines.length === 0)
    return [bad('Engine', 'No engine has announced itself: look at the log of the worker.')];
  const sentences = [...new Set([...launcher, ...engines.flatMap(({ isolation }) => isolation)])];
  return [
    ...engines.map(({ capabilities, secondsSinceSeen }) =>
      secondsSinceSeen > SILENT_SECONDS
        ? warn('Engine', `The engine "${capabilities.id}" was last heard of ${agoOf(secondsSinceSeen)}.`)
        : ok('Engine', `The engine "${capabilities.id}" runs on ${capabilities.device}.`),
    ),
    ...(sentences.length === 0
      ? [ok('Isolation', 'The engine has no network, no secret and an account of its own.')]
      : sentences.map((sentence) => warn('Isolation', sentence))),
  ];
}
