// Large draws, many of them, under keys that follow from the seed of the simulation: how often each unit, each pair of units, each inspector and
// each pair of inspectors came, against the published chances (R7, R27, R32; spec/draw.md sections 4 and 5).
import { assign } from '../../src/draws/rules/assign/assign.ts';
import { groupsOf } from '../../src/draws/rules/chances.ts';
import { type Method, type Selection, type StratumPlan, selectStratum } from '../../src/draws/rules/select.ts';
import { type Units, unitTable } from '../../src/draws/rules/units.ts';
import { must } from '../../src/kit/assert.ts';
import { type Bytes, utf8 } from '../../src/kit/bytes.ts';
import { groupChances, type Layered, type Unlike } from '../../src/plans/rules/chances.ts';
import { suites } from '../../src/platform/suite.ts';
import { exact, type Finding, type Part, type Setting, tested } from './report.ts';
import { drawnAlike, equalCells, largestDeviation, type Test } from './statistics.ts';

const suite = suites['DR1-SHA256'];

/** How a stratum is drawn: the rules' own way, unless a test of this simulation hands in a bent one. */
export type Draw = (seed: Bytes, plan: StratumPlan, units: Units) => Selection;

export const byTheRules: Draw = (seed, plan, units) => {
  const drawn = selectStratum(suite, seed, plan, units);
  return must(drawn.ok ? drawn.value : null, 'a plan that the rules allow');
};

export const seedOf = (setting: Setting, label: string, run: number): Bytes =>
  suite.hash(utf8(`${setting.seed}/${label}/${run}`));

/** `size` units; weights 1 to 5 and burdens 0 to 3, in turn. */
export function population(size: number): Units {
  const table = unitTable();
  for (let i = 0; i < size; i += 1)
    table.push(utf8(`U${String(i).padStart(4, '0')}`), BigInt(1 + (i % 5)), (i * 7) % 4);
  return table.units();
}

const said = ({ statistic, freedom }: Test): string => `χ² ${statistic.toFixed(1)} of ${freedom}`;

/** Equal chances: each unit against n/N. `whose` picks what is counted of a draw, n of them (the drawn, a batch). */
function alike(
  claim: string,
  setting: Setting,
  draw: Draw,
  plan: StratumPlan,
  whose = (selection: Selection) => selection.drawn,
): Finding {
  const counts = Array.from({ length: plan.size }, () => 0);
  const units = population(plan.size);
  let n = 0;
  for (let run = 0; run < setting.runs; run += 1) {
    const counted = whose(draw(seedOf(setting, claim, run), plan, units));
    n = counted.length;
    for (const position of counted) counts[position] = (counts[position] ?? 0) + 1;
  }
  const test = drawnAlike(counts, setting.runs, n);
  return tested(
    claim,
    test.p,
    said(test),
    `${plan.size} units, each ${((setting.runs * n) / plan.size).toFixed(1)} times`,
  );
}

