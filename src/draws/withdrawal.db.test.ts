// Inspectors after the draw in the real system (R5, R7, R33; spec/draw.md section 5, rules 9 and 10): asked and granted, who may not, what is
// fixed while a place waits, who comes by the value that was named, who is short and by whom the pool is widened; the same before the verifier.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  approvedTask,
  bundleOf,
  check,
  committed,
  drawOf,
  frozen,
  good,
  head,
  openStage,
  otherHead,
  planner,
  refused,
  resolved,
  runOn,
  statusOf,
  t,
} from './testing.ts';

type Slot = { subjectId: string; n: number; officer: string; open: boolean; refilled: boolean; department: string };
type Refill = {
  state: string;
  filled: unknown[];
  open: unknown[];
  short: string[];
  beacon: string;
  due: string;
  entryId: string;
};
const SAID = { reason: 'in hospital', evidence: 'note 7', decider: 'pj-xf' };

async function resulted(change: object = {}): Promise<string> {
  const taskId = await approvedTask(change);
  await frozen(taskId);
  const drawId = await committed(taskId);
  await resolved(drawId);
  return drawId;
}
const ask = (drawId: string, officer: string, more: object = {}) =>
  good(planner, `/api/draws/${drawId}/withdrawals`, { officer, subjectId: null, ground: 'illness', ...SAID, ...more });
const slotsOf = async (drawId: string): Promise<Slot[]> => (await drawOf(drawId)).slots;
const refillsOf = async (drawId: string): Promise<Refill[]> => (await drawOf(drawId)).refills;

beforeAll(() => openStage());

describe('R7 an inspector gives back his places', () => {
  let drawId: string;
  let officer: string;
  let held: Slot[];
  let exceptionId: string;

  beforeAll(async () => {
    drawId = await resulted();
    officer = (await slotsOf(drawId))[0]?.officer ?? '';
    held = (await slotsOf(drawId)).filter((slot) => slot.officer === officer);
  });

  test('R33 what does not fit is refused: nobody with a place, a recusal for everything, an illness for one firm, the same head', async () => {
    const url = `/api/draws/${drawId}/withdrawals`;
    const said = { officer, subjectId: null, ground: 'illness', ...SAID };
    expect(await refused(planner, url, { ...said, officer: 'nobody' })).toBe('draws.officer-without-place');
    expect(await refused(planner, url, { ...said, ground: 'recusal' })).toBe('draws.withdrawal-scope');
    expect(await refused(planner, url, { ...said, subjectId: held[0]?.subjectId })).toBe('draws.withdrawal-scope');
    expect(await refused(planner, url, { ...said, decider: 'pj-scjg' })).toBe('draws.decider-same-head');
    expect(await refused(head, url, said)).toBe('access.forbidden');
    expect(await refused(planner, `/api/draws/${drawId}/amendments`, { offices: ['pj-xf'], ...SAID })).toBe(
      'draws.no-shortage',
    );
  });

  test('R33 it is asked once, granted under another head, and names a value that is not there yet', async () => {
    ({ exceptionId } = await ask(drawId, officer));
    expect(
      await refused(planner, `/api/draws/${drawId}/withdrawals`, { officer, subjectId: null, ground: 'left', ...SAID }),
    ).toBe('draws.exception-open');
    expect(await refused(planner, `/api/exceptions/${exceptionId}/withdraw`, { reason: '' })).toBe('access.forbidden');
    expect(await refused(otherHead, `/api/exceptions/${exceptionId}/direct`, { reason: '' })).toBe(
      'draws.exception-missing',
    );
    const granted = await good(otherHead, `/api/exceptions/${exceptionId}/withdraw`, { reason: 'seen' });
    expect(granted.places).toBe(held.length);
    const [refill] = await refillsOf(drawId);
    expect(refill).toMatchObject({ state: 'waiting', beacon: granted.beacon });
    expect(new Date(refill?.due ?? 0).getTime()).toBeGreaterThan(t.clock.now().getTime() + 110_000);
    expect((await slotsOf(drawId)).filter(({ open }) => open).length).toBe(held.length);
  });

  test('R5 until it is drawn nothing else happens to the place, and nobody draws early or by another value', async () => {
    const [place] = held;
    const draw = await drawOf(drawId);
    const row = draw.drawn.find(({ subjectId }: { subjectId: string }) => subjectId === place?.subjectId);
    const other = draw.officers.find(
      ({ id, department }: { id: string; department: string }) => id !== officer && department === place?.department,
    );
    const direct = { subjectId: place?.subjectId, slot: place?.n, officer: other.id, ground: 'emergency', ...SAID };
    expect(await refused(planner, `/api/draws/${drawId}/assignments`, direct)).toBe('draws.place-open');
    const replace = { stratum: row.stratum, rank: row.rank, ground: 'closed', ...SAID };
    expect(await refused(planner, `/api/draws/${drawId}/replacements`, replace)).toBe('draws.place-open');
    const [refill] = await refillsOf(drawId);
    const by = (text: string) => refused(planner, `/api/refills/${refill?.entryId}`, { text, previous: '' });
    expect(await by(`${refill?.beacon}/${'0'.repeat(64)}`)).toBe('draws.beacon-early');
    expect(await by(`demo/sunlot-demo/7/${'0'.repeat(64)}`)).toBe('draws.beacon-other');
    expect(await by('six')).toBe('draws.beaconText');
    await runOn();
    expect((await refillsOf(drawId))[0]?.state).toBe('waiting');
  });

  test('R7 when the value is there others come, nobody twice at an object, and the evidence is true', async () => {
    t.clock.pass(130_000);
    await runOn();
    const [refill] = await refillsOf(drawId);
    expect(refill).toMatchObject({ state: 'drawn', open: [], short: [] });
    expect(refill?.filled.length).toBe(held.length);
    const slots = await slotsOf(drawId);
    expect(slots.some((slot) => slot.officer === officer || slot.open)).toBe(false);
    for (const { subjectId, n } of held) {
      const team = slots.filter((slot) => slot.subjectId === subjectId);
      expect(new Set(team.map((slot) => slot.officer)).size).toBe(team.length);
      expect(team.find((slot) => slot.n === n)?.refilled).toBe(true);
    }
    await good(planner, `/api/draws/${drawId}/publish`, {});
    const report = await check(await bundleOf(drawId));
    expect(statusOf(report)).toMatchObject({ officers: 'pass', exceptions: 'pass' });
    const page = await t.request(null, { method: 'GET', url: `/draws/${drawId}` });
    expect(page.body).toContain('人员退出');
    expect(page.body.match(/draws\.(page|record|withdraw|exception)\.[a-z._-]+/g)).toBeNull();
  });

  test('R7 a second withdrawal from a place is named by the verifier, and counted by inspector', async () => {
    const place = held[0];
    const came = (await slotsOf(drawId)).find(({ subjectId, n }) => subjectId === place?.subjectId && n === place?.n);
    const again = await ask(drawId, came?.officer ?? '', { subjectId: place?.subjectId, ground: 'recusal' });
    await good(otherHead, `/api/exceptions/${again.exceptionId}/withdraw`, { reason: 'kin' });
    t.clock.pass(130_000);
    await runOn();
    const report = await check(await bundleOf(drawId));
    const codes = report.steps.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes).toContain('exceptions.vacated-again');
    expect(report.steps.find(({ name }) => name === 'exceptions')?.status).toBe('untrusted');
    const list = (await t.request(planner, { method: 'GET', url: '/api/withdrawals' })).json();
    expect(list.rows.map(({ times, recusals }: { times: number; recusals: number }) => [times, recusals])).toEqual(
      expect.arrayContaining([
        [1, 0],
        [1, 1],
      ]),
    );
    const direct = { subjectId: place?.subjectId, slot: place?.n, officer, ground: 'emergency', ...SAID };
    expect(await refused(planner, `/api/draws/${drawId}/assignments`, direct)).toBe('draws.officer-withdrawn');
  });
});

