// R10, R11: a list is taken away whole: the same conditions, the same rows, in the same order; nothing in it runs; its owner alone takes it, for a
// week; and the log says who took what.
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishJob } from '../../platform/jobs.ts';
import { FORMULA_SIGNS } from '../../platform/list/lines.ts';
import { csvReader } from '../../registers/rules/csv.ts';
import { grams } from '../../registers/rules/grams.ts';
import { type TestApp, type TestUser, testApp } from '../../testing.ts';
import { actorOf } from '../store.ts';

let t: TestApp;
let planner: TestUser;
let other: TestUser;
const COUNT = 9000;
const hostile = FORMULA_SIGNS.map((sign) => `${sign}HYPERLINK("http://x";"点")`);

beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  other = await t.user('other', 'pj-scjg', ['planner']);
  await t.admin.query(
    `insert into registers.subject select 'Z' || n, 'Z' || n, 'assigned', '批量' || n, '{}', 'nonprofit', '', 'H62', 'H', '211102', null, '', 'active', null, '2020-01-31', 's', '\\x00', '2025-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000001' from generate_series(10000, $1::int) n`,
    [9999 + COUNT],
  );
  for (const [n, name] of hostile.entries())
    await t.admin.query(
      `insert into registers.subject select $1, '91440101000199999X', 'uscc', $2, $3, 'profit', 'a"b,c', null, null, null, null, '', 'active', 'A', null, 's', '\\x00', '2026-01-01', '00000000-0000-0000-0000-000000000001'`,
      [`A${10 + n}`, name, [...grams(name)]],
    );
});
afterAll(() => t.close());

async function exported(query: Record<string, string>, format: 'csv' | 'xlsx', user = planner) {
  const body = { list: 'subjects', format, query };
  const asked = await t.request(user, { method: 'POST', url: '/api/exports', payload: body });
  expect(asked.statusCode, asked.body).toBe(200);
  const { jobId } = asked.json();
  await finishJob(t.app, jobId, actorOf);
  const job = (await t.request(user, { method: 'GET', url: `/api/jobs/${jobId}` })).json();
  expect(job, JSON.stringify(job)).toMatchObject({ state: 'done', done: job.result.rows, total: job.result.rows });
  return { href: job.result.href as string, rows: job.result.rows as number };
}
const taken = async (href: string, user: TestUser | null = planner) => t.request(user, { method: 'GET', url: href });
const recordsOf = (text: string) => {
  const reader = csvReader(',', 1_000_000);
  return [...reader.push(text), ...reader.end()].map((record) => record.cells);
};

describe('R10 the whole list', () => {
  test('CSV holds every row of the conditions in the order of the pages, with a byte order mark and words for codes', async () => {
    const { href, rows } = await exported({ nature: 'nonprofit', sort: '-code' }, 'csv');
    expect(rows).toBe(COUNT);
    const file = await taken(href);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [head, ...lines] = recordsOf(file.body.replace('\uFEFF', ''));
    expect(head?.slice(0, 4)).toEqual(['名称', '代码', '代码种类', '县区']);
    const first = (
      await t.request(planner, { method: 'GET', url: '/api/subjects?nature=nonprofit&sort=-code' })
    ).json();
    expect(lines.slice(0, 50).map(([name]) => name)).toEqual(first.rows.map((row: { name: string }) => row.name));
    expect(lines).toHaveLength(COUNT);
    expect(lines[0]).toEqual([
      `批量${9999 + COUNT}`,
      `Z${9999 + COUNT}`,
      '赋码',
      '双台子区',
      'H62 餐饮业',
      '存续',
      '',
      '',
      '非营利',
      '',
      '2020-01-31',
      '2025-01-01 08:00:00',
    ]);
  });

  test('XLSX holds the same cells as CSV, codes as text', async () => {
    const asked = { nature: 'profit' };
    const csv = recordsOf((await taken((await exported(asked, 'csv')).href)).body.replace('\uFEFF', ''));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await taken((await exported(asked, 'xlsx')).href)).rawPayload as never);
    const sheet = book.worksheets[0];
    // The reader of CSV takes every kind of line end in a cell for one.
    const plain = (value: unknown) => String(value ?? '').replace(/[\r\n]+/g, '');
    const cells = csv.map((row, at) => row.map((_, column) => plain(sheet?.getCell(at + 1, column + 1).value)));
    expect(cells).toEqual(csv.map((row) => row.map(plain)));
    expect(sheet?.rowCount).toBe(1 + hostile.length);
    expect(sheet?.getCell(2, 2).value).toBe('91440101000199999X');
  });

  test('a cell that a spreadsheet would run is made inert, a quote and a comma stay one cell', async () => {
    const rows = recordsOf(
      (await taken((await exported({ nature: 'profit' }, 'csv')).href)).body.replace('\uFEFF', ''),
    ).slice(1);
    expect(rows.map(([name]) => name)).toEqual(hostile.map((name) => `'${name}`));
    expect(rows.every((row) => row[7] === 'a"b,c')).toBe(true);
  });
});

