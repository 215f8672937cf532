export * from './events';
export * from './event-facts';
export * from './audit-event';
export * from './audit-body';
export * from './audit-log';
export * from './canonical-json';
