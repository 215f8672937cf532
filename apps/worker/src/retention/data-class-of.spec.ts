import { describe, expect, it } from 'vitest';
import { dataClassOf } from './data-class-of';

const edit = { profile: 'edit', plan: 'free' } as const;
const saved = (plan: 'free' | 'paid60' | 'paid90' | 'custom') => ({ profile: 'layered', plan }) as const;

describe('dataClassOf', () => {
  it.each([
    ['original', edit, 'DC-01'],
    ['result', edit, 'DC-02'],
    ['layer', edit, 'DC-02'],
    ['upload', edit, 'DC-04'],
    ['export', saved('free'), 'DC-04'],
    ['thumbnail', saved('free'), 'DC-08'],
    ['original', saved('free'), 'DC-05'],
    ['result', saved('paid60'), 'DC-06'],
    ['mask', saved('paid90'), 'DC-07'],
    ['layer', saved('custom'), 'DC-07'],
  ] as const)('puts %s of %o into %s', (kind, project, expected) => {
    expect(dataClassOf(kind, project)).toBe(expected);
  });
});
