// The assignment against the words of spec/draw.md section 5 taken literally (testing.ts), over random and over the tightest pools.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareBytes, compareText, concat, u32, utf8 } from '../../../kit/bytes.ts';
import type { Suite } from '../../../kit/hash.ts';
import type { Need, Officer } from '../../../plans/rules/demand/pool.ts';
import { type AssignInput, type Assignment, assign, assignInOrder, LISTED_SKIPS } from './assign.ts';
import { may, mostFilled, naive, th } from './testing.ts';

const suite: Suite = {
  name: 'DR1-SHA256',
  hash: (message) => new Uint8Array(createHash('sha256').update(message).digest()),
};
const EVERY_SKIP = Number.MAX_SAFE_INTEGER;

const seedOf = (n: number) => suite.hash(u32(n));
const anyOf = <T>(things: readonly T[]) => fc.constantFrom(...things);

const needs: fc.Arbitrary<Need> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ department: anyOf(['A', 'A', 'A', 'B']), role: anyOf(['leader', 'member']) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      department: anyOf(['A', 'B']),
      role: anyOf(['member']),
      specialty: anyOf(['lift', 'food']),
    }),
  },
);

const officerOf = (caps: number) =>
  fc.record(
    {
      department: anyOf(['A', 'A', 'A', 'B']),
      roles: fc.subarray(['leader', 'member'], { minLength: 1 }),
      specialties: fc.subarray(['lift', 'food']),
      areas: fc.subarray(['north', 'south'], { minLength: 1 }),
      cap: fc.integer({ min: 0, max: caps }),
    },
    { requiredKeys: ['department', 'roles', 'cap'] },
  );

const inputs = (objects: number, officers: number, caps: number, least = 2): fc.Arbitrary<AssignInput> =>
  fc
    .record({
      seed: fc.nat(),
      objects: fc.array(
        fc.record({
          area: anyOf(['north', 'south', 'all']),
          own: fc.option(fc.array(needs, { maxLength: 3 }), { freq: 8 }),
        }),
        {
          minLength: Math.ceil(objects / 2),
          maxLength: objects,
          size: 'max',
        },
      ),
      demand: fc.array(needs, { minLength: 1, maxLength: 3 }),
      officers: fc.array(officerOf(caps), { minLength: least, maxLength: officers, size: 'max' }),
      recusals: fc.array(fc.tuple(fc.nat(objects), fc.nat(officers)), { maxLength: 2 * objects, size: 'max' }),
    })
    .map(({ seed, objects: list, demand, officers: people, recusals }) => ({
      suite,
      seed: seedOf(seed),
      objects: list.map(({ area, own }, i) => ({
        id: `o${i}`,
        ...(area !== 'all' && { area }),
        ...(own !== null && { demand: own }),
      })),
      demand,
      officers: people.map((officer, i) => ({ id: `p${i}`, ...officer })),
      recusals: recusals.map(([o, w]) => [`o${o}`, `p${w}`] as const),
    }));

const flat = (result: Assignment) =>
  result.kind === 'infeasible'
    ? null
    : result.slots.map((s) => [
        s.object,
        s.slot,
        s.officer,
        'ids' in s.skipped ? s.skipped.ids : s.skipped,
        s.candidates,
      ]);

/** The caps cut down in turns, one at a time, as long as the input stays feasible: nothing is left to spare. */
function tightened(input: AssignInput): AssignInput {
  const open = input.objects.flatMap(({ id, area, demand }) =>
    (demand ?? input.demand).map((need) => ({ object: id, need, area })),
  );
  let officers = input.officers;
  for (let cut = true; cut; ) {
    cut = false;
    for (const [i, officer] of officers.entries()) {
      if (officer.cap === 0) continue;
      const fewer = officers.with(i, { ...officer, cap: officer.cap - 1 });
      const room = new Map(fewer.map((w) => [w.id, w.cap]));
      if (mostFilled(input, open, room, new Set()) < open.length) continue;
      officers = fewer;
      cut = true;
    }
  }
  return { ...input, officers };
}

