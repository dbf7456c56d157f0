// Teams first in the real system (R35): the choice in the task, what is refused before approval, the commitment, the places that come of it,
// and the same evidence before the verifier.
import { beforeAll, describe, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import { onScreen } from './pages/view.ts';
import {
  approvedTask,
  bundleOf,
  check,
  committed,
  drawOf,
  frozen,
  good,
  openStage,
  planner,
  post,
  resolved,
  statusOf,
  t,
  terms,
} from './testing.ts';

const TEAMS = { stratifyBy: [], cap: 10, teams: { count: 3, memberCap: 1 } };

beforeAll(async () => {
  await openStage();
  // For every firm one of the three leaders may not come.
  await t.admin.query(
    `insert into registers.recusal (recusal_id,inspector_id,subject_id,relation,declared_by,declared_at,entry_id)
     select gen_random_uuid(), 'I00' || (2 * (n % 3))::text, 'S' || lpad(n::text, 6, '0'), 'kin', 'I001', now(), gen_random_uuid()
     from generate_series(0, 299) as n`,
  );
});

const problemsOf = async (change: object) => {
  const { rows } = await t.admin.query(
    `select item_id from catalogue.item where department = 'scjg' order by 1 limit 1`,
  );
  const { taskId } = await good(planner, '/api/tasks', {
    terms: terms({ items: [rows[0].item_id], ...TEAMS, ...change }),
  });
  const { body } = await post(planner, `/api/tasks/${taskId}/submit`, {});
  return body.refusal?.code ?? null;
};

describe('R35 what cannot be drawn is refused before approval', () => {
  test('more teams than leaders, less room than objects, a single department', async () => {
    expect(await problemsOf({ teams: { count: 4, memberCap: 1 } })).toBe('plans.infeasible');
    expect(await problemsOf({ cap: 5 })).toBe('plans.teams-room');
    const alone = [
      { department: 'scjg', role: 'leader', specialty: null, count: 1 },
      { department: 'scjg', role: 'member', specialty: null, count: 1 },
    ];
    expect(await problemsOf({ cooperating: [], demand: alone })).toBe('plans.teams-joint');
    expect(await problemsOf({})).toBeNull();
  });
});

test('R35 teams are drawn, dealt and substituted, stored as the result says, shown to all, and true for the verifier', async () => {
  const taskId = await approvedTask(TEAMS);
  await frozen(taskId);
  const drawId = await committed(taskId);
  await resolved(drawId);
  const draw = await drawOf(drawId);
  expect(draw.state).toBe('resulted');
  expect(draw.teams.map(({ code }: { code: string }) => code)).toEqual(['T001', 'T002', 'T003']);
  const objects = draw.teams.reduce((sum: number, team: { objects: number }) => sum + team.objects, 0);
  expect(objects).toBe(30);
  const stands = draw.slots.filter((slot: { substitute: boolean }) => slot.substitute);
  expect(stands.length).toBeGreaterThan(0);
  for (const slot of draw.slots) {
    const team = draw.teams.find(({ code }: { code: string }) => code === slot.team);
    const member = team.members[slot.n];
    expect(slot.substitute).toBe(member.name !== slot.name);
  }
  await good(planner, `/api/draws/${drawId}/publish`, {});
  const bundle = await bundleOf(drawId);
  const status = statusOf(await check(bundle));
  expect(status).toMatchObject({ commitment: 'pass', objects: 'pass', officers: 'pass' });
  const page = await t.request(null, { method: 'GET', url: `/draws/${drawId}` });
  expect(page.body).toContain('T003');
  expect(page.body).toContain('先抽出的检查组');
  expect(page.body.match(/draws\.(page|record)\.[a-z.]+/g)).toBeNull();
});

describe('R35 R49 a surprise inspection by several offices', () => {
  let drawId: string;
  const open = async (row: { stratum: string; rank: number }) =>
    good(planner, `/api/draws/${drawId}/open`, { stratum: row.stratum, rank: row.rank, visitedOn: '2026-11-24' });
  const record = async () => (await t.request(null, { method: 'GET', url: `/draws/${drawId}` })).body;

  test('keeps its teams closed with its units: the office that leads sees them, no other, and no screen in a room', async () => {
    const taskId = await approvedTask({
      ...TEAMS,
      sealed: { ground: 'surprise', openBy: '2027-01-31', reason: 'nobody may know beforehand', holder: 'pj-yj' },
    });
    await frozen(taskId);
    drawId = await committed(taskId);
    await resolved(drawId);
    const own = await drawOf(drawId);
    expect(own.teams.map(({ code }: { code: string }) => code)).toEqual(['T001', 'T002', 'T003']);
    expect(onScreen(own).teams).toEqual([]);
    const elsewhere = await t.user('elsewhere', 'pj-wj', ['planner']);
    const seen = (await t.request(elsewhere, { method: 'GET', url: `/api/draws/${drawId}` })).json();
    expect([seen.teams, seen.slots]).toEqual([[], []]);
  });

  test('says after the first visit who came, and of the other objects and teams nothing', async () => {
    const { drawn, slots } = await drawOf(drawId);
    const [first, second] = drawn.filter((row: { role: string }) => row.role === 'drawn');
    await open(first);
    await sequenceAll(t.app);
    await good(planner, `/api/draws/${drawId}/publish`, {});
    const team = slots.find((slot: { subjectId: string }) => slot.subjectId === first.subjectId).team;
    const page = await record();
    expect(page).toContain(team);
    expect(page).not.toContain(second.subjectId);
    expect(page).not.toContain('先抽出的检查组');
    const bundle = await bundleOf(drawId);
    expect([bundle.sealed.slots, JSON.parse(bundle.result).teams]).toEqual([null, undefined]);
    expect(statusOf(await check(bundle)).officers).toBe('undone');
  });

  test('shows teams and deals when every object was visited, and they are as the seed gives them', async () => {
    const { drawn } = await drawOf(drawId);
    for (const row of drawn) if (row.role === 'drawn' && row.openedAt === null) await open(row);
    await sequenceAll(t.app);
    expect(await record()).toContain('先抽出的检查组');
    expect(statusOf(await check(await bundleOf(drawId))).officers).toBe('pass');
  });
});
