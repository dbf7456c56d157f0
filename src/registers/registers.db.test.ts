// Lists, details, recusals and what a draw reads, on a real PostgreSQL (R18, R19, R23, R32, P2).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { grams } from './rules/grams.ts';
import { everySubject } from './rules/scope.ts';
import { leftOutColumns, leftOutOn } from './store/left-out.ts';
import { countScope, exclusionsInForce, poolOf, recusalsOf, scopeStream } from './store/scope.ts';

let t: TestApp;
let planner: TestUser;
const DAY = '2026-11-24';
const names = ['海运物流', '盘锦海运公司', '运海商店', 'ABC海运', '双台子烧烤店', '大洼河蟹餐厅', '辽东湾海运二部'];
const regions = ['211102', '211103', '211104', '211102', '211102', '211104', '2111Z1'];
const statuses = ['active', 'abnormal', 'active', 'revoked', 'active', 'moved', 'active'];
const id = (n: number) => `DM${String(n).padStart(16, '0')}`;

beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  for (const [n, name] of names.entries()) {
    await t.admin.query(
      `insert into registers.subject (subject_id, code, code_kind, name, name_grams, nature, type, industry, section, region, address, status, risk_class, source, content_hash, recorded_at, entry_id)
       values ($1, $1, 'uscc', $2, $3, 'profit', '', 'H621', 'H', $4, '', $5, $6, 's', '\\x00', '2026-01-01', '00000000-0000-0000-0000-000000000001')`,
      [id(n), name, [...grams(name)], regions[n], statuses[n], n % 2 ? 'A' : null],
    );
  }
  await t.admin.query(
    `insert into registers.subject select $1 || n, 'C' || n, 'assigned', '批量' || n, '{}', 'nonprofit', '', null, null, null, null, '', 'active', null, null, 's', '\\x00', '2025-01-01', '00000000-0000-0000-0000-000000000001' from generate_series(100, 219) n`,
    ['Z'],
  );
  const inspectors: [string, string, string, string | null, string | null, string][] = [
    ['i1', 'pj-scjg', 'civil_servant', 'L1', '2030-01-01', 'active'],
    ['i2', 'pj-scjg', 'civil_servant', 'L2', '2026-11-23', 'active'],
    ['i3', 'pj-scjg', 'daily_staff', null, null, 'active'],
    ['i4', 'pj-scjg', 'qualified_staff', 'L4', '2026-11-24', 'active'],
    ['i5', 'pj-scjg', 'qualified_staff', 'L5', '2030-01-01', 'suspended'],
    ['i6', 'pj-wj', 'civil_servant', 'L6', '2030-01-01', 'active'],
  ];
  for (const [inspectorId, office, category, certificate, until, status] of inspectors) {
    await t.admin.query(
      `insert into registers.inspector values ($1, $1, $2, null, $3, $4, '2020-01-01', $5, '', false, '{}', $6, 's', '\\x00', '2026-01-01', '00000000-0000-0000-0000-000000000001')`,
      [inspectorId, office, category, certificate, until, status],
    );
  }
});
afterAll(() => t.close());

type List = {
  rows: { subjectId: string; name: string; inspectorId: string }[];
  next: string | null;
  total: { count: number; exact: boolean };
};
const list = async (url: string): Promise<List> => (await t.request(planner, { method: 'GET', url })).json();
const found = async (query: string) => (await list(`/api/subjects?${query}`)).rows.map((row) => row.name);

test('R18: search by any part of the name, one character too, in the order written', async () => {
  expect(await found(`q=${encodeURIComponent('海运')}`)).toEqual([
    '海运物流',
    '盘锦海运公司',
    'ABC海运',
    '辽东湾海运二部',
  ]);
  expect(await found(`q=${encodeURIComponent('蟹')}`)).toEqual(['大洼河蟹餐厅']);
  expect(await found('q=abc')).toEqual(['ABC海运']);
  expect(await found(`q=${encodeURIComponent('海%运')}`)).toEqual([]);
  expect(await found(`q=${encodeURIComponent("';drop table")}`)).toEqual([]);
});

test('R18: search by the beginning of the code', async () => {
  expect(await found('q=dm000000000000000')).toHaveLength(7);
  expect(await found(`q=${id(3)}`)).toEqual(['ABC海运']);
});