describe('R32 matching with look-ahead equals the naive definition (DR1 section 5)', () => {
  test('small random pools with roles, specialties, areas and recusals', () => {
    const seen = { assigned: 0, infeasible: 0, skips: 0 };
    fc.assert(
      fc.property(inputs(5, 10, 3, 5), (input) => {
        const expected = naive(input);
        expect(flat(assign(input, EVERY_SKIP))).toEqual(expected);
        seen[expected === null ? 'infeasible' : 'assigned'] += 1;
        if (expected?.some(([, , , skipped]) => skipped.length > 0)) seen.skips += 1;
      }),
      { numRuns: 600, seed: 1 },
    );
    expect(seen.assigned).toBeGreaterThan(60);
    expect(seen.infeasible).toBeGreaterThan(60);
    expect(seen.skips).toBeGreaterThan(10);
  }, 60_000);

  test('the tightest feasible pools, where nearly every draw is a forced one', () => {
    const seen = { feasible: 0, skips: 0 };
    fc.assert(
      fc.property(inputs(6, 16, 5, 8), (loose) => {
        const input = tightened(loose);
        const expected = naive(input);
        expect(flat(assign(input, EVERY_SKIP))).toEqual(expected);
        if (expected !== null) seen.feasible += 1;
        for (const [, , , skipped] of expected ?? []) seen.skips += skipped.length;
      }),
      { numRuns: 400, seed: 2 },
    );
    expect(seen.feasible).toBeGreaterThan(100);
    expect(seen.skips).toBeGreaterThan(150);
  }, 120_000);

  test('one department, several like slots for each object: colleagues planned for the same object', () => {
    let skips = 0;
    const member: Need = { department: 'A', role: 'member' };
    const leader: Need = { department: 'A', role: 'leader' };
    const close = inputs(6, 8, 6, 4).map((input) => ({
      ...input,
      objects: input.objects.map(({ id }) => ({ id })),
      demand: [member, leader, member],
      officers: input.officers.map(({ id, roles, cap }) => ({ id, department: 'A', roles, cap: cap + 1 })),
    }));
    fc.assert(
      fc.property(close, (loose) => {
        const input = tightened(loose);
        const expected = naive(input);
        expect(flat(assign(input, EVERY_SKIP))).toEqual(expected);
        for (const [, , , skipped] of expected ?? []) skips += skipped.length;
      }),
      { numRuns: 300, seed: 3 },
    );
    expect(skips).toBeGreaterThan(100);
  }, 120_000);
});

