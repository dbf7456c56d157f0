// Imports against a real PostgreSQL (R18, R19, R23, R44, P2): real and hostile files, repetition, history, the log entry.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { START, type TestApp, type TestUser, testApp } from '../testing.ts';
import { checkJob } from './actions/check.ts';
import { grams } from './rules/grams.ts';
import { mod1110Digit, usccCheckCharacter } from './rules/identity.ts';
import { type Detail, importing } from './testing.ts';

const DATA = join(import.meta.dirname, '../../../shared/data');
const PANJIN = join(DATA, 'registrations/panjin.csv');

let t: TestApp;
let planner: TestUser;
let outsider: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  outsider = await t.user('outsider', 'pj-wj', ['planner']);
});
afterAll(() => t.close());

const { upload, open, detail, check, apply, whole, count } = importing(() => t);

const OLD = `21110000400012${mod1110Digit('21110000400012')}`;
const HEADER = '统一社会信用代码,企业名称,行业,住所,登记状态,成立日期';
const GOOD = '91211100122560727D,盘锦测试商贸有限公司,F52,盘锦市大洼区田家街道1号,存续,2019-01-02';

test('R18: a file is opened with its header, a suggested mapping and a preview with faults', async () => {
  const opened = (
    await open(planner, 'subject', `\uFEFF${HEADER}\r\n${GOOD}\r\n123,无码,,,存续,2019-02-30\r\n`)
  ).json() as Detail;
  expect(opened.columns[0]).toBe('统一社会信用代码');
  expect(opened.mapping).toEqual({ code: 0, name: 1, industry: 2, address: 3, status: 4, registeredOn: 5 });
  expect(opened.gaps).toEqual([]);
  expect(opened.preview.map((row) => [row.line, row.faults.map((fault) => fault.code)])).toEqual([
    [2, []],
    [3, ['registers.code-shape', 'registers.date-form']],
  ]);
});

test('R18: import, same file again, changed file: added, unchanged, changed with history; one entry each', async () => {
  const first = await whole(planner, 'subject', `${HEADER}\n${GOOD}\n`, 'all');
  expect(first).toMatchObject({ state: 'applied', rows: 1, added: 1, changed: 0, unchanged: 0, refused: 0 });
  const again = await whole(planner, 'subject', `${HEADER}\n${GOOD}\n`, 'all');
  expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
  const changed = await whole(planner, 'subject', `${HEADER}\n${GOOD.replace('存续', '吊销')}\n`, 'all');
  expect(changed).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
  const entries = await t.admin.query(
    `select entry_id, facts, thing from log.entry where type = 'subjects.imported' order by arrival`,
  );
  expect(entries.rows.map((row) => row.entry_id)).toEqual([first.entryId, again.entryId, changed.entryId]);
  expect(entries.rows[0].facts).toMatchObject({
    added: 1,
    fileSha256: createHash('sha256').update(`${HEADER}\n${GOOD}\n`).digest('hex'),
  });
  expect(entries.rows[0].facts.root).toBe(entries.rows[1].facts.root);
  expect(entries.rows[2].facts.root).not.toBe(entries.rows[1].facts.root);
  const subject = await t.request(planner, { method: 'GET', url: '/api/subjects/91211100122560727D' });
  expect(subject.json().versions).toMatchObject([
    {
      entryId: changed.entryId,
      supersededAt: null,
      userName: 'planner',
      content: { status: 'revoked', region: '211104', street: '211104005' },
    },
    { entryId: first.entryId, recordedAt: START, content: { status: 'active', industry: 'F52' } },
  ]);
  expect(await count('import_subject')).toBe(0);
});

