// Codes recorded although their check digit fails, on a real PostgreSQL (R5, R11, R18, R19): refused, asked for, granted by another head,
// taken with a note, shown on the subject, ended, and corrected with the history kept.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { importing } from './testing.ts';

let t: TestApp;
let planner: TestUser;
let ownHead: TestUser;
let head: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  ownHead = await t.user('own-head', 'pj-scjg', ['head']);
  head = await t.user('head-yj', 'pj-yj', ['head']);
});
afterAll(() => t.close());
const { whole } = importing(() => t);

const RIGHT = '91211100122560727D';
const WRONG = '91211100122560727E';
const OLD = '211100004000120';
const HEAD = '代码,名称,住所,原注册号';
const FILE = `${HEAD}\n${WRONG},早年公司,盘锦市大洼区1号,\n${OLD},早年商店,盘锦市大洼区2号,\n`;
const post = (user: TestUser, url: string, payload: object) => {
  t.clock.pass(1000);
  return t.request(user, { method: 'POST', url, payload });
};
const see = async (url: string, user = planner) => (await t.request(user, { method: 'GET', url })).json();
const said = {
  codes: [
    { code: WRONG.toLowerCase(), name: '早年公司' },
    { code: OLD, name: '早年商店' },
  ],
  reason: '执照如此',
  evidence: '执照照片 12 号',
  decider: 'pj-yj',
};
const refused = async (change: object, user = planner) =>
  (await post(user, '/api/overrides', { ...said, ...change })).json().refusal?.code;
let overrideId = '';

test('R18 a failing check digit is never taken silently; the form is filled with what the file was refused for', async () => {
  const done = await whole(planner, 'subject', FILE);
  expect(done).toMatchObject({ rows: 2, added: 0, refused: 2 });
  const choices = await see(`/api/overrides/choices?import=${done.importId}`);
  expect(choices.codes).toEqual([
    { code: WRONG, name: '早年公司' },
    { code: OLD, name: '早年商店' },
  ]);
  expect(choices.offices.map((one: { officeId: string }) => one.officeId)).toEqual(['pj-yj']);
});

test('R18 only what nothing but the check digit is wrong with can be asked for, by who may', async () => {
  expect(await refused({ codes: [{ code: RIGHT, name: 'x' }] })).toBe('registers.override-needless');
  expect(await refused({ codes: [{ code: '91211100122560727', name: 'x' }] })).toBe('registers.code-shape');
  expect(await refused({ codes: [{ code: '91211100I22560727E', name: 'x' }] })).toBe('registers.uscc-character');
  expect(await refused({ codes: [{ code: 'Z211100000000010', name: 'x' }] })).toBe('registers.assigned-check');
  expect(await refused({ decider: 'pj-scjg' })).toBe('registers.exclusion-same-head');
  expect((await post(planner, '/api/overrides', { ...said, evidence: '' })).statusCode).toBe(400);
  expect((await post(ownHead, '/api/overrides', said)).statusCode).toBe(403);
});

test('R5, R11 another head grants; not before is a row taken, nor by the one who asked', async () => {
  overrideId = (await post(planner, '/api/overrides', said)).json().answer.overrideId;
  expect(await refused({})).toBe('registers.override-known');
  expect(await whole(planner, 'subject', FILE)).toMatchObject({ added: 0, refused: 2 });
  const url = `/api/overrides/${overrideId}`;
  expect((await post(ownHead, `${url}/grant`, { reason: '' })).statusCode).toBe(403);
  expect((await see('/api/inbox', head)).rows[0]).toMatchObject({ href: `/workbench/overrides/${overrideId}` });
  await t.admin.query(`update registers.override_code set code = '91211100122560727F' where code = $1`, [WRONG]);
  expect((await post(head, `${url}/grant`, { reason: '' })).json().refusal.code).toBe('approval.changed');
  await t.admin.query(`update registers.override_code set code = $1 where code = '91211100122560727F'`, [WRONG]);
  expect((await post(head, `${url}/grant`, { reason: '同意' })).statusCode).toBe(200);
  const { rows } = await t.admin.query(`select facts from log.entry where type = 'override.granted'`);
  expect(rows[0].facts).toMatchObject({
    codes: [OLD, WRONG],
    asked: { by: 'planner', head: 'pj-scjg' },
    approved: { by: 'head-yj', head: 'pj-yj' },
  });
  expect(JSON.stringify(rows[0].facts)).not.toContain('照片');
});

test('R18, R19 granted rows come in, counted in the report and shown on the subject and in the list', async () => {
  const done = await whole(planner, 'subject', FILE);
  expect(done).toMatchObject({ added: 2, refused: 0 });
  expect(done.notes).toContainEqual({ note: 'code_overridden', count: 2 });
  const subject = await see(`/api/subjects/${WRONG}`);
  expect(subject).toMatchObject({ override: { overrideId, standing: 'force' } });
  expect(subject.versions[0].content).toMatchObject({ codeKind: 'uscc', nature: 'profit', region: '211104' });
  expect((await see(`/api/subjects/${OLD}`)).versions[0].content.codeKind).toBe('reg15');
  const list = await see('/api/overrides?standing=force&used=yes');
  expect(list.rows.map((row: { subjectId: string }) => row.subjectId).sort()).toEqual([OLD, WRONG]);
  expect(await see('/api/overrides?used=no')).toMatchObject({ rows: [] });
});

test('R18, R11 an ended override takes no further row; the corrected code keeps the subject and its history', async () => {
  const url = `/api/overrides/${overrideId}/end`;
  expect((await post(head, url, { code: WRONG, reason: 'x' })).statusCode).toBe(403);
  expect((await post(planner, url, { code: WRONG, reason: '登记机关更正' })).statusCode).toBe(200);
  expect((await post(planner, url, { code: WRONG, reason: 'x' })).json().refusal.code).toBe('registers.override-over');
  const again = await whole(planner, 'subject', FILE);
  expect(again).toMatchObject({ unchanged: 1, refused: 1 });
  expect(again.faults[0]).toMatchObject({ code: 'registers.uscc-check' });
  expect(await see(`/api/subjects/${WRONG}`)).toMatchObject({ override: { standing: 'ended' } });
  const corrected = await whole(planner, 'subject', `${HEAD}\n${RIGHT},早年公司,盘锦市大洼区1号,${WRONG}\n`);
  expect(corrected).toMatchObject({ changed: 1, added: 0, refused: 0 });
  expect(await see(`/api/subjects/${RIGHT}`)).toMatchObject({
    subjectId: WRONG,
    override: null,
    versions: [{ content: { code: RIGHT } }, { content: { code: WRONG } }],
  });
  // May be asked for again: the licence was right after all.
  expect(await refused({ codes: [{ code: WRONG, name: '早年公司' }] })).toBeUndefined();
});