describe('P2 whatever the pool', () => {
  test('nobody recused, nobody beyond his cap, nobody twice in a team, everybody of the right kind', () => {
    let assigned = 0;
    const big = inputs(30, 30, 30, 20);
    fc.assert(
      fc.property(big, (input) => {
        const result = assign(input);
        if (result.kind === 'infeasible') return;
        assigned += 1;
        const loads = new Map<string, number>();
        const teams = new Set<string>();
        for (const { object, slot, officer, need } of result.slots) {
          const target = input.objects.find(({ id }) => id === object);
          const person = input.officers.find(({ id }) => id === officer) as Officer;
          expect((target?.demand ?? input.demand)[slot]).toEqual(need);
          expect(may(input, { object, need, area: target?.area }, person)).toBe(true);
          expect(teams.has(`${object} ${officer}`)).toBe(false);
          teams.add(`${object} ${officer}`);
          loads.set(officer, (loads.get(officer) ?? 0) + 1);
        }
        for (const { id, cap } of input.officers) expect(loads.get(id) ?? 0).toBeLessThanOrEqual(cap);
      }),
      { numRuns: 300, seed: 4 },
    );
    expect(assigned).toBeGreaterThan(50);
  }, 60_000);

  test('the order in which objects, officers and recusals are handed in changes nothing', () => {
    fc.assert(
      fc.property(inputs(6, 10, 4), (input) => {
        const turned = {
          ...input,
          objects: input.objects.toReversed(),
          officers: input.officers.toReversed(),
          recusals: input.recusals.toReversed(),
        };
        expect(flat(assign(turned))).toEqual(flat(assign(input)));
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe('an infeasible draw is explained by a Hall violator (DR1 section 5, rule 4)', () => {
  test('its slots want more than all who could take them can give, and no smaller pool is blamed than there is', () => {
    let infeasible = 0;
    fc.assert(
      fc.property(inputs(6, 8, 2), (input) => {
        const result = assign(input);
        if (result.kind !== 'infeasible') return;
        infeasible += 1;
        const { slots, officers, needed, capacity } = result.violator;
        const open = slots.map(({ object, slot }) => {
          const target = input.objects.find(({ id }) => id === object);
          return { object, area: target?.area, need: (target?.demand ?? input.demand)[slot] as Need };
        });
        const able = input.officers.filter((w) => open.some((slot) => may(input, slot, w)));
        const places = able.map((w) =>
          Math.min(w.cap, new Set(open.filter((s) => may(input, s, w)).map((s) => s.object)).size),
        );
        expect(officers).toEqual(able.map(({ id }) => id).sort(compareText));
        expect(needed).toBe(slots.length);
        expect(capacity).toBe(places.reduce((a, b) => a + b, 0));
        expect(capacity).toBeLessThan(needed);
      }),
      { numRuns: 400, seed: 6 },
    );
    expect(infeasible).toBeGreaterThan(80);
  }, 60_000);

  test('8 objects need a leader of X, 1 leader with cap 4; the members are not to blame', () => {
    const result = assign({
      suite,
      seed: seedOf(7),
      objects: Array.from({ length: 8 }, (_, i) => ({ id: `o${i}` })),
      demand: [
        { department: 'X', role: 'leader' },
        { department: 'X', role: 'member' },
      ],
      officers: [
        { id: 'chief', department: 'X', roles: ['leader', 'member'], cap: 4 },
        ...['a', 'b', 'c'].map((id) => ({ id, department: 'X', roles: ['member'], cap: 8 })),
      ],
      recusals: [],
    });
    expect(result).toMatchObject({
      kind: 'infeasible',
      violator: {
        needed: 8,
        capacity: 4,
        officers: ['chief'],
        groups: [{ department: 'X', role: 'leader', needed: 8, capacity: 4, officers: ['chief'] }],
      },
    });
    expect(result.kind === 'infeasible' && result.violator.slots.every(({ slot }) => slot === 0)).toBe(true);
  });
});

describe('what is recorded', () => {
  // 40 leaders are all needed as leaders; a member is drawn by passing over those of them who come up first.
  const leaders = Array.from({ length: 40 }, (_, i) => ({
    id: `l${i}`,
    department: 'A',
    roles: ['leader', 'member'],
    cap: 1,
  }));
  const input: AssignInput = {
    suite,
    seed: seedOf(8),
    objects: Array.from({ length: 40 }, (_, i) => ({ id: `o${i}` })),
    demand: [
      { department: 'A', role: 'member' },
      { department: 'A', role: 'leader' },
    ],
    officers: [...leaders, { id: 'm', department: 'A', roles: ['member'], cap: 40 }],
    recusals: [],
  };

  test('more than 16 skips are their number and TH("DR1/skips", ids in order)', () => {
    const short = assign(input);
    const full = assign(input, EVERY_SKIP);
    if (short.kind === 'infeasible' || full.kind === 'infeasible') throw new Error('feasible');
    let long = 0;
    for (const [i, { skipped }] of full.slots.entries()) {
      const ids = 'ids' in skipped ? skipped.ids : [];
      if (ids.length > LISTED_SKIPS) long += 1;
      expect(short.slots[i]?.skipped).toEqual(
        ids.length > LISTED_SKIPS ? { count: ids.length, digest: th(suite, 'DR1/skips', ...ids.map(utf8)) } : { ids },
      );
    }
    expect(long).toBeGreaterThan(5);
  });

  test('R35 teams are built in the order given under their own tag', () => {
    const teams = { ...input, objects: [{ id: 'T002' }, { id: 'T001' }] };
    const built = assignInOrder(teams, 'DR1/team-slot');
    expect(built.kind === 'assigned' && built.slots.map(({ object }) => object)).toEqual([
      'T002',
      'T002',
      'T001',
      'T001',
    ]);
    expect(flat(built)).not.toEqual(flat(assignInOrder(teams, 'DR1/slot')));
  });

  test('a sealed list is ordered by its leaf hashes, not by ids that a firm could compute', () => {
    const sealed = input.objects.map((object, i) => ({ ...object, leafHash: suite.hash(u32(i)) }));
    const key = th(suite, 'DR1/assign-order', input.seed);
    const tickets = sealed.map(({ id, leafHash }) => ({ id, ticket: suite.hash(concat(key, leafHash)) }));
    const expected = tickets.sort((a, b) => compareBytes(a.ticket, b.ticket)).map(({ id }) => id);
    const result = assign({ ...input, objects: sealed });
    expect(result.kind === 'assigned' && [...new Set(result.slots.map(({ object }) => object))]).toEqual(expected);
  });
});
