// The simulation itself: its statistics have the values of the published tables, its exact counts hold, and a bent draw is found out, each of the
// kinds that have been met in the field (R7, R27, R30, R52).
import { describe, expect, test } from 'vitest';
import { suites } from '../../src/platform/suite.ts';
import { sharesByAge } from './burden.ts';
import { exactPart } from './exact.ts';
import { byTheRules, chancesPart, type Draw, inspectorsPart } from './large.ts';
import { compare, skipLists } from './rivals.ts';
import { alabama, roundingPart } from './rounding.ts';
import { cells, drawnAlike, equalCells, largestDeviation, twoSided, upperGamma } from './statistics.ts';

const setting = { seed: 'test', runs: 1000 };
const hash = suites['DR1-SHA256'].hash;

describe('R7 the statistics have the values of the tables', () => {
  test.each([
    [3.841459, 1, 0.05],
    [18.307038, 10, 0.05],
    [29.588298, 10, 0.001],
    [124.342113, 100, 0.05],
    [1074.679, 1000, 0.05],
  ])('chi-square %f of %i: p = %f', (statistic, freedom, p) => {
    expect(upperGamma(freedom / 2, statistic / 2)).toBeCloseTo(p, 4);
  });

  test('the normal distribution, both sides', () => {
    expect(twoSided(1.959964)).toBeCloseTo(0.05, 6);
    expect(twoSided(0)).toBe(1);
    expect(twoSided(6)).toBeCloseTo(1.973e-9, 12);
  });

  test('worked example: 60 throws of a die, 11 7 9 8 9 16', () => {
    const { statistic, freedom, p } = equalCells([11, 7, 9, 8, 9, 16]);
    expect([statistic, freedom]).toEqual([5.2, 5]);
    expect(p).toBeCloseTo(0.392, 3);
    expect(cells([90, 10], [0.9, 0.1]).p).toBe(1);
  });

  test('the units of one draw exclude each other: all of them drawn always is no evidence either way', () => {
    // One of two drawn is a coin: both tests must say the same of it.
    expect(drawnAlike([60, 40], 100, 1).p).toBeCloseTo(equalCells([60, 40]).p, 9);
  });

  test('a unit that is certain must always come, one that cannot come never', () => {
    expect(largestDeviation([100, 50, 0], [1, 0.5, 0], 100).p).toBe(1);
    expect(largestDeviation([99, 50, 0], [1, 0.5, 0], 100).p).toBe(0);
    expect(largestDeviation([100, 50, 1], [1, 0.5, 0], 100).p).toBe(0);
  });
});

describe('R7 R30 R32 P6 the rules pass', () => {
  test('every outcome counted', () => {
    expect(exactPart().findings.filter(({ holds }) => !holds)).toEqual([]);
  }, 60_000);

  test('many draws, units, pairs and inspectors, loads within 1; the same seed gives the same figures', () => {
    const once = [chancesPart(setting), inspectorsPart(setting)];
    expect(once.flatMap(({ findings }) => findings).filter(({ holds }) => !holds)).toEqual([]);
    expect(inspectorsPart(setting)).toEqual(once[1]);
    expect(inspectorsPart({ ...setting, seed: 'other' })).not.toEqual(once[1]);
  }, 60_000);

  test('rounding: the unbiased rule is exact, the other two have the faults that they are known for', () => {
    expect(roundingPart().findings.filter(({ holds }) => !holds)).toEqual([]);
    expect(alabama([5, 5, 5])).toBe(null);
  });
});

/** Which claims a bent draw fails. */
const failing = (draw: Draw): readonly string[] =>
  chancesPart(setting, draw)
    .findings.filter(({ holds }) => !holds)
    .map(({ claim }) => claim);

const number = (seed: Uint8Array, at: number): number => (seed[at] ?? 0) * 256 + (seed[at + 1] ?? 0);

describe('R7 a bent draw is found out', () => {
  test('a friend who is never drawn: the one after him is, in his place', () => {
    const sparing: Draw = (seed, plan, units) => {
      const fair = byTheRules(seed, plan, units);
      return { ...fair, drawn: fair.drawn.map((position) => (position === 3 && plan.n < plan.size ? 4 : position)) };
    };
    expect(failing(sparing).length).toBeGreaterThanOrEqual(4);
  }, 60_000);

  test('one random start and a fixed step: units pass, pairs do not', () => {
    const skip: Draw = (seed, plan) => {
      const lists = skipLists(plan.size, plan.n);
      const drawn = lists[number(seed, 0) % lists.length] ?? [];
      return { code: plan.code, drawn, reserves: [], batches: [drawn.slice(0, 15)] };
    };
    const failed = failing(skip);
    expect(failed).not.toContain('index, 20 of 200: every unit alike');
    expect(failed).toContain('index, 2 of 40: every pair alike');
  }, 60_000);

  test('the remainder of one byte, as is often written: small positions come more often', () => {
    const modulo: Draw = (seed, plan) => {
      const order = Array.from({ length: plan.size }, (_, i) => i);
      for (let j = 0; j < plan.n; j += 1) {
        const byte = hash(new Uint8Array([...seed, j]))[0] ?? 0;
        const r = j + (byte % (plan.size - j));
        [order[j], order[r]] = [order[r] ?? 0, order[j] ?? 0];
      }
      const drawn = order.slice(0, plan.n);
      return { code: plan.code, drawn, reserves: [], batches: [drawn.slice(0, 15)] };
    };
    expect(failing(modulo)).toContain('index, 20 of 200: every unit alike');
  }, 60_000);

  test('R27 R52 weights and burdens that are published but not used', () => {
    const equal: Draw = (seed, plan, units) => byTheRules(seed, { ...plan, method: { kind: 'index' } }, units);
    expect(failing(equal)).toEqual(
      expect.arrayContaining([
        'pps, 8 of 40 by weight: the published chance',
        'layered, 14 of 40 by burden: the published chance',
      ]),
    );
  }, 60_000);
});

describe('R52 new firms over a series of draws', () => {
  test('begin with a donor’s burden and are drawn as others are; with none they are drawn more than twice as often', () => {
    const [donor] = sharesByAge('donor', setting, 2);
    const [naive] = sharesByAge('naive', setting, 2);
    expect(Math.abs((donor?.share ?? 0) - 0.1)).toBeLessThan(0.02);
    expect(naive?.share).toBeGreaterThan(0.2);
  }, 60_000);
});

describe('R5 R7 beside other ways of drawing', () => {
  test('a fixed step has few lists, draws no two of most pairs, and some subjects never', () => {
    const { rivals } = compare(1_999, 1_000);
    const [ours, skip, reload] = rivals;
    expect([ours?.neverDrawn, ours?.neverTogether, ours?.listBits, ours?.attemptsForTarget]).toEqual([0, 0, 256, null]);
    expect(skip).toMatchObject({ neverDrawn: 1 - 1000 / 1999, listBits: 0 });
    expect(reload?.friendEscapes).toBeGreaterThan(0.999);
    // Counted by hand: 3 lists of 3 of 10, so 9 of the 45 pairs, and the tenth never.
    const [, small] = compare(10, 3).rivals;
    expect([small?.neverDrawn, small?.neverTogether]).toEqual([1 - 9 / 10, 1 - 9 / 45]);
  });
});
