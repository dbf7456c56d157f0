// Sections 2 and 4 of spec/draw.md: lists, quotas and the index draw. R30: every unit has the same chance.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHex, u32, utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { largestRatio } from '../../plans/rules/chances.ts';
import { suites } from '../../platform/suite.ts';
import { uniform } from './primitives.ts';
import {
  drawKey,
  extendStratum,
  inclusionProbability,
  indexPositions,
  notRandom,
  type StratumPlan,
  selectStratum,
} from './select.ts';

const suite = suites['DR1-SHA256'];
const seedOf = (n: number) => suite.hash(u32(n));
const plan = (change: Partial<StratumPlan> = {}): StratumPlan => ({
  code: 's',
  size: 20,
  n: 5,
  reserve: 2,
  method: { kind: 'index' },
  ...change,
});

/** The definition, with a real array and real swaps. */
function slowly(hash: Suite, key: Uint8Array, size: number, m: number): number[] {
  const order = Array.from({ length: size }, (_, i) => i);
  for (let j = 0; j < m; j += 1) {
    const r = j + Number(uniform(hash, key, j, BigInt(size - j)).value);
    [order[j], order[r]] = [order[r] as number, order[j] as number];
  }
  return order.slice(0, m);
}

describe('index', () => {
  test('the virtual swaps give what real swaps give, in both suites', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.nat(), fc.boolean(), (size, salt, sm3) => {
        const hash = suites[sm3 ? 'DR1-SM3' : 'DR1-SHA256'];
        const key = seedOf(salt);
        for (const m of [0, Math.floor(size / 2), size])
          expect(indexPositions(hash, key, size, m)).toEqual(slowly(hash, key, size, m));
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  test('positions are distinct and in range, also above 2^32', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 2 ** 53 - 1 }), fc.nat(), (size, salt) => {
        const positions = indexPositions(suite, seedOf(salt), size, 50);
        expect(new Set(positions).size).toBe(50);
        expect(positions.every((p) => Number.isInteger(p) && p >= 0 && p < size)).toBe(true);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  test('a longer draw begins with the shorter one, so reserves and extensions continue it', () => {
    const whole = indexPositions(suite, seedOf(1), 1000, 30);
    expect(indexPositions(suite, seedOf(1), 1000, 10)).toEqual(whole.slice(0, 10));
    expect(indexPositions(suite, seedOf(1), 1000, 30, 10)).toEqual(whole.slice(10));
  });

  const chiSquare = (counts: readonly number[], expected: number) =>
    counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);

  test('R30: over 20,000 seeds each of 10 units is among the 3 drawn equally often (chi-square, 0.1 %)', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 20_000; i += 1)
      for (const unit of indexPositions(suite, seedOf(i), 10, 3)) counts[unit] = (counts[unit] ?? 0) + 1;
    // 9 degrees of freedom; drawing without replacement makes the counts vary less than that, never more.
    expect(chiSquare(counts, 6_000)).toBeLessThan(27.9);
  });

  test('R30: over 20,000 seeds the 90 ordered pairs of the first two ranks of 10 are equally frequent (chi-square, 0.1 %)', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 20_000; i += 1) {
      const pair = indexPositions(suite, seedOf(i), 10, 2).join();
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    expect(counts.size).toBe(90);
    expect(chiSquare([...counts.values()], 20_000 / 90)).toBeLessThan(136); // 89 degrees of freedom
  });

  test('R30: the first rank falls on each of 7 units equally often over 20,000 seeds (chi-square, 0.1 %)', () => {
    const counts = Array.from({ length: 7 }, () => 0);
    for (let i = 0; i < 20_000; i += 1) {
      const [first = 0] = indexPositions(suite, drawKey(suite, seedOf(i), 's'), 7, 1);
      counts[first] = (counts[first] ?? 0) + 1;
    }
    expect(chiSquare(counts, 20_000 / 7)).toBeLessThan(22.5); // 6 degrees of freedom
  });
});

