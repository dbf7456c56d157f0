// Teams first (R35) against the words of spec/draw.md section 5, rule 7; the golden vectors and the Python reference hold the bytes.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { u32, utf8 } from '../../../kit/bytes.ts';
import type { Suite } from '../../../kit/hash.ts';
import { teamsLack } from '../../../plans/rules/demand/feasible-teams.ts';
import { th, uniformSmall } from '../primitives.ts';
import { assignOrder } from './assign.ts';
import { assignTeams, membersOf, type TeamsInput, teamCodes, teamSlots, teamsWithin } from './teams.ts';

const suite: Suite = {
  name: 'DR1-SHA256',
  hash: (message) => new Uint8Array(createHash('sha256').update(message).digest()),
};
const demand = [
  { department: 'A', role: 'leader' },
  { department: 'A', role: 'member' },
  { department: 'B', role: 'member' },
];

const inputs: fc.Arbitrary<TeamsInput> = fc
  .record({
    seed: fc.nat(),
    objects: fc.integer({ min: 0, max: 12 }),
    count: fc.integer({ min: 1, max: 4 }),
    teamCap: fc.integer({ min: 1, max: 6 }),
    officers: fc.array(
      fc.record({ b: fc.boolean(), leads: fc.boolean(), cap: fc.integer({ min: 0, max: 2 }), south: fc.boolean() }),
      { minLength: 6, maxLength: 16 },
    ),
    recusals: fc.array(fc.tuple(fc.nat(11), fc.nat(15)), { maxLength: 8 }),
  })
  .map(({ seed, objects, officers, recusals, ...rest }) => ({
    suite,
    seed: suite.hash(u32(seed)),
    demand,
    objects: Array.from({ length: objects }, (_, i) => ({ id: `o${i}`, ...(i % 5 === 0 && { area: 'north' }) })),
    officers: officers.map(({ b, leads, cap, south }, i) => ({
      id: `p${i}`,
      department: b ? 'B' : 'A',
      roles: leads ? ['leader', 'member'] : ['member'],
      cap,
      ...(south && { areas: ['south'] }),
    })),
    recusals: recusals.map(([o, w]) => [`o${o}`, `p${w}`] as const),
    ...rest,
  }));

