// R18: a check that was cancelled goes on where it stood, one whose staged rows did not survive begins again and says so, both with the outcome and the
// root of one that was never stopped; and each cell that was tidied is told, from what to what.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { checkJob } from './actions/check.ts';
import { importing } from './testing.ts';

let t: TestApp;
let planner: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
});
afterAll(() => t.close());
const { open, check, apply, detail, count } = importing(() => t);

const ROWS = 12_000;
/** Without codes, every hundredth without a name, every third with blanks too many. */
const FILE = [
  '统一社会信用代码,企业名称,住所,登记状态,联系电话',
  ...Array.from({ length: ROWS }, (_, n) => {
    const name = n % 100 === 0 ? '' : `续传${n}号店`;
    return `,${name},${n % 3 === 0 ? '盘锦市大洼区   ' : '盘锦市大洼区'}${n}号,存续,0427-555${String(n).padStart(4, '0')}`;
  }),
].join('\n');

const opened = async (): Promise<string> => (await open(planner, 'subject', FILE)).json().importId;

/** Cancels the check once so many rows are told. */
async function stopAt(importId: string, rows: number) {
  const { jobId } = (await t.request(planner, { method: 'POST', url: `/api/imports/${importId}/check` })).json();
  const progress = async (done: number) => {
    if (done >= rows) throw new Error('cancelled');
  };
  const run = checkJob.run({ app: t.app, actor: planner.actor, jobId, input: { importId }, progress });
  await expect(run).rejects.toThrow('cancelled');
  const { state, reached } = await detail(planner, importId);
  expect(state).toBe('uploaded');
  // A chunk is some thousands, as they come from the file.
  expect(reached).toBeGreaterThan(rows - 5_500);
  expect(reached).toBeLessThan(rows);
  return reached;
}
const rootOf = async (importId: string): Promise<string> =>
  (
    await t.admin.query(`select encode(rows_root, 'hex') as root from registers.import where import_id = $1`, [
      importId,
    ])
  ).rows[0].root;
const outcome = async (importId: string) => {
  const { rows, added, unchanged, refused, notes, faults, state } = await detail(planner, importId);
  const told = notes.filter(({ note }) => !note.startsWith('check_')).sort((a, b) => (a.note < b.note ? -1 : 1));
  return { state, rows, fresh: added + unchanged, refused, told, faults, root: await rootOf(importId) };
};

test('R18 a cancelled check goes on behind the last row written; outcome and root are those of a check in one go', async () => {
  const straight = await opened();
  await check(planner, straight);
  const wanted = await outcome(straight);
  expect(wanted).toMatchObject({ state: 'checked', rows: ROWS, refused: ROWS / 100 });
  const importId = await opened();
  const first = await stopAt(importId, 7_000);
  expect(await count('import_subject', `import_id = '${importId}'`)).toBe(first - Math.ceil(first / 100));
  const second = await stopAt(importId, 11_500);
  expect(second).toBeGreaterThan(first);
  const done = await check(planner, importId);
  expect(await outcome(importId)).toEqual(wanted);
  expect(done.notes).toContainEqual({ note: 'check_resumed', count: second });
  expect(done).toMatchObject({ reached: 0 });
  expect(await apply(planner, importId, 'good')).toMatchObject({ added: ROWS - ROWS / 100 });
  expect(
    await count('subject_private', `subject_id in (select subject_id from registers.subject where name like '续传%')`),
  ).toBe(ROWS - ROWS / 100);
}, 60_000);

test('R18 staged rows that a crash of the database took are checked again from the beginning, and the report says so', async () => {
  const importId = await opened();
  const lost = await stopAt(importId, 7_000);
  // What PostgreSQL does to an unlogged table after a crash.
  await t.admin.query('truncate registers.import_subject');
  const done = await check(planner, importId);
  expect(await outcome(importId)).toMatchObject({ state: 'checked', rows: ROWS, fresh: ROWS - ROWS / 100 });
  expect(done.notes).toContainEqual({ note: 'check_restarted', count: lost });
}, 60_000);

test('R18 other columns begin anew', async () => {
  const importId = await opened();
  await stopAt(importId, 7_000);
  const { mapping } = await detail(planner, importId);
  await t.request(planner, { method: 'POST', url: `/api/imports/${importId}/mapping`, payload: { mapping } });
  expect(await detail(planner, importId)).toMatchObject({ state: 'uploaded', reached: 0 });
  const done = await check(planner, importId);
  expect(done).toMatchObject({ rows: ROWS });
  expect(done.notes.some(({ note }) => note.startsWith('check_'))).toBe(false);
}, 60_000);

test('R18 every tidied cell is told by line: code in small and full-width letters, blanks in a name; bad rows are not', async () => {
  const body = [
    '代码,名称,住所',
    '９1211100122560727d,甲  公司 ,盘锦市大洼区1号',
    '9121110012256359X3,乙公司,盘锦市大洼区2号',
    '912111001225685772,丙  公司,盘锦市大洼区3号',
  ].join('\n');
  const done = await check(planner, (await open(planner, 'subject', body)).json().importId);
  expect(done.notes).toEqual(
    expect.arrayContaining([
      { note: 'code_tidied', count: 1 },
      { note: 'text_tidied', count: 1 },
    ]),
  );
  expect(done).toMatchObject({ tidied: 2, refused: 1 });
  const url = `/api/imports/${done.importId}/tidied.csv`;
  const report = await t.request(planner, { method: 'GET', url });
  expect(report.body.split('\r\n')).toEqual([
    '\uFEFF行号,列,文件中,记为',
    '2,代码,９1211100122560727d,91211100122560727D',
    '2,名称,甲  公司 ,甲 公司',
    '',
  ]);
  const outsider = await t.user('outsider', 'pj-wj', ['planner']);
  expect((await t.request(outsider, { method: 'GET', url })).statusCode).toBe(404);
});
