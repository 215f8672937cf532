import { granted, LANE_OF, refused } from '@lamina/contract';
import type { Estimate, JobRequest, Lane, Outcome, Permission } from '@lamina/contract';
import { estimateJob } from './estimate';
import type { EstimateInput } from './estimate';
import { jobDeadlineOf } from './retention';

export interface AdmissionInput extends Omit<EstimateInput, 'request'> {
  readonly request: JobRequest;
  readonly permissions: readonly Permission[];
  readonly project: {
    readonly state: 'receiving' | 'ready' | 'refused';
    readonly expiresAt: Date;
    readonly promisedAt: Date;
    readonly firstProcessedAt: Date | null;
  };
  /** `balance` counts what is free to spend: holds are taken off already. */
  readonly credits: { readonly balance: number };
  /** How long the jobs ahead of it in its lane will take, as far as one knows. */
  readonly waitSeconds: number;
  readonly now: Date;
}

export interface Admission {
  readonly lane: Lane;
  readonly credits: number;
  readonly estimate: Estimate;
}

/** Whether a job may enter the queue: permission, a picture that is ready, an engine that it fits, its clock, credits. */
export function admitJob(input: AdmissionInput): Outcome<Admission> {
  const { request, permissions, project, credits, waitSeconds, now } = input;
  if (!permissions.includes(request.kind === 'export' ? 'project.read' : 'project.edit')) {
    return refused('forbidden', 'You may look at this project but not change it; ask its owner.');
  }
  if (project.state === 'receiving')
    return refused('wrong-state', 'The picture is still being taken in; wait a moment.');
  if (project.state === 'refused')
    return refused('wrong-state', 'The picture was refused; upload another one.');

  const estimate = estimateJob(input);
  if (!input.capabilities) return refused('engine-missing', estimate.message ?? '');
  if (!estimate.fits) return refused('does-not-fit', estimate.message ?? '');

  const endMs = now.getTime() + (waitSeconds + estimate.seconds) * 1_000;
  if (endMs > jobDeadlineOf(project, request.kind).getTime()) {
    return refused(
      'too-late',
      'This project is deleted before the job would end; save the project to keep working on it.',
    );
  }
  if (estimate.credits > credits.balance) {
    return refused(
      'no-credits',
      `This costs ${estimate.credits} and the workspace has ${credits.balance} left; ask your administrator, or wait for the first of the month.`,
    );
  }
  return granted({ lane: LANE_OF[request.kind], credits: estimate.credits, estimate });
}
