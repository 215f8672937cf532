import { z } from 'zod';
import type { AuditEvent } from './audit-event';
import { canonicalJson, type JsonValue } from './canonical-json';
import { EVENT_FACTS } from './event-facts';
import { EVENTS } from './events';

export const AUDIT_BODY_MAX_BYTES = 16_384;

/** What the database says about an event: its id, and the time that its transaction read, in microseconds and UTC. */
export interface AuditStamp {
  readonly id: string;
  readonly at: string;
}

const Code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,119}$/);
const Optional = Code.nullable().default(null);

const Frame = z.strictObject({
  actor: z.strictObject({
    kind: z.enum(['person', 'schedule', 'worker', 'setup']),
    id: z.uuid().nullable(),
    roles: z.array(Code).default([]),
    session: z.uuid().nullable().default(null),
    mfa: z.boolean().nullable().default(null),
    via: z.enum(['web', 'api']).nullable(),
  }),
  subject: z.strictObject({ kind: Code, id: Code.nullable() }),
  workspace: z.uuid().nullable(),
  outcome: z.enum(['success', 'failure', 'denied']),
  reason: Optional,
  where: z.strictObject({
    service: Code,
    node: Optional,
    image: Optional,
    config: Optional,
    request: Optional,
    network: Optional,
    browser: Optional,
  }),
});

/**
 * The stored bytes of an event, and so what a leaf of the log commits to: RFC 8785 JSON of eleven members, null where
 * empty, at most 16 KiB. Longer facts are cut from their largest value on, and `_truncated` counts the cuts.
 *
 * @throws {ZodError} when a fact is unknown, is free text, or is none of the kind that its name declares
 */
export function auditBody(event: AuditEvent, stamp: AuditStamp): Uint8Array<ArrayBuffer> {
  const { name, facts, ...frame } = event;
  const record = {
    id: stamp.id,
    at: stamp.at,
    type: EVENTS[name].code,
    ...Frame.parse(frame),
    pii: null,
  };
  const bytesOf = (shown: Facts) => new TextEncoder().encode(canonicalJson({ ...record, facts: shown }));

  let shown: Facts = EVENT_FACTS[name].parse(facts);
  let bytes = bytesOf(shown);
  for (let cuts = 1; bytes.length > AUDIT_BODY_MAX_BYTES; cuts++) {
    shown = { ...cutLargest(shown), _truncated: cuts };
    bytes = bytesOf(shown);
  }
  return bytes;
}

interface Facts {
  readonly [key: string]: JsonValue | undefined;
}

/** Halves the longest list; what is no list goes as a whole. */
function cutLargest(facts: Facts): Facts {
  const sizeOf = (value: JsonValue | undefined) => (value === undefined ? 0 : canonicalJson(value).length);
  const [largest] = Object.keys(facts).sort((a, b) => sizeOf(facts[b]) - sizeOf(facts[a]));
  if (largest === undefined) throw new RangeError('An audit event without facts is larger than 16 KiB.');
  const { [largest]: value, ...others } = facts;
  const half = Array.isArray(value) ? (value.slice(0, value.length >> 1) as JsonValue[]) : [];
  return half.length > 0 ? { ...others, [largest]: half } : others;
}
