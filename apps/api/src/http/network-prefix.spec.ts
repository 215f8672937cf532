import { describe, expect, it } from 'vitest';
import { networkPrefix } from './network-prefix';

describe('networkPrefix', () => {
  it.each([
    ['10.20.30.40', '10.20.30.0/24'],
    ['::ffff:192.168.1.9', '192.168.1.0/24'],
    ['2001:db8:abcd:12::1', '2001:db8:abcd::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['nonsense', 'unknown'],
    [undefined, 'unknown'],
  ])('%s lies in %s', (address, prefix) => {
    expect(networkPrefix(address)).toBe(prefix);
  });
});
