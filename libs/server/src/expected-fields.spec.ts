import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectedFields } from './expected-fields';

const Body = z.strictObject({
  email: z.email().max(20),
  format: z.enum(['png', 'jpeg']),
  quality: z.number().int().min(1).max(100),
});

const fieldsOf = (value: unknown) => {
  const reading = Body.safeParse(value);
  return reading.success ? [] : expectedFields(reading.error.issues);
};

describe('expectedFields', () => {
  it('says what each field should have been', () => {
    expect(fieldsOf({ email: 'x', format: 'gif', quality: 0 })).toEqual([
      { path: 'email', expected: 'a valid email' },
      { path: 'format', expected: 'one of png, jpeg' },
      { path: 'quality', expected: 'at least 1' },
    ]);
  });

  it('ST-076 names an unknown key, __proto__ and constructor included', () => {
    const body: unknown = JSON.parse(
      '{"email":"a@b.cd","format":"png","quality":1,"owner":"me","__proto__":{"admin":true},"constructor":1}',
    );
    expect(fieldsOf(body).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['owner', '__proto__', 'constructor']),
    );
  });

  it('never repeats what was sent as a value', () => {
    const sent = 'very-secret-value';
    expect(JSON.stringify(fieldsOf({ email: sent, format: sent, quality: sent }))).not.toContain(sent);
  });

  it('speaks of the body when there is none', () => {
    expect(fieldsOf(undefined)).toEqual([{ path: 'body', expected: 'object' }]);
  });
});
