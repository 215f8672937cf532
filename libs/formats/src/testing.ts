export * from './testing/processor-time';
export * from './testing/camera-picture';
export * from './testing/hostile-files';
export * from './testing/seeded';
export * from './testing/read-zip';
