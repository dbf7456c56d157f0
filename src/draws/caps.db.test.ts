// Caps on inspections from the act that lays one down to the bundle that a stranger accepts (R52, R53, P1, P8), over HTTP on a real PostgreSQL.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import type { TestUser } from '../testing.ts';
import { runFreeze } from './actions/freeze.ts';
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
  refused,
  resolved,
  t,
  terms,
} from './testing.ts';

let decider: TestUser;

const id = (i: number) => `S${String(i).padStart(6, '0')}`;
let visits = 0;
/** Inspections that were made, published or not. */
async function visited(
  i: number,
  office: string,
  on: string,
  change: { joint?: string; kind?: string; solicited?: boolean } = {},
) {
  visits += 1;
  await t.admin.query(
    `insert into registers.visit (visit_id, subject_id, office_id, on_day, kind, solicited, joint_id, source, recorded_at, entry_id)
     values ($1, $2, $3, $4, $5, $6, $7, 'test', now(), gen_random_uuid())`,
    [`V${visits}`, id(i), office, on, change.kind ?? 'random', change.solicited ?? false, change.joint ?? null],
  );
}
/** A mark that stands for the year. */
async function marked(i: number, kind: string, ofClass: string | null = null) {
  const mark = `00000000-0000-7000-8000-00000000${String(i).padStart(3, '0')}${kind === 'class' ? 0 : 1}`;
  await t.admin.query(
    `insert into registers.subject_mark (mark_id, subject_id, kind, from_on, until_on, source, office_id, evidence_hash, asked_by, asked_at, state, entry_id)
     values ($1, $2, $3, '2026-11-01', '2026-12-31', 'test', 'pj-scjg', '\\x00', 'x', now(), 'granted', gen_random_uuid())`,
    [mark, id(i), kind],
  );
  await t.admin.query(
    `insert into registers.mark_private (mark_id, subject_id, office_id, class, evidence) values ($1, $2, 'pj-scjg', $3, 'x')`,
    [mark, id(i), ofClass],
  );
}

const agencyCap = {
  kind: 'set',
  replaces: null,
  reach: 'agency',
  officeId: 'pj-scjg',
  most: 2,
  kinds: ['random', 'daily'],
  class: null,
  from: '2026-11-24',
  until: null,
};
const asked = (wanted: object, change: object = {}) => ({
  wanted,
  basis: '本机关年度检查频次上限公告（2026）',
  evidence: '局务会纪要 2026-11',
  decider: 'pj-yj',
  ...change,
});
async function laidDown(wanted: object): Promise<string> {
  const { changeId } = await good(planner, '/api/caps', asked(wanted));
  await good(decider, `/api/caps/changes/${changeId}/grant`, { reason: '' });
  return changeId;
}
const previewed = async (change: object = {}) =>
  (await post(planner, '/api/tasks/preview', { terms: terms(change) })).body;
/** What stands in the way, but for the item that these terms do not name. */
const problemsOf = ({ problems }: { problems: readonly { code: string }[] }) =>
  problems.map(({ code }) => code).filter((code) => code !== 'plans.no-items');
const see = async (url: string) => (await t.request(planner, { method: 'GET', url })).json();

beforeAll(async () => {
  await openStage();
  decider = await t.user('decider', 'pj-yj', ['head']);
  // 0 to 4 came to the cap of the office; 5 was inspected by others, 6 in two years, 7 twice on one joint visit, 8 on its own request.
  for (const i of [0, 1, 2, 3, 4]) for (const on of ['2026-02-03', '2026-08-04']) await visited(i, 'pj-scjg', on);
  for (const on of ['2026-02-03', '2026-08-04']) await visited(5, 'pj-yj', on);
  for (const on of ['2025-12-31', '2026-08-04']) await visited(6, 'pj-scjg', on);
  for (const joint of ['J1', 'J1']) await visited(8, 'pj-scjg', '2026-03-03', { joint });
  for (const on of ['2026-02-03', '2026-08-04']) await visited(9, 'pj-scjg', on, { solicited: true });
});
afterAll(() => t.close());

