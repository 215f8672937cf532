import { describe, expect, it } from 'vitest';
import { isolationFindings, type Surroundings } from './isolation-findings';

const caged: Surroundings = {
  interfaces: [],
  uid: 999,
  uidMap: '0 0 4294967295',
  environmentNames: ['PATH', 'LANG', 'LAMINA_EXCHANGE'],
  exchangeInMemory: true,
};

describe('isolationFindings', () => {
  it('says nothing where everything is shut', () => {
    expect(isolationFindings(caged)).toEqual([]);
  });

  it.each<[string, Partial<Surroundings>, RegExp]>([
    ['a network', { interfaces: ['eth0'] }, /not cut off from the network .* eth0/],
    ['root', { uid: 0 }, /runs as root/],
    ['root where the map cannot be read', { uid: 0, uidMap: '' }, /runs as root/],
    [
      'variables it does not need',
      { environmentNames: ['PATH', 'LAMINA_DATABASE_URL'] },
      /1 environment variables/,
    ],
    ['an exchange folder on a disk', { exchangeInMemory: false }, /on a disk/],
  ])('names %s', (_, change, sentence) => {
    const findings = isolationFindings({ ...caged, ...change });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(sentence);
  });

  it('knows that root of a user namespace is an ordinary account outside', () => {
    expect(isolationFindings({ ...caged, uid: 0, uidMap: '         0       1001          1' })).toEqual([]);
  });

  it('never names a variable: its name might say too much', () => {
    const [finding] = isolationFindings({ ...caged, environmentNames: ['AWS_SECRET_ACCESS_KEY'] });
    expect(finding).not.toContain('AWS');
  });
});
