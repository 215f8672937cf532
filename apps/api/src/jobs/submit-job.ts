import {
  granted,
  MOST_STEPS,
  type JobRequest,
  type Outcome,
  type Refusal,
  type Submitted,
} from '@lamina/contract';
import { newId, type Stores } from '@lamina/db';
import { admitJob, creditsOf } from '@lamina/rules';
import type { Gateways, Transactions } from '../gateways';
import { grantIfDue } from '../credits/view-credits';
import { digestOf, KEY_REUSED, sameDigest } from '../http/answer-once';
import { scopeOf, signedBy, type Actor } from '../identity/actor';
import { projectOwner } from '../projects/project-view';
import { TOO_MANY_STEPS } from '../projects/too-many-steps';
import { readRequested, type Requested } from './read-requested';

type Names = 'projects' | 'nodes' | 'engines' | 'jobs' | 'credits' | 'audit' | 'now';
export interface SubmitJobDeps extends Pick<Gateways, 'columns' | 'bell' | 'news' | 'digestKey'> {
  readonly db: Transactions<Names>;
}
export interface Submission {
  readonly key: string | null;
  readonly request: JobRequest;
}
type Lane = Parameters<Gateways['bell']['ring']>[0];
type Admitted = { readonly jobId: string; readonly lane: Lane | null };

/** Admits a job: row, hold and audit event in one transaction, then one ring, which may be lost or doubled. The same key answers with the same job. */
export async function submitJob(
  deps: SubmitJobDeps,
  actor: Actor,
  projectId: string,
  submission: Submission,
): Promise<Outcome<Submitted>> {
  const digest = digestOf(deps.digestKey, { projectId, request: submission.request });
  const admitted = onceMore(() =>
    deps.db.transaction(scopeOf(actor), (stores) =>
      admit(deps, stores, actor, { projectId, digest, ...submission }),
    ),
  );
  const outcome = await admitted.catch((error: unknown) => {
    if (!(error instanceof QueueTooLong)) throw error;
    const { request } = submission;
    return deps.db.transaction(scopeOf(actor), (stores) =>
      recordRefusal(stores, actor, { projectId, request, balance: error.balance }, error.refusal),
    );
  });
  if (!outcome.ok) return outcome;
  const { jobId, lane } = outcome.value;
  if (lane !== null) {
    await deps.news.tell('job_news', { job: jobId, state: 'queued' });
    await deps.bell.ring(lane); // after the commit; at most 1 s, never throws
  }
  return granted({ jobId });
}

interface Asked extends Submission {
  readonly projectId: string;
  readonly digest: Buffer;
}

async function admit(
  { columns }: SubmitJobDeps,
  stores: Pick<Stores, Names>,
  actor: Actor,
  { projectId, key, request, digest }: Asked,
): Promise<Outcome<Admitted>> {
  const { jobs, credits, audit } = stores;
  const earlier = key === null ? null : await jobs.findByKey(actor.person, key); // a unique index catches two at once
  if (earlier !== null) {
    const isSame = earlier.requestDigest !== null && sameDigest(earlier.requestDigest, digest);
    return isSame ? granted({ jobId: earlier.id, lane: null }) : KEY_REUSED;
  }
  // Locked first, before credits and job: a deletion waits, or has been, and then there is nothing to work on.
  const project = await stores.projects.lockOpen(projectId);
  const requested = await readRequested(columns, stores, project, request);
  if (!requested.ok) return requested;
  if (request.kind === 'edit' && (await stores.nodes.countWithComing(projectId)) >= MOST_STEPS)
    return TOO_MANY_STEPS;
  await grantIfDue(stores, actor);
  const standing = await credits.standingOf(actor.workspace);
  const input = {
    ...requested.value,
    request,
    permissions: actor.permissions,
    credits: standing,
    now: await stores.now(),
  };
  const admission = admitJob({ ...input, waitSeconds: 0 });
  if (!admission.ok)
    return recordRefusal(stores, actor, { projectId, request, balance: standing.balance }, admission);
  const { lane, credits: price, estimate } = admission.value;
  const jobId = newId();
  const engine = requested.value.capabilities?.id ?? 'builtin';
  await jobs.create({
    id: jobId,
    kind: request.kind,
    lane,
    project: projectId,
    workspace: actor.workspace,
    person: actor.person,
    requestSealed: sealRequest(columns, requested.value, request),
    engine,
    credits: price,
    estimateSeconds: estimate.seconds,
    fromNode: request.from,
    key,
    requestDigest: digest,
  });
  if (!(await credits.hold(jobId, actor.workspace, price))) throw new CreditsRaced();
  // How much goes before it says the queue alone, once it stands there; too much, and all of this is undone.
  const placed = await jobs.view(jobId);
  const inTime = admitJob({ ...input, waitSeconds: placed?.aheadSeconds ?? 0 });
  if (!inTime.ok) throw new QueueTooLong(inTime, standing.balance);
  const operations =
    request.kind === 'edit' ? { operations: request.operations.map(({ kind }) => kind) } : {};
  await audit.append({
    ...signedBy(actor),
    name: 'job.created',
    subject: { kind: 'job', id: jobId },
    outcome: 'success',
    facts: {
      kind: request.kind,
      lane,
      engine,
      credits: price,
      project: projectId,
      parameterDigest: digest.toString('hex'),
      ...operations,
    },
  });
  return granted({ jobId, lane });
}

const sealRequest = (
  columns: SubmitJobDeps['columns'],
  { project }: Requested,
  request: JobRequest,
): Uint8Array =>
  columns.seal(project.wrappedKey, projectOwner(project.id), 'job.request', JSON.stringify(request));

interface Refused {
  readonly projectId: string;
  readonly request: JobRequest;
  readonly balance: number;
}

/** A rule said no: the person reads the sentence, the log the rule. */
async function recordRefusal(
  { audit }: Pick<Stores, 'audit'>,
  actor: Actor,
  { projectId, request, balance }: Refused,
  refusal: Refusal,
): Promise<Refusal> {
  const base = {
    ...signedBy(actor),
    subject: { kind: 'project', id: projectId },
    outcome: 'denied',
    reason: refusal.code,
  } as const;
  const price = creditsOf(request.kind);
  if (refusal.code === 'no-credits') {
    await audit.append({
      ...base,
      name: 'job.credit_refused',
      facts: { price, balance, kind: request.kind, project: projectId },
    });
    await audit.append({ ...base, name: 'credits.exhausted', facts: { price, balance } });
  } else {
    await audit.append({
      ...base,
      name: 'job.rule_refused',
      facts: { rule: refusal.code, kind: request.kind, project: projectId },
    });
  }
  return refusal;
}

/** Somebody else of the workspace took the last credits between the look and the hold. */
class CreditsRaced extends Error {
  override readonly name = 'CreditsRaced';
}

/** With what waits before it, it would end after its project. */
class QueueTooLong extends Error {
  override readonly name = 'QueueTooLong';
  constructor(
    readonly refusal: Refusal,
    readonly balance: number,
  ) {
    super();
  }
}

/** Another request was faster, with the same key or the last credit: the second look sees what it did. */
async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // P2002 is the database's word for a key that somebody else has just used.
    if (error instanceof CreditsRaced || Object(error).code === 'P2002') return work();
    throw error;
  }
}
