// The term of an exclusion and how it stands on a day (R20, R53, P1).
import { describe, expect, test } from 'vitest';
import { checkTerm, standingOf } from './exclusion.ts';

describe('R20: the term of an exclusion', () => {
  test.each([
    [{ from: '2026-11-24', until: '2026-11-24' }, null, null],
    [{ from: '2026-11-24', until: '2027-02-21' }, 90, null],
    [{ from: '2026-11-24', until: '2027-02-22' }, 90, 'registers.exclusion-long'],
    [{ from: '2026-11-24', until: '2099-01-01' }, null, null],
    [{ from: '2026-12-02', until: '2026-12-01' }, null, 'registers.exclusion-term'],
    [{ from: '2026-11-01', until: '2026-11-23' }, null, 'registers.exclusion-term'],
  ])('%j with a longest term of %s', (term, longest, code) => {
    const checked = checkTerm(term, '2026-11-24', longest);
    expect(checked.ok ? null : checked.refusal.code).toBe(code);
  });

  test.each([
    ['2026-11-23', 'coming'],
    ['2026-11-24', 'force'],
    ['2026-12-31', 'force'],
    ['2027-01-01', 'over'],
  ])('a granted one on %s is %s', (day, standing) => {
    expect(standingOf({ state: 'granted', from: '2026-11-24', until: '2026-12-31' }, day)).toBe(standing);
    expect(standingOf({ state: 'ended', from: '2026-11-24', until: '2026-12-31' }, day)).toBe('ended');
  });
});
