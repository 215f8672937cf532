/** Why a running job stops before its end. The row says it already, so there is nothing left to write. */
export class JobStopped extends Error {
  override readonly name = 'JobStopped';
  constructor(readonly why: 'cancelled' | 'fenced-out') {
    super(`The job was stopped: ${why}`);
  }
}

/** The jobs that this process runs, so that news of a cancellation can reach them. */
export class ActiveJobs {
  private readonly controls = new Map<string, AbortController>();

  begin(job: string): AbortController {
    const control = new AbortController();
    this.controls.set(job, control);
    return control;
  }

  end(job: string): void {
    this.controls.delete(job);
  }

  has(job: string): boolean {
    return this.controls.has(job);
  }

  /** The person's wish, or the loss of the lease; a job that does not run here is somebody else's. */
  stop(job: string, why: JobStopped['why']): void {
    this.controls.get(job)?.abort(new JobStopped(why));
  }
}
