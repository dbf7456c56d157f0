// The trail (R11): found by person, office, thing, act, time and refusal; only for those whose grants cover it; a personal document is
// opened one at a time, and that leaves a trace.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sequenceAll } from '../log/sequencer.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { openedBy } from './testing.ts';

let t: TestApp;
let admin: TestUser;
let city: TestUser;
let head: TestUser;
let planner: TestUser;
beforeAll(async () => {
  t = await testApp();
  admin = await t.user('admin', 'pj', ['system_admin']);
  city = await t.user('city', 'pj', ['supervisor']);
  head = await t.user('head', 'pj-scjg', ['head']);
  planner = await t.user('planner', 'pj-scjg', ['planner']);
  await opened('one', 'pj-scjg', '2026-11-01T02:00:00.000Z');
  await opened('two', 'pj-yj', '2026-11-02T02:00:00.000Z');
  await opened('three', 'pj-yj', '2026-11-02T16:30:00.000Z');
  await sequenceAll(t.app);
});
afterAll(() => t.close());

async function opened(userId: string, officeId: string, at: string): Promise<void> {
  t.clock.set(at);
  await openedBy(t, admin, userId, officeId, `Person ${userId}`);
}

const list = async (user: TestUser, query = '', of = '') => {
  const reply = await t.request(user, { method: 'GET', url: `/api/trail${of}?${query}` });
  return { status: reply.statusCode, body: reply.json() };
};
const things = async (user: TestUser, query = ''): Promise<string[]> =>
  (await list(user, query)).body.rows.map((row: { thing: string }) => row.thing);

test('R11 entries are found by person, office, thing, act and day of Shanghai, newest first', async () => {
  expect(await things(city)).toEqual(['account:three', 'account:two', 'account:one']);
  expect(await things(city, 'q=admin')).toHaveLength(3);
  expect(await things(city, 'q=Person')).toEqual([]);
  expect(await things(city, 'q=t')).toEqual(['account:three', 'account:two']);
  expect(await things(city, 'q=account%3Aone')).toEqual(['account:one']);
  expect(await things(city, 'office=pj-yj')).toEqual(['account:three', 'account:two']);
  expect(await things(city, 'type=task.drafted')).toEqual([]);
  expect(await things(city, 'type=task.drafted,account.opened')).toHaveLength(3);
  // 16:30 UTC is the next day in Shanghai.
  expect(await things(city, 'from=2026-11-02&until=2026-11-02')).toEqual(['account:two']);
  expect(await things(city, 'from=2026-11-03')).toEqual(['account:three']);
  expect(await things(city, 'until=2026-10-31')).toEqual([]);
  expect(await things(city, 'q=%25')).toEqual([]);
});

test('R11 P11 a grant for one office shows that office alone, and a role without the permission shows nothing', async () => {
  expect(await things(head)).toEqual(['account:one']);
  expect(await things(head, 'office=pj-yj')).toEqual([]);
  expect((await list(planner)).status).toBe(403);
  const { body } = await list(city, 'q=two');
  const url = `/api/trail/entries/${body.rows[0].entryId}`;
  expect((await t.request(head, { method: 'GET', url })).statusCode).toBe(403);
  expect((await t.request(head, { method: 'POST', url: `${url}/document`, payload: {} })).statusCode).toBe(403);
});

test('R11 an entry shows its facts and what binds them to the tree; its document only by an act of reading that is kept', async () => {
  const [row] = (await list(head)).body.rows;
  const url = `/api/trail/entries/${row.entryId}`;
  const entry = (await t.request(head, { method: 'GET', url })).json();
  expect(entry).toMatchObject({ type: 'account.opened', document: 'kept', index: 0, size: 3 });
  expect(entry.facts).toEqual({ userId: 'one', officeId: 'pj-scjg', roles: [] });
  expect(JSON.stringify(entry)).not.toContain('Person one');
  const reading = await t.request(head, { method: 'POST', url: `${url}/document`, payload: {} });
  expect(reading.json()).toEqual({ document: { account: 'one-account', name: 'Person one' } });
  const { body } = await list(city, 'kind=read', '/observations');
  expect(body.rows).toMatchObject([{ kind: 'read', userId: 'head', thing: `entry:${row.entryId}` }]);
  expect((await t.request(head, { method: 'GET', url: '/api/trail/entries/none' })).statusCode).toBe(404);
});

test('R11 refusals are found by person and code, and paged without a gap', async () => {
  for (let i = 0; i < 60; i += 1) {
    t.clock.pass(61_000);
    await t.request(head, { method: 'POST', url: '/api/tasks/none/submit', payload: {} });
    await t.request(admin, {
      method: 'POST',
      url: '/api/accounts',
      payload: {
        userId: 'x',
        account: 'one-account',
        name: 'x',
        officeId: 'pj',
        password: 'long enough 1',
      },
    });
  }
  const seen: string[] = [];
  let after = '';
  do {
    const { body } = await list(
      city,
      `kind=refused&q=organisation.account-taken&after=${encodeURIComponent(after)}`,
      '/observations',
    );
    seen.push(...body.rows.map((one: { observationId: string }) => one.observationId));
    after = body.next ?? '';
  } while (after !== '');
  expect(seen).toHaveLength(60);
  expect(new Set(seen).size).toBe(60);
  const { body } = await list(city, 'kind=refused&q=admin', '/observations');
  expect(body.rows[0]).toMatchObject({ act: { en: expect.any(String) }, why: { en: expect.any(String) } });
  expect((await list(head, 'q=admin', '/observations')).body.rows).toEqual([]);
  expect((await list(city, 'after=2026~x', '/observations')).status).toBe(400);
});

