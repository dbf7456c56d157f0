// Rates by credit class over HTTP on a real PostgreSQL (P8, R27, R51): from the task to a bundle whose public part a stranger checks and whose
// whole an auditor does; and what is refused because public numbers would tell a class.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import type { TestUser } from '../testing.ts';
import { verify } from '../verifier/check.ts';
import { suites } from '../verifier/suite.ts';
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
  setClasses,
  t,
  terms,
} from './testing.ts';

let auditor: TestUser;
let holder: TestUser;
let inspector: TestUser;

const rates = (A: number, B: number, C: number, D: number) => ({
  kind: 'classes',
  rates: Object.entries({ A, B, C, D }).map(([of, percent]) => ({ class: of, percent })),
});
const sealed = { ground: 'classes', openBy: '2027-01-31', reason: '按信用风险等级定比例', holder: 'pj-yj' };
const byClass = { sealed, quota: rates(5, 20, 30, 61) };

beforeAll(async () => {
  await openStage();
  auditor = await t.user('auditor', 'pj', ['audit_admin']);
  holder = await t.user('holder', 'pj-yj', ['head']);
  inspector = await t.user('inspector', 'pj-scjg', ['inspector']);
  await setClasses();
});
afterAll(() => t.close());

const itemOf = async () =>
  (await t.admin.query(`select item_id from catalogue.item where department = 'scjg' limit 1`)).rows[0].item_id;
const preview = async (change: object) =>
  (await post(planner, '/api/tasks/preview', { terms: terms({ items: [await itemOf()], ...byClass, ...change }) }))
    .body;
const problems = async (change: object) =>
  (await preview(change)).problems.map(({ code }: { code: string }) => code).sort();

describe('what a task may choose', () => {
  test('P8 R27 bounds and what is offered are data with their source', async () => {
    const { rates: offered } = (await t.request(planner, { method: 'GET', url: '/api/class-weights' })).json();
    expect(
      offered.map((one: Record<string, unknown>) => `${one.class} ${one.least}-${one.most} ${one.offered}`),
    ).toEqual(['A 1-5 1', 'B 5-20 5', 'C 21-60 21', 'D 61-100 61']);
    expect(offered.every(({ source }: { source: string }) => source.includes('国市监信发〔2022〕6号'))).toBe(true);
  });

  test('P8 an open list, a missing class, a rate out of bounds, weights beside rates are refused', async () => {
    expect(await problems({})).toEqual([]);
    expect(await problems({ sealed: undefined })).toEqual(['plans.class-sealed']);
    expect(await problems({ sealed: { ...sealed, ground: 'surprise' } })).toEqual(['plans.class-sealed']);
    expect(await problems({ quota: { kind: 'classes', rates: rates(5, 20, 30, 61).rates.slice(1) } })).toContain(
      'plans.class-rates',
    );
    expect(await problems({ quota: rates(6, 20, 30, 61) })).toContain('plans.class-range');
    expect(await problems({ method: { kind: 'pps', weights: [], other: 1 } })).toContain('plans.class-method');
    expect((await post(planner, '/api/tasks/preview', { terms: terms({ quota: rates(0, 5, 21, 61) }) })).status).toBe(
      400,
    );
  });

  test('P8 numbers that would tell a class are refused: a class drawn whole, most of the drawn, a handful', async () => {
    expect(await problems({ quota: rates(5, 20, 30, 100) })).toEqual(['plans.class-certain']);
    expect(await problems({ quota: rates(1, 5, 60, 61), stratifyBy: [] })).toEqual(['plans.class-tells']);
    // Nobody of the other industries has a class: everyone there is general.
    expect(await problems({ scope: { ...terms().scope, regions: ['211102'], industries: ['H62'] } })).toEqual([]);
    await t.admin.query(`update registers.subject set section = 'F' where subject_id = 'S000000'`);
    expect(await problems({ stratifyBy: ['region', 'section'] })).toEqual(['plans.class-few']);
    await t.admin.query(`update registers.subject set section = 'H' where subject_id = 'S000000'`);
  });

  test('P8 consequences by class stand before approval for whoever may see classes, and added up for others', async () => {
    const { taskId } = await good(planner, '/api/tasks', { terms: terms({ items: [await itemOf()], ...byClass }) });
    const seen = async (user: TestUser) =>
      (await t.request(user, { method: 'GET', url: `/api/tasks/${taskId}/preview` })).json().strata;
    const own = (await seen(planner)).filter(({ area }: { area: string }) => area === '211102');
    expect(own.map(({ code, label, size, n }: Record<string, unknown>) => [code, label, size, n])).toEqual([
      ['211102/class-A', '双台子区·A 级', 63, 4],
      ['211102/class-B', '双台子区·B 级', 20, 4],
      ['211102/class-C', '双台子区·C 级', 10, 3],
      ['211102/class-D', '双台子区·D 级', 5, 4],
    ]);
    const others = await seen(inspector);
    expect(others[0]).toMatchObject({ code: '211102', label: '双台子区', size: 98, n: 15, groups: null });
    expect(JSON.stringify(others)).not.toMatch(/class-|级/);
  });
});

