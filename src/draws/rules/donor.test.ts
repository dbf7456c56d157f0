// The donor of spec/draw.md section 4: one draw of the seed before, over the whole list before, and never enough to be out (R52).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { u64, utf8 } from '../../kit/bytes.ts';
import { suites } from '../../platform/suite.ts';
import { donorPosition, inheritedBurden } from './donor.ts';
import { th, uniform } from './primitives.ts';

const suite = suites['DR1-SHA256'];
const seed = suite.hash(u64(1));

describe('R52 the donor of a new unit', () => {
  test('is U(TH("DR1/donor", S, id), 0, N): another id, seed or list gives another', () => {
    const direct = Number(uniform(suite, th(suite, 'DR1/donor', seed, utf8('U1')), 0, 997).value);
    expect(donorPosition(suite, seed, 'U1', 997)).toBe(direct);
    const others = [donorPosition(suite, suite.hash(seed), 'U1', 997), donorPosition(suite, seed, 'U2', 997)];
    expect(others).not.toContain(direct);
  });

  test('always stands in the list', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme-ascii' }),
        fc.integer({ min: 1, max: 2 ** 40 }),
        (id, size) => {
          const position = donorPosition(suite, seed, id, size);
          expect(Number.isSafeInteger(position) && position >= 0 && position < size).toBe(true);
        },
      ),
    );
  });

  test('every unit of the list is as often a donor: 6,000 new units over ten, chi-square below its 0.999 point', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 6000; i += 1) {
      const at = donorPosition(suite, seed, `U${i}`, 10);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    const statistic = counts.reduce((sum, n) => sum + (n - 600) ** 2 / 600, 0);
    expect(statistic).toBeLessThan(27.88);
  });

  test('P1 at most cap − 1 is inherited, so that no cap keeps out who was never visited', () => {
    expect([0, 1, 2, 7].map((burden) => inheritedBurden(burden, 2))).toEqual([0, 1, 1, 1]);
  });
});
