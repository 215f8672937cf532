import { generate } from 'otplib';
import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpAddress, totpStepOf } from './totp';

const at = (seconds: number) => new Date(seconds * 1_000);
const NOW = 1_764_100_000 - (1_764_100_000 % 30);

describe('totpStepOf', () => {
  it('ST-038 takes the code of this step and its two neighbours, at any second of the step', async () => {
    const secret = newTotpSecret();
    for (const second of [0, 15, 29]) {
      for (const offset of [-1, 0, 1]) {
        const code = await generate({ secret, epoch: NOW + offset * 30 });
        expect(await totpStepOf(secret, code, at(NOW + second))).toBe(NOW / 30 + offset);
      }
    }
  });

  it('ST-038 refuses the code of two steps ago or ahead, as a clock 40 s off at the wrong moment makes them', async () => {
    const secret = newTotpSecret();
    for (const offset of [-2, 2]) {
      const code = await generate({ secret, epoch: NOW + offset * 30 });
      for (const second of [0, 15, 29]) expect(await totpStepOf(secret, code, at(NOW + second))).toBeNull();
    }
  });

  it('ST-038 has secrets of 160 bit and an address that an authenticator app reads', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpAddress(secret, 'ada@example.com')).toMatch(
      /^otpauth:\/\/totp\/Lamina:ada.*secret=[A-Z2-7]{32}/,
    );
  });
});