describe('a draw by class', () => {
  let id: string;

  test('P8 R51 is sealed with opaque codes and a rate for each; public are headers, positions and one merged list', async () => {
    const taskId = await approvedTask(byClass);
    await frozen(taskId);
    id = await committed(taskId);
    await resolved(id);
    await good(planner, `/api/draws/${id}/publish`, {});
    await sequenceAll(t.app);
    const bundle = await bundleOf(id);
    const document = JSON.parse(bundle.commitment);
    expect(document).toMatchObject({ list: 'sealed', openTo: 'units' });
    expect(document.strata).toHaveLength(12);
    expect(document.strata.every(({ code }: { code: string }) => /^S-[0-9a-f]{12}$/.test(code))).toBe(true);
    expect(document.quota.kind).toBe('share');
    const percents = document.quota.rates.map(({ numerator, denominator }: Record<string, number>) => [
      numerator,
      denominator,
    ]);
    expect(percents.toSorted((a: number[], b: number[]) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual(
      [5, 20, 30, 61].flatMap((percent) => [0, 1, 2].map(() => [percent, 100])),
    );
    const merged = JSON.parse(bundle.result).merged;
    expect(merged).toEqual([...merged].sort());
    expect(merged).toHaveLength(document.strata.reduce((sum: number, { n }: { n: number }) => sum + n, 0));
    expect(JSON.stringify(bundle)).not.toMatch(/class-[ABCD]|[ABCD] 级/);
    const report = await check(bundle);
    expect(report.steps.flatMap(({ findings }) => findings.filter(({ status }) => status === 'false'))).toEqual([]);
    expect(report.steps.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain('proofs.class-closed');
  });

  test('P8 the auditor and the second head check the whole of it', async () => {
    await good(holder, `/api/draws/${id}/copy`, {});
    await good(auditor, `/api/draws/${id}/audit`, { reason: '年度审计抽查' });
    for (const user of [holder, auditor]) {
      const file = await t.request(user, { method: 'GET', url: `/api/draws/${id}/copy.json` });
      const report = await verify(JSON.parse(file.body), { suites });
      expect(report.steps.flatMap(({ findings }) => findings.filter(({ status }) => status === 'false'))).toEqual([]);
      const steps = Object.fromEntries(report.steps.map((step) => [step.name, step.status]));
      expect(steps).toMatchObject({ objects: 'pass', proofs: 'pass', probabilities: 'pass', officers: 'pass' });
    }
  });

  test('P8 every class was drawn at its own rate, nobody exempted, and a firm checks its own opening', async () => {
    const own = await drawOf(id);
    const labels = new Map(
      own.list.strata.map(({ code, label }: { code: string; label: string }) => [code, label.slice(-3)]),
    );
    const counts = Map.groupBy(
      own.drawn.filter(({ role }: { role: string }) => role === 'drawn'),
      ({ stratum }: { stratum: string }) => labels.get(stratum),
    );
    expect(Object.fromEntries([...counts].map(([label, rows]) => [label, rows.length]))).toEqual({
      'A 级': 12,
      'B 级': 12,
      'C 级': 9,
      'D 级': 12,
    });
    const drawn = new Set(own.drawn.map(({ subjectId }: { subjectId: string }) => subjectId));
    const undrawn = Array.from({ length: 300 }, (_, i) => `S${String(i).padStart(6, '0')}`).find(
      (one) => !drawn.has(one) && Number(one.slice(1)) % 50 !== 7,
    );
    const { body } = await post(planner, `/api/draws/${id}/issue`, { subjectId: undrawn ?? '' });
    const bundle = await bundleOf(id);
    const report = await check({ ...bundle, sealed: { ...bundle.sealed, openings: [body.answer] } });
    expect(report.steps.flatMap(({ findings }) => findings.filter(({ status }) => status === 'false'))).toEqual([]);
  });

  test('P8 whoever may not see classes reads no label and no number of one on any page of the draw', async () => {
    const seen = (await t.request(inspector, { method: 'GET', url: `/api/draws/${id}` })).json();
    expect(JSON.stringify(seen.list)).not.toMatch(/级/);
    expect(seen.list.strata[0].label).toMatch(/区$/);
  });
});
