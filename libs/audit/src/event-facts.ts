import { z } from 'zod';
import type { EventName } from './events';

/** A code, an id, a format, a name of ours: no spaces, so no sentence and no name of a person fits in. */
const Word = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,79}$/, 'a word without spaces');
const Id = z.uuid();
const Count = z.int().min(0);
const Digest = z.string().regex(/^[0-9a-f]{16,128}$/, 'a digest in hex');
const Time = z.iso.datetime({ offset: true });
const Words = z.array(Word).max(200);
const Flag = z.boolean();

/** Where the event belongs, for events about a part of a project. */
const within = { project: Id.optional(), job: Id.nullable().optional() };
const dates = { deleteBy: Time, promisedAt: Time, rule: Word };

/**
 * What each event may say besides who, what and when. An unknown key is refused, not ignored, and no fact is free text:
 * what a person typed never enters the log.
 */
export const EVENT_FACTS = {
  'auth.login.succeeded': z.strictObject({
    method: Word,
    factors: Words,
    provider: Word.optional(),
    newDevice: Flag.optional(),
  }),
  'auth.login.failed': z.strictObject({ method: Word.optional(), attempted: Digest.optional() }),
  'auth.login.blocked': z.strictObject({
    rule: z.enum(['lockout', 'rate-limit', 'disabled', 'ip-rule', 'unapproved-domain']),
    attempted: Digest.optional(),
    retryAfterSeconds: Count.optional(),
  }),
  'auth.logout': z.strictObject({
    by: z.enum(['user', 'admin', 'idp', 'idle', 'absolute']),
    session: Id.optional(),
  }),
  'auth.mfa.challenge.succeeded': z.strictObject({
    factor: z.enum(['totp', 'recovery']),
    credential: Digest.optional(),
  }),
  'auth.mfa.challenge.failed': z.strictObject({
    factor: z.enum(['totp', 'recovery']),
    failures: Count.optional(),
  }),
  'auth.mfa.code.replayed': z.strictObject({ timeStep: Count }),
  'auth.recovery_code.used': z.strictObject({ codesLeft: Count }),
  'auth.account.locked': z.strictObject({ rule: Word, until: Time, failures: Count.optional() }),
  'auth.account.unlocked': z.strictObject({ by: Word }),
  'credential.password.changed': z.strictObject({ by: z.enum(['self', 'setup', 'invitation', 'admin']) }),
  'credential.totp.enrolled': z.strictObject({}),
  'credential.recovery_codes.generated': z.strictObject({ codes: Count }),
  'session.created': z.strictObject({
    session: Id,
    idleMinutes: Count,
    absoluteHours: Count,
    step: Word.optional(),
  }),
  'session.renewed': z.strictObject({ session: Id.optional(), cause: Word.optional() }),
  'session.revoked': z.strictObject({
    by: z.enum(['self', 'admin', 'rule', 'scim', 'idp']),
    session: Id.optional(),
    sessions: Count.optional(),
  }),
  'session.expired': z.strictObject({ by: z.enum(['idle', 'absolute']), session: Id.optional() }),
  'person.created': z.strictObject({ source: z.enum(['setup', 'admin', 'invite', 'jit', 'scim', 'ldap']) }),
  'role.assigned': z.strictObject({ role: Word, scope: z.enum(['instance', 'workspace']), source: Word }),
  'workspace.created': z.strictObject({ plan: Word }),
  'access.denied': z.strictObject({
    permission: Word,
    objectKind: Word.optional(),
    objectId: Id.nullable().optional(),
    /** Denials of this actor since the last written one: sampled above 10 a minute. */
    repeated: Count.optional(),
  }),
  'asset.upload.accepted': z.strictObject({
    format: Word,
    bytes: Count,
    digest: Digest.optional(),
    project: Id,
    job: Id.optional(),
    ...dates,
    sourceProject: Id.optional(),
  }),
  'asset.upload.rejected': z.strictObject({
    cause: z.enum(['type', 'size', 'quota', 'pixels', 'bomb', 'decode', 'malware', 'broken-off']),
    bytes: Count.optional(),
    format: Word.optional(),
    ...within,
  }),
  'asset.viewed': z.strictObject({ kind: Word, owner: Flag, project: Id }),
  'asset.downloaded': z.strictObject({ kind: Word, format: Word, owner: Flag, project: Id }),
  'asset.deleted': z.strictObject({
    kind: Word,
    askedBy: z.enum(['owner', 'admin', 'rule']),
    erasureItem: Id.optional(),
    project: Id,
  }),
  'project.saved': z.strictObject({
    from: Word,
    to: Word,
    plan: Word.optional(),
    assets: Count.optional(),
    ...dates,
  }),
  'asset.metadata.stripped': z.strictObject({ groups: Words, width: Count, height: Count, ...within }),
  'asset.integrity.failed': z.strictObject({ kind: Word, cause: Word.optional(), ...within }),
  'job.created': z.strictObject({
    kind: Word,
    lane: Word.optional(),
    operations: Words.optional(),
    engine: Word,
    parameterDigest: Digest.optional(),
    credits: Count,
    project: Id,
  }),
  'job.started': z.strictObject({
    worker: Word,
    engine: Word,
    fence: Count,
    attempt: Count.optional(),
    project: Id,
  }),
  'job.done': z.strictObject({
    milliseconds: Count,
    // A split makes up to 300 layers and a thumbnail; what is longer than a body is cut there.
    outputDigests: z.array(Digest).max(301).optional(),
    modelDigest: Digest.nullable().optional(),
    node: Id.nullable().optional(),
    asset: Id.nullable().optional(),
    credits: Count,
    project: Id,
  }),
  'job.failed': z.strictObject({ errorClass: Word, errorId: Word, attempt: Count, project: Id }),
  'job.cancelled': z.strictObject({ by: z.enum(['person', 'admin', 'deadline', 'erasure']), project: Id }),
  'job.requeued': z.strictObject({ cause: Word.optional(), attempt: Count, oldFence: Count, project: Id }),
  'job.fenced_out': z.strictObject({ oldFence: Count, fence: Count.optional(), project: Id }),
  'job.credit_refused': z.strictObject({
    price: Count,
    balance: z.int(),
    kind: Word.optional(),
    project: Id.optional(),
  }),
  'job.rule_refused': z.strictObject({ rule: Word, kind: Word.optional(), project: Id.optional() }),
  'job.ring.rejected': z.strictObject({ lane: Word, cause: Word.optional(), repeated: Count.optional() }),
  'job.refused': z.strictObject({ reason: Word, project: Id }),
  'project.created': z.strictObject({
    source: z.enum(['upload', 'continued']),
    sourceProject: Id.optional(),
    profile: Word,
    plan: Word.optional(),
    ...dates,
  }),
  'project.updated': z.strictObject({
    changed: Words,
    shared: Flag.optional(),
    head: Id.optional(),
    cause: Word.optional(),
  }),
  'project.deleted': z.strictObject({
    askedBy: z.enum(['owner', 'admin', 'rule']),
    erasureItem: Id.optional(),
    rule: Word.optional(),
  }),
  'node.added': z.strictObject({
    operation: Word,
    parent: Id.nullable(),
    job: Id.nullable(),
    project: Id,
    changedPixels: Count.nullable().optional(),
    repeated: Count.optional(),
  }),
  'project.exported': z.strictObject({
    format: Word,
    layers: Count.optional(),
    bytes: Count,
    width: Count.optional(),
    height: Count.optional(),
    node: Id.optional(),
    job: Id.optional(),
  }),
  'retention.item.erased': z.strictObject({
    project: Id,
    kind: Word,
    sealedDigest: Digest.nullable(),
    class: z.string().regex(/^DC-\d{2}$/),
    rule: Word,
    due: Time,
    done: Time,
    item: Id.optional(),
    run: Id.nullable().optional(),
  }),
  'system.started': z.strictObject({
    version: Word,
    imageDigest: Word.nullable().optional(),
    configDigest: Digest.nullable().optional(),
  }),
  'system.stopped': z.strictObject({ clean: Flag }),
  'system.error.unhandled': z.strictObject({ errorId: Word, errorClass: Word.optional() }),
  'credits.granted': z.strictObject({ amount: Count, source: Word, month: Word.optional() }),
  'credits.captured': z.strictObject({ job: Id, amount: Count }),
  'credits.released': z.strictObject({ job: Id, amount: Count, cause: Word.optional() }),
  'credits.exhausted': z.strictObject({ price: Count, balance: z.int() }),
} as const satisfies Record<EventName, z.ZodType>;

/** The facts of one event, so that the type check finds a wrong key before the transaction does. */
export type FactsOf<Name extends EventName> = z.input<(typeof EVENT_FACTS)[Name]>;
