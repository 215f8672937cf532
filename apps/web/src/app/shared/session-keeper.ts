import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { SessionView } from '@lamina/contract';
import { ApiClient } from './api-client';
import { ApiProblem } from './api-problem';
import { ServerClock } from './server-clock';
import { Session } from './session';

/** Asks the server who is signed in, and signs out. */
@Injectable({ providedIn: 'root' })
export class SessionKeeper {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly clock = inject(ServerClock);
  private readonly router = inject(Router);

  /** Reads the session again: at start, and after each step of signing in, because the token changes with the step. */
  async refresh(): Promise<SessionView | null> {
    try {
      const view = await this.api.get('/api/session', SessionView);
      this.session.begin(view, this.clock.now());
      return view;
    } catch (cause) {
      const problem = ApiProblem.of(cause);
      if (problem.status === 401) {
        if (!this.session.known()) this.session.end('none');
        return null;
      }
      throw problem;
    }
  }

  async signOut(): Promise<void> {
    await this.api.delete('/api/session');
    this.session.end('signed-out');
    await this.router.navigateByUrl('/sign-in');
  }
}
