// Several registrars of one subject on a real PostgreSQL (R11, R18, R19): ranks as data, conflicts found by imports, counted, listed, settled one
// by one or all alike, and nothing lost.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { checkJob } from './actions/check.ts';
import { applyJob } from './actions/import.ts';
import { importing } from './testing.ts';

let t: TestApp;
let planner: TestUser;
let head: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  head = await t.user('head', 'pj-scjg', ['head']);
});
afterAll(() => t.close());
const { upload, runJob, detail } = importing(() => t);

const [A, B, C] = ['91211100122560727D', '9121110012256359X3', '912111001225685771'] as const;
const [MAIN, TAX] = ['市场监管登记', '税务登记'] as const;
const post = (user: TestUser, url: string, payload: object) => {
  t.clock.pass(1000);
  return t.request(user, { method: 'POST', url, payload });
};
const see = async (url: string) => (await t.request(planner, { method: 'GET', url })).json();

type Row = { readonly code: string; readonly name: string; readonly state?: string; readonly address?: string };
async function take(source: string, rows: readonly Row[], columns = '代码,名称,登记状态,住所') {
  const lines = rows.map((row) => `${row.code},${row.name},${row.state ?? '存续'},${row.address ?? '盘锦市大洼区1号'}`);
  const file = [columns, ...lines]
    .map((line) => line.split(',').slice(0, columns.split(',').length).join(','))
    .join('\n');
  const fileId = await upload(planner, file);
  const { importId } = (await post(planner, '/api/imports', { kind: 'subject', fileId, source })).json();
  const url = `/api/imports/${importId}`;
  await runJob(planner, checkJob, (await post(planner, `${url}/check`, {})).json().jobId);
  const checked = await see(url);
  await runJob(planner, applyJob, (await post(planner, `${url}/apply`, { mode: 'good' })).json().jobId);
  const done = await detail(planner, importId);
  expect(done.state).toBe('applied');
  return { importId, checked, done: await see(url) };
}
const now = async (code: string) => {
  const subject = await see(`/api/subjects/${code}`);
  return { ...subject, ...subject.versions[0].content, versions: subject.versions.length };
};
const open = async () => (await see('/api/conflicts?state=open')).rows;
const ranks = (reason = '三定方案') => ({
  reason,
  ranks: (['name', 'place', 'status', 'source'] as const).map((field) => ({ field, sources: [MAIN, TAX] })),
});

test('R18, R11 heads set the ranks, as one edition after another; two do not overwrite each other', async () => {
  expect((await post(planner, '/api/precedence', { version: 0, ...ranks() })).statusCode).toBe(403);
  const twice = { version: 0, reason: 'x', ranks: [{ field: 'name', sources: [MAIN, MAIN] }] };
  expect((await post(head, '/api/precedence', twice)).json().refusal.code).toBe('registers.precedence-double');
  expect((await post(head, '/api/precedence', { version: 0, ...ranks() })).json().answer).toEqual({ version: 1 });
  expect((await post(head, '/api/precedence', { version: 0, ...ranks() })).json().refusal).toMatchObject({
    code: 'registers.precedence-changed',
    with: { now: 1 },
  });
  expect(await see('/api/precedence')).toMatchObject({
    version: 1,
    setBy: 'head',
    ranks: expect.arrayContaining([{ field: 'name', sources: [MAIN, TAX] }]),
  });
});

test('R18, R19 a lower source does not overwrite; what it says is counted before and after, and the check itself changes nothing', async () => {
  await take(MAIN, [
    { code: A, name: '甲公司' },
    { code: B, name: '乙公司', state: '吊销' },
    { code: C, name: '丙公司' },
  ]);
  const { importId, checked, done } = await take(TAX, [
    { code: A, name: '甲有限公司', address: '盘锦市大洼区9号' },
    { code: B, name: '乙公司' },
    { code: C, name: '丙公司' },
  ]);
  expect(checked).toMatchObject({ conflicts: 3, changed: 0, unchanged: 3 });
  expect(done).toMatchObject({ conflicts: 3, changed: 0, unchanged: 3 });
  expect(await now(A)).toMatchObject({ name: '甲公司', source: MAIN, conflicts: 2, versions: 1 });
  const rows = (await see(`/api/conflicts?import=${importId}`)).rows;
  expect(rows.map((row: { subjectId: string; field: string }) => `${row.subjectId} ${row.field}`).sort()).toEqual(
    [`${A} name`, `${A} place`, `${B} status`].sort(),
  );
  expect(rows.find((row: { field: string }) => row.field === 'name')).toMatchObject({
    ...{ held: { name: '甲公司' }, heldSource: MAIN, value: { name: '甲有限公司' }, source: TAX, state: 'open' },
  });
  const { rows: entries } = await t.admin.query(
    `select facts from log.entry where type = 'subjects.imported' order by arrival desc limit 1`,
  );
  expect(entries[0].facts).toMatchObject({ conflicts: 3 });
});

