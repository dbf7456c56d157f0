// What is personal (P11, R11) on a real PostgreSQL: written by imports, read by its own office with a reason that is remembered; and
// row level security over every private table, for everybody, closed where nobody is set. Recusals by the person (P2).
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read } from '../platform/db/database.ts';
import { arrange } from '../probing.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { importing } from './testing.ts';

let t: TestApp;
let registrar: TestUser;
let planner: TestUser;
let other: TestUser;
let inspector: TestUser;
let head: TestUser;
beforeAll(async () => {
  t = await testApp();
  registrar = await t.user('registrar', 'pj', ['planner']);
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  other = await t.user('other', 'pj-wj', ['planner']);
  inspector = await t.user('inspector', 'pj-scjg', ['inspector']);
  head = await t.user('head', 'pj-scjg', ['head']);
});
afterAll(() => t.close());

const { open, check, apply, whole, count } = importing(() => t);
const CODE = '91211100122560727D';
const SUBJECTS = `统一社会信用代码,企业名称,法定代表人,联系电话\n${CODE},测试公司,王小二,0427-5550001\n9121110012256359X3,另一公司,李小三,不是电话\n912111001225635900,坏行,赵小四,0427-5550002\n`;
const INSPECTORS =
  '人员编号,姓名,所属单位,人员类别,身份证号,联系电话\nA1,张一,pj-scjg,日常监管人员,11010519491231002X,0427-5550003\nA2,李二,pj-wj,日常监管人员,,0427-5550004\n';
const post = (user: TestUser, url: string, payload: object) => t.request(user, { method: 'POST', url, payload });
const INSPECTION = { reason: 'inspection' };

test('P11 contact data come in beside the rows and stand in no list, report, preview or entry', async () => {
  const opened = (await open(planner, 'subject', SUBJECTS)).json();
  expect(opened.mapping).toMatchObject({ contactName: 2, contactPhone: 3 });
  expect(JSON.stringify(opened.preview)).not.toContain('王小二');
  const checked = await check(planner, opened.importId);
  expect(checked.notes).toContainEqual({ note: 'contact_dropped', count: 1 });
  expect(JSON.stringify(checked)).not.toMatch(/王小二|李小三|赵小四|5550001/);
  expect(await count('import_private')).toBe(2);
  await apply(planner, opened.importId, 'good');
  expect(await count('import_private')).toBe(0);
  await whole(registrar, 'inspector', INSPECTORS, 'all');
  expect(await count('inspector_private', `office_id = 'pj-scjg' and id_number is not null`)).toBe(1);
  for (const url of [`/api/subjects/${CODE}`, '/api/subjects', '/api/inspectors/A1', '/api/inspectors']) {
    const answer = await t.request(planner, { method: 'GET', url });
    expect(answer.body, url).not.toMatch(/王小二|555000|110105/);
  }
  const entries = await t.admin.query('select facts::text as facts, leaf from log.entry');
  for (const { facts, leaf } of entries.rows) expect(facts + leaf.toString('utf8')).not.toMatch(/王小二|555000|110105/);
});

test('P11, R11 contact data are revealed to the own office, with a reason, and the reading is remembered', async () => {
  expect((await post(planner, `/api/subjects/${CODE}/contact`, INSPECTION)).json()).toMatchObject({
    name: '王小二',
    phone: '0427-5550001',
  });
  expect((await post(inspector, '/api/inspectors/A1/contact', { reason: 'service' })).json()).toMatchObject({
    phone: '0427-5550003',
    idNumber: '11010519491231002X',
  });
  for (const url of [`/api/subjects/${CODE}/contact`, '/api/inspectors/A1/contact']) {
    const hidden = await post(other, url, INSPECTION);
    expect([hidden.statusCode, hidden.json().refusal?.code]).toEqual([403, 'registers.contact-hidden']);
  }
  expect((await post(planner, `/api/subjects/${CODE}/contact`, { reason: 'curious' })).statusCode).toBe(400);
  const supervisor = await t.user('supervisor', 'pj', ['supervisor']);
  expect((await post(supervisor, `/api/subjects/${CODE}/contact`, INSPECTION)).statusCode).toBe(403);
  const seen = await t.admin.query(
    `select user_id, thing, code from log.observation where kind = 'read' order by at, thing`,
  );
  expect(seen.rows).toEqual([
    { user_id: 'inspector', thing: 'contact:inspector:A1', code: 'registers.reveal.service' },
    { user_id: 'planner', thing: `contact:subject:${CODE}`, code: 'registers.reveal.inspection' },
  ]);
});

test('P11 each office keeps its own; a person who moves takes the data along', async () => {
  await whole(other, 'subject', `统一社会信用代码,企业名称,法定代表人\n${CODE},测试公司,钱小五\n`, 'all');
  const name = async (user: TestUser) => (await post(user, `/api/subjects/${CODE}/contact`, INSPECTION)).json().name;
  expect([await name(planner), await name(other)]).toEqual(['王小二', '钱小五']);
  await whole(registrar, 'inspector', INSPECTORS.replace('pj-scjg', 'pj-xf'), 'all');
  expect((await post(planner, '/api/inspectors/A1/contact', INSPECTION)).statusCode).toBe(403);
  await whole(registrar, 'inspector', INSPECTORS, 'all');
  expect((await post(planner, '/api/inspectors/A1/contact', INSPECTION)).statusCode).toBe(200);
});