test('R18, R19: filters restrict, a region covers all below it, an ended code its successor', async () => {
  expect(await found('region=211100')).toHaveLength(7);
  expect(await found('region=211121')).toEqual(['运海商店', '大洼河蟹餐厅']);
  expect(await found('region=211102&status=active,revoked&risk=A')).toEqual(['ABC海运']);
  expect(await found('section=H&risk=none')).toHaveLength(4);
  expect(await found('industry=H62')).toHaveLength(7);
  expect(await found('industry=H63')).toEqual([]);
  expect((await list('/api/subjects?nature=nonprofit')).total).toEqual({ count: 120, exact: true });
});

test.each(['code', '-code', 'recorded', '-recorded'])(
  'pages by key show every subject once, sorted by %s',
  async (sort) => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: List = await list(`/api/subjects?sort=${sort}&after=${next}`);
      seen.push(...page.rows.map((row) => row.subjectId));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(127);
    expect(seen).toHaveLength(127);
  },
);

test('R10 a cursor that is cut, altered or of another order is a bad request that says so', async () => {
  const { next } = await list('/api/subjects?sort=recorded');
  const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  for (const query of [
    'after=junk',
    `after=${next}`,
    `sort=-recorded&after=${next}`,
    `sort=recorded&after=${String(next).slice(0, -4)}`,
    `sort=recorded&after=${forged(['recorded', '2026-02-30', 'S'])}`,
    `sort=recorded&after=${forged(['recorded', '1); drop table x --', 'S'])}`,
  ]) {
    const reply = await t.request(planner, { method: 'GET', url: `/api/subjects?${query}` });
    expect(reply.statusCode, query).toBe(400);
    expect(reply.json().problems[0], query).toMatchObject({ path: 'after', zh: expect.stringContaining('回到第一页') });
  }
});

test('R10 every column filters: part of a text, several codes, a span of days; what cannot be read is refused', async () => {
  expect(await found(`name=${encodeURIComponent('海运')}&type=${encodeURIComponent('没有的类型')}`)).toEqual([]);
  expect(await found(`name=${encodeURIComponent('蟹')}`)).toEqual(['大洼河蟹餐厅']);
  const all = (await list('/api/subjects')).total.count;
  expect((await list('/api/subjects?recorded=2020-01-01..')).total.count).toBe(all);
  expect((await list('/api/subjects?recorded=..2020-01-01')).total.count).toBe(0);
  for (const query of ['recorded=yesterday', 'recorded=2026-02-30', 'nonsense=1', 'sort=address', 'limit=501'])
    expect((await t.request(planner, { method: 'GET', url: `/api/subjects?${query}` })).statusCode, query).toBe(400);
});

test('nobody without a session reads', async () => {
  expect((await t.request(null, { method: 'GET', url: '/api/subjects' })).statusCode).toBe(401);
  const admin = await t.user('only-admin', 'pj', ['system_admin']);
  expect((await t.request(admin, { method: 'GET', url: '/api/inspectors' })).statusCode).toBe(403);
});

test('R23, P2: inspectors by office below and certificate; the list says why one may not be drawn', async () => {
  const all = (await t.request(planner, { method: 'GET', url: '/api/inspectors?office=pj-scjg' })).json();
  expect(all.rows.map((row: { inspectorId: string; bar: string | null }) => [row.inspectorId, row.bar])).toEqual([
    ['i1', null],
    ['i2', 'certificate_expired'],
    ['i3', 'daily_staff'],
    ['i4', null],
    ['i5', 'suspended'],
  ]);
  const ids = async (query: string) => (await list(`/api/inspectors?${query}`)).rows.map((row) => row.inspectorId);
  expect(await ids('certificate=expired')).toEqual(['i2']);
  expect(await ids('certificate=none')).toEqual(['i3']);
  expect(await ids('certificate=expiring')).toEqual(['i4']);
  expect(await ids('office=pj&category=civil_servant')).toEqual(['i1', 'i2', 'i6']);
});

test('P2: only the certified are in the pool of a draw', async () => {
  const pool = await read(t.app.db, planner.actor, (tx) => poolOf(tx, ['pj-scjg'], DAY));
  expect(pool.map((one) => one.inspectorId)).toEqual(['i1', 'i4']);
});

