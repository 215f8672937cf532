import { computed, Injectable, signal } from '@angular/core';
import type { Permission, SessionView } from '@lamina/contract';

/** Who is signed in, as the server last said. It lives in memory only: a reload asks the server again. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly current = signal<SessionView | null>(null);
  private readonly asked = signal(false);
  private readonly lost = signal(false);

  readonly view = this.current.asReadonly();
  /** False until the server has answered once; guards wait for it. */
  readonly known = this.asked.asReadonly();
  readonly signedIn = computed(() => this.current()?.next === 'signed-in');
  /** The server ended a session that was signed in: the sign-in page says so. */
  readonly ended = this.lost.asReadonly();

  csrfToken(): string | null {
    return this.current()?.csrfToken ?? null;
  }

  can(permission: Permission): boolean {
    return this.current()?.permissions.includes(permission) ?? false;
  }

  begin(view: SessionView): void {
    this.current.set(view);
    this.asked.set(true);
    if (view.next === 'signed-in') this.lost.set(false);
  }

  /** Nobody is signed in. `lost`: the session ended under the person's hands, not by their wish. */
  end(reason: 'none' | 'signed-out' | 'lost'): void {
    this.lost.set(reason === 'lost' && (this.signedIn() || this.lost()));
    this.current.set(null);
    this.asked.set(true);
  }
}
