// More units after the result in the real system (R5, R7, R30, R33, R43; spec/draw.md section 4, extension, and section 5, rule 11): committed with the
// task, asked and granted under two heads, within the limit, inspected by whom a later value decides; slot by slot, by teams, in a sealed list.
import { beforeAll, describe, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
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
  post,
  refused,
  resolved,
  runOn,
  statusOf,
  t,
  terms,
} from './testing.ts';

type Row = { stratum: string; rank: number; subjectId: string; role: string; state: string; visit: number | null };
type Slot = { subjectId: string; n: number; officer: string; open: boolean; team: string | null; substitute: boolean };

const SAID = { ground: 'widespread', reason: 'six of ten failed', evidence: 'report 9', decider: 'pj-xf' };
const CODE = '211102';

async function resulted(change: object = {}): Promise<string> {
  const taskId = await approvedTask({ extensionLimit: 3, ...change });
  await frozen(taskId);
  const drawId = await committed(taskId);
  await resolved(drawId);
  return drawId;
}
const askUrl = (drawId: string) => `/api/draws/${drawId}/extensions`;
async function extend(drawId: string, units: number, stratum = CODE) {
  const { exceptionId } = await good(planner, askUrl(drawId), { stratum, units, ...SAID });
  return good(otherHead, `/api/exceptions/${exceptionId}/extend`, { reason: 'needed' });
}
async function valueComes(): Promise<void> {
  await runOn();
  t.clock.pass(130_000);
  await runOn();
}
const added = (rows: readonly Row[]) => rows.filter(({ role }) => role === 'extended');
const falseOf = async (drawId: string) =>
  (await check(await bundleOf(drawId))).steps.flatMap(({ findings }) =>
    findings.filter(({ status }) => status === 'false').map(({ code }) => code),
  );

beforeAll(() => openStage());

test('R30 where everybody is inspected a task cannot promise more', async () => {
  const { rows } = await t.admin.query(
    `select item_id from catalogue.item where department = 'scjg' order by 1 limit 1`,
  );
  const { taskId } = await good(planner, '/api/tasks', {
    terms: terms({
      items: [rows[0].item_id],
      method: { kind: 'all', batches: 2 },
      quota: { kind: 'share', numerator: 1, denominator: 1 },
      extensionLimit: 1,
    }),
  });
  expect(await refused(planner, `/api/tasks/${taskId}/submit`, {})).toBe('plans.all-extension');
});

