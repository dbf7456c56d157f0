// R14 versions of what is answered (RFC 9110 section 13): ETag, 304 while nothing changed, 412 with what is current once it did.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { domains } from './domains.ts';
import { must } from './kit/assert.ts';
import { thingOf } from './platform/http/versions.ts';
import { arrange, OFFICE, type Things } from './probing.ts';
import { type TestApp, type TestUser, testApp } from './testing.ts';

let t: TestApp;
let things: Things;
let planner: TestUser;
beforeAll(async () => {
  t = await testApp();
  things = await arrange(t);
  planner = await t.user('planner', OFFICE, ['planner']);
});
afterAll(() => t.close());

const taskUrl = () => `/api/tasks/${things.taskId}`;
const read = (headers: Record<string, string> = {}) => t.request(planner, { method: 'GET', url: taskUrl(), headers });
const withdraw = (headers: Record<string, string>) =>
  t.request(planner, { method: 'POST', url: `${taskUrl()}/withdraw`, payload: { reason: '计划调整' }, headers });
const tagOf = async () => String((await read()).headers.etag);

test('R14 the same answer has the same tag, and is not sent twice', async () => {
  const tag = await tagOf();
  expect(tag).toMatch(/^"[\w-]{27}"$/);
  expect(await tagOf()).toBe(tag);
  for (const header of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
    const again = await read({ 'if-none-match': header });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  }
  expect((await read({ 'if-none-match': '"x"' })).statusCode).toBe(200);
});

test('P11 what officers read stays in no cache', async () => {
  expect((await read()).headers['cache-control']).toBe('no-store');
  expect((await t.request(null, { method: 'GET', url: '/api/items' })).headers['cache-control']).toBe('no-cache');
});

test('R14 a write names the version it was made for: refused with what is current once that changed, and nothing is written', async () => {
  const before = await tagOf();
  await t.admin.query(`update plans.task set name = '改名后的任务' where task_id = $1`, [things.taskId]);
  const entries = await t.admin.query('select count(*)::int as n from log.entry');
  const refused = await withdraw({ 'if-match': before });
  expect(refused.statusCode).toBe(412);
  expect(refused.json().refusal.code).toBe('access.changed');
  expect(refused.json().current).toEqual((await read()).json());
  expect(refused.headers.etag).toBe(await tagOf());
  expect((await t.admin.query('select count(*)::int as n from log.entry')).rows).toEqual(entries.rows);
  expect((await withdraw({ 'if-match': await tagOf() })).statusCode).toBe(200);
});

const drafted = async (name: string): Promise<string> => {
  const { terms } = (await read()).json();
  const made = await t.request(planner, { method: 'POST', url: '/api/tasks', payload: { terms: { ...terms, name } } });
  return `/api/tasks/${made.json().answer.taskId}`;
};
const tagAt = async (url: string) => String((await t.request(planner, { method: 'GET', url })).headers.etag);
const withdrawAt = (url: string, headers: Record<string, string>, reason = '计划调整') =>
  t.request(planner, { method: 'POST', url: `${url}/withdraw`, payload: { reason }, headers });

test('R14 of two who write at once for one version one does, and the other is shown what is current', async () => {
  const url = await drafted('同时改');
  const tag = await tagAt(url);
  const all = await Promise.all(Array.from({ length: 6 }, (_, n) => withdrawAt(url, { 'if-match': tag }, `理由 ${n}`)));
  expect(all.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412, 412, 412, 412]);
  const current = (await t.request(planner, { method: 'GET', url })).json();
  for (const one of all.filter(({ statusCode }) => statusCode === 412)) expect(one.json().current).toEqual(current);
});

test('R14 what somebody changes between the comparison and the act is not overwritten, also where he named no version', async () => {
  const url = await drafted('先后改');
  const tag = await tagAt(url);
  await t.admin.query('begin');
  await t.admin.query(`update plans.task set name = '抢先改名' where task_id = $1`, [url.split('/').at(-1)]);
  const writing = withdrawAt(url, { 'if-match': tag });
  // It has compared, and waits for the row that is being changed.
  await vi.waitFor(async () => {
    const { rows } = await t.admin.query(`select count(*)::int n from pg_locks where not granted`);
    expect(rows[0].n).toBeGreaterThan(0);
  });
  await t.admin.query('commit');
  const said = await writing;
  expect(said.statusCode).toBe(412);
  expect(said.json().current).toEqual((await t.request(planner, { method: 'GET', url })).json());
});

type Write = { of: string; change: string; url: string; payload: object; user?: TestUser };
/** Writes that are no acts: the thing, what somebody else changes of it, and the write. */
const mapping = (): Write => ({
  of: `/api/imports/${things.importId}`,
  change: `update registers.import set source = source || '2' where import_id = '${things.importId}'`,
  url: `/api/imports/${things.importId}/mapping`,
  payload: { mapping: {} },
});
const reset = (user: TestUser): Write => ({
  of: `/api/accounts/planner`,
  change: `update organisation.account set name = name || '2' where user_id = 'planner'`,
  url: '/api/accounts/planner/reset',
  payload: {},
  user,
});
const freeze = (): Write => ({
  of: `/api/directories/${things.directoryId}`,
  change: `update registers.directory set name = name || '2' where directory_id = '${things.directoryId}'`,
  url: `/api/directories/${things.directoryId}/freeze`,
  payload: {},
});
const seen = async ({ of, user = planner }: Write) => {
  const read = await t.request(user, { method: 'GET', url: of });
  expect(read.statusCode, `${of} ${read.body}`).toBe(200);
  return read;
};
const write = ({ url, payload, user = planner }: Write, tag: unknown) =>
  t.request(user, { method: 'POST', url, payload, headers: { 'if-match': String(tag) } });