test('R18 the same file again asks nothing anew; a file without a state contradicts none', async () => {
  const again = await take(TAX, [
    { code: A, name: '甲有限公司', address: '盘锦市大洼区9号' },
    { code: B, name: '乙公司' },
  ]);
  expect(again.done).toMatchObject({ conflicts: 0 });
  expect(await open()).toHaveLength(3);
  const short = await take('统计局', [{ code: B, name: '乙公司' }], '代码,名称');
  expect(short.done).toMatchObject({ conflicts: 0, changed: 0 });
  expect(await now(B)).toMatchObject({ status: 'revoked' });
});

test('R18, R11 a person takes one value: history, origin and entry; the higher source does not bring the old one back', async () => {
  const name = (await open()).find((row: { field: string }) => row.field === 'name');
  const said = { conflictIds: [name.conflictId], alike: false, choice: 'taken', reason: '营业执照已换' };
  expect((await post(head, '/api/conflicts/settle', said)).statusCode).toBe(403);
  expect((await post(planner, '/api/conflicts/settle', said)).json().answer).toEqual({ conflicts: 1, more: false });
  expect((await post(planner, '/api/conflicts/settle', said)).json().refusal.code).toBe('registers.conflict-settled');
  expect(await now(A)).toMatchObject({ name: '甲有限公司', origins: { name: TAX }, source: MAIN, versions: 2 });
  const found = await see(`/api/subjects?q=${encodeURIComponent('甲有限')}`);
  expect(found.rows.map((row: { subjectId: string }) => row.subjectId)).toEqual([A]);
  const back = await take(MAIN, [{ code: A, name: '甲公司' }]);
  expect(back.done).toMatchObject({ conflicts: 0, changed: 0 });
  expect(await now(A)).toMatchObject({ name: '甲有限公司', versions: 2 });
  expect((await take(MAIN, [{ code: A, name: '甲集团公司' }])).done).toMatchObject({ changed: 1 });
  expect(await now(A)).toMatchObject({ name: '甲集团公司', origins: {} });
  const { rows } = await t.admin.query(`select facts from log.entry where type = 'conflicts.settled'`);
  expect(rows).toMatchObject([{ facts: { choice: 'taken', conflicts: 1, subjects: 1 } }]);
});

test('R18 all alike are settled as one act, and only they', async () => {
  await take(TAX, [
    { code: B, name: '乙有限公司' },
    { code: C, name: '丙有限公司' },
  ]);
  const names = (await open()).filter((row: { field: string }) => row.field === 'name');
  expect(names).toHaveLength(2);
  const said = { conflictIds: [names[0].conflictId], alike: true, choice: 'kept', reason: '以登记为准' };
  expect((await post(planner, '/api/conflicts/settle', said)).json().answer).toEqual({ conflicts: 2, more: false });
  expect((await open()).map((row: { field: string }) => row.field).sort()).toEqual(['place', 'status']);
  expect(await now(C)).toMatchObject({ name: '丙公司' });
  expect((await take(TAX, [{ code: C, name: '丙有限公司' }])).done).toMatchObject({ conflicts: 0 });
  expect((await see('/api/conflicts?state=kept')).rows).toHaveLength(2);
});

test('R18 once the higher source says the same, the conflict is closed by itself', async () => {
  await take(MAIN, [{ code: B, name: '乙公司' }]);
  expect(await now(B)).toMatchObject({ status: 'active' });
  expect((await see(`/api/conflicts?subject=${B}&field=status`)).rows).toMatchObject([{ state: 'agreed' }]);
});