describe('a stratum', () => {
  test('draws n, then the reserves by rank; strata draw independently', () => {
    const selection = selectStratum(suite, seedOf(1), plan());
    if (!selection.ok) throw new Error('refused');
    expect([selection.value.drawn.length, selection.value.reserves.length]).toEqual([5, 2]);
    expect([...selection.value.drawn, ...selection.value.reserves]).toEqual(
      indexPositions(suite, drawKey(suite, seedOf(1), 's'), 20, 7),
    );
    expect(selectStratum(suite, seedOf(1), plan({ code: 't' }))).not.toMatchObject({
      value: { drawn: selection.value.drawn },
    });
  });

  test('refuses more than there are, and shortens the reserve instead', () => {
    expect(selectStratum(suite, seedOf(1), plan({ n: 21 }))).toMatchObject({ refusal: { code: 'draws.tooFewUnits' } });
    expect(selectStratum(suite, seedOf(1), plan({ n: 19, reserve: 5 }))).toMatchObject({
      value: { reserves: [expect.any(Number)] },
    });
  });

  test('method all: every unit once, in batches whose sizes differ by at most one', () => {
    const all = selectStratum(
      suite,
      seedOf(1),
      plan({ size: 11, n: 11, reserve: 0, method: { kind: 'all', batches: 3 } }),
    );
    if (!all.ok) throw new Error('refused');
    expect(all.value.batches.map((batch) => batch.length)).toEqual([4, 4, 3]);
    expect(all.value.batches.flat()).toEqual(all.value.drawn);
    expect([...all.value.drawn].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(selectStratum(suite, seedOf(1), plan({ method: { kind: 'all', batches: 1 } }))).toMatchObject({
      refusal: { code: 'draws.allIncomplete' },
    });
  });

  test('an extension continues after the reserves, under the same seed, within the committed limit', () => {
    expect(extendStratum(suite, seedOf(1), plan(), { already: 0, more: 3, limit: 3 })).toEqual({
      ok: true,
      value: indexPositions(suite, drawKey(suite, seedOf(1), 's'), 20, 10).slice(7),
    });
    expect(extendStratum(suite, seedOf(1), plan(), { already: 2, more: 1, limit: 3 })).toEqual({
      ok: true,
      value: indexPositions(suite, drawKey(suite, seedOf(1), 's'), 20, 10).slice(9),
    });
    const refused = { refusal: { code: 'draws.extensionLimit' } };
    expect(extendStratum(suite, seedOf(1), plan(), { already: 0, more: 4, limit: 3 })).toMatchObject(refused);
    expect(extendStratum(suite, seedOf(1), plan(), { already: 2, more: 2, limit: 3 })).toMatchObject(refused);
    expect(extendStratum(suite, seedOf(1), plan(), { already: 0, more: 14, limit: 99 })).toMatchObject(refused);
  });
});

describe('probabilities', () => {
  test('are not reduced, and the largest ratio of two units compares strata', () => {
    expect(inclusionProbability(plan())).toEqual({ numerator: 5n, denominator: 20n });
    const strata = [plan(), plan({ size: 10, n: 5 }), plan({ size: 9, n: 0 }), plan({ size: 0, n: 0, reserve: 0 })];
    const chances = strata.flatMap((one) => inclusionProbability(one) ?? []);
    expect(largestRatio(chances)).toEqual({ numerator: 100n, denominator: 50n });
    expect(largestRatio([{ numerator: 0n, denominator: 20n }])).toBeNull();
  });

  test('certain units and tiny strata are marked not random, an inspection of everybody is not', () => {
    expect(notRandom(plan())).toBeNull();
    expect(notRandom(plan({ n: 20 }))).toBe('certain');
    expect(notRandom(plan({ size: 4, n: 1 }))).toBe('smallStratum');
    expect(notRandom(plan({ size: 5, n: 1 }))).toBeNull();
    expect(notRandom(plan({ n: 20, method: { kind: 'all', batches: 2 } }))).toBeNull();
  });
});

test('golden: TH("DR1/draw", S, stratum) and the first positions, so that no edit moves them unseen', () => {
  const key = drawKey(suite, suite.hash(utf8('golden')), '一般');
  expect(toHex(key)).toBe('b595bf22c0eef4d10cf9fcb772cd26accac0741aba1adfc025070649da10fdbb');
  expect(indexPositions(suite, key, 1_000_000, 5)).toEqual([238681, 347727, 19031, 821313, 870868]);
});
