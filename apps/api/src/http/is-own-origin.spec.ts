import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './is-own-origin';

describe('isOwnOrigin', () => {
  it.each([
    ['https://lamina.example', true],
    ['https://lamina.example:443', true],
    ['http://lamina.example', false],
    ['https://lamina.example:8443', false],
    ['https://sub.lamina.example', false],
    ['https://lamina.example.evil.test', false],
    ['null', false],
    ['', false],
  ])('ST-065 judges %s as %s', (origin, own) => {
    expect(isOwnOrigin(origin, 'https://lamina.example/')).toBe(own);
  });

  it('takes the loopback names of one machine for the same place, with the same port', () => {
    expect(isOwnOrigin('http://127.0.0.1:4242', 'http://localhost:4242')).toBe(true);
    expect(isOwnOrigin('http://127.0.0.1:9999', 'http://localhost:4242')).toBe(false);
    expect(isOwnOrigin('http://localhost:4242', 'http://lamina.example:4242')).toBe(false);
  });
});