test('R18: a file with faults is taken in its good rows only when so chosen; the report names every bad row', async () => {
  const twice = GOOD.replace('盘锦测试', '重复');
  const bad = '91211100122560727E,"=cmd|\' /C calc\'!A0",Q99,大洼,不明,2019-01-02';
  const opened = (
    await open(planner, 'subject', `${HEADER}\n${GOOD}\n${bad}\n${twice}\n9121,"未闭"合,F52,x,存续,\nonly,two\n`)
  ).json() as Detail;
  const checked = await check(planner, opened.importId);
  expect(checked).toMatchObject({ state: 'checked', rows: 5, refused: 4 });
  expect(checked.faults.map((fault) => [fault.line, fault.field, fault.code])).toEqual([
    [3, 'code', 'registers.uscc-check'],
    [3, 'industry', 'registers.industry-unknown'],
    [3, 'status', 'registers.word-unknown'],
    [4, 'code', 'registers.duplicate-row'],
    [5, 'row', 'registers.row-quotes'],
    [6, 'row', 'registers.row-width'],
  ]);
  const all = await t.request(planner, {
    method: 'POST',
    url: `/api/imports/${opened.importId}/apply`,
    payload: { mode: 'all' },
  });
  expect(all.json().refusal).toMatchObject({ code: 'registers.import-has-faults', with: { refused: 4 } });
  const report = await t.request(planner, { method: 'GET', url: `/api/imports/${opened.importId}/report.csv` });
  expect(report.headers['content-type']).toContain('text/csv');
  expect(report.body.split('\r\n')[0]).toBe('\uFEFF行号,列,内容,原因,怎么改');
  expect(report.body).toContain('3,统一社会信用代码,91211100122560727E,');
  const done = await apply(planner, opened.importId, 'good');
  expect(done).toMatchObject({ state: 'applied', changed: 1, refused: 4 });
});

test('R18: a formula in the source is harmless in the report', async () => {
  const opened = (await open(planner, 'subject', `${HEADER}\n=1+1,@x,F52,x,存续,\n`)).json() as Detail;
  await check(planner, opened.importId);
  const report = await t.request(planner, {
    method: 'GET',
    url: `/api/imports/${opened.importId}/report.csv`,
    cookies: { lang: 'en' },
  });
  expect(report.body).toContain(`2,统一社会信用代码,"'=1+1",`);
});

/** The words of the test below in GB 18030, which nothing at hand encodes: header, name, address. */
const GB = {
  code: 'b4fac2eb',
  name: 'c3fbb3c6',
  address: 'b5d8d6b7',
  firm: 'c5ccbdf5d6e9',
  place: 'c5ccbdf5cad0b4f3cdddc7f8',
} as const;

test('R18: a file in GB 18030 is read as what it is, also where a piece ends within a character', async () => {
  const gb = (hex: string) => Buffer.from(hex, 'hex');
  const line = (...cells: Buffer[]) =>
    Buffer.concat(cells.flatMap((cell, at) => (at === 0 ? [cell] : [Buffer.from(','), cell])));
  const row = line(Buffer.from('91211100122560727D'), gb(GB.firm), gb(GB.place));
  // Longer than a piece of a stored file, so that one ends within a character.
  const filler = Array.from({ length: 4000 }, () =>
    line(Buffer.from('x'), gb(GB.firm.repeat(7)), gb(GB.place.repeat(3))),
  );
  const lines = [line(gb(GB.code), gb(GB.name), gb(GB.address)), ...filler, row];
  const body = Buffer.concat(lines.flatMap((one) => [one, Buffer.from('\n')]));
  expect(body.length).toBeGreaterThan(300_000);
  const opened = (await open(planner, 'subject', body)).json() as Detail;
  expect(opened.columns).toEqual(['代码', '名称', '地址']);
  expect(opened.mapping).toEqual({ code: 0, name: 1, address: 2 });
  const done = await whole(planner, 'subject', body);
  expect(done).toMatchObject({ rows: 4001, refused: 4000 });
  const report = (await t.request(planner, { method: 'GET', url: `/api/imports/${done.importId}/report.csv` })).body;
  expect(report).not.toContain('\ufffd');
  const subject = await t.request(planner, { method: 'GET', url: '/api/subjects/91211100122560727D' });
  expect(subject.json().versions[0].content).toMatchObject({ name: '盘锦珠', region: '211104' });
});

