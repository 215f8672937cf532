import { computed, Injectable, signal } from '@angular/core';
import type { Permission, SessionView } from '@lamina/contract';

/** Who is signed in, as the server last said. It lives in memory only: a reload asks the server again. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly current = signal<SessionView | null>(null);
  private readonly asked = signal(false);
  private readonly lost = signal(false);
  private readonly endsAt = signal<number | null>(null);
  private lifeMs = 0;

  readonly view = this.current.asReadonly();
  /** False until the server has answered once; guards wait for it. */
  readonly known = this.asked.asReadonly();
  readonly signedIn = computed(() => this.current()?.next === 'signed-in');
  /** The server ended a session that was signed in: the sign-in page says so. */
  readonly ended = this.lost.asReadonly();

  /** When the server ends the session unless something is asked of it, in ms of the server's clock; null: nobody is in. */
  readonly endsAtMs = this.endsAt.asReadonly();

  csrfToken(): string | null {
    return this.current()?.csrfToken ?? null;
  }

  can(permission: Permission): boolean {
    return this.current()?.permissions.includes(permission) ?? false;
  }

  begin(view: SessionView, now: Date): void {
    this.current.set(view);
    this.endsAt.set(new Date(view.expiresAt).getTime());
    this.lifeMs = new Date(view.expiresAt).getTime() - now.getTime();
    this.asked.set(true);
    if (view.next === 'signed-in') this.lost.set(false);
  }

  /** The server has just answered, which counts as being there: the idle time starts again. */
  noteAnswer(now: Date): void {
    if (this.endsAt() !== null) this.endsAt.set(now.getTime() + this.lifeMs);
  }

  /** Nobody is signed in. `lost`: the session ended under the person's hands, not by their wish. */
  end(reason: 'none' | 'signed-out' | 'lost'): void {
    this.lost.set(reason === 'lost' && (this.signedIn() || this.lost()));
    this.current.set(null);
    this.endsAt.set(null);
    this.asked.set(true);
  }
}
