// A result with open places in the real system (R7; spec/draw.md section 5, rules 3 and 10): the check before COMMIT is taken away here, for with it nothing
// is ever open (docs/decisions/0099). Which offices join is asked, never who.
import { beforeAll, expect, test, vi } from 'vitest';

vi.mock('../plans/preview.ts', async (original) => ({ ...(await original<object>()), staffLack: () => null }));

import {
  approvedTask,
  bundleOf,
  check,
  committed,
  drawOf,
  frozen,
  good,
  openStage,
  otherHead,
  planner,
  post,
  refused,
  resolved,
  runOn,
  statusOf,
  t,
} from './testing.ts';

type Slot = { subjectId: string; n: number; officer: string; open: boolean };
const SAID = { reason: 'too few leaders', evidence: 'result', decider: 'pj-xf' };

beforeAll(() => openStage());

test('R7 R34 too few leaders after the draw: the draw has its result, only their places wait, and offices join for them', async () => {
  const taskId = await approvedTask({ cap: 12 });
  await frozen(taskId);
  await t.admin.query(
    `update registers.inspector set may_lead = inspector_id in ('I000', 'I002') where office_id = 'pj-scjg'`,
  );
  const drawId = await committed(taskId);
  await resolved(drawId);
  const draw = await drawOf(drawId);
  const slots = draw.slots as Slot[];
  expect(draw.state).toBe('resulted');
  expect(slots.filter(({ open }) => open).map(({ n, officer }) => [n, officer])).toEqual(
    slots.filter(({ n }) => n === 0).map(() => [0, '']),
  );
  const url = `/api/draws/${drawId}/amendments`;
  expect((await post(planner, url, { officers: ['I004'], ...SAID })).status).toBe(400);
  expect(await refused(planner, url, { offices: ['pj-xf'], ...SAID })).toBe('draws.nobody-joins');
  await t.admin.query(
    `insert into registers.inspector (inspector_id,name,office_id,region,category,certificate,valid_from,valid_until,post,may_lead,specialties,status,source,content_hash,recorded_at,entry_id)
     select 'J00' || i, '新' || i, 'pj-scjg', null, 'civil_servant', 'CJ' || i, '2020-01-01', '2030-01-01', '科长', true, '{}', 'active', 'test', '\\x00', now(), gen_random_uuid()
     from generate_series(1, 3) as i`,
  );
  const { exceptionId } = await good(planner, url, { offices: ['pj-scjg'], ...SAID });
  await good(otherHead, `/api/exceptions/${exceptionId}/amend`, { reason: 'needed' });
  await runOn();
  t.clock.pass(130_000);
  await runOn();
  const after = (await drawOf(drawId)).slots as Slot[];
  expect(after.some(({ open }) => open)).toBe(false);
  for (const slot of slots.filter(({ open }) => !open))
    expect(after.find(({ subjectId, n }) => subjectId === slot.subjectId && n === slot.n)?.officer).toBe(slot.officer);
  expect(await refused(planner, url, { offices: ['pj-scjg'], ...SAID })).toBe('draws.no-shortage');
  await good(planner, `/api/draws/${drawId}/publish`, {});
  expect(statusOf(await check(await bundleOf(drawId)))).toMatchObject({ officers: 'pass', exceptions: 'pass' });
});
