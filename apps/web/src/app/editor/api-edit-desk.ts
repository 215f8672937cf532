import { inject, Injectable } from '@angular/core';
import { Estimate, Submitted, type JobRequest } from '@lamina/contract';
import { ApiClient } from '../shared/api-client';
import { newKey } from '../shared/new-key';
import type { EditDesk } from './edit-session';
import { OpenProject } from './open-project';

/** The desk of an edit session at the real server: estimate, submit, cancel. */
@Injectable()
export class ApiEditDesk implements EditDesk {
  private readonly api = inject(ApiClient);
  private readonly open = inject(OpenProject);

  estimate(request: JobRequest): Promise<Estimate> {
    return this.api.post(`${this.jobs()}/estimate`, request, Estimate);
  }

  async submit(request: JobRequest, idempotencyKey: string): Promise<string> {
    return (await this.api.post(this.jobs(), request, Submitted, { idempotencyKey })).jobId;
  }

  cancel(jobId: string): Promise<void> {
    return this.api.delete(`/api/jobs/${jobId}`);
  }

  newKey(): string {
    return newKey();
  }

  wait(delayMs: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, delayMs));
  }

  private jobs(): string {
    return `/api/projects/${this.open.project()?.id ?? ''}/jobs`;
  }
}
