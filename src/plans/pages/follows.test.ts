// R3 R27: what an approver is told follows from a task is what the numbers say.
import { describe, expect, test } from 'vitest';
import { chancesIn, everySoMany, visitsOf } from './follows.ts';

const stratum = (size: number, n: number, groups: [string, number, string, string][] | null = null) => ({
  code: 'a',
  label: 'a',
  area: null,
  size,
  n,
  most: n,
  reserve: 0,
  groups: groups?.map(([value, units, numerator, denominator]) => ({ value, units, numerator, denominator })) ?? null,
});
const place = (department: string, needed: number, available: number) => ({
  department,
  role: 'member',
  specialty: null,
  needed,
  available,
  capacity: 0,
});

describe('R27 how often a firm is met', () => {
  test('is once in N/n draws, from the likeliest to the least likely, and never counts those who cannot be drawn', () => {
    expect(everySoMany(chancesIn([stratum(100, 5), stratum(30, 10)]))).toEqual([3, 20]);
    const groups = stratum(60, 6, [
      ['1', 30, '6', '120'],
      ['3', 30, '18', '120'],
      ['9', 2, '0', '1'],
    ]);
    expect(everySoMany(chancesIn([groups]))).toEqual([7, 20]);
    expect(everySoMany(chancesIn([stratum(10, 0)]))).toBeNull();
    expect(everySoMany(chancesIn([stratum(0, 0)]))).toBeNull();
  });
});

describe('R3 visits', () => {
  test('count each object once, people by department, and the mean of each inspector in tenths', () => {
    const visits = visitsOf({
      strata: [stratum(100, 30), stratum(10, 3)],
      pool: [place('market', 33, 4), place('market', 33, 12), place('fire', 33, 7), place('none', 33, 0)],
    });
    expect(visits.objects).toBe(33);
    expect([...visits].map(({ department, people, each }) => [department, people, each])).toEqual([
      ['market', 66, '5.5'],
      ['fire', 33, '4.7'],
      ['none', 33, '0.0'],
    ]);
  });
});