test('R18: the mapping of a source is remembered for the same columns', async () => {
  const body = `甲,乙,丙\n91211100122560727D,记住公司,\n`;
  const first = (await open(planner, 'subject', body)).json() as Detail;
  expect(first.mapping).toEqual({});
  const mapping = { code: 0, name: 1 };
  await t.request(planner, { method: 'POST', url: `/api/imports/${first.importId}/mapping`, payload: { mapping } });
  await check(planner, first.importId);
  await apply(planner, first.importId, 'all');
  expect(((await open(planner, 'subject', body)).json() as Detail).mapping).toEqual(mapping);
  expect(((await open(planner, 'subject', body.replace('丙', '丁'))).json() as Detail).mapping).toEqual({});
});

test('R18: what an import changed can be downloaded: added, and old and new values, also when it changed again later', async () => {
  const header = '代码,名称,登记状态,地址';
  const body = (status: string, name: string) =>
    `${header}\n${OLD},变化商店,${status},大洼\n91211100MA0QKX7L3J,${name},存续,\n`;
  const code = `91211100MA0QKX7L3${usccCheckCharacter('91211100MA0QKX7L3')}`;
  const file = (status: string, name: string) => body(status, name).replace('91211100MA0QKX7L3J', code);
  const first = await whole(planner, 'subject', file('存续', '=变化公司'), 'all');
  const second = await whole(planner, 'subject', file('吊销', '变化公司二'), 'all');
  await whole(planner, 'subject', file('注销', '变化公司三'), 'all');
  const report = async (importId: string) =>
    (await t.request(planner, { method: 'GET', url: `/api/imports/${importId}/changes.csv` })).body;
  expect(await report(first.importId)).toContain(`${code},"'=变化公司",新增,,,`);
  const changed = (await report(second.importId)).split('\r\n');
  expect(changed).toContain(`${OLD},变化商店,变更,状态,active,revoked`);
  expect(changed).toContain(`${code},变化公司二,变更,名称（姓名）,"'=变化公司",变化公司二`);
  expect(changed.filter((line) => line !== '')).toHaveLength(3);
  const opened = (await open(planner, 'subject', file('存续', 'x'))).json() as Detail;
  const early = await t.request(planner, { method: 'GET', url: `/api/imports/${opened.importId}/changes.csv` });
  expect(early.json().refusal.code).toBe('registers.import-state');
});

test('R18: hostile files are refused with one clear reason and change nothing', async () => {
  const before = await count('subject');
  const workbook = await open(planner, 'subject', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000,b\nx,y\n'));
  expect(workbook.json().refusal?.code, workbook.body).toBe('file.workbook-damaged');
  const neither = await open(planner, 'subject', Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xff, 0xff, 0x0a]));
  expect(neither.json().refusal?.code, neither.body).toBe('registers.import-encoding');
  expect((await open(planner, 'subject', 'just one column\nx\n')).json().refusal.code).toBe('registers.import-header');
  const empty = await t.request(planner, {
    method: 'POST',
    url: '/api/files?name=x',
    headers: { 'content-type': 'application/octet-stream' },
    payload: '',
  });
  expect(empty.json().refusal.code).toBe('file.empty');
  // The wrong encoding begins far behind the first piece.
  const late = Buffer.concat([Buffer.from(`${HEADER}\n${`${GOOD}\n`.repeat(6000)}`), Buffer.from([0xff, 0xfe, 0x0a])]);
  const lateImport = (await open(planner, 'subject', late)).json() as Detail;
  expect(await check(planner, lateImport.importId)).toMatchObject({ state: 'refused' });
  const endless = (
    await open(planner, 'subject', `${HEADER}\n${GOOD}\n9121,"${'never closed '.repeat(20_000)}\n`)
  ).json() as Detail;
  const refused = await check(planner, endless.importId);
  expect(refused.state).toBe('refused');
  expect(refused.problem?.zh).toContain('第 3 行');
  expect(await count('subject')).toBe(before);
  expect(await count('import_subject')).toBe(0);
});

