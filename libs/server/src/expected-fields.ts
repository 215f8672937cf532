import type { z } from 'zod';

export interface ExpectedField {
  readonly path: string;
  readonly expected: string;
}
const MAX_FIELDS = 20;

/** What a schema expected, field by field, without repeating a value: what was sent may be secret or 256 KiB long. */
export function expectedFields(issues: readonly z.core.$ZodIssue[]): readonly ExpectedField[] {
  return issues.flatMap((issue) => fieldsOf(issue)).slice(0, MAX_FIELDS);
}

function fieldsOf(issue: z.core.$ZodIssue): readonly ExpectedField[] {
  const path = issue.path.map((part) => String(part).slice(0, 64)).join('.') || 'body';
  switch (issue.code) {
    case 'invalid_type':
      return [{ path, expected: issue.expected }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: under(path, key.slice(0, 64)), expected: 'no such field' }));
    case 'too_small':
      return [{ path, expected: `at least ${String(issue.minimum)}${unitOf(issue.origin)}` }];
    case 'too_big':
      return [{ path, expected: `at most ${String(issue.maximum)}${unitOf(issue.origin)}` }];
    case 'invalid_value':
      return [{ path, expected: `one of ${issue.values.map(String).join(', ')}` }];
    case 'invalid_union':
      return [{ path, expected: unionText(issue) }];
    case 'invalid_format':
      return [
        { path, expected: issue.message.startsWith('Invalid') ? `a valid ${issue.format}` : issue.message },
      ];
    case 'not_multiple_of':
      return [{ path, expected: 'a whole number' }];
    default:
      return [{ path, expected: issue.message }];
  }
}

const under = (path: string, key: string): string => (path === 'body' ? key : `${path}.${key}`);

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  if (origin === 'array') return ' entries';
  return '';
}

function unionText(issue: z.core.$ZodIssue & { code: 'invalid_union' }): string {
  const inner = issue.errors
    .flat()
    .flatMap((one) => fieldsOf(one))
    .map(({ path, expected }) => `${path}: ${expected}`);
  return inner.length === 0 ? issue.message : [...new Set(inner)].slice(0, 6).join('; or ');
}
