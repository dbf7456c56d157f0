// R10: one search over all domains, each kind only for who may read it, a few of each, in the order of the domains.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { domains } from './domains.ts';
import { checkDomains } from './main.ts';
import { arrange, OFFICE } from './probing.ts';
import { type TestApp, type TestUser, testApp } from './testing.ts';

let t: TestApp;
let planner: TestUser;
let administrator: TestUser;
beforeAll(async () => {
  t = await testApp();
  await arrange(t);
  await t.admin.query(`insert into registers.subject (subject_id, code, code_kind, name, name_grams, nature, type, address, status, source, content_hash, recorded_at, entry_id)
    select 'Q' || n, 'Q' || n, 'assigned', '\u9910\u996e\u5e97' || n, '{\u9910\u996e,\u996e\u5e97}', 'profit', '', '', 'active', 's', '\\x00', now(), '00000000-0000-0000-0000-000000000001' from generate_series(1, 20) n`);
  planner = await t.user('searcher', OFFICE, ['planner']);
  administrator = await t.user('keeper', OFFICE, ['system_admin']);
});
afterAll(() => t.close());

type Row = { kind: string; title: string; to: string };
const found = async (user: TestUser, q: string): Promise<Row[]> =>
  (await t.request(user, { method: 'GET', url: `/api/search?q=${encodeURIComponent(q)}` })).json().rows;

test('R10 every kind is found by name or number, at most five of each, in the order of the domains', async () => {
  const rows = await found(planner, '餐饮');
  const kinds = rows.map((row) => row.kind);
  expect([...new Set(kinds)]).toEqual(['registers.subjects', 'catalogue.items', 'plans.tasks']);
  expect(kinds.filter((kind) => kind === 'registers.subjects')).toHaveLength(5);
  expect(await found(planner, 'Q17')).toMatchObject([{ title: '餐饮店17', to: '/subjects/Q17' }]);
  expect((await found(planner, '检一')).map((row) => row.to)).toEqual(['/inspectors/I1']);
  expect((await found(planner, 'D1')).map((row) => row.kind)).toContain('draws.page.list');
  expect((await found(planner, 'scjg-01')).map((row) => row.to)).toContain('/items/scjg-01');
});

test('R10 who may not read a kind does not find it; one character, blanks and patterns find nothing', async () => {
  expect(await found(administrator, '餐饮')).toEqual([]);
  for (const q of ['', '餐', '  ', '%_', "';--"]) expect(await found(planner, q)).toEqual([]);
  expect((await t.request(null, { method: 'GET', url: '/api/search?q=abc' })).statusCode).toBe(401);
});

test('a source whose permission nobody declares stops the start', () => {
  const [first] = domains;
  const source = { kind: 'x', permission: 'nobody.reads', find: async () => [] };
  expect(() => checkDomains(first ? [{ ...first, search: [source] }] : [])).toThrow('nobody.reads');
});
