// R14 R11 every write can be asked again under its key: done once, answered alike; what was a secret is told once. A request whose server was
// killed before it answered can be asked again once its claim has run out.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { domains } from './domains.ts';
import { OFFICE } from './probing.ts';
import { type TestApp, type TestUser, testApp } from './testing.ts';

let t: TestApp;
let planner: TestUser;
let other: TestUser;
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', OFFICE, ['planner']);
  other = await t.user('other', OFFICE, ['planner']);
});
afterAll(() => t.close());

const exporting = (key: string, user = planner, format = 'csv') =>
  t.request(user, {
    method: 'POST',
    url: '/api/exports',
    payload: { list: 'tasks', format, query: {} },
    headers: { 'idempotency-key': key },
  });
const jobs = async () => (await t.admin.query(`select count(*)::int n from platform.job`)).rows[0].n;

test('R14 every write says what happens when it is asked again', () => {
  const silent = domains
    .flatMap(({ routes }) => routes)
    .filter(({ method, repeatable }) => method !== 'GET' && !repeatable);
  expect(silent.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
});

test('R14 the same request under its key is done once and answered alike', async () => {
  const before = await jobs();
  const first = await exporting('e-1');
  expect(first.statusCode, first.body).toBe(200);
  const again = await exporting('e-1');
  expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
  expect(await jobs()).toBe(before + 1);
});

test('R14 of many at once one is done; the others get its answer or are told to wait', async () => {
  const before = await jobs();
  const all = await Promise.all(Array.from({ length: 6 }, () => exporting('e-2')));
  expect(await jobs()).toBe(before + 1);
  const done = all.filter(({ statusCode }) => statusCode === 200).map(({ body }) => body);
  expect(new Set(done).size).toBe(1);
  for (const one of all.filter(({ statusCode }) => statusCode !== 200))
    expect([one.statusCode, one.json().refusal.code]).toEqual([409, 'request.under-way']);
});

test('R14 a key belongs to its person and its content, and one that is no key is refused', async () => {
  await exporting('e-3');
  const reused = await exporting('e-3', planner, 'xlsx');
  expect([reused.statusCode, reused.json().refusal.code]).toEqual([409, 'request.key-reused']);
  expect((await exporting('e-3', other)).statusCode).toBe(200);
  for (const bad of ['', 'a b', 'x'.repeat(101)]) {
    const refused = await exporting(bad);
    expect([refused.statusCode, refused.json().refusal.code]).toEqual([422, 'request.key-unreadable']);
  }
});

test('R14 what was refused gives its key back', async () => {
  const save = (name: string, key: string) =>
    t.request(planner, {
      method: 'POST',
      url: '/api/lists/tasks/views',
      payload: { name, query: '' },
      headers: { 'idempotency-key': key },
    });
  expect((await save('我的', 'v-1')).statusCode).toBe(200);
  expect((await save('我的', 'v-2')).statusCode).toBe(409);
  await t.admin.query('delete from organisation.list_view');
  expect((await save('我的', 'v-2')).statusCode).toBe(200);
});

test('P11 a secret is told once: asked again, no second key is issued and the first is not shown', async () => {
  const security = await t.user('security', OFFICE, ['security_admin']);
  const issue = () =>
    t.request(security, {
      method: 'POST',
      url: '/api/keys',
      payload: {
        name: '对接',
        purpose: '数据共享',
        owner: 'planner',
        officeId: OFFICE,
        scopes: ['task.read'],
        writes: false,
        untilOn: '2026-12-20',
      },
      headers: { 'idempotency-key': 'k-1' },
    });
  const first = await issue();
  expect(first.statusCode, first.body).toBe(200);
  const again = await issue();
  expect([again.statusCode, again.json().refusal.code]).toEqual([409, 'request.told-once']);
  expect((await t.admin.query('select count(*)::int n from organisation.api_key')).rows[0].n).toBe(1);
  const { rows } = await t.admin.query('select * from platform.request');
  expect(JSON.stringify(rows)).not.toContain(first.json().token);
});

test('R11 a claim whose server was killed runs out; a young one does not', async () => {
  const claim = `update platform.request set state = 'begun', answer = null where request_key = 'e-9'`;
  await exporting('e-9');
  await t.admin.query(claim);
  expect((await exporting('e-9')).json().refusal.code).toBe('request.under-way');
  t.clock.pass(61_000);
  expect((await exporting('e-9')).statusCode).toBe(200);
});

test('R14 keys of yesterday are let go', async () => {
  await exporting('old');
  t.clock.pass(25 * 3_600_000);
  const user = await t.user('later', OFFICE, ['planner']);
  await t.admin.query(`update platform.request set user_id = 'later' where request_key = 'old'`);
  await exporting('new', user);
  const { rows } = await t.admin.query(`select request_key from platform.request where user_id = 'later'`);
  expect(rows).toEqual([{ request_key: 'new' }]);
});

test('R14 R23 a file that is sent again under its key is the one that is there; other bytes under that key are refused', async () => {
  const files = async () => (await t.admin.query('select count(*)::int n from platform.file')).rows[0].n;
  const send = (payload: string, key: string, user = planner, name = 'a.csv') =>
    t.request(user, {
      method: 'POST',
      url: `/api/files?name=${name}`,
      payload,
      headers: { 'content-type': 'application/octet-stream', 'idempotency-key': key },
    });
  const before = await files();
  const first = await send('code,name\n', 'f-1');
  expect(first.statusCode, first.body).toBe(200);
  const again = await send('code,name\n', 'f-1');
  expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
  for (const other of [await send('code,name\nx', 'f-1'), await send('code,name\n', 'f-1', planner, 'b.csv')])
    expect([other.statusCode, other.json().refusal.code]).toEqual([409, 'request.key-reused']);
  expect(await files()).toBe(before + 1);
  // Another person's key, and another key, are other files.
  const rest = await Promise.all([send('code,name\n', 'f-1', other), send('code,name\n', 'f-2')]);
  expect(new Set([first, ...rest].map((one) => one.json().fileId)).size).toBe(3);
  // Both at once: one is stored, and the other hears of it or is told to wait.
  const both = await Promise.all([send('two,three\n', 'f-3'), send('two,three\n', 'f-3')]);
  const said = both.map((one) => (one.statusCode === 200 ? 'stored' : one.json().refusal.code));
  expect(said.filter((one) => one === 'stored').length).toBeGreaterThan(0);
  for (const one of said) expect(['stored', 'request.under-way']).toContain(one);
  expect(await files()).toBe(before + 4);
});
