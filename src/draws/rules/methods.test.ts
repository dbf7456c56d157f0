// Section 4 of spec/draw.md: tickets, layers and weights. Small cases are counted out against the rule as it is written; chances are held
// against exact enumeration over many keys, and a register's order never matters.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareText, u64, utf8 } from '../../kit/bytes.ts';
import { floorSize, type Group, groupChances, type Layered, PARTS, ppsRemainder } from '../../plans/rules/chances.ts';
import { unbiasedQuota } from '../../plans/rules/quota.ts';
import { suites } from '../../platform/suite.ts';
import { groupsOf } from './chances.ts';
import { layeredDraw } from './layered.ts';
import { ppsSelect } from './pps.ts';
import { th, ticket } from './primitives.ts';
import { type Method, selectStratum } from './select.ts';
import { smallestTickets } from './tickets.ts';
import { unitTable } from './units.ts';

const suite = suites['DR1-SHA256'];
const keyOf = (i: number) => suite.hash(u64(i));

type One = { readonly id: string; readonly weight?: number | bigint; readonly burden?: number };
const tableOf = (units: readonly One[]) => {
  const table = unitTable();
  for (const { id, weight = 1, burden = 0 } of [...units].sort((a, b) => compareText(a.id, b.id)))
    table.push(utf8(id), BigInt(weight), burden);
  return table.units();
};
const idsOf = (units: ReturnType<typeof tableOf>, positions: Iterable<number>) =>
  [...positions].map((position) => new TextDecoder().decode(units.key(position)));
const people = (n: number, burden: (i: number) => number = () => 0): One[] =>
  Array.from({ length: n }, (_, i) => ({ id: `U${String(i).padStart(4, '0')}`, burden: burden(i) }));

describe('R30 tickets', () => {
  test('the m smallest of all, as sorting all of them gives, whatever m', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 9, unit: 'grapheme-ascii' }), { maxLength: 60 }),
        fc.nat(70),
        fc.nat(),
        (ids, m, k) => {
          const units = tableOf(ids.map((id) => ({ id })));
          const plain = Array.from({ length: units.size }, (_, i) => i).sort((a, b) =>
            Buffer.compare(ticket(suite, keyOf(k), units.key(a)), ticket(suite, keyOf(k), units.key(b))),
          );
          expect([...smallestTickets(suite, keyOf(k), units, m)]).toEqual(plain.slice(0, m));
        },
      ),
    );
  });

  test('whoever leaves the list moves nobody else: the others keep their order', () => {
    const all = people(50);
    const order = idsOf(tableOf(all), smallestTickets(suite, keyOf(1), tableOf(all), 50));
    const fewer = tableOf(all.filter((_, i) => i % 3 > 0));
    const left = idsOf(fewer, smallestTickets(suite, keyOf(1), fewer, 50));
    expect(left).toEqual(order.filter((id) => Number(id.slice(1)) % 3 > 0));
  });

  test('a key longer than the buffer it began with is drawn as any other', () => {
    const units = tableOf([{ id: 'a'.repeat(64) }, { id: 'b' }, { id: '汉'.repeat(21) }]);
    expect([...smallestTickets(suite, keyOf(2), units, 3)].sort()).toEqual([0, 1, 2]);
  });
});

const layered = (cap: number, numerator = 1, denominator = 5): Layered => ({
  kind: 'layered',
  cap,
  floor: { numerator, denominator },
});