test('R18: NUL, huge cells, tabs, backslashes and quotes are faults or kept as they are', async () => {
  const name = '{花,括}反斜杠\\N""双引号""公司';
  const body = `${HEADER}\n91211100122560727D,"${name}",F52,"a\\tb\\",存续,\n9121110012256359X3,坏\u0000名,,x,存续,\n912111001225685771,${'长'.repeat(300)},,x,存续,\n`;
  const done = await whole(planner, 'subject', body);
  expect(done.faults.map((fault) => [fault.line, fault.code])).toEqual([
    [3, 'registers.cell-control'],
    [4, 'registers.cell-long'],
  ]);
  const subject = await t.request(planner, { method: 'GET', url: '/api/subjects/91211100122560727D' });
  expect(subject.json().versions[0].content).toMatchObject({
    name: '{花,括}反斜杠\\N"双引号"公司',
    address: 'a\\tb\\',
  });
  const { rows } = await t.admin.query(`select name_grams from registers.subject where code = '91211100122560727D'`);
  expect(rows[0].name_grams).toEqual([...grams('{花,括}反斜杠\\N"双引号"公司')]);
});

test('R18: a code that replaces an old number is the same subject, found by both', async () => {
  const header = '代码,名称,原注册号,地址';
  await whole(planner, 'subject', `代码,名称,地址\n${OLD},老字号商店,盘锦市双台子区\n`, 'all');
  const done = await whole(
    planner,
    'subject',
    `${header}\n92211102MA0TEST000,无效,,\n9121110012256359X3,老字号商店,${OLD},盘锦市双台子区\n`,
  );
  expect(done).toMatchObject({ changed: 1, added: 0, refused: 1 });
  for (const code of [OLD, '9121110012256359X3']) {
    const found = (await t.request(planner, { method: 'GET', url: `/api/subjects/${code}` })).json();
    expect(found.subjectId).toBe(OLD);
    expect(found.versions[0].content.code).toBe('9121110012256359X3');
  }
  const listed = (await t.request(planner, { method: 'GET', url: '/api/subjects?q=9121110012256359' })).json();
  expect(listed.rows.map((row: { subjectId: string }) => row.subjectId)).toEqual([OLD]);
});

test('P2, R23, R34: inspectors are imported with certificate and category, of own or lower offices only', async () => {
  const header = '人员编号,姓名,所属单位,人员类别,执法证号,有效期起,有效期止,职务,可任组长,专业特长,状态';
  const body = [
    header,
    'A1,张一,市市场监管局,执法类公务员,LN001,2025-01-01,2030-01-01,执法科科长,,食品、计量,在岗',
    'A2,李二,pj-scjg,日常监管人员,,,,协管员,是,,在岗',
    'A3,王三,pj-scjg,具有执法资格的工作人员,,2025-01-01,,科员,否,,在岗',
    'A4,赵四,pj-wj,执法类公务员,LN004,2025-01-01,2030-01-01,科员,否,,在岗',
    'A5,孙五,没有这个局,执法类公务员,LN005,2025-01-01,2024-01-01,科员,否,,在岗',
  ].join('\n');
  const done = await whole(planner, 'inspector', body);
  expect(done).toMatchObject({ added: 1, refused: 4 });
  expect(done.faults.map((fault) => [fault.line, fault.code])).toEqual([
    [3, 'registers.lead-uncertified'],
    [4, 'registers.certificate-missing'],
    [4, 'registers.certificate-term'],
    [5, 'registers.office-outside'],
    [6, 'registers.office-unknown'],
    [6, 'registers.term-reversed'],
  ]);
  const found = (await t.request(planner, { method: 'GET', url: '/api/inspectors/A1' })).json();
  expect(found).toMatchObject({
    bar: null,
    versions: [{ content: { mayLead: true, specialties: ['计量', '食品'], officeId: 'pj-scjg' } }],
  });
});

