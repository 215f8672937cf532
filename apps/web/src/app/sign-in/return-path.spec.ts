import { returnPath } from './return-path';

describe('where signing in leads', () => {
  it('goes back to the page that was wished for', () => {
    expect(returnPath('/projects/01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11')).toContain('/projects/0198');
    expect(returnPath('/admin/people')).toBe('/admin/people');
  });

  it('goes nowhere else than into this app', () => {
    for (const wish of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      'projects',
    ])
      expect(returnPath(wish)).toBe('/projects');
  });

  it('does not lead in a circle', () => {
    for (const wish of [undefined, '/', '/sign-in', '/sign-in?returnTo=/sign-in'])
      expect(returnPath(wish)).toBe('/projects');
  });
});
