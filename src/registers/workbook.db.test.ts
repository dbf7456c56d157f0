// R18, R19, R23: imports from workbooks, through the same check and act as a CSV.
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { xlsxBytes } from '../platform/list/xlsx.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { type Detail, importing } from './testing.ts';

let t: TestApp;
let planner: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
});
afterAll(() => t.close());
const { open, whole, check, detail, count } = importing(() => t);

const HEADS = ['统一社会信用代码', '企业名称', '行业', '住所', '登记状态', '成立日期'];
const GOOD = ['91211100122560727D', '盘锦测试商贸有限公司', 'F52', '盘锦市大洼区田家街道1号', '存续'];

async function book(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const made = new ExcelJS.Workbook();
  fill(made);
  return Buffer.from(await made.xlsx.writeBuffer());
}

const opened = async (file: Buffer): Promise<Detail & { sheet: string; sheets: string[]; headerLine: number }> => {
  const answer = await open(planner, 'subject', file);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};

test('R18 a workbook comes in like a CSV: the fitting sheet and row of heads, days, blank rows, one bad row reported by its row', async () => {
  const file = await book((made) => {
    made.addWorksheet('说明').addRow(['填表说明', '请勿修改']);
    const sheet = made.addWorksheet('名录');
    sheet.addRow(['盘锦市检查对象名录']);
    sheet.mergeCells('A1:F1');
    sheet.addRow([]);
    sheet.addRow(HEADS.map((head) => head.replace('统一社会', '统一社会\n')));
    sheet.addRow([...GOOD, new Date(Date.UTC(2019, 0, 2))]);
    sheet.addRow([]);
    sheet.addRow([9.1211e17, '丢了位数的公司', 'F52', '盘锦市', '存续', '2019-01-02']);
    sheet.getCell('A7').value = { formula: '"9121110012256"&"0735"&"X"', result: '123' };
    sheet.getCell('B7').value = '公式算错的公司';
  });
  const seen = await opened(file);
  expect(seen).toMatchObject({ sheet: '名录', sheets: ['说明', '名录'], headerLine: 3, gaps: [] });
  expect(seen.columns).toEqual(['统一社会 信用代码', ...HEADS.slice(1)]);
  expect(seen.preview.map((row) => [row.line, row.faults.map((fault) => fault.code)])).toEqual([
    [4, []],
    [6, ['registers.cell-lost']],
    [7, ['registers.code-shape']],
  ]);
  const done = await whole(planner, 'subject', file);
  expect(done).toMatchObject({ state: 'applied', rows: 3, added: 1, refused: 2 });
  expect(done.faults.map((fault) => [fault.line, fault.field, fault.code])).toEqual([
    [6, 'code', 'registers.cell-lost'],
    [7, 'code', 'registers.code-shape'],
  ]);
  const subject = (await t.request(planner, { method: 'GET', url: '/api/subjects/91211100122560727D' })).json();
  expect(subject.versions[0].content).toMatchObject({ name: GOOD[1], registeredOn: '2019-01-02', industry: 'F52' });
  const csv = `${HEADS.join(',')}\n${[...GOOD, '2019-01-02'].join(',')}\n`;
  expect(await whole(planner, 'subject', csv)).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
});

test('R18 another sheet or row of heads is chosen by a person; what is not there is refused', async () => {
  const file = await book((made) => {
    made.addWorksheet('一').addRows([HEADS, GOOD]);
    made.addWorksheet('二').addRows([['甲', '乙'], HEADS, GOOD]);
  });
  const seen = await opened(file);
  const choose = (payload: object) =>
    t.request(planner, { method: 'POST', url: `/api/imports/${seen.importId}/sheet`, payload });
  expect(seen).toMatchObject({ sheet: '一', headerLine: 1 });
  expect((await choose({ sheet: '二' })).json()).toMatchObject({ sheet: '二', headerLine: 2, gaps: [] });
  const first = (await choose({ sheet: '二', headerLine: 1 })).json();
  expect(first).toMatchObject({ headerLine: 1, columns: ['甲', '乙'], gaps: ['code', 'name'] });
  expect((await choose({ sheet: '三' })).json().refusal.code).toBe('registers.import-sheet');
  expect((await choose({ sheet: '二', headerLine: 25 })).json().refusal.code).toBe('registers.import-header');
  await check(planner, (await choose({ sheet: '一' })).json().importId);
  expect(await detail(planner, seen.importId)).toMatchObject({ state: 'checked', rows: 1 });
});

test('R18 a file is what its bytes say: a CSV named .xlsx is read, an old or protected workbook and a bare archive are refused', async () => {
  const before = await count('import');
  const old = await open(
    planner,
    'subject',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
  );
  expect(old.json().refusal).toMatchObject({ code: 'file.workbook-old' });
  const broken = await open(planner, 'subject', Buffer.from('PK\u0003\u0004 and no more', 'latin1'));
  expect(broken.json().refusal).toMatchObject({ code: 'file.workbook-damaged' });
  expect(await count('import')).toBe(before);
  const upload = await t.request(planner, {
    method: 'POST',
    url: `/api/files?name=${encodeURIComponent('名录.xlsx')}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.from(`${HEADS.join(',')}\n${GOOD.join(',')},\n`),
  });
  const { fileId } = upload.json();
  const named = { kind: 'subject', fileId, source: '测试来源' };
  const csv = await t.request(planner, { method: 'POST', url: '/api/imports', payload: named });
  expect(csv.json()).toMatchObject({ format: 'csv', fileName: '名录.xlsx', gaps: [] });
});

test('R18 20,000 rows of our own export, longer than a piece, go through whole', async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => [
    '',
    `个体摊点${n}`,
    '',
    `盘锦市兴隆台区市场街${n}号`,
    '存续',
    '',
  ]);
  const bytes = xlsxBytes('检查对象', HEADS, Readable.from([rows]));
  const file = Buffer.concat(await Readable.from(bytes).toArray());
  expect(await whole(planner, 'subject', file, 'all')).toMatchObject({ state: 'applied', rows: 20_000, added: 20_000 });
}, 60_000);
