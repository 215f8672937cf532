import type { JobView } from '@lamina/contract';
import type { JobRow } from '@lamina/db';

/** How far a running job has come, as its worker last said: known while the api runs, and never stored. */
export interface Progress {
  readonly fraction: number;
  readonly step: string | null;
}

/** A job as its person sees it, with its place and the seconds that are left as far as one knows. */
export function jobViewOf(row: JobRow, progress: Progress | undefined): JobView {
  const isRunning = row.state === 'running';
  return {
    id: row.id,
    project: row.project,
    kind: row.kind,
    state: row.state,
    fraction: row.state === 'done' ? 1 : isRunning ? (progress?.fraction ?? 0) : 0,
    step: isRunning ? (progress?.step ?? null) : null,
    queuePosition: row.queuePosition,
    etaSeconds: etaOf(row, progress),
    credits: row.credits,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    message: row.message,
    errorId: row.errorId,
    node: row.node,
    asset: row.asset,
    report: row.report,
  };
}

function etaOf(row: JobRow, progress: Progress | undefined): number | null {
  if (row.state === 'queued') return (row.aheadSeconds ?? 0) + row.estimateSeconds;
  if (row.state !== 'running' || row.secondsSinceStart === null) return null;
  const fraction = progress?.fraction ?? 0;
  // What it took so far says more than the estimate, once there is enough of it.
  const whole = fraction >= 0.2 ? row.secondsSinceStart / fraction : row.estimateSeconds;
  return Math.max(0, whole - row.secondsSinceStart);
}
