export * from './fresh-database';
export * from './example-work';
export * from './audited-bodies';
