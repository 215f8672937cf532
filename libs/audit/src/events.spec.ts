import { describe, expect, it } from 'vitest';
import { EVENT_FACTS } from './event-facts';
import { EVENTS } from './events';

const rows = Object.entries(EVENTS);

describe('the catalogue', () => {
  it('gives each event a code of its own, four digits', () => {
    const codes = rows.map(([, { code }]) => code);
    for (const code of codes) expect(code).toMatch(/^\d{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('knows the facts of each event, and of no other', () => {
    expect(Object.keys(EVENT_FACTS).sort()).toEqual(Object.keys(EVENTS).sort());
  });

  it('lets no event carry a fact that nobody declared', () => {
    for (const [name, schema] of Object.entries(EVENT_FACTS)) {
      const { error } = schema.safeParse({ instruction: 'make it warmer' });
      expect([name, error?.issues.some(({ code }) => code === 'unrecognized_keys')]).toEqual([name, true]);
    }
  });

  it('has no fact that takes a sentence, an address or a file name', () => {
    const sentence = 'Ada Lovelace <ada@example.org> holiday at the sea.jpg';
    for (const [name, schema] of Object.entries(EVENT_FACTS)) {
      for (const key of Object.keys(schema.shape)) {
        for (const value of [sentence, [sentence]]) {
          const { error } = schema.safeParse({ [key]: value });
          const refused = error?.issues.some(
            ({ path, code }) => path[0] === key && code !== 'unrecognized_keys',
          );
          expect([name, key, refused]).toEqual([name, key, true]);
        }
      }
    }
  });
});
