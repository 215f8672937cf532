export * from './memory-audit-log';
export * from './audit-log.conformance';
