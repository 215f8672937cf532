import { describe, expect, it } from 'vitest';
import { settingsOf } from './scope';

describe('settingsOf', () => {
  it('opens work to a person, and sets nothing that its scope does not name', () => {
    expect(settingsOf({ person: 'p', workspace: 'w' })).toEqual({
      scope: 'work',
      person: 'p',
      workspace: 'w',
      project: '',
    });
    expect(settingsOf({ scope: 'identity' })).toEqual({
      scope: 'identity',
      person: '',
      workspace: '',
      project: '',
    });
    const job = { project: 'j', workspace: 'w', person: 'p' };
    expect(settingsOf({ job })).toEqual({ scope: 'job', ...job });
  });
});
