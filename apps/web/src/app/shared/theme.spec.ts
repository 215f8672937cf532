import { TestBed } from '@angular/core/testing';
import { Theme } from './theme';

describe('the theme', () => {
  beforeEach(() => localStorage.clear());

  it('sets what the style sheet reads, and takes it away again for the theme of the system', () => {
    const theme = TestBed.inject(Theme);
    theme.choose('dark');
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark');
    theme.choose('system');
    expect(document.documentElement.hasAttribute('data-theme')).toBe(false);
  });

  it('ST-070 keeps one word in the browser and nothing else', () => {
    TestBed.inject(Theme).choose('dark');
    expect({ ...localStorage }).toEqual({ 'lamina-theme': 'dark' });
    expect(sessionStorage.length).toBe(0);
    TestBed.inject(Theme).choose('system');
    expect(localStorage.length).toBe(0);
  });
});
