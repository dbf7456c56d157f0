// Small draws counted out: every outcome of chance is put through the rules once, and what comes of it is compared with the published chance
// as a fraction, not as an estimate (R7; spec/draw.md section 4).
import { assign } from '../../src/draws/rules/assign/assign.ts';
import { groupsOf } from '../../src/draws/rules/chances.ts';
import { layeredDraw } from '../../src/draws/rules/layered.ts';
import { ppsSelect } from '../../src/draws/rules/pps.ts';
import { indexPositions } from '../../src/draws/rules/select.ts';
import { smallestTickets } from '../../src/draws/rules/tickets.ts';
import { type Units, unitTable } from '../../src/draws/rules/units.ts';
import { must } from '../../src/kit/assert.ts';
import type { Suite } from '../../src/kit/hash.ts';
import type { Result } from '../../src/kit/result.ts';
import { groupChances, type Layered, PARTS } from '../../src/plans/rules/chances.ts';
import { exact, type Finding, type Part } from './report.ts';
import { isKey, keyNamed, orders, scripted, words } from './scripted.ts';

const tableOf = (units: readonly { readonly weight?: number; readonly burden?: number }[]): Units => {
  const table = unitTable();
  for (const [i, { weight = 1, burden = 0 }] of units.entries())
    table.push(new Uint8Array([i]), BigInt(weight), burden);
  return table.units();
};

const drawnBy = <T>(result: Result<T>): T => must(result.ok ? result.value : null, 'a draw that the rules allow');