describe('a cap of an office', () => {
  test('P1 what cannot be asked is refused: a past beginning, an end before it, another office than all, the same head, no number', async () => {
    const code = (wanted: object, change: object = {}) => refused(planner, '/api/caps', asked(wanted, change));
    expect(await code({ ...agencyCap, from: '2026-01-01' })).toBe('registers.exclusion-term');
    expect(await code({ ...agencyCap, until: '2026-11-01' })).toBe('registers.exclusion-term');
    expect(await code({ ...agencyCap, reach: 'all' })).toBe('registers.cap-reach');
    expect(await code({ ...agencyCap, replaces: 'none' })).toBe('registers.cap-missing');
    expect(await code({ kind: 'end', capId: 'none', lastOn: '2026-12-01' })).toBe('registers.cap-missing');
    expect(await code(agencyCap, { decider: 'pj-scjg' })).toBe('registers.exclusion-same-head');
    for (const most of [0, -1, 366, 2 ** 31, 1.5])
      expect((await post(planner, '/api/caps', asked({ ...agencyCap, most }))).status, String(most)).toBe(400);
    expect((await post(decider, '/api/caps', asked(agencyCap))).status).toBe(403);
    const choices = await see('/api/caps/choices');
    expect(choices.caps.map(({ capId }: { capId: string }) => capId)).toEqual(['R52']);
    expect(choices.grounds).toHaveLength(4);
    expect(choices.offices.map(({ officeId }: { officeId: string }) => officeId)).toContain('pj-yj');
  });

  test('P1 R52 nothing changes until another head grants it; then it is public, and who reached it is left out of a preview', async () => {
    expect((await previewed()).capped).toEqual([]);
    const { changeId } = await good(planner, '/api/caps', asked(agencyCap));
    expect((await previewed()).capped).toEqual([]);
    expect((await post(planner, `/api/caps/changes/${changeId}/grant`, { reason: '' })).status).toBe(403);
    await good(decider, `/api/caps/changes/${changeId}/grant`, { reason: '同意' });
    expect(await refused(decider, `/api/caps/changes/${changeId}/grant`, { reason: '' })).toBe('approval.not-open');
    const page = await t.request(null, { method: 'GET', url: '/caps' });
    expect(page.body).toContain('本机关年度检查频次上限公告（2026）');
    expect(page.body).toContain('盘政发〔2020〕3号');
    const seen = await previewed();
    expect(seen.capped).toEqual([expect.objectContaining({ capId: changeId, reach: 'agency', most: 2, units: 5 })]);
    expect(seen.excluded).toContainEqual({ reason: 'cap_agency', units: 5 });
    expect(problemsOf(seen)).toEqual([]);
    const facts = await t.admin.query(`select facts from log.entry where type = 'cap.granted'`);
    expect(JSON.stringify(facts.rows)).not.toContain('局务会纪要');
  });

  test('P1 the year is that in which the task inspects, and only offices that inspect count', async () => {
    expect((await previewed({ periodFrom: '2027-01-04', periodUntil: '2027-01-29' })).capped).toEqual([]);
    const alone = { leadOffice: 'pj-xf', cooperating: [], scope: { ...terms().scope, directory: undefined } };
    expect(
      (await previewed({ ...alone, demand: [{ department: 'xf', role: 'leader', specialty: null, count: 2 }] })).capped,
    ).toEqual([]);
  });

  test('R53 P1 a key object and a typed exception are not left out, for their term, and the exception is counted in public', async () => {
    await marked(0, 'food_drug');
    const lift = { kind: 'lift', subjectCode: id(1), ground: 'clue', from: '2026-11-24', until: '2026-12-31' };
    expect(await refused(planner, '/api/caps', asked({ ...lift, until: '2028-12-31' }))).toBe(
      'registers.exclusion-long',
    );
    expect(await refused(planner, '/api/caps', asked({ ...lift, subjectCode: 'nobody' }))).toBe(
      'registers.subject-missing',
    );
    const changeId = await laidDown(lift);
    expect((await previewed()).capped[0].units).toBe(3);
    const page = (await t.request(null, { method: 'GET', url: '/api/public/caps' })).json();
    expect(page.lifts).toEqual([{ ground: 'clue', subjects: 1 }]);
    expect(JSON.stringify(page)).not.toContain(id(1));
    expect((await see(`/api/caps/changes/${changeId}`)).subjectName).toBe('甲1餐馆');
    expect((await see('/api/caps/changes?state=granted')).rows).toHaveLength(2);
  });

  test('R52 P1 the list leaves them out under the cap as evidence; record, verifier and Python show it, and find what is bent', async () => {
    const taskId = await approvedTask();
    await frozen(taskId);
    const drawId = await committed(taskId);
    await resolved(drawId);
    await good(planner, `/api/draws/${drawId}/publish`, {});
    await sequenceAll(t.app);
    expect((await drawOf(drawId)).list.caps).toEqual([expect.objectContaining({ most: 2, units: 3 })]);
    const bundle = await bundleOf(drawId);
    expect(bundle.excluded.reasons.cap_agency).toBe(3);
    const report = await check(bundle);
    const proofs = report.steps.find(({ name }) => name === 'proofs');
    expect([proofs?.status, proofs?.facts.capped]).toEqual(['pass', 3]);
    const record = await t.request(null, { method: 'GET', url: `/draws/${drawId}` });
    expect(record.body).toContain('已达每年 2 次的上限（本机关年度检查频次上限公告（2026））');
    const hat = (await t.request(null, { method: 'GET', url: `/api/public/draws/${drawId}/units/${id(2)}` })).json();
    expect(hat).toMatchObject({ stood: 'excluded', reason: 'cap_agency' });
    const [cap] = bundle.excluded.caps;
    // As it would come over the wire: what is undefined is not there.
    const bent = (change: object) =>
      JSON.parse(JSON.stringify({ ...bundle, excluded: { ...bundle.excluded, ...change } }));
    const found = async (of: unknown) =>
      (await check(of)).steps.find(({ name }) => name === 'proofs')?.findings.map(({ code }) => code) ?? [];
    const cases = [
      [bent({ caps: undefined }), ['proofs.cap-count', 'proofs.cap-source', 'proofs.cap-source', 'proofs.cap-source']],
      [bent({ caps: [{ ...cap, units: 2 }] }), ['proofs.cap-count', 'proofs.cap-units']],
      [
        bent({ caps: [{ ...cap, document: { ...cap.document, most: 3 } }] }),
        ['proofs.cap-source', 'proofs.cap-source', 'proofs.cap-source', 'proofs.cap-units'],
      ],
    ] as const;
    for (const [of, codes] of cases) expect([...(await found(of))].sort()).toEqual([...codes].sort());
    const folder = mkdtempSync(join(tmpdir(), 'caps-'));
    const files = [bundle, ...cases.map(([of]) => of)].map((of, n) => {
      const path = join(folder, `${n}.json`);
      writeFileSync(path, JSON.stringify(of));
      return path;
    });
    const run = spawnSync('python3', ['spec/reference/draw.py', '--json', ...files], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    if (run.error !== undefined) return;
    const python = run.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as string[]).filter((code) => code.startsWith('proofs.')));
    expect(python).toEqual([[], ...cases.map(([, codes]) => [...new Set(codes)].sort())]);
  });
});

