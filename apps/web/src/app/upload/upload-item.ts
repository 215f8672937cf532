import type { ApiProblem } from '../shared/api-problem';

export type UploadState = 'waiting' | 'sending' | 'taking-in' | 'ready' | 'refused' | 'failed' | 'cancelled';

/** One file on its way to a project. */
export interface UploadItem {
  readonly id: string;
  readonly file: File;
  /** An address of the file's own bytes for the small picture; null where browsers cannot show the format. */
  readonly preview: string | null;
  readonly state: UploadState;
  readonly sentFraction: number;
  readonly leftSeconds: number | null;
  readonly message: string | null;
  readonly projectId: string | null;
  readonly jobId: string | null;
  readonly expiresAt: string | null;
}

export const isUnderWay = ({ state }: UploadItem): boolean =>
  state === 'waiting' || state === 'sending' || state === 'taking-in';

/** A refusal says that the file does not work here; anything else may work at the next try. */
export const isFinal = (problem: ApiProblem): boolean =>
  ['format-not-supported', 'too-large', 'bad-request', 'does-not-fit', 'forbidden'].includes(problem.code);
