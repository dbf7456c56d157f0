// R18, R19: who is gone from a source that was imported whole, settled by a person with the history kept, and back when the source has it again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { checkJob } from './actions/check.ts';
import { applyJob } from './actions/import.ts';
import { importing } from './testing.ts';

let t: TestApp;
let planner: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
});
afterAll(() => t.close());
const { upload, runJob, detail } = importing(() => t);

const HEAD = '代码,名称,住所,登记状态';
const [A, B, C] = ['91211100122560727D', '9121110012256359X3', '912111001225685771'] as const;
const row = (code: string, name: string, state = '存续') => `${code},${name},盘锦市大洼区1号,${state}`;
const post = (url: string, payload: object, user = planner) => {
  t.clock.pass(1000);
  return t.request(user, { method: 'POST', url, payload });
};
const see = async (url: string) => (await t.request(planner, { method: 'GET', url })).json();

async function take(rows: readonly string[], whole: boolean, source = '市场监管登记'): Promise<string> {
  const fileId = await upload(planner, [HEAD, ...rows].join('\n'));
  const opened = await post('/api/imports', { kind: 'subject', fileId, source, whole });
  expect(opened.statusCode, opened.body).toBe(200);
  const url = `/api/imports/${opened.json().importId}`;
  await runJob(planner, checkJob, (await post(`${url}/check`, {})).json().jobId);
  await runJob(planner, applyJob, (await post(`${url}/apply`, { mode: 'good' })).json().jobId);
  expect(await detail(planner, opened.json().importId)).toMatchObject({ state: 'applied' });
  return url;
}
const gone = async (url: string): Promise<string[]> =>
  (await see(`${url}/gone`)).rows.map((one: { subjectId: string }) => one.subjectId);
const status = async (code: string) =>
  (await see(`/api/subjects/${code}`)).versions.map((one: { content: { status: string } }) => one.content.status);
const settle = (url: string, subjectIds: string[], choice: string, reason = '登记机关复核') =>
  post(`${url}/settle`, { subjectIds, choice, reason });

test('R18 only a file that is all of its source tells who is gone, of that source and in business, and deletes nothing', async () => {
  await take([row(A, '甲公司'), row(B, '乙公司'), row('92211102MA0UTEST05', '错码')], false);
  await take([row(C, '丙协会')], false, '民政登记');
  expect((await see(await take([row(A, '甲公司')], false))).gone).toBeNull();
  const url = await take([row(A, '甲公司')], true);
  expect(await see(url)).toMatchObject({ whole: true, gone: { open: 1, settled: 0 } });
  expect(await gone(url)).toEqual([B]);
  expect(await status(B)).toEqual(['active']);
  const { rows } = await t.admin.query(
    `select facts from log.entry where type = 'subjects.imported' order by arrival desc limit 1`,
  );
  expect(rows[0].facts.gone).toBe(1);
});

test('R18 a file with refused rows says nothing of who is gone', async () => {
  const url = await take([row(A, '甲公司'), row('91211100122560727X', '错码')], true);
  expect(await see(url)).toMatchObject({ refused: 1, gone: null });
  expect(await gone(url)).toEqual([]);
});

test('R18, R11 a person settles it with reason: history kept, one entry, not twice; the source brings it back', async () => {
  const url = await take([row(A, '甲公司')], true);
  expect((await settle(url, [B], 'deregistered', ' ')).json().refusal.code).toBe('form.invalid');
  expect((await settle(url, [B, A], 'deregistered')).json().refusal).toMatchObject({
    code: 'registers.gone-changed',
    with: { count: 1 },
  });
  const head = await t.user('head', 'pj-scjg', ['head']);
  expect((await post(`${url}/settle`, { subjectIds: [B], choice: 'kept', reason: 'x' }, head)).statusCode).toBe(403);
  const done = await settle(url, [B], 'deregistered');
  expect(done.json().answer).toEqual({ subjects: 1 });
  expect(await status(B)).toEqual(['deregistered', 'active']);
  expect(await see(url)).toMatchObject({ gone: { open: 0, settled: 1 } });
  expect((await settle(url, [B], 'kept')).json().refusal.code).toBe('registers.gone-changed');
  expect(await gone(await take([row(A, '甲公司')], true))).toEqual([]);
  await take([row(A, '甲公司'), row(B, '乙公司')], true);
  expect(await status(B)).toEqual(['active', 'deregistered', 'active']);
  const { rows } = await t.admin.query(`select facts from log.entry where type = 'subjects.settled'`);
  expect(rows).toMatchObject([{ facts: { choice: 'deregistered', subjects: 1 } }]);
});
