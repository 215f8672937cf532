import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { ProjectList as ProjectListAnswer, ProjectView } from '@lamina/contract';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { Events, type ProjectChange } from '../shared/events';
import { ServerClock } from '../shared/server-clock';

/** The person's projects as the server last said, kept up to date by the event stream. */
@Injectable()
export class ProjectList {
  private readonly api = inject(ApiClient);
  private readonly clock = inject(ServerClock);
  private readonly projects = signal<readonly ProjectView[] | null>(null);

  readonly failure = signal<ApiProblem | null>(null);
  readonly isRead = computed(() => this.projects() !== null);
  /** Newest first, without what has expired since the list was read: expired is gone at once, for everybody. */
  readonly all = computed(() => {
    const now = this.clock.now().toISOString();
    return [...(this.projects() ?? [])]
      .filter(({ expiresAt }) => new Date(expiresAt).toISOString() > now)
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  });

  constructor() {
    const stop = inject(Events).onProject((event) => void this.follow(event));
    inject(DestroyRef).onDestroy(stop);
  }

  async read(): Promise<void> {
    this.failure.set(null);
    try {
      const answer = await this.api.get('/api/projects', ProjectListAnswer);
      this.clock.note(answer.now);
      this.projects.set(answer.projects);
    } catch (cause) {
      this.failure.set(ApiProblem.of(cause));
    }
  }

  put(project: ProjectView): void {
    this.projects.update((known) => [...(known ?? []).filter(({ id }) => id !== project.id), project]);
  }

  drop(id: string): void {
    this.projects.update((known) => known?.filter((project) => project.id !== id) ?? null);
  }

  async refresh(id: string): Promise<void> {
    try {
      this.put(await this.api.get(`/api/projects/${id}`, ProjectView));
    } catch (cause) {
      // Gone, or no longer shared with this person: the card goes too. Anything else heals with the next event.
      if (ApiProblem.of(cause).code === 'not-found') this.drop(id);
    }
  }

  private async follow(event: ProjectChange): Promise<void> {
    if (event.change === 'erased') this.drop(event.project);
    else if (this.isRead()) await this.refresh(event.project);
  }
}