test('R14 what is no act is refused too once the thing changed, with what is current, and nothing is done', async () => {
  const security = await t.user('security', OFFICE, ['security_admin']);
  const done = async () =>
    (await t.admin.query('select (select count(*) from platform.job)::int + (select count(*) from log.entry)::int n'))
      .rows[0].n;
  for (const one of [mapping(), reset(security), freeze()]) {
    const { etag } = (await seen(one)).headers;
    await t.admin.query(one.change);
    const before = await done();
    const late = await write(one, etag);
    expect([one.url, late.statusCode]).toEqual([one.url, 412]);
    expect(late.json().current).toEqual((await seen(one)).json());
    expect(await done()).toBe(before);
  }
});

test('R14 what is no act compares within its transaction: what somebody changes between the two is not overwritten', async () => {
  for (const one of [mapping(), reset(await t.user('security2', OFFICE, ['security_admin']))]) {
    const { etag } = (await seen(one)).headers;
    await t.admin.query('begin');
    await t.admin.query(one.change);
    const writing = write(one, etag);
    // It has compared, and waits for the row that is being changed.
    await vi.waitFor(async () => {
      const { rows } = await t.admin.query(`select count(*)::int n from pg_locks where not granted`);
      expect(rows[0].n).toBeGreaterThan(0);
    });
    await t.admin.query('commit');
    const said = await writing;
    expect([one.url, said.statusCode]).toEqual([one.url, 412]);
    expect(said.json().current).toEqual((await seen(one)).json());
  }
});

test('R14 a write that is no act and changes its thing compares within; before it compare those alone that show what is sensitive', () => {
  const routes = domains.flatMap((domain) => domain.routes);
  const before = routes.filter(
    (one) => one.method !== 'GET' && one.repeatable !== 'act' && one.compares !== 'within' && thingOf(one, routes),
  );
  expect(before.map(({ url }) => url).sort()).toEqual([
    '/api/inspectors/:inspectorId/contact',
    '/api/subjects/:code/contact',
    '/api/subjects/:code/marks/reveal',
    '/api/trail/entries/:entryId/document',
  ]);
});

test('R14 R11 who asks again because the answer was lost gets it, though he himself changed the version', async () => {
  const url = await drafted('再问一次');
  const headers = { 'if-match': await tagAt(url), 'idempotency-key': 'again-1' };
  const first = await withdrawAt(url, headers);
  expect(first.statusCode).toBe(200);
  const again = await withdrawAt(url, headers);
  expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
});

test('R14 where there is no version to compare, a condition is refused, not passed over', async () => {
  const said = await t.request(planner, {
    method: 'POST',
    url: '/api/inbox/read',
    payload: {},
    headers: { 'if-match': '"x"' },
  });
  expect([said.statusCode, said.json().refusal.code]).toEqual([412, 'access.unversioned']);
});

test('R14 the thing of a write is what the address up to its last name answers', () => {
  const routes = domains.flatMap((domain) => domain.routes);
  const of = (url: string) =>
    thingOf(
      must(
        routes.find((one) => one.url === url && one.method === 'POST'),
        url,
      ),
      routes,
    );
  expect(of('/api/tasks/:taskId/change')).toBe('/api/tasks/:taskId');
  expect(of('/api/keys/:keyId/revoke')).toBe('/api/keys/:keyId');
  expect(of('/api/tasks')).toBeNull();
});

test('R14 every address of the API is described with its door, an example of its form, and the refusals it may answer', async () => {
  const api = (await t.request(null, { method: 'GET', url: '/api/openapi.json' })).json();
  expect(api.openapi).toBe('3.1.0');
  const examples = new Set(Object.keys(api.components.examples));
  for (const route of domains.flatMap((domain) => domain.routes).filter(({ url }) => url.startsWith('/api/'))) {
    const one = api.paths[route.url.replace(/:(\w+)/g, '{$1}')][route.method.toLowerCase()];
    const name = `${route.method} ${route.url}`;
    expect(one.description, name).toBeTruthy();
    expect(one.tags, name).toHaveLength(1);
    const form = one.requestBody?.content?.['application/json'];
    if (form && route.body)
      expect(route.body.safeParse(form.example).error?.issues.map((i) => i.code) ?? [], name).not.toContain(
        'unrecognized_keys',
      );
    if (!route.answer) continue;
    for (const status of ['401', '403', '404', '409', '422', '429']) {
      const [shown] = Object.values<{ $ref: string }>(one.responses[status].content['application/json'].examples);
      expect(examples, name).toContain(shown?.$ref.split('/').at(-1));
    }
  }
});