describe('R35 teams are drawn first, then objects are dealt to them', () => {
  test('members fit and join no more teams than they may; every object has one team, teams differ by at most one object', () => {
    const seen = { assigned: 0, substituted: 0 };
    fc.assert(
      fc.property(inputs, (input) => {
        const made = assignTeams(input);
        if (made.kind === 'infeasible') return;
        seen.assigned += 1;
        const joined = new Map<string, number>();
        for (const { officer, need } of made.built) {
          const person = input.officers.find(({ id }) => id === officer);
          expect(person?.department).toBe(need.department);
          expect(person?.roles).toContain(need.role);
          joined.set(officer, (joined.get(officer) ?? 0) + 1);
        }
        for (const { id, cap } of input.officers) expect(joined.get(id) ?? 0).toBeLessThanOrEqual(cap);
        const dealt = teamCodes(input.count).map((code) => made.deals.filter(({ team }) => team === code).length);
        expect(dealt.reduce((a, b) => a + b, 0)).toBe(input.objects.length);
        expect(Math.max(...dealt) - Math.min(...dealt)).toBeLessThanOrEqual(1);
        for (const { substitutes } of made.deals) seen.substituted += substitutes.length;
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(seen.assigned).toBeGreaterThan(50);
    expect(seen.substituted).toBeGreaterThan(20);
  });

  test('P2 who goes in the end is never recused, never of another area, never twice at one object, and only those are substituted who must be', () => {
    let people = 0;
    fc.assert(
      fc.property(inputs, (input) => {
        const made = assignTeams(input);
        if (made.kind === 'infeasible') return;
        const bars = (object: string, officer: string) => {
          const area = input.objects.find(({ id }) => id === object)?.area;
          const areas = input.officers.find(({ id }) => id === officer)?.areas;
          return (
            input.recusals.some(([o, w]) => o === object && w === officer) ||
            (area !== undefined && areas !== undefined && !areas.includes(area))
          );
        };
        const slots = teamSlots(input.demand, membersOf(teamCodes(input.count), made.built), made.deals);
        for (const { object, officer } of slots) {
          people += 1;
          expect(bars(object, officer)).toBe(false);
        }
        expect(new Set(slots.map(({ object, officer }) => `${object} ${officer}`)).size).toBe(slots.length);
        for (const { object, team, substitutes } of made.deals) {
          const members = made.built.filter((row) => row.object === team);
          expect(substitutes.map(({ slot }) => slot)).toEqual(
            members.filter(({ officer }) => bars(object, officer)).map(({ slot }) => slot),
          );
        }
      }),
      { numRuns: 500, seed: 2 },
    );
    expect(people).toBeGreaterThan(500);
  });

  test('a planted recusal changes neither the teams nor who is dealt which team', () => {
    let held = 0;
    fc.assert(
      fc.property(inputs, fc.nat(11), fc.nat(15), (input, o, w) => {
        const before = assignTeams({ ...input, recusals: [] });
        const after = assignTeams({ ...input, recusals: [[`o${o}`, `p${w}`]] });
        if (before.kind === 'infeasible' || after.kind === 'infeasible') return;
        held += 1;
        expect(after.built).toEqual(before.built);
        expect(after.deals.map(({ object, team }) => [object, team])).toEqual(
          before.deals.map(({ object, team }) => [object, team]),
        );
      }),
      { numRuns: 300, seed: 3 },
    );
    expect(held).toBeGreaterThan(30);
  });

  test('a deal is U under TH("DR1/deal", S, o) among the teams that have least, the first in assign order among all', () => {
    const officers = Array.from({ length: 12 }, (_, i) => ({
      id: `p${i}`,
      department: i % 3 === 2 ? 'B' : 'A',
      roles: ['leader', 'member'],
      cap: 1,
    }));
    const objects = ['o1', 'o2', 'o3', 'o4', 'o5'].map((id) => ({ id }));
    const seed = suite.hash(utf8('deal'));
    const made = assignTeams({ suite, seed, objects, demand, officers, recusals: [], count: 4, teamCap: 2 });
    if (made.kind === 'infeasible') throw new Error('feasible');
    const order = assignOrder(suite, seed, objects).map(({ id }) => id);
    expect(made.deals.map(({ object }) => object)).toEqual(order);
    const first = uniformSmall(suite, th(suite, 'DR1/deal', seed, utf8(String(order[0]))), 0, 4).value;
    expect(made.deals[0]?.team).toBe(`T00${first + 1}`);
    expect(new Set(made.deals.slice(0, 4).map(({ team }) => team)).size).toBe(4);
  });

  test('too few people, too little room and nobody to substitute are told apart', () => {
    const officers = ['a', 'b', 'c'].map((id) => ({ id, department: 'A', roles: ['leader', 'member'], cap: 1 }));
    const base = { suite, seed: suite.hash(u32(9)), objects: [{ id: 'o1' }, { id: 'o2' }], officers, teamCap: 2 };
    const pair = { ...base, demand: demand.slice(0, 2), recusals: [], count: 1 };
    expect(assignTeams({ ...pair, count: 2 })).toMatchObject({ kind: 'infeasible', shortage: { of: 'members' } });
    expect(assignTeams({ ...pair, teamCap: 1 })).toEqual({
      kind: 'infeasible',
      shortage: { of: 'room', objects: 2, places: 1 },
    });
    const all = ['a', 'b', 'c'].map((w) => ['o1', w] as const);
    expect(assignTeams({ ...pair, recusals: all })).toMatchObject({
      kind: 'infeasible',
      shortage: { of: 'substitutes', object: 'o1' },
    });
  });

  test('codes have three digits, or as many as the last; an officer joins no more teams than his cap of objects carries', () => {
    expect(teamCodes(2)).toEqual(['T001', 'T002']);
    expect(teamCodes(1000)[0]).toBe('T0001');
    expect([teamsWithin(10, 1, 4), teamsWithin(3, 1, 4), teamsWithin(10, 3, 4)]).toEqual([1, 0, 2]);
  });
});

test('R35 an object that was recused by everybody who could come is refused before the commitment, never after', () => {
  let passed = 0;
  let substituted = 0;
  fc.assert(
    fc.property(
      fc.nat(),
      fc.array(fc.record({ b: fc.boolean(), cap: fc.nat(2), south: fc.boolean() }), { minLength: 5, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(7), fc.nat(11)), { maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      (seed, people, pairs, count) => {
        const officers = people.map(({ b, cap, south }, i) => ({
          id: `p${i}`,
          department: b ? 'B' : 'A',
          roles: ['leader', 'member'],
          cap,
          ...(south && { areas: ['south'] }),
        }));
        const recusals = pairs.map(([o, w]) => [`o${o}`, `p${w}`] as const);
        const input = {
          strata: [
            { n: 4, recusals: recusals.filter(([o]) => o < 'o4') },
            { n: 4, area: 'north', recusals: recusals.filter(([o]) => o >= 'o4') },
          ],
          demand,
          officers,
          count,
          teamCap: 8,
        };
        if (teamsLack(input) !== null) return;
        passed += 1;
        const objects = Array.from({ length: 8 }, (_, i) => ({ id: `o${i}`, ...(i >= 4 && { area: 'north' }) }));
        const made = assignTeams({ ...input, suite, seed: suite.hash(u32(seed)), objects, recusals });
        expect(made.kind).toBe('assigned');
        if (made.kind === 'assigned') for (const { substitutes } of made.deals) substituted += substitutes.length;
      },
    ),
    { numRuns: 800, seed: 5 },
  );
  expect(passed).toBeGreaterThan(50);
  expect(substituted).toBeGreaterThan(20);
});
