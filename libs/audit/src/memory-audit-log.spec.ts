import { describe, expect, it } from 'vitest';
import { auditLogConformance, exampleEvent } from './audit-log.conformance';
import { MemoryAuditLog } from './memory-audit-log';

auditLogConformance('MemoryAuditLog', async () => {
  const log = new MemoryAuditLog();
  return { log, written: async () => log.bodies };
});

describe('MemoryAuditLog', () => {
  it('tells the names of what happened', async () => {
    const log = new MemoryAuditLog();
    await log.append(exampleEvent());
    expect(log.names).toEqual(['job.created']);
  });
});
