import { beforeEach, describe, expect, it } from 'vitest';
import { Understanding } from './understanding';

describe('what was understood', () => {
  let understanding: Understanding;
  beforeEach(() => (understanding = new Understanding()));

  it('reads while a person types', () => {
    understanding.text.set('make it warmer and a little brighter');
    expect(understanding.operations().map(({ kind }) => kind)).toEqual(['adjust', 'adjust']);
  });

  it('keeps a corrected amount while the sentence goes on', () => {
    understanding.text.set('make it warmer');
    const [row] = understanding.rows();
    understanding.correct(row!.key, { kind: 'adjust', property: 'warmth', amount: 0.5 });
    understanding.text.set('make it warmer and sharper');
    expect(understanding.operations()[0]).toMatchObject({ property: 'warmth', amount: 0.5 });
  });

  it('leaves a removed change out and counts on', () => {
    understanding.text.set('make it warmer and a little brighter');
    understanding.remove(understanding.rows()[0]!.key);
    expect(understanding.rows().map(({ index }) => index)).toEqual([1]);
  });

  it('says what was left out and takes other words for it', () => {
    understanding.text.set('make it warmer and make it pop');
    const leftOut = understanding.leftOut();
    expect(leftOut?.message).not.toBe('');
    understanding.reword('more contrast');
    expect(understanding.leftOut()).toBeNull();
    expect(understanding.operations()).toHaveLength(2);
  });

  it('understands nothing in an empty field and complains about nothing', () => {
    understanding.text.set('   ');
    expect([understanding.rows(), understanding.leftOut()]).toEqual([[], null]);
  });
});
