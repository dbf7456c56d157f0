// A sealed draw after its result over HTTP (R49, R7, R33; spec/draw.md section 4, sealed lists, and section 5, rule 9): an inspector withdraws, an object is
// replaced, each granted under another head; what the public page and the evidence then show names no firm before its visit.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
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
  RECUSED,
  resolved,
  runOn,
  statusOf,
  t,
} from './testing.ts';

type Row = { stratum: string; rank: number; subjectId: string; name: string; role: string; state: string };
type Slot = { subjectId: string; n: number; officer: string; open: boolean };
const SAID = { reason: 'in hospital', evidence: 'note 7', decider: 'pj-xf' };

let drawId: string;
const falseOf = async () =>
  (await check(await bundleOf(drawId))).steps.flatMap(({ findings }) =>
    findings.filter(({ status }) => status === 'false').map(({ code }) => code),
  );
const publicText = async () => {
  await sequenceAll(t.app);
  const page = (await t.request(null, { method: 'GET', url: `/draws/${drawId}?page=0&reserve=0` })).body;
  return page + JSON.stringify(await bundleOf(drawId));
};
const open = ({ stratum, rank }: Row) =>
  good(planner, `/api/draws/${drawId}/open`, { stratum, rank, visitedOn: '2026-11-24' });

beforeAll(async () => {
  await openStage();
  const taskId = await approvedTask({
    sealed: { ground: 'surprise', openBy: '2027-01-31', reason: 'nobody may know beforehand', holder: 'pj-yj' },
  });
  await frozen(taskId);
  drawId = await committed(taskId);
  await resolved(drawId);
});
afterAll(() => t.close());

describe('R49 a sealed draw after its result', () => {
  test('R7 an inspector withdraws, another head grants, the value that was named brings others', async () => {
    const before = (await drawOf(drawId)).slots as Slot[];
    const officer = before[0]?.officer;
    const { exceptionId } = await good(planner, `/api/draws/${drawId}/withdrawals`, {
      ...{ officer, subjectId: null, ground: 'illness', ...SAID },
    });
    const granted = await good(otherHead, `/api/exceptions/${exceptionId}/withdraw`, { reason: 'seen' });
    expect(granted.places).toBe(before.filter((slot) => slot.officer === officer).length);
    await runOn();
    t.clock.pass(130_000);
    await runOn();
    const after = (await drawOf(drawId)).slots as Slot[];
    expect(after.some((slot) => slot.open || slot.officer === officer)).toBe(false);
  });

  test('R33 a drawn object is replaced by the next reserve, which takes over the team', async () => {
    const { drawn, slots } = await drawOf(drawId);
    const row = (drawn as Row[]).find(({ role }) => role === 'drawn') as Row;
    const team = (slots as Slot[]).filter(({ subjectId }) => subjectId === row.subjectId).map(({ officer }) => officer);
    const { exceptionId } = await good(planner, `/api/draws/${drawId}/replacements`, {
      ...{ stratum: row.stratum, rank: row.rank, ...SAID, ground: 'closed' },
    });
    const { successor } = await good(otherHead, `/api/exceptions/${exceptionId}/replace`, { reason: 'seen' });
    const now = (await drawOf(drawId)).slots as Slot[];
    expect(now.filter(({ subjectId }) => subjectId === successor).map(({ officer }) => officer)).toEqual(team);
  });

  test('R49 published after the first visit, page and evidence name no closed firm, and nothing in them is false', async () => {
    const { drawn } = await drawOf(drawId);
    const visited = (drawn as Row[]).find(({ role, state }) => role === 'drawn' && state === 'standing') as Row;
    await open(visited);
    await sequenceAll(t.app);
    await good(planner, `/api/draws/${drawId}/publish`, {});
    const shown = await publicText();
    expect(shown).toContain(visited.subjectId);
    for (const { subjectId, name } of drawn as Row[])
      if (subjectId !== visited.subjectId && subjectId !== RECUSED) {
        expect(shown).not.toContain(subjectId);
        expect(shown).not.toContain(`"${name}"`);
      }
    expect(await falseOf()).toEqual([]);
    expect(statusOf(await check(await bundleOf(drawId))).exceptions).toBe('undone');
  });

  test('R49 when all are visited and the list is opened, everything is recomputed and true', async () => {
    const { drawn } = await drawOf(drawId);
    for (const row of drawn as (Row & { openedAt: string | null })[])
      if ((row.state === 'standing' || row.state === 'called') && row.openedAt === null) await open(row);
    await good(planner, `/api/draws/${drawId}/unseal`, {});
    await sequenceAll(t.app);
    expect(await falseOf()).toEqual([]);
    const status = statusOf(await check(await bundleOf(drawId)));
    expect([status.officers, status.exceptions]).toEqual(['pass', 'pass']);
  });
});
