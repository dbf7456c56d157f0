// R1, R45, P11: offices change from a day on without losing what they were, who headed them, and who may act on what they left.
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { read } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { effectDue } from './actions/reorganisation.ts';
import { differentHead } from './rules/heads.ts';
import { officesThen, standingOn } from './store/reorganisation.ts';
import { actorOf, officePath, officesBelow } from './store.ts';

let t: TestApp;
let admin: TestUser;
let security: TestUser;
beforeAll(async () => {
  t = await testApp();
  admin = await t.user('admin', 'pj', ['system_admin']);
  security = await t.user('security', 'pj', ['security_admin']);
});
afterAll(() => t.close());

const post = (user: TestUser, url: string, payload: object) => t.request(user, { method: 'POST', url, payload });
const get = (user: TestUser, url: string) => t.request(user, { method: 'GET', url });
const order = (change: object, fromOn: string, user = admin) =>
  post(user, '/api/reorganisations', { change, fromOn, basis: 'test document 1', reason: 'as the document says' });
async function agreed(change: object, fromOn: string): Promise<string> {
  const ordered = await order(change, fromOn);
  expect(ordered.statusCode, ordered.body).toBe(200);
  const id: string = ordered.json().answer.reorganisationId;
  const decided = await post(security, `/api/reorganisations/${id}/decide`, { decision: 'approved', reason: '' });
  expect(decided.statusCode, decided.body).toBe(200);
  return id;
}
const day = (ahead: number) =>
  new Date(t.clock.now().getTime() + (8 + 24 * ahead) * 3_600_000).toISOString().slice(0, 10);
const pass = (days: number) => t.clock.pass(days * 86_400_000);
const actor = async (userId: string) =>
  must(await read(t.app.db, nobody, (tx) => actorOf(tx, userId, t.clock.now())), userId);
const names = { nameZh: '\u76d8\u9526\u5e02\u65b0\u5c40', shortZh: '\u5e02\u65b0\u5c40', nameEn: 'New Bureau' };
const fresh = (officeId: string, more: object = {}) => ({
  officeId,
  parentId: 'pj',
  kind: 'department',
  nameZh: `\u5168\u79f0 ${officeId}`,
  shortZh: `\u7b80\u79f0 ${officeId}`,
  nameEn: `Bureau ${officeId}`,
  region: '211100',
  department: null,
  head: null,
  ...more,
});

describe('R1 R11 a renamed office', () => {
  test('bears its new name from its day on, by the clock; records keep the name of their time', async () => {
    const before = t.clock.now();
    await agreed({ kind: 'renamed', officeId: 'pj-jt', ...names }, day(3));
    expect(await effectDue(t.app)).toBe(0);
    const call = async (at: Date) => (await read(t.app.db, nobody, officesThen))('pj-jt', at);
    const old = await call(before);
    expect(old.now).toBe(null);
    pass(3);
    expect(await effectDue(t.app)).toBe(1);
    expect(await effectDue(t.app)).toBe(0);
    expect(await call(before)).toEqual({ zh: old.zh, en: old.en, now: { zh: names.shortZh, en: names.nameEn } });
    expect(await call(t.clock.now())).toMatchObject({ zh: names.shortZh, now: null });
    const life = (await get(admin, '/api/offices/pj-jt/life')).json();
    expect(life.periods.map((one: { shortZh: string }) => one.shortZh)).toEqual([old.zh, names.shortZh]);
    const offices = (await get(admin, `/api/offices?on=${day(-1)}`)).json().offices;
    expect(offices.find((one: { officeId: string }) => one.officeId === 'pj-jt').shortZh).toBe(old.zh);
  });

  test('official codes that are loaded again leave it as it is', async () => {
    await t.admin.query(readFileSync(new URL('../../db/codes/office.sql', import.meta.url), 'utf8'));
    const { rows } = await t.admin.query(`select short_zh from organisation.office where office_id = 'pj-jt'`);
    expect(rows).toEqual([{ short_zh: names.shortZh }]);
  });
});

