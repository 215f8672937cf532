import { PixelOperation } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { hexOf, RecolourDraft } from './recolour-draft';

describe('a recolouring', () => {
  it('is none until a colour was picked, and none from a colour to itself', () => {
    const draft = new RecolourDraft();
    expect(draft.operation()).toBeNull();
    draft.from.set(draft.to());
    expect(draft.operation()).toBeNull();
  });

  it('is an operation that the contract takes', () => {
    const draft = new RecolourDraft();
    draft.from.set('#e5473c');
    expect(PixelOperation.safeParse(draft.operation()).success).toBe(true);
  });

  it.each([
    ['E5473C', '#e5473c'],
    [' #e53 ', '#ee5533'],
    ['#12345', null],
    ['red', null],
    ['', null],
  ])('reads %j as %j', (typed, hex) => expect(hexOf(typed)).toBe(hex));
});