describe('a cap for one class', () => {
  test('R52 P8 by all offices together, a joint inspection once; it would tell the class, so only a list sealed for classes goes by it', async () => {
    for (const i of [5, 6, 8]) await marked(i, 'class', 'A');
    await marked(10, 'class', 'B');
    for (const on of ['2026-02-03', '2026-08-04']) await visited(10, 'pj-xf', on);
    const seen = await previewed();
    // 5 by others twice; 6 once this year; 8 twice in one joint visit; 10 is of another class.
    expect(seen.capped.find(({ capId }: { capId: string }) => capId === 'R52')).toMatchObject({
      reach: 'all',
      units: 1,
    });
    expect(problemsOf(seen)).toEqual(['plans.cap-classes']);
    const sealed = { ground: 'classes', openBy: '2027-01-31', reason: '分层涉及信用风险等级', holder: 'pj-yj' };
    expect(problemsOf(await previewed({ sealed }))).toEqual([]);
    expect(problemsOf(await previewed({ sealed: { ...sealed, ground: 'surprise' } }))).toHaveLength(1);
  });

  test('R52 P8 a class that is set between approval and freeze stops the freeze of an open list', async () => {
    await t.admin.query(`update registers.mark_private set class = 'B' where subject_id = $1`, [id(5)]);
    const taskId = await approvedTask();
    await t.admin.query(`update registers.mark_private set class = 'A' where subject_id = $1`, [id(5)]);
    const { listId } = await good(planner, `/api/tasks/${taskId}/list`, {});
    const done = await runFreeze(t.app, planner.actor, listId, async () => {});
    expect(done).toMatchObject({ ok: false, refusal: { code: 'plans.cap-classes', with: { units: 1 } } });
  });

  test('R52 a cap is ended under another head, and from the day after on nobody is left out by it', async () => {
    await laidDown({ kind: 'end', capId: 'R52', lastOn: '2026-11-24' });
    expect(await refused(planner, '/api/caps', asked({ kind: 'end', capId: 'R52', lastOn: '2026-12-01' }))).toBe(
      'registers.cap-over',
    );
    t.clock.pass(86_400_000);
    expect((await previewed()).capped.map(({ capId }: { capId: string }) => capId)).not.toContain('R52');
  });
});
