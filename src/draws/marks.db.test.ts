// Marks of subjects over HTTP on a real PostgreSQL (R53, P8, P11): classes that nobody reads without a trace, key objects that another head decides,
// classes from a file; and weights by class, sealed, from the task to the bundle.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { leftOutOn } from '../registers/store/left-out.ts';
import type { TestUser } from '../testing.ts';
import { good, openStage, planner, post, refused, t, terms } from './testing.ts';

let decider: TestUser;
let inspector: TestUser;
let elsewhere: TestUser;
const id = (i: number) => `S${String(i).padStart(6, '0')}`;
const term = { from: '2026-11-24', until: '2027-01-31', source: '信用风险分类结果', evidence: '按月分类' };
const ofClass = (i: number, value: string, change: object = {}) => ({
  subjectCode: id(i),
  class: value,
  ...term,
  ...change,
});
const key = (i: number, ground: string, change: object = {}) => ({
  ...{ subjectCode: id(i), ground, decider: 'pj-yj' },
  ...term,
  ...change,
});
const see = async (user: TestUser, url: string) => t.request(user, { method: 'GET', url });

beforeAll(async () => {
  await openStage();
  decider = await t.user('decider', 'pj-yj', ['head']);
  inspector = await t.user('inspector', 'pj-scjg', ['inspector']);
  elsewhere = await t.user('elsewhere', 'pj-wj', ['planner']);
});
afterAll(() => t.close());

describe('a credit class', () => {
  test('P8 P11 is nowhere but where it is asked for with a reason, and the reading is kept', async () => {
    const { markId } = await good(planner, '/api/marks/class', ofClass(1, 'D'));
    const entry = (await t.admin.query(`select facts from log.entry where type = 'mark.set'`)).rows;
    expect(JSON.stringify(entry)).not.toMatch(/"D"|class/);
    for (const url of ['/api/marks', `/api/marks/${markId}`, `/api/subjects/${id(1)}/marks`, `/api/subjects/${id(1)}`])
      expect((await see(planner, url)).body, url).not.toContain('"D"');
    expect((await see(inspector, '/api/marks')).statusCode).toBe(403);
    expect((await post(inspector, `/api/subjects/${id(1)}/marks/reveal`, { reason: 'inspection' })).status).toBe(403);
    const shown = await t.request(elsewhere, {
      method: 'POST',
      url: `/api/subjects/${id(1)}/marks/reveal`,
      payload: { reason: 'complaint' },
    });
    expect(shown.json().rows).toEqual([{ markId, class: 'D', evidence: '按月分类' }]);
    const seen = await t.admin.query(
      `select user_id, thing from log.observation where code = 'registers.reveal-marks.complaint'`,
    );
    expect(seen.rows).toEqual([{ user_id: 'elsewhere', thing: `subject:${id(1)}` }]);
    // Row level security: a query that was slipped in finds nothing of another office.
    const rows = await read(t.app.db, elsewhere.actor, (tx) =>
      tx.selectFrom('registers.mark_private').selectAll().execute(),
    );
    expect(rows).toEqual([]);
  });

  test('P8 a new one takes the place of the one before; a term too long or over is refused', async () => {
    await good(planner, '/api/marks/class', ofClass(1, 'A', { from: '2026-12-01' }));
    const rows = (await see(planner, `/api/subjects/${id(1)}/marks`)).json().rows;
    expect(
      rows.map(({ standing, endedOn }: { standing: string; endedOn: string | null }) => [standing, endedOn]),
    ).toEqual([
      ['coming', null],
      ['force', '2026-12-01'],
    ]);
    expect(await refused(planner, '/api/marks/class', ofClass(1, 'A', { until: '2027-06-30' }))).toBe(
      'registers.exclusion-long',
    );
    expect(await refused(planner, '/api/marks/class', ofClass(1, 'A', { until: '2026-11-01' }))).toBe(
      'registers.exclusion-term',
    );
    expect((await post(planner, '/api/marks/class', ofClass(1, 'E'))).status).toBe(400);
  });

  test('P8 from a file: good rows are recorded, bad ones reported without their class', async () => {
    const csv = [
      '统一社会信用代码,信用风险等级,起始日,截止日,依据',
      `${id(2)},低,2026-11-24,2027-01-31,按月`,
      `${id(3)},D,2026-11-24,2027-01-31,按月`,
      `${id(3)},A,2026-11-24,2027-01-31,按月`,
      `${id(4)},Z,2026-11-24,2027-01-31,按月`,
      `${id(5)},A,2026-11-24,2028-01-31,按月`,
      'nobody,A,2026-11-24,2027-01-31,按月',
    ].join('\n');
    const stored = await t.request(planner, {
      method: 'POST',
      url: '/api/files?name=classes.csv',
      payload: csv,
      headers: { 'content-type': 'application/octet-stream' },
    });
    const done = await good(planner, '/api/marks/import', { fileId: stored.json().fileId, source: '风险平台' });
    expect(done).toMatchObject({ rows: 6, added: 2, refused: 4 });
    expect(done.faults.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [4, 'registers.mark-twice'],
      [5, expect.any(String)],
      [6, 'registers.exclusion-long'],
      [7, 'registers.visit-subject-unknown'],
    ]);
    const facts = (await t.admin.query(`select facts from log.entry where type = 'marks.imported'`)).rows[0].facts;
    expect(Object.keys(facts).sort()).toEqual(['added', 'fileSha256', 'refused', 'root', 'rows', 'source']);
  });
});