describe('R43 widespread problems: more units by the same seed', () => {
  let drawId: string;
  let before: { drawn: Row[]; slots: Slot[]; commitment: string };

  beforeAll(async () => {
    drawId = await resulted();
    before = await drawOf(drawId);
  });

  test('R33 the commitment names the limit; beyond it, elsewhere, by oneself and under the same head it is refused', async () => {
    expect(JSON.parse(before.commitment).extensionLimit).toBe(3);
    const ask = (more: object) => refused(planner, askUrl(drawId), { stratum: CODE, units: 1, ...SAID, ...more });
    expect(await ask({ units: 4 })).toBe('draws.extensionLimit');
    expect(await ask({ stratum: '219999' })).toBe('draws.stratum-missing');
    expect(await ask({ decider: 'pj-scjg' })).toBe('draws.decider-same-head');
    expect((await post(planner, askUrl(drawId), { stratum: CODE, ...SAID, units: 0 })).status).toBe(400);
    expect(await refused(head, askUrl(drawId), { stratum: CODE, units: 1, ...SAID })).toBe('access.forbidden');
  });

  test('R5 R7 granted under another head the next ranks stand in the draw, and nobody knows yet who goes there', async () => {
    const { exceptionId } = await good(planner, askUrl(drawId), { stratum: CODE, units: 2, ...SAID });
    expect(await refused(planner, askUrl(drawId), { stratum: CODE, units: 1, ...SAID })).toBe('draws.exception-open');
    expect(await refused(planner, `/api/exceptions/${exceptionId}/extend`, { reason: '' })).toBe('access.forbidden');
    expect(await refused(otherHead, `/api/exceptions/${exceptionId}/amend`, { reason: '' })).toBe(
      'draws.exception-missing',
    );
    const granted = await good(otherHead, `/api/exceptions/${exceptionId}/extend`, { reason: 'needed' });
    expect(granted).toMatchObject({ units: 2, places: 4 });
    const draw = await drawOf(drawId);
    const ranks = before.drawn.filter(({ stratum }) => stratum === CODE).length;
    expect(added(draw.drawn).map(({ rank, state }) => [rank, state])).toEqual([
      [ranks, 'standing'],
      [ranks + 1, 'standing'],
    ]);
    const open = (draw.slots as Slot[]).filter((slot) => slot.open);
    expect(open.map(({ officer }) => officer)).toEqual(['', '', '', '']);
    expect(draw.drawn.filter(({ role }: Row) => role !== 'extended')).toEqual(
      before.drawn.map((row) => ({ ...row, visit: expect.toSatisfy((n) => n === null || typeof n === 'number') })),
    );
    expect(await refused(planner, askUrl(drawId), { stratum: CODE, units: 1, ...SAID })).toBe('draws.places-waiting');
  });

  test('R7 when the value is there inspectors come, everybody else keeps his places, and the evidence is true', async () => {
    await valueComes();
    const draw = await drawOf(drawId);
    const slots = draw.slots as Slot[];
    expect(slots.some((slot) => slot.open)).toBe(false);
    for (const { subjectId } of added(draw.drawn)) {
      const team = slots.filter((slot) => slot.subjectId === subjectId).map(({ officer }) => officer);
      expect(new Set(team).size).toBe(2);
      expect(team).not.toContain('');
    }
    const known = new Map(slots.map((slot) => [`${slot.subjectId} ${slot.n}`, slot.officer]));
    for (const slot of before.slots) expect(known.get(`${slot.subjectId} ${slot.n}`)).toBe(slot.officer);
    const visits = (draw.drawn as Row[]).filter(({ visit }) => visit !== null);
    expect(visits.filter(({ role }) => role === 'extended').length).toBe(2);
    await good(planner, `/api/draws/${drawId}/publish`, {});
    const report = await check(await bundleOf(drawId));
    expect(statusOf(report)).toMatchObject({ objects: 'pass', proofs: 'pass', officers: 'pass', exceptions: 'pass' });
    expect(report.steps.find(({ name }) => name === 'exceptions')?.facts.added).toBe(2);
  });

  test('R46 the public page, its spreadsheet and the list of departures say what was added', async () => {
    const page = (await t.request(null, { method: 'GET', url: `/draws/${drawId}?page=0` })).body;
    expect(page).toContain('由同一种子追加 2 户');
    expect(page).toContain('每层可由同一种子再抽至多 3 户');
    for (const { subjectId } of added((await drawOf(drawId)).drawn)) expect(page).toContain(subjectId);
    expect(page.match(/draws\.(page|record|extend|exception)\.[a-z._-]+/g)).toBeNull();
    const list = (await t.request(planner, { method: 'GET', url: '/api/exceptions?kind=extension' })).json();
    expect(list.rows).toMatchObject([{ kind: 'extension', ground: 'widespread', state: 'granted' }]);
  });

  test('R7 several small ones stay within the limit in all, and a later one goes on where the last ended', async () => {
    expect(await refused(planner, askUrl(drawId), { stratum: CODE, units: 2, ...SAID })).toBe('draws.extensionLimit');
    await extend(drawId, 1);
    await extendedElsewhere();
    await valueComes();
    expect(await refused(planner, askUrl(drawId), { stratum: CODE, units: 1, ...SAID })).toBe('draws.extensionLimit');
    expect(await falseOf(drawId)).toEqual([]);
    expect(statusOf(await check(await bundleOf(drawId))).exceptions).toBe('pass');
  });

  /** Until the places are drawn another stratum waits as well. */
  async function extendedElsewhere(): Promise<void> {
    expect(await refused(planner, askUrl(drawId), { stratum: '211103', units: 1, ...SAID })).toBe(
      'draws.places-waiting',
    );
  }

  test('R33 an added unit is replaced by the next reserve, and its inspector may withdraw like any other', async () => {
    const draw = await drawOf(drawId);
    const row = added(draw.drawn)[0] as Row;
    const { exceptionId } = await good(planner, `/api/draws/${drawId}/replacements`, {
      ...{ stratum: row.stratum, rank: row.rank, ...SAID, ground: 'closed' },
    });
    const { successorRank } = await good(otherHead, `/api/exceptions/${exceptionId}/replace`, { reason: 'seen' });
    expect(successorRank).toBe(
      (draw.drawn as Row[]).filter((one) => one.stratum === CODE && one.role === 'drawn').length,
    );
    const last = added((await drawOf(drawId)).drawn).at(-1) as Row;
    const officer = (draw.slots as Slot[]).find(({ subjectId }) => subjectId === last.subjectId)?.officer;
    const asked = await good(planner, `/api/draws/${drawId}/withdrawals`, {
      ...{ officer, subjectId: last.subjectId, ...SAID, ground: 'recusal' },
    });
    await good(otherHead, `/api/exceptions/${asked.exceptionId}/withdraw`, { reason: 'kin' });
    await valueComes();
    expect(await falseOf(drawId)).toEqual([]);
    expect(statusOf(await check(await bundleOf(drawId))).exceptions).toBe('pass');
  });
});