describe('R3 R52 layers of burden', () => {
  test('floor by floor tickets among those below the cap, then the least burdened by ticket, reserves go on', () => {
    const units = tableOf(people(40, (i) => i % 4));
    const drawn = layeredDraw(suite, keyOf(3), 's', units, layered(3), 10, 4);
    if (!drawn.ok) throw new Error(drawn.refusal.code);
    const { floor, layers, reserves } = drawn.value;
    const key = (tag: string) => th(suite, tag, keyOf(3), utf8('s'));
    const below = (i: number) => units.burden(i) < 3;
    expect(floor).toEqual([...smallestTickets(suite, key('DR1/floor'), units, 2, below)]);
    const rest = [...smallestTickets(suite, key('DR1/draw'), units, 40, (i) => below(i) && !floor.includes(i))];
    const order = [0, 1, 2].flatMap((b) => rest.filter((i) => units.burden(i) === b));
    expect([...layers, ...reserves]).toEqual(order.slice(0, 12));
    expect([...floor, ...layers].every((i) => units.burden(i) < 3)).toBe(true);
  });

  test('P1 too few below the cap, a floor under a fifth or a cap of nothing is refused', () => {
    const units = tableOf(people(10, (i) => (i < 6 ? 2 : 0)));
    expect(layeredDraw(suite, keyOf(1), 's', units, layered(2), 5, 0)).toMatchObject({
      refusal: { code: 'draws.layeredShort', with: { n: 5, below: 4 } },
    });
    for (const method of [layered(2, 1, 6), layered(2, 2, 1), layered(2, 1, 0)])
      expect(layeredDraw(suite, keyOf(1), 's', units, method, 1, 0)).toMatchObject({
        refusal: { code: 'draws.layeredFloor' },
      });
    expect(layeredDraw(suite, keyOf(1), 's', units, layered(0), 1, 0)).toMatchObject({
      refusal: { code: 'draws.layeredCap' },
    });
  });

  test('R7 the published chance of each burden is the exact mean over every possible floor', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { minLength: 1, maxLength: 9 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (burdens, wanted, cap, fifths) => {
          const units = tableOf(people(burdens.length, (i) => burdens[i] ?? 0));
          const below = burdens.filter((b) => b < cap).length;
          const n = Math.min(wanted, below);
          const method = layered(cap, fifths);
          const chances = groupChances(method, groupsOf(method, units) ?? [], n);
          for (const { value, units: size, chance } of chances) {
            const mean = enumerate(burdens, cap, floorSize(method, n), n, Number(value));
            // At the cap and above nobody is drawn at all: 0 of anything.
            const parts = value < BigInt(cap) ? PARTS : 1n;
            expect(chance).toEqual({ numerator: (mean.sum * parts) / (mean.ways * BigInt(size)), denominator: parts });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Over all floors of size f among those below the cap: how many units of one burden end up drawn, summed. Ways × that is the mean. */
function enumerate(burdens: readonly number[], cap: number, f: number, n: number, burden: number) {
  const below = burdens.filter((b) => b < cap).sort((a, b) => a - b);
  let ways = 0n;
  let sum = 0n;
  for (let mask = 0; mask < 2 ** below.length; mask += 1) {
    const inFloor = below.filter((_, i) => (mask >> i) & 1);
    if (inFloor.length !== f) continue;
    const rest = below.filter((_, i) => !((mask >> i) & 1)).slice(0, n - f);
    ways += 1n;
    sum += BigInt([...inFloor, ...rest].filter((b) => b === burden).length);
  }
  return { ways: ways === 0n ? 1n : ways, sum };
}

describe('R27 weights', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 25 });

  test('n units exactly, each once, in both arithmetics alike', () => {
    fc.assert(
      fc.property(weights, fc.nat(25), fc.nat(), (list, wanted, k) => {
        const n = Math.min(wanted, list.length);
        const plain = tableOf(list.map((weight, i) => ({ id: `U${i + 10}`, weight })));
        // The same proportions, too large for plain numbers.
        const large = tableOf(list.map((weight, i) => ({ id: `U${i + 10}`, weight: BigInt(weight) * 2n ** 40n })));
        const drawn = ppsSelect(suite, keyOf(k), keyOf(k + 1), plain, n);
        const other = ppsSelect(suite, keyOf(k), keyOf(k + 1), large, n);
        if (!drawn.ok || !other.ok) throw new Error('refused');
        const all = [...drawn.value.certain, ...drawn.value.selected];
        expect(all.length).toBe(n);
        expect(new Set(all).size).toBe(n);
        expect(other.value.certain).toEqual(drawn.value.certain);
        expect(other.value.selected.length).toBe(drawn.value.selected.length);
      }),
    );
  });

  test('R7 each unit is drawn as often as n·w/W says, over many keys', () => {
    const list = [1, 1, 2, 3, 5, 8];
    const units = tableOf(list.map((weight, i) => ({ id: `U${i}`, weight })));
    const runs = 6000;
    const counts = list.map(() => 0);
    for (let k = 0; k < runs; k += 1) {
      const drawn = ppsSelect(suite, keyOf(2 * k), keyOf(2 * k + 1), units, 2);
      if (!drawn.ok) throw new Error(drawn.refusal.code);
      for (const position of drawn.value.selected) counts[position] = (counts[position] ?? 0) + 1;
    }
    // Fixed keys, so this is one fixed number: every count within four standard deviations.
    for (const [i, weight] of list.entries()) {
      const p = (2 * weight) / 20;
      expect(Math.abs((counts[i] ?? 0) - runs * p)).toBeLessThan(4 * Math.sqrt(runs * p * (1 - p)));
    }
  });

  test('those whose share would pass 1 are certain, pass after pass', () => {
    // 3 of W = 60: 30 ≥ 20 is sure; then 2 of 30: 20 ≥ 15 too; then 1 of 10, where 9 stays below.
    const counted = [30, 20, 9, 1].map((weight) => ({ weight: BigInt(weight), units: 1 }));
    const remainder = ppsRemainder(counted, 3);
    if (!remainder.ok) throw new Error(remainder.refusal.code);
    expect([30n, 20n, 9n, 1n].map(remainder.value.certain)).toEqual([true, true, false, false]);
    expect([remainder.value.n, remainder.value.weight]).toEqual([1n, 10n]);
    const groups: Group[] = [1n, 9n, 20n, 30n].map((value) => ({ value, units: 1 }));
    expect(
      groupChances({ kind: 'pps' }, groups, 3).map(({ chance }) => [chance.numerator, chance.denominator]),
    ).toEqual([
      [1n, 10n],
      [9n, 10n],
      [1n, 1n],
      [1n, 1n],
    ]);
  });

  test('more than there are, or sums beyond 63 bits, are refused', () => {
    const units = tableOf([{ id: 'a', weight: 2n ** 62n }, { id: 'b' }]);
    expect(ppsSelect(suite, keyOf(1), keyOf(2), units, 3)).toMatchObject({ refusal: { code: 'draws.ppsShort' } });
    expect(ppsSelect(suite, keyOf(1), keyOf(2), units, 1)).toMatchObject({ refusal: { code: 'draws.ppsTooLarge' } });
  });
});

describe('R30 one stratum by each method', () => {
  const methods: Method[] = [{ kind: 'index' }, { kind: 'ticket' }, layered(9), { kind: 'pps' }];
  test.each(methods)(
    '%j gives n and the reserve, nobody twice, and a longer reserve begins with the shorter',
    (method) => {
      const units = tableOf(people(30, (i) => i % 3));
      const plan = { code: 's', size: 30, n: 7, reserve: 4, method };
      const short = selectStratum(suite, keyOf(9), plan, units);
      const long = selectStratum(suite, keyOf(9), { ...plan, reserve: 9 }, units);
      if (!short.ok || !long.ok) throw new Error('refused');
      expect([short.value.drawn.length, short.value.reserves.length]).toEqual([7, 4]);
      expect(new Set([...short.value.drawn, ...short.value.reserves]).size).toBe(11);
      expect(long.value.drawn).toEqual(short.value.drawn);
      expect(long.value.reserves.slice(0, 4)).toEqual(short.value.reserves);
    },
  );
});

describe('R30 the unbiased rule', () => {
  test('over all teeth of the comb every stratum gives exactly its share, the floor or one more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }),
        fc.nat(13),
        fc.integer({ min: 1, max: 13 }),
        (sizes, p, q) => {
          const numerator = Math.min(p, q);
          const strata = sizes.map((size, i) => ({ code: `S${i}`, size }));
          const sums = strata.map(() => 0);
          const totals = new Set<number>();
          for (let u = 0n; u < BigInt(q); u += 1n) {
            const given = unbiasedQuota(strata, numerator, q, u);
            const floors = unbiasedQuota(strata, numerator, q, null);
            if (!given.ok || !floors.ok) throw new Error('refused');
            totals.add(given.value.reduce((sum, n) => sum + n, 0));
            for (const [i, n] of given.value.entries()) {
              expect([0, 1]).toContain(n - (floors.value[i] ?? 0));
              sums[i] = (sums[i] ?? 0) + n;
            }
          }
          expect(sums).toEqual(sizes.map((size) => size * numerator));
          // The total itself moves by one at most.
          expect(Math.max(...totals) - Math.min(...totals)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