describe('R1 P11 offices that are merged', () => {
  test('people, grants and delegations go along, the chosen head heads on, what was left is reached from the successor alone', async () => {
    const planner = await t.user('m-planner', 'pj-fg', ['planner']);
    await t.user('m-head-a', 'pj-fg', ['head']);
    await t.user('m-head-b', 'pj-gx', ['head']);
    await t.user('m-deputy', 'pj-fg', []);
    const { rows } = await t.admin.query(`select grant_id from organisation.role_grant where user_id = 'm-planner'`);
    const term = { fromOn: day(0), untilOn: day(30), receiver: 'm-deputy', reason: 'is away' };
    const handed = await post(planner, '/api/me/delegations', { grantId: rows[0].grant_id, ...term });
    expect(handed.statusCode, handed.body).toBe(200);
    await t.admin.query(`insert into organisation.factor_requirement values ('pj-fg', now())`);
    const change = { kind: 'merged', officeIds: ['pj-fg', 'pj-gx'], into: fresh('pj-fgx'), headFrom: 'pj-gx' };
    const id = await agreed(change, day(1));
    const inTree = async (on: string) =>
      (await read(t.app.db, nobody, (tx) => standingOn(tx, on))).map(({ officeId }) => officeId);
    expect(await inTree(day(0))).toContain('pj-gx');
    // A day to come is shown as it is agreed.
    expect(await inTree(day(1))).toContain('pj-fgx');
    expect(await inTree(day(1))).not.toContain('pj-gx');
    pass(1);
    expect(await effectDue(t.app)).toBe(1);
    const moved = await actor('m-planner');
    expect(moved.officeId).toBe('pj-fgx');
    expect(moved.grants.map(({ role, officeId }) => [role, officeId])).toContainEqual(['planner', 'pj-fgx']);
    expect([...(moved.standsFor ?? [])].sort()).toEqual(['pj-fg', 'pj-gx']);
    const deputy = await actor('m-deputy');
    expect(deputy.grants[0]).toMatchObject({ role: 'planner', officeId: 'pj-fgx', onBehalfOf: 'm-planner' });
    expect((await actor('m-head-a')).grants.map(({ role }) => role)).toEqual(['self']);
    expect((await actor('m-head-b')).grants[0]).toMatchObject({ role: 'head', officeId: 'pj-fgx' });
    const heads = async (office: string) => (await get(admin, `/api/offices/${office}/life`)).json().heads;
    expect(await heads('pj-gx')).toMatchObject([{ userId: 'm-head-b', untilOn: day(-1) }]);
    expect(await heads('pj-fgx')).toMatchObject([{ userId: 'm-head-b', fromOn: day(0), untilOn: null }]);
    const reach = await read(t.app.db, nobody, async (tx) => ({
      path: await officePath(tx, 'pj-fg'),
      below: await officesBelow(tx, 'pj-fgx'),
    }));
    expect(reach.path).toEqual(['pj-fg', 'pj-fgx', 'pj']);
    expect(reach.below).toEqual(expect.arrayContaining(['pj-fg', 'pj-gx']));
    const required = await t.admin.query(`select 1 from organisation.factor_requirement where office_id = 'pj-fgx'`);
    expect(required.rowCount).toBe(1);
    const { rows: entries } = await t.admin.query(
      `select facts from log.entry where type = 'reorganisation.effected'
      and facts ->> 'reorganisation' = $1`,
      [id],
    );
    expect(entries[0].facts).toMatchObject({ opened: ['pj-fgx'], people: 4, grants: 3 });
    await t.admin.query(`delete from organisation.factor_requirement`);
  });

  test('P11 rows under row level security open to the successor and to no other', async () => {
    const seen = async (userId: string) =>
      read(t.app.db, await actor(userId), async (tx) => {
        const { rows } = await sql<{
          mine: boolean;
        }>`select 'pj-fg' = any(string_to_array(current_setting('app.offices', true), ',')) as mine`.execute(tx);
        return rows[0]?.mine;
      });
    await t.user('m-other', 'pj-scjg', ['planner']);
    expect(await seen('m-planner')).toBe(true);
    expect(await seen('m-other')).toBe(false);
  });

  test('nothing new begins under a closed office', async () => {
    const grant = {
      userId: 'm-other',
      role: 'inspector',
      officeId: 'pj-fg',
      region: null,
      fromOn: day(0),
      untilOn: null,
    };
    const refused = await post(security, '/api/grants', { ...grant, reason: 'is wanted there' });
    expect(refused.json()).toMatchObject({ refusal: { code: 'organisation.office-over' } });
  });
});

