// A hostile official, firm or operator against the methods and lists of a draw (R5, R7, R30, R33; docs/decisions/0071): each attempt is refused by the
// rules under a name, gains nothing (shown by counting), or is found by the verifier (attacks of src/verifier, with which Python is held too).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareText, u64, utf8 } from '../kit/bytes.ts';
import type { Result } from '../kit/result.ts';
import { suites } from '../platform/suite.ts';
import { selectionAttacks } from '../verifier/attacks-selection.ts';
import { verify } from '../verifier/check.ts';
import { SAMPLE_KEY, sample } from '../verifier/sample.ts';
import { findingWording } from '../verifier/texts.ts';
import { type Commitment, checkCommitment, commitmentText } from './rules/commitment.ts';
import { type ListRecord, leafHash, openList, openListOf } from './rules/list.ts';
import { saltsOf } from './rules/sealed.ts';
import { ABSENT, commitmentHash, drawSeed, entropyCommitment, reveal } from './rules/seed.ts';
import { extendStratum, type Method, notRandom, type StratumPlan, selectStratum } from './rules/select.ts';
import { smallestTickets } from './rules/tickets.ts';
import { unitTable } from './rules/units.ts';

const suite = suites['DR1-SHA256'];
const keyOf = (i: number) => suite.hash(u64(i));
const honest = sample({ beacon: 'demo', sizes: [12, 6] }).commitment;
const refusalOf = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.refusal.code);
const refused = (change: (document: Commitment) => Commitment): string => refusalOf(checkCommitment(change(honest)));

const records = (n: number): ListRecord[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `U${String(i).padStart(4, '0')}`,
    stratum: 'S',
    weight: 1 + (i % 4),
    burden: i % 3,
  }));
const unitsOf = (list: readonly ListRecord[], key = (record: ListRecord) => utf8(record.id)) => {
  const table = unitTable();
  for (const record of list) table.push(key(record), BigInt(record.weight), record.burden);
  return table.units();
};
const plan = (method: Method, size = 40, n = 10): StratumPlan => ({ code: 'S', size, n, reserve: 3, method });

/** Within four standard deviations of what chance gives; keys are fixed, so the count is one fixed number. */
const byChance = (count: number, runs: number, chance: number): boolean =>
  Math.abs(count - runs * chance) < 4 * Math.sqrt(runs * chance * (1 - chance));

describe('R7 every attack on objects is named by the verifier', () => {
  test.each(selectionAttacks.map(({ name, codes, make }) => [name, codes, make] as const))(
    '%s',
    async (_, codes, make) => {
      const report = await verify(make(), { suites, knownKeys: [SAMPLE_KEY] });
      const found = report.steps.flatMap(({ findings }) => findings);
      const wrong = found.filter(({ status }) => status === 'false').map(({ code }) => code);
      expect(wrong).toEqual(expect.arrayContaining([...codes]));
      expect([report.verdict, report.exitCode]).toEqual(['false', 1]);
      expect(found.filter(({ code }) => findingWording(code) === null)).toEqual([]);
    },
  );
});

