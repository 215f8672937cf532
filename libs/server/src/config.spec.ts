import { describe, expect, it } from 'vitest';
import { ConfigRefused, readConfig } from './config';

const least = {
  LAMINA_DATABASE_URL: 'postgresql://app@localhost/lamina?host=/run/pg',
  LAMINA_QUEUE_SOCKET: '/run/queue.sock',
  LAMINA_DATA: '/data',
  LAMINA_SECRETS: '/secrets',
};

describe('readConfig', () => {
  it('needs four settings and knows a value for all others', () => {
    const config = readConfig('api', least);
    expect(config).toMatchObject({
      service: 'api',
      masterKeyFile: '/secrets/master.key',
      blobFolder: '/data/blobs',
      maxUploadBytes: 209_715_200,
      maxPixels: 100_000_000,
      leaseSeconds: 60,
      trustedProxy: [],
      webFolder: null,
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig('worker', { ...least, LAMINA_PORT: '' }).port).toBe(4242);
  });

  it('names every setting that is missing in one message', () => {
    expect(() => readConfig('api', {})).toThrow(
      /LAMINA_DATABASE_URL[\s\S]*LAMINA_QUEUE_SOCKET[\s\S]*LAMINA_SECRETS/,
    );
  });

  it.each(['changeme', 'postgres', 'SECRET'])(
    'ST-135 refuses to start with the default secret %s',
    (password) => {
      const env = { ...least, LAMINA_DATABASE_URL: `postgresql://app:${password}@localhost/lamina` };
      expect(() => readConfig('api', env)).toThrow(ConfigRefused);
    },
  );

  it('ST-135 refuses to start with the hash of an empty set-up code', () => {
    const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(() => readConfig('api', { ...least, LAMINA_SETUP_CODE_HASH: hash })).toThrow(ConfigRefused);
    expect(() => readConfig('api', { ...least, LAMINA_SETUP_CODE_HASH: 'x' })).toThrow(ConfigRefused);
  });

  it('ST-135 never repeats a refused value, which may be a secret', () => {
    const env = { ...least, LAMINA_DATABASE_URL: 'mysql://app:hunter2-secret@host/db' };
    expect(() => readConfig('api', env)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  it('reads the list of trusted proxies and the sentences about isolation', () => {
    const env = {
      ...least,
      LAMINA_TRUSTED_PROXY: '10.0.0.1, 10.1.0.0/16',
      LAMINA_ISOLATION: '["No own account."]',
    };
    expect(readConfig('api', env)).toMatchObject({
      trustedProxy: ['10.0.0.1', '10.1.0.0/16'],
      isolation: ['No own account.'],
    });
    expect(() => readConfig('api', { ...env, LAMINA_ISOLATION: 'nonsense' })).toThrow(ConfigRefused);
  });
});