test('R11 refusals are found by act, by reason and by the office of the person', async () => {
  const of = async (query: string) => (await list(city, query, '/observations')).body;
  const opened = await of('kind=refused&act=account.opened');
  expect(opened.rows.length).toBeGreaterThan(0);
  expect(new Set(opened.rows.map((row: { code: string }) => row.code))).toEqual(
    new Set(['organisation.account-taken']),
  );
  expect((await of('code=organisation.account-taken')).total.count).toBe(opened.total.count);
  expect((await of('code=access.forbidden')).rows.every((row: { userId: string }) => row.userId === 'head')).toBe(true);
  expect((await of('kind=refused&office=pj-scjg')).rows.every((row: { userId: string }) => row.userId === 'head')).toBe(
    true,
  );
  const { codes } = (await list(city, '', '/types')).body;
  expect(codes).toContainEqual(expect.objectContaining({ code: 'organisation.account-taken', en: expect.any(String) }));
});

test('R11 all about one thing: entries about it, entries that name it, its draws, and who read what is kept about it', async () => {
  const add = (thing: string, facts: object) =>
    t.admin.query(
      `insert into log.entry (entry_id, type, at, user_id, office_id, thing, facts, facts_salt, facts_hash, leaf, input_hash)
       values (gen_random_uuid(), 'test.noted', $3, 'one', 'pj-yj', $1, $2, '', '', '', '') returning entry_id`,
      [thing, facts, t.clock.now()],
    );
  await add('task:T1', {});
  await add('draw:T1-1', { task: 'T1' });
  await add('draw:T1-10', {});
  await add('draw:T10-1', {});
  await add('list:L1', { task: 'T1' });
  await add('exclusion:E1', { subjectId: '91X' });
  await add('draw:T1-1', { object: '91X', draw: 'T1-1' });
  expect((await things(city, 'about=task%3AT1')).sort()).toEqual(
    ['task:T1', 'draw:T1-1', 'draw:T1-1', 'draw:T1-10', 'list:L1'].sort(),
  );
  expect((await things(city, 'about=subject%3A91X')).sort()).toEqual(['draw:T1-1', 'exclusion:E1']);
  expect(await things(city, 'about=draw%3AT1-1')).toHaveLength(2);
  expect(await things(city, `about=${encodeURIComponent("task:T1' or true --")}`)).toEqual([]);
  expect(await things(head, 'about=task%3AT1')).toEqual([]);
  const [one] = (await list(city, 'about=account%3Aone')).body.rows;
  await t.request(city, { method: 'POST', url: `/api/trail/entries/${one.entryId}/document`, payload: {} });
  const { body } = await list(city, 'about=account%3Aone', '/observations');
  expect(body.rows[0]).toMatchObject({ kind: 'read', userId: 'city', thing: `entry:${one.entryId}` });
});

test('R11 a search of the trail is saved for its owner, and a condition that cannot be read is refused', async () => {
  const url = '/api/lists/trail/views';
  const payload = { name: 'refused by the office', query: 'office=pj-yj&type=account.opened' };
  expect((await t.request(city, { method: 'POST', url, payload })).statusCode).toBe(200);
  expect((await t.request(city, { method: 'GET', url })).json().views).toMatchObject([payload]);
  expect((await t.request(planner, { method: 'POST', url, payload })).statusCode).toBe(404);
  expect((await list(city, 'from=yesterday')).status).toBe(400);
  expect((await list(city, 'from=2026-02-30')).status).toBe(400);
  expect((await list(city, 'until=yesterday', '/observations')).status).toBe(400);
  expect((await list(city, 'after=12')).status).toBe(400);
});

test('R11 entries are paged newest first without a gap, also where many came in the same instant', async () => {
  await t.admin.query(
    `insert into log.entry (entry_id, type, at, user_id, office_id, thing, facts, facts_salt, facts_hash, leaf, input_hash)
     select gen_random_uuid(), 'test.many', $1, 'one', 'pj-yj', 'many:' || n, '{}', '', '', '', '' from generate_series(1, 130) n`,
    [t.clock.now()],
  );
  const seen: string[] = [];
  let after = '';
  do {
    const { body } = await list(city, `type=test.many&after=${encodeURIComponent(after)}`);
    expect(body.total).toEqual({ count: 130, exact: true });
    seen.push(...body.rows.map((row: { thing: string }) => row.thing));
    after = body.next ?? '';
  } while (after !== '');
  expect(seen).toEqual(Array.from({ length: 130 }, (_, i) => `many:${130 - i}`));
});