test('R20: the scope streams in id order with every status; strata and exclusions add up to the directory', async () => {
  await t.admin.query(
    `insert into registers.exclusion values ('00000000-0000-7000-8000-000000000001', $1, 'suspended', 'e', '\\x01', 'pj-scjg', 'u', now(), 'granted', '2026-01-01', '2026-12-31', 'v', '00000000-0000-0000-0000-000000000001', 'b', 'pj-wj')`,
    [id(0)],
  );
  const scope = { ...everySubject, regions: ['211100'], industries: ['H62'] };
  const rows = await read(t.app.db, planner.actor, async (tx) => {
    const all: string[] = [];
    for await (const batch of scopeStream(tx, scope)) all.push(...batch.map((row) => row.subjectId));
    return all;
  });
  expect(rows).toEqual(names.map((_, n) => id(n)));
  const counted = await read(t.app.db, planner.actor, async (tx) => {
    const left = await leftOutOn(tx, DAY, { offices: ['pj-scjg'], periodFrom: DAY }, suites['DR1-SHA256']);
    return countScope(tx, scope, ['region'], leftOutColumns(left));
  });
  expect([...counted.excluded]).toEqual(
    expect.arrayContaining([
      ['revoked', 1],
      ['moved_away', 1],
      ['suspended', 1],
    ]),
  );
  const sizes = [...counted.strata.values()].reduce((sum, size) => sum + size, 0);
  expect(sizes + [...counted.excluded.values()].reduce((sum, units) => sum + units, 0)).toBe(counted.directory);
  expect((await read(t.app.db, planner.actor, (tx) => exclusionsInForce(tx, '2027-01-01'))).size).toBe(0);
});

test('P2: a recusal is declared once, binds draws, is ended with a reason, and stays in the record', async () => {
  const declare = (payload: object) => t.request(planner, { method: 'POST', url: '/api/recusals', payload });
  const input = { inspectorId: 'i1', subjectCode: id(1), relation: 'kin', reason: '配偶为该公司股东' };
  expect((await declare({ ...input, reason: ' ' })).json().refusal.code).toBe('registers.reason-missing');
  expect((await declare({ ...input, subjectCode: 'X' })).json().refusal.code).toBe('registers.subject-missing');
  expect((await declare({ ...input, inspectorId: 'i6' })).statusCode).toBe(403);
  const done = await declare(input);
  expect(done.statusCode, done.body).toBe(200);
  expect((await declare(input)).json().refusal.code).toBe('registers.recusal-known');
  const { recusalId } = done.json().answer;
  expect(await read(t.app.db, planner.actor, (tx) => recusalsOf(tx, ['i1']))).toMatchObject([
    { subjectId: id(1), relation: 'kin', region: '211103' },
  ]);
  const { rows } = await t.admin.query('select facts from log.entry where entry_id = $1', [done.json().entryId]);
  expect(JSON.stringify(rows[0].facts)).not.toContain('股东');
  const ended = await t.request(planner, {
    method: 'POST',
    url: `/api/recusals/${recusalId}/end`,
    payload: { reason: '已退股' },
  });
  expect(ended.statusCode, ended.body).toBe(200);
  expect(await read(t.app.db, planner.actor, (tx) => recusalsOf(tx, ['i1']))).toEqual([]);
  const detail = (await t.request(planner, { method: 'GET', url: '/api/inspectors/i1' })).json();
  expect(detail.recusals).toMatchObject([{ recusalId, subjectName: '盘锦海运公司', declaredBy: 'planner' }]);
  expect(detail.recusals[0].endedAt).not.toBeNull();
});

test('P2: the reason of a recusal is read by its own office only, and the reading is remembered', async () => {
  const input = { inspectorId: 'i4', subjectCode: id(2), relation: 'interest', reason: '私密理由' };
  const { recusalId } = (await t.request(planner, { method: 'POST', url: '/api/recusals', payload: input })).json()
    .answer;
  const other = await t.user('other', 'pj-wj', ['planner']);
  const url = `/api/recusals/${recusalId}/reason`;
  const hidden = await t.request(other, { method: 'POST', url });
  expect(hidden.json().refusal.code).toBe('registers.reason-hidden');
  const direct = await read(t.app.db, other.actor, (tx) =>
    tx.selectFrom('registers.recusal_private').selectAll().execute(),
  );
  expect(direct).toEqual([]);
  expect((await t.request(planner, { method: 'POST', url })).json()).toEqual({ reason: '私密理由' });
  const seen = await t.admin.query(`select user_id from log.observation where kind = 'read' and thing = $1`, [
    `recusal:${recusalId}`,
  ]);
  expect(seen.rows).toEqual([{ user_id: 'planner' }]);
});