/** Two drawn of few: each draw is one pair, and all pairs should come alike. `at`: which two ranks make the pair. */
function pairs(claim: string, setting: Setting, draw: Draw, plan: StratumPlan, at: readonly [number, number]): Finding {
  const counts = new Map<number, number>();
  const units = population(plan.size);
  for (let run = 0; run < setting.runs; run += 1) {
    const { drawn } = draw(seedOf(setting, claim, run), plan, units);
    const [a, b] = [drawn[at[0]] ?? 0, drawn[at[1]] ?? 0];
    const pair = Math.min(a, b) * plan.size + Math.max(a, b);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const all = (plan.size * (plan.size - 1)) / 2;
  const values = [...counts.values(), ...Array.from({ length: all - counts.size }, () => 0)];
  const test = equalCells(values);
  return tested(claim, test.p, said(test), `${all} pairs, each ${(setting.runs / all).toFixed(1)} times`);
}

/** Unequal chances: each unit against the fraction that would be published for it. */
function published(
  claim: string,
  setting: Setting,
  draw: Draw,
  plan: StratumPlan & { readonly method: Unlike },
): Finding {
  const units = population(plan.size);
  const look = plan.method.kind === 'pps' ? units.weight : (i: number) => BigInt(units.burden(i));
  const groups = groupChances(plan.method, groupsOf(plan.method, units) ?? [], plan.n);
  const chanceOf = new Map(
    groups.map(({ value, chance }) => [value, Number(chance.numerator) / Number(chance.denominator)]),
  );
  const chances = Array.from({ length: plan.size }, (_, i) => chanceOf.get(look(i)) ?? 0);
  const counts = chances.map(() => 0);
  for (let run = 0; run < setting.runs; run += 1)
    for (const position of draw(seedOf(setting, claim, run), plan, units).drawn)
      counts[position] = (counts[position] ?? 0) + 1;
  const test = largestDeviation(counts, chances, setting.runs);
  const measured = `furthest of ${test.freedom}: ${test.statistic.toFixed(2)} standard deviations`;
  const shares = [...chanceOf.values()].map((chance) => chance.toFixed(3)).join(', ');
  return tested(claim, test.p, measured, `chances ${shares}`);
}

const plan = <M extends Method>(method: M, size: number, n: number) => ({ code: 'S', size, n, reserve: 0, method });
const layered: Layered = { kind: 'layered', cap: 3, floor: { numerator: 1, denominator: 5 } };

/** `draw`: the rules, or something that a test wants to be found out. */
export const chancesPart = (setting: Setting, draw: Draw = byTheRules): Part => ({
  title: `Chances of units and of pairs of units, ${setting.runs} draws each`,
  findings: [
    alike('index, 20 of 200: every unit alike', setting, draw, plan({ kind: 'index' }, 200, 20)),
    alike('ticket, 8 of 60: every unit alike', setting, draw, plan({ kind: 'ticket' }, 60, 8)),
    alike(
      'all, 60 in 4 batches: every unit alike in the first batch',
      setting,
      draw,
      plan({ kind: 'all', batches: 4 }, 60, 60),
      ({ batches }) => batches[0] ?? [],
    ),
    pairs('index, 2 of 40: every pair alike', setting, draw, plan({ kind: 'index' }, 40, 2), [0, 1]),
    pairs('index, 12 of 40: first and last drawn alike', setting, draw, plan({ kind: 'index' }, 40, 12), [0, 11]),
    pairs('ticket, 2 of 40: every pair alike', setting, draw, plan({ kind: 'ticket' }, 40, 2), [0, 1]),
    published('pps, 8 of 40 by weight: the published chance', setting, draw, plan({ kind: 'pps' }, 40, 8)),
    published('layered, 14 of 40 by burden: the published chance', setting, draw, plan(layered, 40, 14)),
  ],
});

const OFFICERS = 12;
const OBJECTS = 31;

/** Twelve inspectors who may all do everything, 31 objects, two to each: nothing but chance tells them apart. */
function assigned(seed: Bytes): readonly (readonly [number, number])[] {
  const need = { department: 'D', role: 'member' };
  const done = assign({
    suite,
    seed,
    objects: Array.from({ length: OBJECTS }, (_, i) => ({ id: `U${i}` })),
    demand: [need, need],
    officers: Array.from({ length: OFFICERS }, (_, i) => ({ id: `P${i}`, department: 'D', roles: ['member'], cap: 9 })),
    recusals: [],
  });
  if (done.kind === 'infeasible') throw new Error('twelve inspectors suffice for 62 places with a cap of nine');
  const by = new Map<string, number[]>();
  for (const { object, officer } of done.slots) by.set(object, [...(by.get(object) ?? []), Number(officer.slice(1))]);
  return Array.from({ length: OBJECTS }, (_, i) => {
    const [a = 0, b = 0] = by.get(`U${i}`) ?? [];
    return [a, b] as const;
  });
}

/** One object a draw is looked at, since the teams of one draw depend on each other; loads are looked at whole. */
export function inspectorsPart({ seed, runs }: Setting): Part {
  const draws = Math.max(1, Math.floor(runs / 5));
  const pairsOf = new Map<number, number>();
  const first = Array.from({ length: OFFICERS }, () => 0);
  let widest = 0;
  for (let run = 0; run < draws; run += 1) {
    const teams = assigned(seedOf({ seed, runs }, 'inspectors', run));
    const [a, b] = must(teams[run % OBJECTS], 'a team for every object');
    first[a] = (first[a] ?? 0) + 1;
    const pair = Math.min(a, b) * OFFICERS + Math.max(a, b);
    pairsOf.set(pair, (pairsOf.get(pair) ?? 0) + 1);
    const loads = first.map(() => 0);
    for (const team of teams) for (const officer of team) loads[officer] = (loads[officer] ?? 0) + 1;
    widest = Math.max(widest, Math.max(...loads) - Math.min(...loads));
  }
  const all = (OFFICERS * (OFFICERS - 1)) / 2;
  const single = equalCells(first);
  const both = equalCells([...pairsOf.values(), ...Array.from({ length: all - pairsOf.size }, () => 0)]);
  return {
    title: `Inspectors: ${OFFICERS} for ${OBJECTS} objects, two to each, ${draws} draws`,
    findings: [
      tested(
        'every inspector meets an object alike',
        single.p,
        said(single),
        `each ${(draws / OFFICERS).toFixed(1)} times`,
      ),
      tested(
        'every pair of inspectors meets an object alike',
        both.p,
        said(both),
        `${all} pairs, each ${(draws / all).toFixed(1)} times`,
      ),
      exact('loads within 1 of each other in every draw', widest <= 1, `largest difference ${widest}`, 'at most 1'),
    ],
  };
}