test('R7 a returned withdrawal changes nothing', async () => {
  const drawId = await resulted();
  const officer = (await slotsOf(drawId))[0]?.officer ?? '';
  const { exceptionId } = await ask(drawId, officer);
  await good(otherHead, `/api/exceptions/${exceptionId}/return`, { reason: 'not shown' });
  expect((await slotsOf(drawId)).some(({ open }) => open)).toBe(false);
  expect(await refillsOf(drawId)).toEqual([]);
});

describe('R7 nobody of the pool can take a place', () => {
  test('who is short is published, an office joins under another head, only the open places are drawn', async () => {
    // Two leaders with just enough room between them: when one goes, the other cannot take it all.
    await t.admin.query(
      `update registers.inspector set may_lead = inspector_id in ('I000', 'I002') where office_id = 'pj-scjg'`,
    );
    const drawId = await resulted({ cap: 16 });
    const before = await slotsOf(drawId);
    const leaders = before.filter(({ n }) => n === 0);
    const officer = leaders[0]?.officer ?? '';
    const { exceptionId } = await ask(drawId, officer);
    await good(otherHead, `/api/exceptions/${exceptionId}/withdraw`, { reason: 'seen' });
    t.clock.pass(130_000);
    await runOn();
    const [refill] = await refillsOf(drawId);
    expect(refill?.open.length).toBeGreaterThan(0);
    const waiting = (await slotsOf(drawId)).filter(({ open }) => open);
    expect(waiting.length).toBe(refill?.open.length);

    // Somebody of the office may lead by now; the fire service is not asked for leaders at all.
    await t.admin.query(`update registers.inspector set may_lead = true where inspector_id = 'I004'`);
    const url = `/api/draws/${drawId}/amendments`;
    expect(await refused(planner, url, { offices: ['pj-xf'], ...SAID })).toBe('draws.nobody-joins');
    await t.admin.query(
      `insert into registers.inspector (inspector_id,name,office_id,region,category,certificate,valid_from,valid_until,post,may_lead,specialties,status,source,content_hash,recorded_at,entry_id)
       select 'J00' || i, '新' || i, 'pj-scjg', null, 'civil_servant', 'CJ' || i, '2020-01-01', '2030-01-01', '科长', true, '{}', 'active', 'test', '\\x00', now(), gen_random_uuid()
       from generate_series(1, 3) as i`,
    );
    const asked = await good(planner, url, { offices: ['pj-scjg'], ...SAID });
    const granted = await good(otherHead, `/api/exceptions/${asked.exceptionId}/amend`, { reason: 'needed' });
    expect(granted).toMatchObject({ joins: 3, places: waiting.length });
    t.clock.pass(130_000);
    await runOn();
    const after = await slotsOf(drawId);
    expect(after.some(({ open }) => open)).toBe(false);
    const openAt = new Set(waiting.map(({ subjectId, n }) => `${subjectId} ${n}`));
    for (const slot of after) {
      const was = before.find(({ subjectId, n }) => subjectId === slot.subjectId && n === slot.n);
      if (!openAt.has(`${slot.subjectId} ${slot.n}`) && was?.officer !== officer)
        expect(slot.officer).toBe(was?.officer);
    }
    await good(planner, `/api/draws/${drawId}/publish`, {});
    expect(statusOf(await check(await bundleOf(drawId)))).toMatchObject({ officers: 'pass', exceptions: 'pass' });
  });
});
