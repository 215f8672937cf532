import { describe, expect, it } from 'vitest';
import { AUDIT_BODY_MAX_BYTES } from './audit-body';
import type { AuditEvent } from './audit-event';
import type { AuditLog } from './audit-log';
import { EVENTS } from './events';

export interface AuditLogUnderTest {
  readonly log: AuditLog;
  /** The stored bytes, oldest first. */
  written(): Promise<readonly Uint8Array[]>;
}

const WORKSPACE = '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11';
const PROJECT = '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c12';

export const exampleEvent = (overrides: Partial<AuditEvent> = {}): AuditEvent =>
  ({
    name: 'job.created',
    actor: { kind: 'person', id: WORKSPACE, session: null, via: 'web' },
    subject: { kind: 'job', id: PROJECT },
    workspace: WORKSPACE,
    outcome: 'success',
    facts: { kind: 'edit', engine: 'builtin', credits: 1, project: PROJECT, operations: ['adjust'] },
    where: { service: 'api', network: '10.20.30.0/24', browser: 'firefox' },
    ...overrides,
  }) as AuditEvent;

/** What every AuditLog does, the fake included. */
export function auditLogConformance(name: string, create: () => Promise<AuditLogUnderTest>): void {
  describe(`${name} keeps the promises of an audit log`, () => {
    it('stores an event under its code, with all eleven members', async () => {
      const { log, written } = await create();
      await log.append(exampleEvent());
      const [body] = await written();
      const record: unknown = JSON.parse(new TextDecoder().decode(body));
      expect(Object.keys(record as object)).toEqual(
        // prettier-ignore
        ['actor', 'at', 'facts', 'id', 'outcome', 'pii', 'reason', 'subject', 'type', 'where', 'workspace'],
      );
      expect(record).toMatchObject({ type: EVENTS['job.created'].code, reason: null, pii: null });
    });

    it('keeps the order in which events were appended', async () => {
      const { log, written } = await create();
      await log.append(exampleEvent());
      await log.append(exampleEvent({ name: 'system.stopped', facts: { clean: true } }));
      const types = (await written()).map((body) => JSON.parse(new TextDecoder().decode(body)).type);
      expect(types).toEqual([EVENTS['job.created'].code, EVENTS['system.stopped'].code]);
    });

    it('refuses a fact that the catalogue does not know, and stores nothing', async () => {
      const { log, written } = await create();
      const facts = { clean: true, instruction: 'make it warmer' };
      const event = exampleEvent({ name: 'system.stopped', facts });
      await expect(log.append(event)).rejects.toThrow();
      expect(await written()).toEqual([]);
    });

    it('refuses free text where a code belongs', async () => {
      const { log, written } = await create();
      const facts = { errorId: 'could not open holiday at the sea.jpg' };
      await expect(log.append(exampleEvent({ name: 'system.error.unhandled', facts }))).rejects.toThrow();
      await expect(log.append(exampleEvent({ reason: 'the person said no' }))).rejects.toThrow();
      expect(await written()).toEqual([]);
    });

    it('cuts what is larger than 16 KiB and says so', async () => {
      const { log, written } = await create();
      const outputDigests = Array.from({ length: 200 }, (_, at) => String(at).padStart(128, '0'));
      const facts = { milliseconds: 1, credits: 1, project: PROJECT, outputDigests };
      await log.append(exampleEvent({ name: 'job.done', facts }));
      const [body] = await written();
      expect(body!.length).toBeLessThanOrEqual(AUDIT_BODY_MAX_BYTES);
      const record = JSON.parse(new TextDecoder().decode(body));
      expect(record.facts).toMatchObject({ _truncated: 1, outputDigests: outputDigests.slice(0, 100) });
    });
  });
}
