// R14 versions of what is answered (RFC 9110 section 13): ETag, 304 while nothing changed, 412 with what is current once it did.
import { afterAll, beforeAll, expect, test } from 'vitest';
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