/** How often each result came, by its name. */
function tally(results: Iterable<readonly number[]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const result of results) {
    const name = result.join(' ');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

const ascending = (positions: Iterable<number>): number[] => [...positions].sort((a, b) => a - b);

/** Whether there are `ways` different results, all as often; and how that is said. */
function allAlike(claim: string, results: Iterable<readonly number[]>, ways: number): Finding {
  const counts = [...tally(results).values()];
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const holds = counts.length === ways && low === high;
  return exact(claim, holds, `${counts.length} results, each ${low} to ${high} times`, `${ways}, all as often`);
}

function* indexDraws(size: number, m: number): Generator<readonly number[]> {
  for (const word of words(Array.from({ length: m }, (_, j) => size - j))) {
    const suite = scripted({ uniform: (_, counter) => word[counter] ?? 0 });
    yield indexPositions(suite, keyNamed(1), size, m);
  }
}

function* ticketDraws(size: number, m: number): Generator<readonly number[]> {
  const units = tableOf(Array.from({ length: size }, () => ({})));
  for (const order of orders(size)) {
    const suite = scripted({ ticket: (_, unit) => order[unit[0] ?? 0] ?? 0 });
    yield [...smallestTickets(suite, keyNamed(1), units, m)];
  }
}

/** Each order of tickets with each word of integers below `period`, a common multiple of all ranges that the comparisons ask for. */
function* ppsDraws(weights: readonly number[], n: number, period: number): Generator<readonly number[]> {
  const units = tableOf(weights.map((weight) => ({ weight })));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const compared = weights.filter((weight) => weight * n < whole).length - 1;
  for (const order of orders(weights.length))
    for (const word of words(Array.from({ length: compared }, () => period))) {
      const suite = scripted({
        ticket: (_, unit) => order[unit[0] ?? 0] ?? 0,
        uniform: (_, counter) => word[counter] ?? 0,
      });
      const { certain, selected } = drawnBy(ppsSelect(suite, keyNamed(1), keyNamed(2), units, n));
      yield [...certain, ...selected];
    }
}

function pps(weights: readonly number[], n: number, period: number): Finding {
  const times = weights.map(() => 0);
  let ways = 0;
  for (const drawn of ppsDraws(weights, n, period)) {
    ways += 1;
    for (const position of drawn) times[position] = (times[position] ?? 0) + 1;
  }
  const units = tableOf(weights.map((weight) => ({ weight })));
  const chances = new Map(
    groupChances({ kind: 'pps' }, groupsOf({ kind: 'pps' }, units) ?? [], n).map(({ value, chance }) => [
      value,
      chance,
    ]),
  );
  const holds = weights.every((weight, i) => {
    const { numerator, denominator } = must(chances.get(BigInt(weight)), 'a chance for each weight');
    return BigInt(times[i] ?? 0) * denominator === BigInt(ways) * numerator;
  });
  const claim = `pps, ${n} of weights ${weights.join(', ')}: chance n·w/W exactly`;
  const said = [...chances.values()].map(({ numerator, denominator }) => `${numerator}/${denominator}`);
  return exact(claim, holds, `${times.join(', ')} of ${ways}`, said.join(', '));
}

function* layeredDraws(burdens: readonly number[], method: Layered, n: number): Generator<readonly number[]> {
  const units = tableOf(burdens.map((burden) => ({ burden })));
  const seed = keyNamed(9);
  for (const floor of orders(burdens.length))
    for (const layers of orders(burdens.length)) {
      const suite = scripted({
        key: (tag) => keyNamed(tag === 'DR1/floor' ? 1 : 2),
        ticket: (key, unit) => (isKey(key, 1) ? floor : layers)[unit[0] ?? 0] ?? 0,
      });
      const drawn = drawnBy(layeredDraw(suite, seed, 's', units, method, n, 0));
      yield [...drawn.floor, ...drawn.layers];
    }
}

function layered(burdens: readonly number[], cap: number, n: number): Finding {
  const method: Layered = { kind: 'layered', cap, floor: { numerator: 1, denominator: 2 } };
  const times = new Map<number, number>();
  let ways = 0;
  for (const drawn of layeredDraws(burdens, method, n)) {
    ways += 1;
    for (const position of drawn) {
      const burden = burdens[position] ?? 0;
      times.set(burden, (times.get(burden) ?? 0) + 1);
    }
  }
  const units = tableOf(burdens.map((burden) => ({ burden })));
  const chances = groupChances(method, groupsOf(method, units) ?? [], n);
  const holds = chances.every(({ value, units: size, chance: { numerator, denominator } }) => {
    const counted = BigInt(times.get(Number(value)) ?? 0);
    const parts = denominator === PARTS ? PARTS : 1n;
    return (counted * parts) / (BigInt(ways) * BigInt(size)) === numerator;
  });
  const measured = chances.map(({ value }) => `${times.get(Number(value)) ?? 0}`).join(', ');
  const said = chances.map(({ chance }) => (Number(chance.numerator) / Number(chance.denominator)).toFixed(4));
  const claim = `layered, ${n} of burdens ${burdens.join(', ')}, cap ${cap}, floor 1/2: the published chance of each burden`;
  return exact(claim, holds, `${measured} of ${ways}`, said.join(', '));
}

/** One object with two slots and `officers` who may all do both: each slot's integers in turn. */
function* teams(officers: number): Generator<readonly number[]> {
  const pool = Array.from({ length: officers }, (_, i) => ({
    id: `P${i}`,
    department: 'D',
    roles: ['member'],
    cap: 2,
  }));
  for (const word of words([officers, officers - 1])) {
    const suite: Suite = scripted({
      // The last byte of TH("DR1/slot", S, o, u32(n)) is the number of the slot.
      key: (_, message) => keyNamed(1 + (message.at(-1) ?? 0)),
      uniform: (key) => word[isKey(key, 1) ? 0 : 1] ?? 0,
    });
    const need = { department: 'D', role: 'member' };
    const done = assign({
      suite,
      seed: keyNamed(9),
      objects: [{ id: 'O' }],
      demand: [need, need],
      officers: pool,
      recusals: [],
    });
    if (done.kind === 'infeasible') throw new Error('two of several officers can always be found');
    yield done.slots.map(({ officer }) => Number(officer.slice(1)));
  }
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

export const exactPart = (): Part => ({
  title: 'Small draws, every outcome counted',
  findings: [
    allAlike('index, 3 of 6: every ordered list', indexDraws(6, 3), 120),
    allAlike('index, 3 of 6: every set, so every pair and every unit', sets(indexDraws(6, 3)), choose(6, 3)),
    allAlike('ticket, 3 of 6: every set', sets(ticketDraws(6, 3)), choose(6, 3)),
    allAlike('all, 5 of 5: every order of visits', indexDraws(5, 5), 120),
    pps([1, 2, 3], 1, 60),
    pps([1, 1, 2, 2], 2, 12),
    pps([1, 1, 2, 8], 2, 12),
    layered([0, 0, 1, 2], 2, 2),
    layered([0, 1, 1, 2], 3, 2),
    allAlike('inspectors, 2 of 5 for one object: every ordered team', teams(5), 20),
  ],
});

function* sets(draws: Iterable<readonly number[]>): Generator<readonly number[]> {
  for (const drawn of draws) yield ascending(drawn);
}