describe('R1 a split office', () => {
  test('those who are chosen go to the new office with their grants; the others stay', async () => {
    await t.user('s-goes', 'pj-wlgd', ['planner', 'head']);
    await t.user('s-stays', 'pj-wlgd', ['planner']);
    const into = [{ office: fresh('pj-ty'), people: ['s-goes'] }];
    const stranger = { kind: 'split', officeId: 'pj-wlgd', into: [{ ...into[0], people: ['admin'] }], heir: null };
    expect((await order(stranger, day(1))).json()).toMatchObject({
      refusal: { code: 'organisation.person-elsewhere' },
    });
    await agreed({ kind: 'split', officeId: 'pj-wlgd', into, heir: null }, day(1));
    pass(1);
    expect(await effectDue(t.app)).toBe(1);
    const at = async (userId: string) =>
      (await actor(userId)).grants.map(({ role, officeId }) => `${role} ${officeId}`);
    expect((await at('s-goes')).sort()).toEqual(['head pj-ty', 'planner pj-ty', 'self pj-ty']);
    expect(await at('s-stays')).toEqual(['planner pj-wlgd', 'self pj-wlgd']);
    expect((await actor('s-goes')).head).toBe('pj-ty');
  });
});

describe('R1 P11 what is refused', () => {
  test('who orders does not decide, an order is not in force before it is agreed, and a returned one never is', async () => {
    const move = { kind: 'moved', officeId: 'pj-tj', parentId: 'pj-scjg', head: 'pj-scjg' };
    expect((await order(move, day(0), security)).statusCode).toBe(403);
    const ordered = await order(move, day(0));
    const id: string = ordered.json().answer.reorganisationId;
    const decide = (user: TestUser, decision: string) =>
      post(user, `/api/reorganisations/${id}/decide`, { decision, reason: 'not this year' });
    expect((await decide(admin, 'approved')).statusCode).toBe(403);
    expect(await effectDue(t.app)).toBe(0);
    expect((await order(move, day(9))).json()).toMatchObject({
      refusal: { code: 'organisation.reorganisation-pending' },
    });
    expect((await decide(security, 'returned')).statusCode).toBe(200);
    expect(await effectDue(t.app)).toBe(0);
    expect((await decide(security, 'approved')).statusCode).toBe(409);
    expect((await post(admin, `/api/reorganisations/${id}/withdraw`, { reason: 'is returned' })).statusCode).toBe(409);
  });

  test('a day that has passed, offices beyond one\u2019s own grant, a head beside a head', async () => {
    const rename = { kind: 'renamed', officeId: 'pj-stz-jy', ...names, nameZh: 'x1 x', shortZh: 'x1' };
    expect((await order(rename, day(-1))).json()).toMatchObject({
      refusal: { code: 'organisation.reorganisation-past' },
    });
    const local = await t.user('local', 'pj-stz', ['system_admin']);
    const away = { kind: 'moved', officeId: 'pj-stz-jy', parentId: 'pj', head: 'pj' };
    expect((await order(away, day(1), local)).statusCode).toBe(403);
    expect((await order(rename, day(1), local)).statusCode).toBe(200);
    await t.user('one-head', 'pj-yj', ['head']);
    await t.user('two-head', 'pj-yj', []);
    const grant = { userId: 'two-head', role: 'head', officeId: 'pj-yj', region: null, fromOn: day(5), untilOn: null };
    const beside = await post(security, '/api/grants', { ...grant, reason: 'second head' });
    expect(beside.json()).toMatchObject({ refusal: { code: 'organisation.head-held' } });
  });

  test('an office with a draw in preparation does not close, nor on its day; once the draw is given up it does', async () => {
    const planner = await t.user('d-planner', 'pj-sw', ['planner']);
    const addDraw = (id: string, state: string) =>
      t.admin
        .query(`insert into draws.list (list_id, task_id, state, suite, objects_root, excluded_root, snapshot, created_at)
          values (gen_random_uuid(), 'T', 'finished', 'DR1-SHA256', '\\x00', '\\x00', '{}', now()) returning list_id`)
        .then(({ rows }) =>
          t.admin.query(
            `insert into draws.draw (draw_id, task_id, seq, list_id, kind, state, title, lead_office, prepared_by, prepared_at, assurance)
          values ($1, 'T', 1, $2, 'demo', $3, 'x', 'pj-sw', $4, now(), 'null')`,
            [id, rows[0].list_id, state, planner.actor.userId],
          ),
        );
    await t.admin.query('set session_replication_role = replica');
    await addDraw('DX', 'prepared');
    const close = { kind: 'closed', officeId: 'pj-sw', successorId: 'pj-scjg' };
    expect((await order(close, day(1))).json()).toMatchObject({
      refusal: { code: 'organisation.reorganisation-busy' },
    });
    const preview = (await post(admin, '/api/reorganisations/preview', { change: close, fromOn: day(1) })).json();
    expect(preview.concerns.find((one: { blocks: boolean }) => one.blocks)).toMatchObject({ n: 1 });
    expect(preview.closed).toMatchObject([{ officeId: 'pj-sw', successorId: 'pj-scjg' }]);
    await t.admin.query(`update draws.draw set state = 'voided' where draw_id = 'DX'`);
    await agreed(close, day(1));
    await t.admin.query(`update draws.draw set state = 'prepared' where draw_id = 'DX'`);
    pass(1);
    expect(await effectDue(t.app)).toBe(0);
    await t.admin.query(`update draws.draw set state = 'committed' where draw_id = 'DX'`);
    expect(await effectDue(t.app)).toBe(1);
    expect((await actor('d-planner')).officeId).toBe('pj-scjg');
  });
});