test('R32 without inspectors enough nothing is added, and it is said who is short', async () => {
  // 30 objects for three leaders who may take eleven each: three more places at most.
  const drawId = await resulted({ cap: 11, extensionLimit: 9 });
  const { body } = await post(planner, askUrl(drawId), { stratum: CODE, units: 5, ...SAID });
  expect(body.refusal).toMatchObject({ code: 'draws.extension-infeasible', with: { who: 'scjg leader × 5' } });
  expect(added((await drawOf(drawId)).drawn)).toEqual([]);
});

test('R35 where teams were drawn first, added objects are dealt to them within their room', async () => {
  const teams = { stratifyBy: [], cap: 11, teams: { count: 3, memberCap: 1 } };
  const drawId = await resulted({ ...teams, extensionLimit: 4, suite: 'DR1-SM3' });
  const before = (await drawOf(drawId)).slots as Slot[];
  const count = (slots: readonly Slot[], code: string) =>
    slots.filter(({ n, team }) => n === 0 && team === code).length;
  expect(await refused(planner, askUrl(drawId), { stratum: 'all', units: 4, ...SAID })).toBe('draws.teams-full');
  await extend(drawId, 3, 'all');
  await valueComes();
  const slots = (await drawOf(drawId)).slots as Slot[];
  expect(['T001', 'T002', 'T003'].map((code) => count(slots, code) - count(before, code))).toEqual([1, 1, 1]);
  await good(planner, `/api/draws/${drawId}/publish`, {});
  expect(statusOf(await check(await bundleOf(drawId)))).toMatchObject({ officers: 'pass', exceptions: 'pass' });
});

test('R49 in a sealed list added units are leaf hashes, opened after their visit like all others', async () => {
  const drawId = await resulted({
    sealed: { ground: 'surprise', openBy: '2027-01-31', reason: 'nobody may know beforehand', holder: 'pj-yj' },
  });
  await extend(drawId, 2);
  await valueComes();
  const { drawn } = await drawOf(drawId);
  const units = added(drawn);
  expect(units.length).toBe(2);
  const open = ({ stratum, rank }: Row) =>
    good(planner, `/api/draws/${drawId}/open`, { stratum, rank, visitedOn: '2026-11-24' });
  await open((drawn as Row[]).find(({ role }) => role === 'drawn') as Row);
  await sequenceAll(t.app);
  await good(planner, `/api/draws/${drawId}/publish`, {});
  const [bundle, page] = [
    await bundleOf(drawId),
    (await t.request(null, { method: 'GET', url: `/draws/${drawId}?page=0` })).body,
  ];
  // Recusals stand in every bundle, whoever is drawn.
  const shown = JSON.stringify({ ...bundle, recusals: null }) + page;
  for (const { subjectId } of units) expect(shown).not.toContain(subjectId);
  expect(await falseOf(drawId)).toEqual([]);
  for (const row of drawn as Row[]) if (row.role !== 'reserve' && row.rank > 0) await open(row);
  for (const row of drawn as Row[])
    if (row.role !== 'reserve' && row.rank === 0 && row.stratum !== (drawn as Row[])[0]?.stratum) await open(row);
  await sequenceAll(t.app);
  expect(await falseOf(drawId)).toEqual([]);
  expect(statusOf(await check(await bundleOf(drawId)))).toMatchObject({ officers: 'pass', exceptions: 'pass' });
});
