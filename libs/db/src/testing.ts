export * from './fresh-database';
export * from './example-work';