test('R5 R33 an approval asked before two offices came under one head is not decided by that head afterwards', async () => {
  const asker = await t.user('h-asker', 'pj-nync', ['planner']);
  expect(asker.actor.head).toBe('pj-nync');
  await agreed({ kind: 'moved', officeId: 'pj-nync', parentId: 'pj', head: 'pj-scjg' }, day(0));
  expect(await effectDue(t.app)).toBe(1);
  const now = await actor('h-asker');
  expect(now.head).toBe('pj-scjg');
  // Both heads of the asker count: the one of then and the one of now.
  const asked = { userId: 'h-asker', onBehalfOf: null, heads: ['pj-nync', now.head] };
  const decides = (head: string) => differentHead(asked, { userId: 'x', onBehalfOf: null, heads: [head] });
  expect([decides('pj-scjg'), decides('pj-nync'), decides('pj-yj')]).toEqual([false, false, true]);
});

describe('R1 R11 an instrument that took effect before it was known', () => {
  const change = (officeId: string) => {
    const { nameZh, shortZh, nameEn } = fresh(`${officeId}-x`);
    return { kind: 'renamed', officeId, nameZh, shortZh, nameEn };
  };
  const basis = { basis: 'test document 2', reason: 'it came late' };
  const put = (lawfulOn: string | null, fromOn = day(0)) =>
    post(admin, '/api/reorganisations', { change: change('pj-yj'), fromOn, lawfulOn, ...basis });

  test('is told with its day, is agreed as it was ordered, and changes nothing backwards', async () => {
    expect((await put(null, day(-7))).json().refusal.code).toBe('organisation.reorganisation-past');
    expect((await put(day(0))).json().refusal.code).toBe('organisation.lawful-day-late');
    expect((await put('1900-01-01')).json().refusal.code).toBe('organisation.lawful-day-early');
    expect((await put('2026-13-01')).statusCode).toBe(400);
    const ordered = await put(day(-7));
    expect(ordered.statusCode, ordered.body).toBe(200);
    const id: string = ordered.json().answer.reorganisationId;
    const address = `/api/reorganisations/${id}`;
    expect((await get(admin, address)).json()).toMatchObject({ fromOn: day(0), lawfulOn: day(-7) });
    const decided = await post(security, `${address}/decide`, { decision: 'approved', reason: '' });
    expect(decided.statusCode, decided.body).toBe(200);
    expect(await effectDue(t.app)).toBe(1);
    const { rows } = await t.admin.query(
      `select facts ->> 'lawfulOn' as told from log.entry where type = 'reorganisation.ordered' and thing = $1`,
      [`reorganisation:${id}`],
    );
    expect(rows).toEqual([{ told: day(-7) }]);
    const on = async (ahead: number) =>
      (await read(t.app.db, nobody, (tx) => standingOn(tx, day(ahead)))).find((one) => one.officeId === 'pj-yj')
        ?.nameEn;
    expect(await on(0)).toBe('Bureau pj-yj-x');
    expect(await on(-1)).not.toBe('Bureau pj-yj-x');
  });
});