describe('R7 an official and the list', () => {
  test('whatever order the units come in, the roots are the same: the order is no choice', () => {
    const list = records(30);
    const expected = openListOf(suite, list);
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: 30 }), (shuffled) => {
        expect(openListOf(suite, shuffled)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  test('a unit out of order, twice, or in two strata is refused', () => {
    const [a, b] = records(2) as [ListRecord, ListRecord];
    const pushed = (second: ListRecord, before: ListRecord) => {
      const open = openList(suite);
      open.push(before);
      return refusalOf(open.push(second));
    };
    expect(pushed(a, b)).toBe('draws.listOrder');
    expect(pushed(a, a)).toBe('draws.listDuplicate');
    expect(pushed({ ...a, stratum: 'T' }, a)).toBe('draws.listDuplicate');
  });

  test('a ghost, or a unit that disappears, breaks the count of the register', () => {
    for (const count of [honest.register.count - 1, honest.register.count + 1])
      expect(refused((d) => ({ ...d, register: { ...d.register, count } }))).toBe('draws.directoryCount');
  });

  test('a size that no quota gives is refused; a stratum of few or of all is marked, not called random', () => {
    expect(refused((d) => ({ ...d, strata: d.strata.map((s) => ({ ...s, n: s.n + 1 })) }))).toBe('draws.quotaMismatch');
    expect(notRandom(plan({ kind: 'index' }, 4, 1))).toBe('smallStratum');
    expect(notRandom(plan({ kind: 'index' }, 9, 9))).toBe('certain');
    expect(notRandom(plan({ kind: 'all', batches: 3 }, 9, 9))).toBe(null);
  });
});

describe('R7 searching for a better seed', () => {
  const nonces = [1, 2].map((i) => keyOf(i));
  const target = 7;

  /** Whether the target is drawn, of 40, under one of the commitments that an official could write. */
  const drawnUnder = (variant: number, value: string, beacon: number): boolean => {
    const document = { ...honest, register: { ...honest.register, source: `sample ${variant}` } };
    const parts = nonces.map((nonce, party) =>
      party === 0 ? new Uint8Array([...nonce, ...utf8(value)]) : new Uint8Array([...nonce, ...utf8('dice')]),
    );
    const seed = drawSeed(suite, commitmentHash(suite, commitmentText(document)), parts, [`demo/x/${beacon}/00`]);
    const drawn = selectStratum(suite, seed, plan({ kind: 'index' }));
    return drawn.ok && drawn.value.drawn.includes(target);
  };

  test('the best of 32 descriptions and dice under the beacons that somebody tries out is no better under the one that comes', () => {
    // What he can do before the beacon: choose what would have spared the target most often so far.
    const options = Array.from({ length: 32 }, (_, i) => [i % 8, `dice ${i}`] as const);
    const misses = (option: readonly [number, string], from: number, until: number): number => {
      let count = 0;
      for (let beacon = from; beacon < until; beacon += 1) if (!drawnUnder(option[0], option[1], beacon)) count += 1;
      return count;
    };
    const scored = options.map((option) => ({ option, past: misses(option, 0, 60) }));
    const best = scored.sort((a, b) => b.past - a.past)[0];
    expect(best?.past).toBeGreaterThan(45);
    const runs = 1500;
    expect(byChance(misses(best?.option ?? [0, ''], 1000, 1000 + runs), runs, 3 / 4)).toBe(true);
  });

  test('silence instead of a reveal gives another seed, not a better one: the beacon is not there yet', () => {
    const runs = 1500;
    const c = commitmentHash(suite, commitmentText(honest));
    let drawn = 0;
    for (let beacon = 0; beacon < runs; beacon += 1) {
      const seed = drawSeed(suite, c, [ABSENT, keyOf(2)], [`demo/x/${beacon}/00`]);
      const one = selectStratum(suite, seed, plan({ kind: 'index' }));
      if (one.ok && one.value.drawn.includes(target)) drawn += 1;
    }
    expect(byChance(drawn, runs, 1 / 4)).toBe(true);
  });

  test('dice other than the committed ones, or committed for another draw or party, are refused', () => {
    const said = { party: 'office', nonce: keyOf(1), value: 'dice 1 2 3' };
    const e = entropyCommitment(suite, 'D-1', said);
    expect(refusalOf(reveal(suite, 'D-1', e, said))).toBe('accepted');
    for (const [draw, other] of [
      ['D-1', { ...said, value: 'dice 1 2 4' }],
      ['D-1', { ...said, nonce: keyOf(2) }],
      ['D-1', { ...said, party: 'witness' }],
      ['D-2', said],
    ] as const)
      expect(refusalOf(reveal(suite, draw, e, other))).toBe('draws.revealWrong');
  });

  test('R5 one head behind all parties, too little public chance, a chain or a time of one’s own are refused', () => {
    expect(refused((d) => ({ ...d, entropy: d.entropy.map((e) => ({ ...e, head: 'H' })) }))).toBe(
      'draws.partiesDependent',
    );
    const at = honest.t2;
    expect(refused((d) => ({ ...d, beacons: [{ kind: 'lottery', game: 'FC3D', issue: '2023001', at }] }))).toBe(
      'draws.beaconBits',
    );
    expect(refused((d) => ({ ...d, beacons: [{ kind: 'drand', chain: 'ab'.repeat(32), round: 9 }] }))).toBe(
      'draws.beaconChain',
    );
    expect(refused((d) => ({ ...d, t1: d.t2 }))).toBe('draws.timeOrder');
  });
});

describe('R30 an official and the drawn', () => {
  const layered: Method = { kind: 'layered', cap: 3, floor: { numerator: 1, denominator: 5 } };

  test.each<Method>([{ kind: 'index' }, { kind: 'ticket' }, layered, { kind: 'pps' }])(
    'R33 %j: an extension goes on where the draw ended, and no further than committed',
    (method) => {
      const units = unitsOf(records(40));
      const whole = selectStratum(suite, keyOf(3), { ...plan(method), reserve: 8 }, units);
      const extend = (already: number, more: number) =>
        extendStratum(suite, keyOf(3), plan(method), { already, more, limit: 5 }, units);
      const [all, first, then] = [extend(0, 5), extend(0, 2), extend(2, 3)];
      expect(whole.ok && all.ok && whole.value.reserves.slice(3)).toEqual(all.ok && all.value);
      expect(all.ok && all.value).toEqual(first.ok && then.ok && [...first.value, ...then.value]);
      expect(refusalOf(extend(0, 6))).toBe('draws.extensionLimit');
      expect(refusalOf(extend(3, 3))).toBe('draws.extensionLimit');
    },
  );

  test('everybody is visited: there is nothing to extend', () => {
    const everybody = { ...plan({ kind: 'all', batches: 2 }, 8, 8), reserve: 0 };
    expect(refusalOf(extendStratum(suite, keyOf(3), everybody, { already: 0, more: 1, limit: 5 }))).toBe(
      'draws.extensionLimit',
    );
  });

  test('R52 a firm just inspected is not safe: the floor meets it too', () => {
    const list = records(40).map((record) => ({ ...record, burden: record.id === 'U0007' ? 2 : 0 }));
    const units = unitsOf(list);
    const runs = 1500;
    let met = 0;
    for (let i = 0; i < runs; i += 1) {
      const drawn = selectStratum(suite, keyOf(i), plan(layered), units);
      if (drawn.ok && drawn.value.drawn.includes(7)) met += 1;
    }
    expect(byChance(met, runs, 2 / 40)).toBe(true);
  });
});

describe('R7 a firm that computes its own ticket', () => {
  const list = records(40);
  const rankOf = (seed: number, position: number, units: ReturnType<typeof unitsOf>): number =>
    smallestTickets(suite, keyOf(seed), units, 40).indexOf(position);

  test('in an open list it can, once the beacon is out and the list is fixed: another id would not have been listed', () => {
    const units = unitsOf(list);
    const swapped = unitsOf(list.map((record) => (record.id === 'U0007' ? { ...record, id: 'U0007x' } : record)));
    const others = (of: ReturnType<typeof unitsOf>) =>
      [...smallestTickets(suite, keyOf(1), of, 40)].filter((position) => position !== 7);
    // Its id moves itself alone, and was the register's before the seed.
    expect(others(swapped)).toEqual(others(units));
    expect(openListOf(suite, list)).not.toEqual(
      openListOf(
        suite,
        list.map((r, i) => (i === 7 ? { ...r, id: 'U0007x' } : r)),
      ),
    );
  });

  test('R49 in a sealed list what it computes from the public seed says nothing about its place', () => {
    const open = unitsOf(list);
    const runs = 400;
    let both = 0;
    for (let run = 0; run < runs; run += 1) {
      const salt = saltsOf(suite, keyOf(10_000 + run));
      const leaves = list
        .map((record) => ({ record, hash: leafHash(suite, record, salt(record.id)) }))
        .sort((a, b) => compareText(Buffer.from(a.hash).toString('hex'), Buffer.from(b.hash).toString('hex')));
      const table = unitTable();
      for (const { record, hash } of leaves) table.push(hash, BigInt(record.weight), record.burden);
      const mine = leaves.findIndex(({ record }) => record.id === 'U0007');
      if (rankOf(run, 7, open) < 10 && rankOf(run, mine, table.units()) < 10) both += 1;
    }
    expect(byChance(both, runs, 1 / 16)).toBe(true);
  });
});
