// The check before the commitment against every drawing that could come out of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DrawnStratum, feasible } from './feasible.ts';
import { startPlan } from './plan-start.ts';
import { type Demand, makePool, type Officer } from './pool.ts';

const leader = { department: 'X', role: 'leader' };
const member = { department: 'X', role: 'member' };

/** All ways to take n of the things. */
function choices<T>(things: readonly T[], n: number): T[][] {
  if (n === 0) return [[]];
  return things.flatMap((thing, i) => choices(things.slice(i + 1), n - 1).map((rest) => [thing, ...rest]));
}

type Stratum = DrawnStratum & { readonly ids: readonly string[] };

/** Whether every drawing of the strata can be assigned, tried one by one. */
function alwaysFeasible(strata: readonly Stratum[], demand: Demand, officers: readonly Officer[]): boolean {
  const drawings = strata.reduce<{ id: string; area: string }[][]>(
    (before, { ids, n, area }) =>
      before.flatMap((drawn) =>
        choices(ids, n).map((more) => [...drawn, ...more.map((id) => ({ id, area: area as string }))]),
      ),
    [[]],
  );
  const recusals = strata.flatMap((stratum) => stratum.recusals);
  return drawings.every((objects) => startPlan(makePool(objects, demand, officers, recusals)).lacking.length === 0);
}

const cases = fc
  .record({
    demand: fc.subarray([leader, member, member], { minLength: 1 }),
    sizes: fc.array(fc.record({ extra: fc.nat(3), n: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 2 }),
    officers: fc.array(
      fc.record({
        roles: fc.subarray(['leader', 'member'], { minLength: 1 }),
        areas: fc.subarray(['0', '1'], { minLength: 1 }),
        cap: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    recusals: fc.array(fc.tuple(fc.nat(1), fc.nat(5), fc.nat(5)), { maxLength: 7 }),
  })
  .map(({ demand, sizes, officers, recusals }) => ({
    demand,
    officers: officers.map((officer, i) => ({ id: `p${i}`, department: 'X', ...officer })),
    strata: sizes.map(({ n, extra }, s): Stratum => {
      const ids = Array.from({ length: n + extra }, (_, i) => `${s}-${i}`);
      const known = recusals.map(([where, o, w]) => [`${where}-${o}`, `p${w}`] as const);
      return { area: String(s), n, ids, recusals: known.filter(([object]) => ids.includes(object)) };
    }),
  }));

describe('R32 enough inspectors whichever objects are drawn (DR1 section 5, rule 4)', () => {
  test('feasible holds for every drawing; an exact shortage is one that some drawing has', () => {
    const seen = { feasible: 0, exact: 0, bound: 0 };
    fc.assert(
      fc.property(cases, ({ strata, demand, officers }) => {
        const answer = feasible({ strata, demand, officers });
        if (answer.kind === 'feasible') {
          seen.feasible += 1;
          expect(alwaysFeasible(strata, demand, officers)).toBe(true);
        } else if (answer.exact) {
          seen.exact += 1;
          expect(alwaysFeasible(strata, demand, officers)).toBe(false);
          expect(answer.shortage.capacity).toBeLessThan(answer.shortage.needed);
        } else seen.bound += 1;
      }),
      { numRuns: 800, seed: 1 },
    );
    expect(seen.feasible).toBeGreaterThan(100);
    expect(seen.exact).toBeGreaterThan(100);
    expect(seen.bound).toBeGreaterThan(5);
  }, 60_000);

  test('P1 R7 more firms are recused than drawn, places overlap, pools are tight: what is found feasible cannot fail after the draw', () => {
    let feasibleOnes = 0;
    const tight = fc
      .record({
        n: fc.integer({ min: 2, max: 4 }),
        extra: fc.integer({ min: 1, max: 3 }),
        demand: fc.constantFrom([leader, member], [leader, member, member], [leader, leader, member], [member, member]),
        officers: fc.array(
          fc.record({
            roles: fc.subarray(['leader', 'member'], { minLength: 1 }),
            cap: fc.integer({ min: 1, max: 4 }),
          }),
          { minLength: 2, maxLength: 6 },
        ),
        recusals: fc.array(fc.tuple(fc.nat(6), fc.nat(5)), { minLength: 4, maxLength: 12 }),
      })
      .map(({ n, extra, demand, officers, recusals }) => {
        const ids = Array.from({ length: n + extra }, (_, i) => `o${i}`);
        return {
          demand,
          officers: officers.map((officer, i) => ({ id: `p${i}`, department: 'X', ...officer })),
          strata: [
            { area: '0', n, ids, recusals: recusals.map(([o, w]) => [ids[o % ids.length] ?? '', `p${w}`] as const) },
          ],
        };
      });
    fc.assert(
      fc.property(tight, ({ strata, demand, officers }) => {
        if (feasible({ strata, demand, officers }).kind !== 'feasible') return;
        feasibleOnes += 1;
        expect(alwaysFeasible(strata, demand, officers)).toBe(true);
      }),
      { numRuns: 6000, seed: 2 },
    );
    expect(feasibleOnes).toBeGreaterThan(300);
  }, 60_000);

  test('the shortage says who is missing where: 8 objects need a leader of X in the north, 1 leader with cap 4', () => {
    const answer = feasible({
      strata: [
        { area: 'north', n: 8, recusals: [] },
        { area: 'south', n: 2, recusals: [] },
      ],
      demand: [leader],
      officers: [
        { id: 'a', department: 'X', roles: ['leader'], areas: ['north'], cap: 4 },
        { id: 'b', department: 'X', roles: ['leader'], areas: ['south'], cap: 4 },
      ],
    });
    expect(answer).toEqual({
      kind: 'infeasible',
      exact: true,
      shortage: {
        needed: 8,
        capacity: 4,
        officers: ['a'],
        groups: [{ ...leader, area: 'north', needed: 8, capacity: 4, officers: ['a'] }],
      },
    });
  });

  test('P2 recusals at their worst: two objects that only one leader may visit', () => {
    const officers = ['a', 'b'].map((id) => ({ id, department: 'X', roles: ['leader'], cap: 2 }));
    const recusals = [
      ['o1', 'a'],
      ['o2', 'a'],
      ['o3', 'a'],
    ] as const;
    const strata = (n: number) => [{ n, recusals }];
    expect(feasible({ strata: strata(2), demand: [leader], officers }).kind).toBe('feasible');
    expect(feasible({ strata: strata(3), demand: [leader], officers })).toMatchObject({
      kind: 'infeasible',
      exact: true,
    });
    expect(feasible({ strata: strata(4), demand: [leader], officers })).toMatchObject({
      kind: 'infeasible',
      exact: true,
    });
  });

  test('a recusal of somebody outside the pool binds nobody', () => {
    const officers = [{ id: 'a', department: 'X', roles: ['leader'], cap: 2 }];
    expect(feasible({ strata: [{ n: 2, recusals: [['o1', 'stranger']] }], demand: [leader], officers }).kind).toBe(
      'feasible',
    );
  });
});
