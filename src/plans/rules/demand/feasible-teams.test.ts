// What is lacking for teams is told before the commitment (R35; spec/draw.md section 5, rule 7). That what passes can be drawn is tested
// beside the draw itself, in src/draws/rules/assign/teams.test.ts.
import { expect, test } from 'vitest';
import { type TeamsInput, teamsLack } from './feasible-teams.ts';

const demand = [
  { department: 'A', role: 'leader' },
  { department: 'A', role: 'member' },
];
const officer = (id: string, more: object = {}) => ({
  id,
  department: 'A',
  roles: ['leader', 'member'],
  cap: 1,
  ...more,
});
const base: TeamsInput = {
  strata: [{ n: 4, recusals: [] }],
  demand,
  officers: ['a', 'b', 'c', 'd'].map((id) => officer(id)),
  count: 2,
  teamCap: 2,
};

test('R35 members, room and substitutes are told apart, with numbers', () => {
  expect(teamsLack(base)).toBeNull();
  expect(teamsLack({ ...base, count: 3 })).toMatchObject({ of: 'members', shortage: { needed: 6, capacity: 4 } });
  expect(teamsLack({ ...base, teamCap: 1 })).toEqual({ of: 'room', objects: 4, places: 2 });
  const recusals = ['a', 'b', 'c'].map((id) => ['o1', id] as const);
  expect(teamsLack({ ...base, strata: [{ n: 4, recusals }] })).toMatchObject({ of: 'substitutes', able: 1, wanted: 2 });
  const north = base.officers.map((one) => officer(one.id, { areas: ['north'] }));
  expect(teamsLack({ ...base, officers: north, strata: [{ n: 4, area: 'south', recusals: [] }] })).toMatchObject({
    of: 'substitutes',
    area: 'south',
  });
});