describe('a key object', () => {
  test('R53 is asked for with ground and evidence, granted under another head, and from then on no cap holds for it', async () => {
    for (const on of ['2026-02-03', '2026-08-04'])
      await t.admin.query(
        `insert into registers.visit (visit_id, subject_id, office_id, on_day, kind, solicited, source, recorded_at, entry_id)
         values ($1, $2, 'pj-xf', $3, 'random', false, 'test', now(), gen_random_uuid())`,
        [`V${on}`, id(2), on],
      );
    const out = async () => [
      ...(
        await read(t.app.db, planner.actor, (tx) =>
          leftOutOn(tx, '2026-11-24', { offices: ['pj-scjg'], periodFrom: '2026-12-01' }, suites['DR1-SHA256']),
        )
      ).keys(),
    ];
    // Of class A by the file, and inspected twice.
    expect(await out()).toEqual([id(2)]);
    expect(await refused(planner, '/api/marks', key(2, 'food_drug', { decider: 'pj-scjg' }))).toBe(
      'registers.exclusion-same-head',
    );
    const { markId } = await good(planner, '/api/marks', key(2, 'food_drug'));
    expect(await refused(planner, '/api/marks', key(2, 'food_drug'))).toBe('registers.mark-known');
    expect(await out()).toEqual([id(2)]);
    expect((await post(planner, `/api/marks/${markId}/grant`, { reason: '' })).status).toBe(403);
    expect((await see(decider, '/api/inbox')).json().rows[0].href).toBe(`/workbench/marks/${markId}`);
    await good(decider, `/api/marks/${markId}/grant`, { reason: '同意' });
    expect(await out()).toEqual([]);
    expect((await post(elsewhere, `/api/marks/${markId}/end`, { reason: 'x' })).status).toBe(403);
    await good(planner, `/api/marks/${markId}/end`, { reason: '转产' });
    expect(await out()).toEqual([id(2)]);
    expect(await refused(planner, `/api/marks/${markId}/end`, { reason: 'x' })).toBe('registers.mark-over');
  });

  test('R53 a return needs a reason, and a class is not decided by anybody', async () => {
    const { markId } = await good(planner, '/api/marks', key(6, 'complaints'));
    expect(await refused(decider, `/api/marks/${markId}/return`, { reason: '' })).toBe('approval.reason-missing');
    await good(decider, `/api/marks/${markId}/return`, { reason: '证据不足' });
    const { markId: other } = await good(planner, '/api/marks/class', ofClass(7, 'B'));
    const decided = await post(decider, `/api/marks/${other}/grant`, { reason: '' });
    expect([decided.status, decided.body.refusal?.code]).not.toEqual([200, undefined]);
  });
});

describe('weights by class', () => {
  const method = {
    kind: 'pps',
    weights: [],
    other: 2,
    classes: [
      { class: 'A', weight: 1 },
      { class: 'B', weight: 2 },
      { class: 'C', weight: 10 },
      { class: 'D', weight: 30 },
    ],
  };
  const sealed = { ground: 'classes', openBy: '2027-01-31', reason: '按信用风险等级抽取', holder: 'pj-yj' };

  test('P8 R27 the form offers the published ratio with its source; an open list by class is refused', async () => {
    const offered = (await see(planner, '/api/class-weights')).json().weights;
    expect(offered.map(({ class: of, weight }: { class: string; weight: number }) => `${of}${weight}`)).toEqual([
      'A1',
      'B2',
      'C10',
      'D30',
    ]);
    const problems = async (change: object) =>
      (await post(planner, '/api/tasks/preview', { terms: terms(change) })).body.problems.map(
        ({ code }: { code: string }) => code,
      );
    const items = [
      (await t.admin.query(`select item_id from catalogue.item where department = 'scjg' limit 1`)).rows[0].item_id,
    ];
    expect(await problems({ items, method })).toContain('plans.class-sealed');
    expect(await problems({ items, method, sealed: { ...sealed, ground: 'surprise' } })).toContain(
      'plans.class-sealed',
    );
    // Of the three regions two have nobody of another class than the general one: their headers would tell it of everybody (sealed-methods.db.test.ts draws).
    expect(await problems({ items, method, sealed })).toEqual(['plans.class-few']);
    expect(await problems({ items, sealed, method: { ...method, weights: [{ section: 'H', weight: 2 }] } })).toContain(
      'plans.class-twice',
    );
    const seen = (await post(planner, '/api/tasks/preview', { terms: terms({ items, method, sealed }) })).body;
    const weights = seen.strata.flatMap(({ groups }: { groups: { value: string }[] }) =>
      groups.map(({ value }) => value),
    );
    expect(new Set(weights)).toEqual(new Set(['2', '30']));
  });
});
