import { expect, it } from 'vitest';
import { childEnvironment } from './child-environment';

it('hands on the listed names alone, and only those that are set', () => {
  const env = {
    PATH: '/bin',
    LAMINA_EXCHANGE: '/x',
    LAMINA_DATABASE_URL: 'secret',
    LAMINA_SECRETS: '/k',
    HOME: '/root',
  };
  expect(childEnvironment(env)).toEqual({ PATH: '/bin', LAMINA_EXCHANGE: '/x' });
});
