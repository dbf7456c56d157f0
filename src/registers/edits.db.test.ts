// R10, R11, R18: a filtered list goes out as a workbook with ids and versions, comes back, shows its differences before anything is written, and
// is written by one act; what changed meanwhile is refused row by row, at the check and again when it is written.

import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportJob } from '../organisation/exports/exports.ts';
import { xlsxBytes } from '../platform/list/xlsx.ts';
import { openWorkbook } from '../platform/workbook/workbook.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { importing } from './testing.ts';

let t: TestApp;
let planner: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  const rows = [
    `${A},=甲公司,F52,盘锦市大洼区田家街道1号,存续,2019-01-02`,
    `${B},乙公司,,盘锦市2号,吊销,`,
    `${C},丙公司,F52,盘锦市兴隆台区3号,迁出,`,
    `,丁摊点,,盘锦市兴隆台区4号,,`,
  ];
  await whole(planner, 'subject', ['代码,名称,行业,住所,登记状态,成立日期', ...rows].join('\n'), 'all');
});
afterAll(() => t.close());
const { open, check, apply, detail, runJob, whole } = importing(() => t);
const [A, B, C] = ['91211100122560727D', '9121110012256359X3', '912111001225685771'] as const;

/** The whole list as a workbook: its heads, then its rows. */
async function taken(query: object = {}, lang = 'zh'): Promise<string[][]> {
  t.clock.pass(1000);
  const payload = { list: 'subject-edits', format: 'xlsx', query };
  const started = await t.request(planner, { method: 'POST', url: '/api/exports', payload, cookies: { lang } });
  expect(started.statusCode, started.body).toBe(200);
  const { href } = (await runJob(planner, exportJob, started.json().jobId)) as { href: string };
  const { rawPayload } = await t.request(planner, { method: 'GET', url: href });
  const piece = async (n: number) =>
    n * 65_536 < rawPayload.length ? rawPayload.subarray(n * 65_536, (n + 1) * 65_536) : null;
  const book = await openWorkbook({ size: rawPayload.length, width: 65_536, piece });
  const rows: string[][] = [];
  for await (const batch of book.rows(book.sheets[0] ?? '')) for (const { cells } of batch) rows.push([...cells]);
  return rows;
}
const bytesOf = async ([heads = [], ...rows]: string[][]): Promise<Buffer> =>
  Buffer.concat(await Readable.from(xlsxBytes('表', heads, Readable.from([rows]))).toArray());
const back = async (table: string[][]) => {
  t.clock.pass(1000);
  const opened = await open(planner, 'edit', await bytesOf(table));
  expect(opened.statusCode, opened.body).toBe(200);
  return check(planner, opened.json().importId);
};
const column = (table: string[][], head: string) => (table[0] ?? []).indexOf(head);
function put(table: string[][], name: string, head: string, value: string) {
  const row = table.find((one) => one[column(table, '名称（姓名）')]?.includes(name));
  if (!row) throw new Error(name);
  row[column(table, head)] = value;
}
const now = async (code: string) => (await t.request(planner, { method: 'GET', url: `/api/subjects/${code}` })).json();

test.each(['zh', 'en'])(
  'R18 what comes back as it went out (%s) changes nothing, also where cells are empty or look like formulas',
  async (lang) => {
    const table = await taken({}, lang);
    expect(table).toHaveLength(5);
    expect(table[0]?.[0]).toBe(lang === 'zh' ? '对象编号' : 'Subject id');
    expect(await back(table)).toMatchObject({ gaps: [], rows: 4, refused: 0, changed: 0, unchanged: 4 });
  },
);

test('R10 the export takes the conditions of the list', async () => {
  expect(await taken({ status: 'revoked' })).toHaveLength(2);
});

test('R11, R18 differences are shown before anything is written; one act with its entry; only what was changed is the editor’s', async () => {
  const table = await taken();
  put(table, '乙公司', '住所或经营场所', '盘锦市大洼区9号');
  put(table, '乙公司', '区划', '');
  put(table, '丙公司', '状态', '存续');
  put(table, '甲公司', '登记日期', '');
  const checked = await back(table);
  expect(checked).toMatchObject({ refused: 0, changed: 3, unchanged: 1 });
  const url = `/api/imports/${checked.importId}/differences`;
  const { rows } = (await t.request(planner, { method: 'GET', url })).json();
  const told = rows.flatMap((row: { subjectId: string; members: { member: string; before: string; now: string }[] }) =>
    row.members.map(({ member, before, now: is }) => [row.subjectId, member, before, is]),
  );
  expect(told).toEqual(
    expect.arrayContaining([
      [A, 'registeredOn', '2019-01-02', ''],
      [B, 'address', '盘锦市2号', '盘锦市大洼区9号'],
      [C, 'status', 'moved', 'active'],
    ]),
  );
  const file = (await t.request(planner, { method: 'GET', url: `${url}.csv` })).body;
  expect(file).toContain(`${C},丙公司,状态,moved,active`);
  expect((await now(C)).versions[0].content.status).toBe('moved');
  expect(await apply(planner, checked.importId, 'good')).toMatchObject({ state: 'applied', changed: 3 });
  expect(await now(C)).toMatchObject({
    origins: { status: '市市场监管局' },
    versions: [{ content: { source: '测试来源' } }, {}],
  });
  const { rows: entries } = await t.admin.query(`select facts from log.entry where type = 'subjects.edited'`);
  expect(entries).toMatchObject([{ facts: { changed: 3, source: '市市场监管局' } }]);
});

test('R18 rows changed since the export, unknown ones, other codes and lost marks are refused; the rest is taken', async () => {
  const table = await taken();
  await whole(planner, 'subject', `代码,名称\n${A},甲集团\n`, 'all');
  put(table, '甲公司', '名称（姓名）', '甲有限');
  put(table, '乙公司', '名称（姓名）', '乙有限');
  put(table, '丙公司', '统一社会信用代码或注册号', A);
  put(table, '丁摊点', '版本摘要（勿改）', 'x');
  table.push([...(table[1] ?? [])].map((cell, at) => (at === 0 ? 'NOBODY' : cell)));
  const checked = await back(table);
  expect(checked).toMatchObject({ rows: 5, refused: 4, changed: 1 });
  expect(checked.faults.map((fault) => fault.code).sort()).toEqual([
    'registers.edit-changed',
    'registers.edit-code',
    'registers.edit-unknown',
    'registers.edit-unmarked',
  ]);
  expect(await apply(planner, checked.importId, 'good')).toMatchObject({ changed: 1 });
  expect((await now(A)).versions[0].content.name).toBe('甲集团');
});

test('R18 what is changed between check and act stops all of it', async () => {
  const table = await taken();
  put(table, '丙公司', '名称（姓名）', '丙有限');
  const checked = await back(table);
  await whole(planner, 'subject', `代码,名称\n${C},丙集团\n`, 'all');
  const done = await apply(planner, checked.importId, 'good');
  expect(done).toMatchObject({ state: 'checked' });
  expect(done.problem?.zh).toContain('1 个对象');
  expect((await now(C)).versions[0].content.name).toBe('丙集团');
  expect(await detail(planner, checked.importId)).toMatchObject({ added: 0 });
});
