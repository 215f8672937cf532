/** 1 informational .. 5 critical, as OCSF counts them. */
export type Severity = 1 | 2 | 3 | 4 | 5;

/** `change`: in the transaction of the change. `answer`: in one of its own, before the answer is sent. */
export type WrittenWith = 'change' | 'answer';

interface CatalogueRow {
  /** Four digits, stable for ever and never reused. */
  readonly code: string;
  readonly severity: Severity;
  readonly write: WrittenWith;
  /** What its facts say, for whoever reads the log. `event-facts.ts` holds the schema. */
  readonly carries: string;
}

/** Every event that this version writes. The key is its name; the stored record bears the code. */
export const EVENTS = {
  'auth.login.succeeded': {
    code: '1001',
    severity: 1,
    write: 'answer',
    carries: 'method, factors, provider id, amr/acr, new device flag',
  },
  'auth.login.failed': {
    code: '1002',
    severity: 2,
    write: 'answer',
    carries: 'reason code (never the password), attempted identifier as HMAC',
  },
  'auth.login.blocked': {
    code: '1003',
    severity: 3,
    write: 'answer',
    carries: 'lockout | rate limit | disabled | IP rule | unapproved domain',
  },
  'auth.logout': {
    code: '1004',
    severity: 1,
    write: 'answer',
    carries: 'user | admin | idp back-channel | idle | absolute',
  },
  'auth.mfa.challenge.succeeded': {
    code: '1005',
    severity: 1,
    write: 'answer',
    carries: 'factor type, credential id hash',
  },
  'auth.mfa.challenge.failed': {
    code: '1006',
    severity: 3,
    write: 'answer',
    carries: 'factor, failure count',
  },
  'auth.mfa.code.replayed': { code: '1007', severity: 4, write: 'answer', carries: 'time step already used' },
  'auth.recovery_code.used': { code: '1013', severity: 3, write: 'answer', carries: 'codes left' },
  'auth.account.locked': { code: '1016', severity: 3, write: 'answer', carries: 'rule, until' },
  'auth.account.unlocked': { code: '1017', severity: 2, write: 'change', carries: 'by whom' },
  'credential.password.changed': { code: '1101', severity: 1, write: 'change', carries: 'by self' },
  'credential.totp.enrolled': { code: '1104', severity: 1, write: 'change', carries: '' },
  'credential.recovery_codes.generated': { code: '1109', severity: 2, write: 'change', carries: '' },
  'session.created': {
    code: '1201',
    severity: 1,
    write: 'answer',
    carries: 'session pseudonym, limits applied',
  },
  'session.renewed': { code: '1202', severity: 1, write: 'answer', carries: 'token rotated' },
  'session.revoked': {
    code: '1203',
    severity: 2,
    write: 'change',
    carries: 'self, admin, rule, SCIM, back-channel logout',
  },
  'session.expired': { code: '1204', severity: 1, write: 'answer', carries: 'idle or absolute' },
  'person.created': {
    code: '2001',
    severity: 1,
    write: 'change',
    carries: 'source: setup | admin | invite | JIT | SCIM | LDAP',
  },
  'role.assigned': { code: '2104', severity: 3, write: 'change', carries: 'role, scope, source' },
  'workspace.created': { code: '2108', severity: 1, write: 'change', carries: 'plan' },
  'access.denied': {
    code: '2115',
    severity: 2,
    write: 'answer',
    carries: 'permission, object type, object id; sampled above 10/min per actor with a counter',
  },
  'asset.upload.accepted': {
    code: '3001',
    severity: 1,
    write: 'change',
    carries: 'sniffed type, bytes, digest (keyed), project, delete-by date; source project when continued',
  },
  'asset.upload.rejected': {
    code: '3002',
    severity: 3,
    write: 'answer',
    carries: 'reason: type, size, quota (api); pixels, bomb, decode, malware (ingest)',
  },
  'asset.viewed': {
    code: '3003',
    severity: 1,
    write: 'answer',
    carries: 'every human opening of an original or a result, once per session and asset; owner or not',
  },
  'asset.downloaded': { code: '3004', severity: 1, write: 'answer', carries: 'kind, format; owner or other' },
  'asset.deleted': {
    code: '3005',
    severity: 1,
    write: 'change',
    carries: 'kind; asked by the owner or an admin; erasure item id',
  },
  'project.saved': {
    code: '3009',
    severity: 1,
    write: 'change',
    carries: 'profile edit -> layered; new delete-by date; assets kept',
  },
  'asset.metadata.stripped': {
    code: '3010',
    severity: 1,
    write: 'change',
    carries: 'tag groups removed (EXIF GPS, XMP, IPTC); width, height',
  },
  'asset.integrity.failed': { code: '3011', severity: 4, write: 'answer', carries: 'AEAD tag mismatch' },
  'job.created': {
    code: '3101',
    severity: 1,
    write: 'change',
    carries: 'kind, operation, engine, parameter digest, credits held; no instruction text',
  },
  'job.started': { code: '3102', severity: 1, write: 'answer', carries: 'worker, engine, fence' },
  'job.done': {
    code: '3103',
    severity: 1,
    write: 'change',
    carries: 'duration, output digest, model digest, node, credits',
  },
  'job.failed': { code: '3104', severity: 2, write: 'change', carries: 'error class, error id, attempt' },
  'job.cancelled': {
    code: '3105',
    severity: 1,
    write: 'change',
    carries: 'by its person or a workspace admin',
  },
  'job.requeued': { code: '3106', severity: 2, write: 'answer', carries: 'lease over; attempt, old fence' },
  'job.fenced_out': {
    code: '3107',
    severity: 3,
    write: 'answer',
    carries: 'late result with an old fence thrown away',
  },
  'job.credit_refused': { code: '3108', severity: 2, write: 'answer', carries: 'price, balance' },
  'job.rule_refused': {
    code: '3109',
    severity: 3,
    write: 'answer',
    carries:
      'content rule, frozen workspace, missing consent, restriction, delete-by date before the expected start',
  },
  'job.ring.rejected': {
    code: '3110',
    severity: 4,
    write: 'answer',
    carries:
      'a ring with a payload or of an unknown lane, thrown away unread: somebody else writes to the queue; ten a minute with a counter',
  },
  'job.refused': {
    code: '3111',
    severity: 1,
    write: 'change',
    carries: "the engine's reason; hold released",
  },
  'project.created': {
    code: '3201',
    severity: 1,
    write: 'change',
    carries: 'from upload | continued from project',
  },
  'project.updated': { code: '3202', severity: 1, write: 'change', carries: 'title (sealed), settings' },
  'project.deleted': { code: '3203', severity: 1, write: 'change', carries: 'asked by; erasure item id' },
  'node.added': {
    code: '3204',
    severity: 1,
    write: 'change',
    carries: 'operation name, parent, job; instant operations of one session batched per minute',
  },
  'project.exported': { code: '3205', severity: 1, write: 'answer', carries: 'format, layers, size' },
  'retention.item.erased': {
    code: '4006',
    severity: 1,
    write: 'change',
    carries: 'asset id, project, ciphertext digest, class, due, done',
  },
  'system.started': {
    code: '5401',
    severity: 1,
    write: 'answer',
    carries: 'service, version, image digest, config hash',
  },
  'system.stopped': { code: '5402', severity: 1, write: 'answer', carries: 'clean?' },
  'system.error.unhandled': { code: '5410', severity: 3, write: 'answer', carries: 'error id, no stack' },
  'credits.granted': { code: '8001', severity: 1, write: 'change', carries: 'amount, source' },
  'credits.captured': {
    code: '8002',
    severity: 1,
    write: 'change',
    carries: 'job id, amount; unique per job',
  },
  'credits.released': {
    code: '8003',
    severity: 1,
    write: 'change',
    carries: 'job id; refused, failed or cancelled',
  },
  'credits.exhausted': { code: '8005', severity: 1, write: 'answer', carries: '' },
} as const satisfies Record<string, CatalogueRow>;

export type EventName = keyof typeof EVENTS;
