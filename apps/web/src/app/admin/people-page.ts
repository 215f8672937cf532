import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { type Invitation, PersonView } from '@lamina/contract';
import {
  LucideBan,
  LucideLink,
  LucideLock,
  LucideSearch,
  LucideServer,
  LucideUserPlus,
} from '@lucide/angular';
import { z } from 'zod';
import { ApiClient } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { sinceWords, timeLeft } from '../shared/date-words';
import { Dialogs } from '../shared/dialogs';
import { Failure } from '../shared/failure';
import { initials } from '../shared/initials';
import { ServerClock } from '../shared/server-clock';
import { Session } from '../shared/session';
import { PEOPLE_WORDS } from './admin-words';
import { InvitationCard } from './invitation-card';
import { NewPersonDialog } from './new-person-dialog';
import { PersonDetail } from './person-detail';
import { roleLine } from './role-line';

interface LinkShown {
  readonly title: string;
  readonly invitation: Invitation;
}

/** Who has an account: a table, the details of one person beside it, and the one-time link of a new account. */
@Component({
  selector: 'app-people-page',
  imports: [
    Failure,
    InvitationCard,
    LucideBan,
    LucideLink,
    LucideLock,
    LucideSearch,
    LucideServer,
    LucideUserPlus,
    PersonDetail,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './people-page.html',
  styleUrl: './people-page.css',
})
export class PeoplePage {
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly clock = inject(ServerClock);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly side = viewChild<ElementRef<HTMLElement>>('side');

  protected readonly words = PEOPLE_WORDS;
  protected readonly people = signal<readonly PersonView[] | null>(null);
  protected readonly failure = signal<ApiProblem | null>(null);
  protected readonly text = signal('');
  protected readonly chosenId = signal<string | null>(null);
  protected readonly link = signal<LinkShown | null>(null);
  protected readonly manages = computed(() => this.session.can('people.manage'));

  protected readonly rows = computed(() => {
    const now = this.clock.now();
    const text = this.text().trim().toLowerCase();
    const found = (this.people() ?? []).filter(
      ({ name, email }) => name.toLowerCase().includes(text) || email.toLowerCase().includes(text),
    );
    return found.map((person) => {
      const lockedFor = person.lockedUntil === null ? null : new Date(person.lockedUntil);
      return {
        person,
        initials: initials(person.name),
        role: roleLine(person, this.session.view()?.workspace.name ?? ''),
        lastHere:
          person.lastActivityAt === null ? PEOPLE_WORDS.never : sinceWords(person.lastActivityAt, now),
        locked: lockedFor !== null && lockedFor > now ? PEOPLE_WORDS.locked(timeLeft(lockedFor, now)) : null,
      };
    });
  });
  protected readonly chosen = computed(
    () => this.people()?.find((person) => person.id === this.chosenId()) ?? null,
  );

  constructor() {
    void this.read();
  }

  protected async read(): Promise<void> {
    this.failure.set(null);
    try {
      this.people.set(await this.api.get('/api/admin/people', z.array(PersonView)));
    } catch (cause) {
      this.failure.set(ApiProblem.of(cause));
    }
  }

  protected typed(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.text.set(event.target.value);
  }

  /** On narrow screens the details stand above the list: they come into view. */
  protected choose(id: string): void {
    this.chosenId.set(id);
    const read = () => this.side()?.nativeElement.scrollIntoView({ block: 'nearest' });
    afterNextRender({ read }, { injector: this.injector });
  }

  protected async makeAccount(): Promise<void> {
    const made = await this.dialogs.open<{ email: string; invitation: Invitation }, null>(NewPersonDialog, {
      data: null,
    });
    if (made === undefined) return;
    this.link.set({ title: PEOPLE_WORDS.linkFor(made.email), invitation: made.invitation });
    await this.read();
  }

  protected showLink(invitation: Invitation, person: PersonView): void {
    this.link.set({ title: PEOPLE_WORDS.linkAgain(person.email), invitation });
  }
}
