import { TestBed } from '@angular/core/testing';
import type { JobView, SessionView } from '@lamina/contract';
import { FETCH } from './api-client';
import { Events, OPEN_STREAM } from './events';
import { Session } from './session';

const JOB: JobView = {
  id: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11',
  project: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c12',
  kind: 'edit',
  state: 'running',
  fraction: 0.5,
  step: 'blur',
  queuePosition: null,
  etaSeconds: 3,
  credits: 1,
  createdAt: '2026-11-25T21:00:00Z',
  endedAt: null,
  message: null,
  errorId: null,
  node: null,
  asset: null,
  report: null,
};
const VIEW: SessionView = {
  person: { id: JOB.id, name: 'A', email: 'a@example.org' },
  instanceRoles: [],
  workspace: { id: JOB.id, name: 'Everyone', role: 'editor' },
  permissions: ['job.read'],
  next: 'signed-in',
  hasFactor: false,
  expiresAt: '2026-11-25T22:00:00Z',
  csrfToken: 'token',
};
const NOW = new Date('2026-11-25T21:30:00Z');

/** What the browser's EventSource does, driven by the test. */
class StreamOfTest {
  readyState = 1;
  isClosed = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  close(): void {
    this.isClosed = true;
  }
  tell(event: object): void {
    this.onmessage?.({ data: JSON.stringify(event) });
  }
}

function signedInWith(list: readonly JobView[]) {
  const streams: StreamOfTest[] = [];
  const open = () => {
    const stream = new StreamOfTest();
    streams.push(stream);
    return stream;
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: OPEN_STREAM, useValue: open },
      { provide: FETCH, useValue: async () => Response.json(list) },
    ],
  });
  const events = TestBed.inject(Events);
  const session = TestBed.inject(Session);
  session.begin(VIEW, NOW);
  TestBed.tick();
  return { events, session, streams };
}

describe('the stream of a person', () => {
  it('is one for all pages, opens with the session and closes with it', () => {
    const { session, streams } = signedInWith([]);
    expect(TestBed.inject(Events)).toBe(TestBed.inject(Events));
    expect(streams).toHaveLength(1);
    session.end('signed-out');
    TestBed.tick();
    expect(streams[0]?.isClosed).toBe(true);
  });

  it('shows a job as its newest event tells it', () => {
    const { events, streams } = signedInWith([]);
    streams[0]?.tell({ type: 'job', job: JOB });
    streams[0]?.tell({ type: 'job', job: { ...JOB, fraction: 0.75 } });
    expect(events.jobs().map(({ fraction }) => fraction)).toEqual([0.75]);
  });

  it('reads the list once it is open, and an old list undoes no newer event', async () => {
    const { events, streams } = signedInWith([JOB]);
    streams[0]?.tell({
      type: 'job',
      job: { ...JOB, state: 'done', fraction: 1, endedAt: '2026-11-25T21:00:09Z' },
    });
    streams[0]?.onopen?.();
    await vi.waitFor(() => expect(events.connection()).toBe('open'));
    await TestBed.inject(FETCH)('/settled');
    expect(events.job(JOB.id)?.state).toBe('done');
  });

  it('tells who listens that a project was erased, until they stop', () => {
    const { events, streams } = signedInWith([]);
    const heard: string[] = [];
    const stop = events.onProject(({ change }) => heard.push(change));
    streams[0]?.tell({ type: 'project', project: JOB.project, change: 'erased' });
    stop();
    streams[0]?.tell({ type: 'project', project: JOB.project, change: 'updated' });
    expect(heard).toEqual(['erased']);
  });
});
