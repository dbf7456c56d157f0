// Inspections recorded, imported and withdrawn on a real PostgreSQL (R3, R11, R52): who may, what is refused, what is counted after.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read } from '../platform/db/database.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { burdensIn } from './store/visits.ts';

let t: TestApp;
let planner: TestUser;
let registrar: TestUser;
let head: TestUser;
const CODES = ['Z21110200000000S1', 'Z21110200000000S2'];
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  registrar = await t.user('registrar', 'pj', ['planner']);
  head = await t.user('head', 'pj-scjg', ['head']);
  for (const code of CODES)
    await t.admin.query(
      `insert into registers.subject (subject_id, code, code_kind, name, name_grams, nature, type, address, status, source, content_hash, recorded_at, entry_id)
       values ($1, $1, 'assigned', '甲餐馆' || $1, '{}', 'profit', '', '', 'active', 's', '\\x00', '2026-01-01', '00000000-0000-0000-0000-000000000001')`,
      [code],
    );
  await t.admin.query(`insert into registers.subject_alias values ($1, '211100000000001', now())`, [CODES[0]]);
});
afterAll(() => t.close());

const said = {
  ...{ number: '2026-1', subjectCode: CODES[0], office: '', on: '2026-03-02', kind: '随机抽查' },
  ...{ solicited: '', joint: '', publishedOn: '2026-03-10', source: '结果告知书' },
};
const post = (user: TestUser, url: string, payload: object) => t.request(user, { method: 'POST', url, payload });
const record = (change: object = {}, user = planner) => post(user, '/api/visits', { ...said, ...change });
const see = async (user: TestUser, url: string) => (await t.request(user, { method: 'GET', url })).json();
const burdens = async () =>
  Object.fromEntries(
    await read(t.app.db, planner.actor, (tx) => burdensIn(tx, { from: '2026-01-01', until: '2026-12-31' })),
  );

async function importFile(user: TestUser, rows: readonly (readonly string[])[], source = '公示网站') {
  const answer = await t.request(user, {
    method: 'POST',
    url: '/api/files?name=visits.csv',
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.from(rows.map((row) => row.join(',')).join('\n')),
  });
  return post(user, '/api/visits/import', { fileId: answer.json().fileId, source });
}
const HEADS = ['检查编号', '统一社会信用代码', '检查机关', '检查日期', '检查类型', '联合检查编号', '公示日期'];

test('R3 one inspection: its office is the recorder’s, what cannot be is refused with the reason', async () => {
  const code = async (change: object, user = planner) => (await record(change, user)).json().refusal?.code;
  expect(await code({ number: '../1' })).toBe('registers.visit-number');
  expect(await code({ subjectCode: 'S9' })).toBe('registers.subject-missing');
  expect(await code({ on: '2027-03-02' })).toBe('registers.visit-future');
  expect(await code({ publishedOn: '2026-03-01' })).toBe('registers.visit-published');
  expect(await code({ kind: '' })).toBe('registers.visit-kind');
  expect(await code({ office: 'pj-yj' })).toBe('registers.office-outside');
  expect((await record({}, head)).statusCode).toBe(403);
  const done = await record();
  expect(done.statusCode, done.body).toBe(200);
  expect(done.json().answer).toEqual({ visitId: 'pj-scjg/2026-1', subjectId: CODES[0] });
  expect(await code({ kind: '专项检查' })).toBe('registers.visit-known');
  const { rows } = await t.admin.query(`select type, thing from log.entry where thing like 'visit:%'`);
  expect(rows).toEqual([{ type: 'visit.recorded', thing: 'visit:pj-scjg/2026-1' }]);
  expect(await burdens()).toEqual({ [CODES[0] ?? '']: 1 });
});