describe('R11 who took what', () => {
  test('the log has an entry with list, form, rows and hash; the conditions are in the erasable document', async () => {
    const { href, rows } = await exported({ q: 'Z1000' }, 'csv');
    const { rows: entries } = await t.admin.query(
      `select e.user_id, e.thing, e.facts, d.body from log.entry e join log.document d using (entry_id) where e.type = 'list.exported' and e.thing = $1`,
      [`export:${href.split('/').at(-1)}`],
    );
    expect(entries[0]).toMatchObject({ user_id: 'planner' });
    expect(entries[0].facts).toMatchObject({ list: 'subjects', format: 'csv', rows });
    expect(JSON.stringify(entries[0].facts)).not.toContain('Z1000');
    expect(JSON.stringify(entries[0].body)).toContain('Z1000');
  });

  test('nobody else takes the file, nor does its owner after a week; then it is gone', async () => {
    const { href } = await exported({ q: 'Z10000' }, 'csv');
    expect((await taken(href, other)).statusCode).toBe(404);
    expect((await taken(href, null)).statusCode).toBe(401);
    expect((await taken(href)).statusCode).toBe(200);
    const seen = await t.admin.query(
      `select count(*)::int as n from log.observation where kind = 'read' and thing like 'export:%' and user_id = 'planner'`,
    );
    expect(seen.rows[0].n).toBeGreaterThan(0);
    t.clock.pass(7 * 86_400_000);
    expect((await taken(href)).json().refusal.code).toBe('list.export-missing');
    await exported({ q: 'Z10000' }, 'csv');
    const old = await t.admin.query('select 1 from platform.file where file_id = $1', [href.split('/').at(-1)]);
    expect(old.rows).toEqual([]);
  });

  test('a list that the person may not read, or conditions that it does not know, are refused before any work', async () => {
    const ask = async (list: string, query: object) =>
      (
        await t.request(planner, { method: 'POST', url: '/api/exports', payload: { list, format: 'csv', query } })
      ).json().refusal.code;
    expect(await ask('accounts', {})).toBe('list.missing');
    expect(await ask('nothing', {})).toBe('list.missing');
    expect(await ask('subjects', { recorded: 'yesterday' })).toBe('list.conditions');
    expect(await ask('subjects', { hidden: '1' })).toBe('list.conditions');
  });
});

describe('R10 saved views', () => {
  test('are kept by name for their owner alone, and refused twice or with conditions that the list does not know', async () => {
    const url = '/api/lists/subjects/views';
    const save = async (payload: object) => t.request(planner, { method: 'POST', url, payload });
    const done = await save({ name: '餐饮', query: 'section=H&sort=-code' });
    expect(done.statusCode, done.body).toBe(200);
    expect((await save({ name: '餐饮', query: '' })).json().refusal.code).toBe('list.view-known');
    expect((await save({ name: '坏', query: 'x=1' })).json().refusal.code).toBe('list.conditions');
    const views = async (user: TestUser) => (await t.request(user, { method: 'GET', url })).json().views;
    expect(await views(planner)).toEqual([done.json()]);
    expect(await views(other)).toEqual([]);
    const remove = (user: TestUser) => t.request(user, { method: 'DELETE', url: `${url}/${done.json().viewId}` });
    await remove(other);
    expect(await views(planner)).toHaveLength(1);
    await remove(planner);
    expect(await views(planner)).toEqual([]);
  });
});
