import type { JobView } from '@lamina/contract';
import { durationWords } from './date-words';

const TITLES: Record<JobView['kind'], string> = {
  ingest: 'New picture',
  edit: 'Edit',
  split: 'Split into layers',
  export: 'Download',
};
const ORDINALS = ['next', 'second', 'third', 'fourth', 'fifth'];

export const jobTitle = (job: JobView): string => TITLES[job.kind];

export const isOver = (job: JobView): boolean => job.state !== 'queued' && job.state !== 'running';

/** The right-hand figure of a job row: "64 %", "third in line". */
export function jobFigure(job: JobView): string {
  if (job.state === 'running') return `${Math.round(job.fraction * 100)} %`;
  if (job.state === 'queued') {
    const place = job.queuePosition ?? 1;
    return place <= 1 ? 'next in line' : `${ORDINALS[place - 1] ?? `${place}th`} in line`;
  }
  return job.state;
}

/** The line under the bar: the step and what is left, or what came of it. */
export function jobLine(job: JobView): string {
  const eta = job.etaSeconds === null ? null : durationWords(job.etaSeconds);
  if (job.state === 'queued')
    return eta === null ? 'Starts as soon as a worker is free' : `Starts in about ${eta}`;
  if (job.state === 'running') {
    const step = sentenceCase(job.step ?? 'working');
    return eta === null ? step : `${step} · about ${eta} left`;
  }
  if (job.state === 'done') return 'Done';
  if (job.state === 'cancelled') return creditsBack('Cancelled.', job);
  return creditsBack(job.message ?? 'It did not work. Try it again.', job);
}

function creditsBack(sentence: string, job: JobView): string {
  if (job.credits === 0) return sentence;
  return `${sentence} Your ${job.credits === 1 ? 'credit is' : `${job.credits} credits are`} back.`;
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
