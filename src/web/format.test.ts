// Numbers, dates, hashes and shares as people read them.
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatFen,
  formatInstant,
  formatNumber,
  groupHash,
  isoDate,
  percentOf,
  shortHash,
} from './format.ts';

describe('format', () => {
  it('groups thousands', () => {
    expect([0, 999, 1846, 1000000].map(formatNumber)).toEqual(['0', '999', '1,846', '1,000,000']);
    expect(formatFen(320000)).toBe('3,200.00');
    expect(formatFen(-5)).toBe('-0.05');
  });

  it('writes shares by integers, half up, and has none without a base', () => {
    expect(percentOf(35, 689)).toBe('5.08');
    expect(percentOf(1, 3, 1)).toBe('33.3');
    expect(percentOf(1, 200, 0)).toBe('1');
    expect(percentOf(94, 94)).toBe('100.00');
    expect(percentOf(1, 0)).toBeNull();
  });

  it('reads instants as Shanghai dates, across midnight', () => {
    expect(formatDate('2026-11-24', 'zh')).toBe('2026\u5e7411\u670824\u65e5');
    expect(formatDate('2026-11-24', 'zh', 2026)).toBe('11\u670824\u65e5');
    expect(formatDate('2026-11-24', 'en')).toBe('24 Nov 2026');
    expect(isoDate('2026-12-31T16:30:00Z')).toBe('2027-01-01');
    expect(formatInstant('2026-11-24T01:46:00Z', 'en', { seconds: true })).toBe('24 Nov 2026 09:46:00');
  });

  it('shortens a hash at neither end only', () => {
    const hash = `${'bd82cce6'.repeat(7)}00f16664`;
    expect(shortHash(hash)).toBe('bd82cce6\u2026f16664');
    expect(groupHash(hash).split(' ')).toHaveLength(8);
    expect(groupHash(hash).replaceAll(' ', '')).toBe(hash);
  });
});