test('R3 R52 a file of several offices: good rows count, bad ones are reported by line, the same file again adds nothing', async () => {
  const rows = [
    HEADS,
    ['a1', CODES[0] ?? '', '市应急局', '2026/4/1', '随机', 'J1', '2026-04-20'],
    ['b1', '211100000000001', 'pj-wj', '2026年4月1日', '双随机', 'J1', '2026-04-20'],
    ['b2', CODES[1] ?? '', 'pj-wj', '2026-04-02', '日常检查', '', ''],
    ['b3', 'S404', 'pj-wj', '2026-04-02', '日常检查', '', ''],
    ['b4', CODES[1] ?? '', '哪个局', '2026-13-02', '瞎查', '', ''],
    ['b1', CODES[1] ?? '', 'pj-wj', '2026-04-02', '日常检查', '', ''],
  ];
  const before = rows.map((row) => [...row]);
  if (before[1]) before[1][2] = 'pj-yj';
  const first = await importFile(registrar, before);
  expect(first.statusCode, first.body).toBe(200);
  const { faults, ...counts } = first.json().answer;
  expect(counts).toEqual({ rows: 6, added: 3, published: 0, known: 0, refused: 3 });
  expect(faults.map((fault: { line: number; code: string }) => [fault.line, fault.code])).toEqual([
    [5, 'registers.visit-subject-unknown'],
    [6, 'registers.office-unknown'],
    [6, 'registers.date-form'],
    [6, 'registers.word-unknown'],
    [7, 'registers.visit-twice'],
  ]);
  // Two offices together on one day are one; b2 is not public and does not count yet.
  expect(await burdens()).toEqual({ [CODES[0] ?? '']: 2 });
  const good = before.slice(0, 4);
  if (good[3]) good[3][6] = '2026-04-30';
  expect((await importFile(registrar, good)).json().answer).toMatchObject({ added: 0, published: 1, known: 2 });
  expect(await burdens()).toEqual({ [CODES[0] ?? '']: 2, [CODES[1] ?? '']: 1 });
  if (good[3]) good[3][3] = '2026-04-03';
  expect((await importFile(registrar, good)).json().answer.faults[0]).toMatchObject({
    code: 'registers.visit-differs',
  });
  const foreign = await importFile(planner, good.slice(0, 2));
  expect(foreign.json().refusal).toMatchObject({ code: 'registers.visits-none' });
  expect((await importFile(registrar, [['a', 'b']])).json().refusal.code).toBe('registers.visits-columns');
});

test('R3 what it was to the subject, and what each office did', async () => {
  const burden = await see(planner, `/api/subjects/${CODES[0]}/burden`);
  expect(burden.years).toEqual([{ year: '2026', inspections: 2, random: 2, direct: 0, offices: 3, saved: 1 }]);
  const { rows } = await see(planner, '/api/visits/offices?year=2026');
  const of = (id: string) => rows.find((row: { officeId: string }) => row.officeId === id);
  expect(of('pj-wj')).toMatchObject({ visits: 2, random: 1, direct: 1, joint: 1, unpublished: 0 });
  expect(of('pj-wj').saved + of('pj-yj').saved).toBe(1);
  // Both came to the first subject together, and pj-wj came again alone: pj-yj was one of several.
  expect(of('pj-yj').multi).toBe(1);
  const elsewhere = await see(planner, '/api/visits/offices?year=2026&region=999999');
  expect(elsewhere.rows).toEqual([]);
  const file = await t.request(planner, { method: 'GET', url: '/api/visits/offices.csv?year=2026' });
  expect(file.headers['content-type']).toContain('text/csv');
  expect(file.body.split('\r\n').filter((line: string) => line !== '')).toHaveLength(rows.length + 1);
  const listed = await see(planner, '/api/visits?office=pj-wj&kind=daily');
  expect(listed.rows.map((row: { visitId: string }) => row.visitId)).toEqual(['pj-wj/b2']);
});

test('R11 a wrong record is withdrawn by its office with a reason; it stays to be seen and counts no more', async () => {
  const gone = (user: TestUser, reason = '对象有误') =>
    post(user, '/api/visits/withdraw', { visitId: 'pj-wj/b2', reason });
  expect((await gone(planner)).statusCode).toBe(403);
  expect((await gone(registrar, ' ')).statusCode).toBe(400);
  expect((await gone(registrar)).statusCode).toBe(200);
  expect((await gone(registrar)).json().refusal.code).toBe('registers.visit-withdrawn');
  expect(await burdens()).toEqual({ [CODES[0] ?? '']: 2 });
  const burden = await see(planner, `/api/subjects/${CODES[1]}/burden`);
  expect([burden.years, burden.visits.map((one: { standing: string }) => one.standing)]).toEqual([[], ['withdrawn']]);
});
