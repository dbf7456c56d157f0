// Subjects without a credit code on a real PostgreSQL (R44, R11): by import and by hand, again and again, and when a real code comes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { checkCode, usccCheckCharacter } from './rules/identity.ts';
import { importing } from './testing.ts';

let t: TestApp;
let planner: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
});
afterAll(() => t.close());

const { whole, count } = importing(() => t);

const UNLICENSED = '代码,名称,地址,台账编号';

test('R44: rows without a code get one, the same one every time, and no duplicates', async () => {
  const body = `${UNLICENSED}\n,夜市烧烤摊,盘锦市兴隆台区夜市3号,\n,河边修车铺,盘锦市大洼区桥头,\n,无址摊位,,T-7\n,夜市 烧烤摊,盘锦市兴隆台区夜市３号,\n`;
  const first = await whole(planner, 'subject', body);
  expect(first).toMatchObject({ added: 3, refused: 1 });
  expect(first.faults.map((fault) => [fault.line, fault.code])).toEqual([[5, 'registers.duplicate-row']]);
  expect(first.notes).toContainEqual({ note: 'code_assigned', count: 4 });
  const { rows } = await t.admin.query(
    `select code, code_kind, region from registers.subject where name in ('夜市烧烤摊', '河边修车铺', '无址摊位') order by code`,
  );
  expect(rows.map((row) => [row.code_kind, row.code.slice(0, 7), row.region])).toEqual([
    ['assigned', 'Z211100', '211100'],
    ['assigned', 'Z211103', '211103'],
    ['assigned', 'Z211104', '211104'],
  ]);
  for (const row of rows) expect(checkCode(row.code).ok).toBe(true);
  expect(await whole(planner, 'subject', body)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
  const moved = await whole(planner, 'subject', `${UNLICENSED}\n,无址摊位,盘锦市双台子区,T-7\n`, 'all');
  expect(moved).toMatchObject({ added: 0, changed: 1 });
});

test('R44: a real code that comes later joins the subject; the row without a code is then named with it', async () => {
  const body = '91211100MA0TE5TA0';
  const code = body + usccCheckCharacter(body);
  const found = (
    await t.request(planner, { method: 'GET', url: `/api/subjects?q=${encodeURIComponent('河边修车铺')}` })
  ).json();
  const [{ subjectId }] = found.rows;
  const joined = await whole(planner, 'subject', `代码,名称,地址\n${code},河边修车铺,盘锦市大洼区桥头\n`, 'all');
  expect(joined).toMatchObject({ added: 0, changed: 1 });
  expect(joined.notes).toContainEqual({ note: 'assigned_joined', count: 1 });
  for (const known of [code, subjectId]) {
    const view = (await t.request(planner, { method: 'GET', url: `/api/subjects/${known}` })).json();
    expect(view.subjectId).toBe(subjectId);
    expect(view.versions.map((one: { content: { code: string } }) => one.content.code)).toEqual([code, subjectId]);
  }
  const stale = await whole(planner, 'subject', `${UNLICENSED}\n,河边修车铺,盘锦市大洼区桥头,\n`);
  expect(stale).toMatchObject({ changed: 0, added: 0, refused: 1 });
  expect(stale.faults[0]).toMatchObject({
    code: 'registers.assigned-known',
    fix: { zh: `填写代码 ${code}，或删去这一行` },
  });
});

test('R44, R11: a subject is recorded by hand, once, with an entry that names no person', async () => {
  const said = {
    code: '',
    name: '李家早点摊',
    nature: 'profit',
    type: '',
    industry: 'H62',
    region: '',
    address: '盘锦市双台子区早市',
    contactName: '',
    contactPhone: '',
    evidence: '早市排查',
  };
  const record = (user: TestUser, payload: object) =>
    t.request(user, { method: 'POST', url: '/api/subjects', payload });
  const done = await record(planner, said);
  expect(done.statusCode, done.body).toBe(200);
  const { subjectId } = done.json().answer;
  expect(subjectId).toMatch(/^Z211102\d{9}$/);
  const entry = await t.admin.query('select type, thing, facts from log.entry where entry_id = $1', [
    done.json().entryId,
  ]);
  expect(entry.rows[0]).toMatchObject({ type: 'subject.recorded', thing: `subject:${subjectId}` });
  expect(JSON.stringify(entry.rows[0].facts)).not.toContain('李家');
  expect((await record(planner, said)).json().refusal).toMatchObject({
    code: 'registers.subject-known',
    with: { code: subjectId },
  });
  expect((await record(planner, { ...said, address: '' })).json().refusal.code).toBe('registers.code-missing');
  expect((await record(planner, { ...said, code: '91211100122560727E' })).json().refusal.code).toBe(
    'registers.uscc-check',
  );
  const head = await t.user('records-nothing', 'pj-scjg', ['head']);
  expect((await record(head, said)).statusCode).toBe(403);
  expect(await count('import_subject')).toBe(0);
});