test('an import belongs to its office: others neither see nor apply it, and nobody without the permission uploads', async () => {
  const opened = (await open(planner, 'subject', `${HEADER}\n${GOOD}\n`)).json() as Detail;
  for (const url of [`/api/imports/${opened.importId}`, `/api/imports/${opened.importId}/report.csv`]) {
    expect((await t.request(outsider, { method: 'GET', url })).json().refusal.code).toBe('registers.import-missing');
  }
  const checked = await t.request(outsider, { method: 'POST', url: `/api/imports/${opened.importId}/check` });
  expect(checked.statusCode).toBe(403);
  const stolen = await t.request(outsider, {
    method: 'POST',
    url: '/api/imports',
    payload: { kind: 'subject', fileId: await upload(planner, 'a,b\n1,2\n'), source: 'x' },
  });
  expect(stolen.json().refusal.code).toBe('registers.file-missing');
  const inspector = await t.user('fresh-inspector', 'pj-scjg', ['inspector']);
  const upload403 = await t.request(inspector, {
    method: 'POST',
    url: '/api/files?name=x',
    headers: { 'content-type': 'application/octet-stream' },
    payload: 'a,b\n',
  });
  expect(upload403.statusCode).toBe(403);
});

test('what is mapped wrong or not at all is refused before the check', async () => {
  const opened = (await open(planner, 'subject', `甲,乙\n${GOOD.slice(0, 18)},x\n`)).json() as Detail;
  expect(opened.gaps).toEqual(['code', 'name']);
  const early = await t.request(planner, { method: 'POST', url: `/api/imports/${opened.importId}/check` });
  expect(early.json().refusal.code).toBe('registers.mapping-gaps');
  const wrong = await t.request(planner, {
    method: 'POST',
    url: `/api/imports/${opened.importId}/mapping`,
    payload: { mapping: { code: 7, boss: 0 } },
  });
  expect(wrong.json().refusal.code).toBe('registers.mapping-wrong');
  const mapped = await t.request(planner, {
    method: 'POST',
    url: `/api/imports/${opened.importId}/mapping`,
    payload: { mapping: { code: 0, name: 1 } },
  });
  expect(mapped.json()).toMatchObject({ gaps: [], preview: [{ line: 2, faults: [] }] });
});

test('cancelling a check before anything was written leaves nothing behind', async () => {
  const opened = (await open(planner, 'subject', `${HEADER}\n${`${GOOD}\n`.repeat(3000)}`)).json() as Detail;
  const started = await t.request(planner, { method: 'POST', url: `/api/imports/${opened.importId}/check` });
  const { jobId } = started.json();
  const cancelled = checkJob.run({
    app: t.app,
    actor: planner.actor,
    jobId,
    input: { importId: opened.importId },
    progress: async () => {
      throw new Error('cancelled');
    },
  });
  await expect(cancelled).rejects.toThrow('cancelled');
  expect(await detail(planner, opened.importId)).toMatchObject({ state: 'uploaded' });
  expect(await count('import_subject')).toBe(0);
});

test.skipIf(!existsSync(PANJIN))('R18: the 2,093 real registrations of Panjin, twice', async () => {
  const file = readFileSync(PANJIN);
  const opened = (await open(planner, 'subject', file)).json() as Detail;
  expect(opened.gaps).toEqual([]);
  expect(opened.mapping).toMatchObject({ code: 0, name: 1, registeredOn: 2, type: 3, address: 8, authority: 9 });
  await check(planner, opened.importId);
  const first = await apply(planner, opened.importId, 'all');
  expect(first).toMatchObject({ state: 'applied', rows: 2093, refused: 0 });
  expect(first.added + first.changed).toBe(2093);
  expect(first.notes).toContainEqual({ note: 'industry_unknown', count: 2093 });
  const again = await whole(planner, 'subject', file, 'all');
  expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2093 });
  const { rows } = await t.admin.query(
    `select region, count(*)::int as n from registers.subject where source = '测试来源' group by region order by n desc`,
  );
  const byRegion = Object.fromEntries(rows.map((row) => [row.region, row.n]));
  expect(must(byRegion['211103'], 'the largest')).toBeGreaterThan(800);
  expect(byRegion['211121']).toBeUndefined();
  expect(byRegion['2111Z1']).toBeGreaterThan(50);
});