test('P11 every private table is closed: to others, to the public login, and where no office is set', async () => {
  await t.admin.query(
    `insert into registers.recusal_private values ('00000000-0000-7000-8000-000000000009', 'pj-wj', 'r')`,
  );
  await t.admin.query(
    `insert into registers.import_private values ('00000000-0000-7000-8000-000000000009', 1, 'pj-wj', 'n')`,
  );
  const { rows: tables } = await t.admin.query(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured,
      (select string_agg(a.attname, ',') from pg_attribute a where a.attrelid = c.oid and a.attname in ('office_id', 'user_id')) as owner
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and c.relname like '%\\_private' and n.nspname not like 'pg\\_%'`);
  expect(tables.length).toBeGreaterThan(4);
  for (const { name, secured, owner } of tables) {
    expect(secured, name).toBe(true);
    expect(owner, `${name} belongs to an office or a user`).not.toBeNull();
    const bare = new Client({ connectionString: t.app.config.appUrl });
    await bare.connect();
    expect((await bare.query(`select count(*)::int as n from ${name}`)).rows, `${name} with nothing set`).toEqual([
      { n: 0 },
    ]);
    await bare.end();
    const portal = new Client({ connectionString: t.app.config.publicUrl });
    await portal.connect();
    await expect(portal.query(`select 1 from ${name}`), name).rejects.toMatchObject({ code: '42501' });
    await portal.end();
    for (const user of [registrar, planner, other, inspector, head]) {
      const offices = [user.actor.officeId, user.actor.userId];
      const shown = await read(t.app.db, user.actor, (tx) =>
        tx
          .selectFrom(name as 'registers.recusal_private')
          .select(owner as 'office_id')
          .execute(),
      );
      for (const row of shown) expect(offices, name).toContain(Object.values(row)[0]);
    }
  }
  const mine = await read(t.app.db, other.actor, (tx) =>
    tx.selectFrom('registers.recusal_private').selectAll().execute(),
  );
  expect(mine).toHaveLength(1);
});

test('P2 an account is linked to one person of its own office, by the office', async () => {
  const link = (user: TestUser, payload: object) => post(user, '/api/inspectors/A1/link', payload);
  expect((await link(other, { userId: 'inspector' })).statusCode).toBe(403);
  expect((await link(planner, { userId: 'other' })).json().refusal.code).toBe('registers.account-elsewhere');
  const self = async () =>
    (await t.request(inspector, { method: 'GET', url: '/api/inspectors/self' })).json().inspectorId;
  expect(await self()).toBeNull();
  const free = (await t.request(planner, { method: 'GET', url: '/api/inspectors/A1/account' })).json().free;
  expect(free.map((one: { userId: string }) => one.userId)).toEqual(['head', 'inspector', 'planner']);
  expect((await link(planner, { userId: 'inspector' })).statusCode).toBe(200);
  expect(await self()).toBe('A1');
  expect((await link(planner, { userId: 'head' })).json().refusal.code).toBe('registers.account-linked');
  expect((await post(planner, '/api/inspectors/A2/link', { userId: 'inspector' })).statusCode).toBe(403);
});

test('P2 a person declares for oneself only; the office for its people', async () => {
  await whole(registrar, 'inspector', '人员编号,姓名,所属单位,人员类别\nA3,孙三,pj-scjg,日常监管人员\n', 'all');
  const declare = (user: TestUser, inspectorId: string) =>
    post(user, '/api/recusals', { inspectorId, subjectCode: CODE, relation: 'kin', reason: '亲属任职' });
  expect((await declare(inspector, 'A3')).json().refusal.code).toBe('registers.recusal-own');
  expect((await declare(inspector, 'A1')).statusCode).toBe(200);
  expect((await declare(head, 'A3')).statusCode).toBe(200);
  expect((await declare(other, 'A3')).statusCode).toBe(403);
  await post(planner, '/api/inspectors/A1/unlink', {});
  expect((await declare(inspector, 'A1')).json().refusal.code).toBe('registers.recusal-own');
});

test('P2 an inspector sees the objects that draws assigned to the linked person, and nobody else does', async () => {
  await arrange(t);
  await post(planner, '/api/inspectors/I1/link', { userId: 'inspector' });
  await t.admin.query(`update draws.draw set state = 'resulted' where draw_id = 'D1';
    insert into draws.slot (draw_id, subject_id, n, department, role, officer, skipped, candidates)
      values ('D1', 'S1', 0, 'scjg', 'member', 'I1', '[]', 3)`);
  const own = async (user: TestUser, q = '') =>
    (await t.request(user, { method: 'GET', url: `/api/draws/own?q=${encodeURIComponent(q)}` })).json();
  expect(await own(inspector)).toMatchObject({ inspectorId: 'I1', rows: [{ drawId: 'D1', subjectId: 'S1' }] });
  expect((await own(inspector, '没有')).rows).toEqual([]);
  expect(await own(planner)).toMatchObject({ inspectorId: null, rows: [] });
});
