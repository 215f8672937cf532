import { granted, Problem, refused } from '@lamina/contract';
import { describe, expect, it } from 'vitest';
import { problemOf, Refused, valueOf } from './problem';

describe('problemOf', () => {
  it('is RFC 9457 with a stable code, its status and one sentence', () => {
    const problem = problemOf(refused('not-found', 'There is no such project.'));
    expect(problem).toEqual({
      type: 'urn:lamina:problem:not-found',
      code: 'not-found',
      status: 404,
      title: 'There is no such project.',
    });
    expect(Problem.safeParse(problem).success).toBe(true);
  });

  it('carries the error id, the time to wait and the fields where there are some', () => {
    const extras = { errorId: 'e-1', retryAfterSeconds: 3, fields: [{ path: 'a', expected: 'b' }] };
    expect(problemOf(refused('went-wrong', 'x'), extras)).toMatchObject(extras);
  });
});

describe('valueOf', () => {
  it('gives the value, or throws the refusal', () => {
    expect(valueOf(granted(7))).toBe(7);
    expect(() => valueOf(refused('no-credits', 'Nothing left.'))).toThrow(Refused);
    const resting = { ...refused('account-locked', 'Wait.'), retryAfterSeconds: 60 };
    expect(() => valueOf(resting)).toThrow(expect.objectContaining({ extras: { retryAfterSeconds: 60 } }));
  });
});
