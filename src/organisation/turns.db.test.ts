// P11 turns: so many requests a minute by address, session and key, kept by two servers together; 429 says how long to wait.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { domains } from '../domains.ts';
import { openServer } from '../main.ts';
import { openDatabase } from '../platform/db/database.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  await t.admin.query(`update organisation.access_rule set value = 40 where rule_id like 'turns.%'`);
  await t.admin.query(`update organisation.access_rule set value = 5 where rule_id = 'turns.sign-in'`);
});
afterAll(() => t.close());

const nextMinute = () => t.clock.pass(60_000);
const statuses = async (n: number, ask: () => Promise<{ statusCode: number }>): Promise<Record<number, number>> => {
  const counts: Record<number, number> = {};
  for (let i = 0; i < n; i += 1) {
    const { statusCode } = await ask();
    counts[statusCode] = (counts[statusCode] ?? 0) + 1;
  }
  return counts;
};
const from = (remoteAddress: string) => () => t.server.inject({ method: 'GET', url: '/api/items', remoteAddress });
const asUser = (user: TestUser) => () => t.request(user, { method: 'GET', url: '/api/session' });

test('P11 an address has its turns on public routes, and another address its own', async () => {
  nextMinute();
  expect(await statuses(45, from('192.0.2.1'))).toEqual({ 200: 40, 429: 5 });
  expect(await statuses(3, from('192.0.2.2'))).toEqual({ 200: 3 });
  nextMinute();
  expect(await statuses(3, from('192.0.2.1'))).toEqual({ 200: 3 });
});

test('P11 what is refused says why in both languages and how long to wait', async () => {
  nextMinute();
  t.clock.set('2026-11-24T05:00:48.000Z');
  await statuses(40, from('192.0.2.3'));
  const refused = await from('192.0.2.3')();
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['retry-after']).toBe('12');
  const { code, zh, en } = refused.json().refusal;
  expect(code).toBe('access.too-many');
  expect(zh).toContain('12 秒');
  expect(en).toContain('12 seconds');
});

test('P11 the entrance has fewer turns, each of them counted before a password is looked at', async () => {
  nextMinute();
  const payload = { account: 'nobody', password: 'long enough for anybody' };
  const signIn = () => t.server.inject({ method: 'POST', url: '/api/sign-in', payload, remoteAddress: '192.0.2.4' });
  expect(await statuses(8, signIn)).toEqual({ 422: 5, 429: 3 });
});

test('P11 a session has its turns wherever it asks from, and a wrong key those of its address', async () => {
  nextMinute();
  const [one, other] = [await t.user('turns one', 'pj-scjg', []), await t.user('turns other', 'pj-scjg', [])];
  expect(await statuses(42, asUser(one))).toEqual({ 200: 40, 429: 2 });
  expect(await statuses(2, asUser(other))).toEqual({ 200: 2 });
  const headers = { authorization: 'Bearer sunlot_wrong' };
  const wrong = () => t.server.inject({ method: 'GET', url: '/api/tasks', headers, remoteAddress: '192.0.2.5' });
  expect(await statuses(7, wrong)).toEqual({ 401: 5, 429: 2 });
});

test('P11 a key has its turns, and a refused one is no use of it', async () => {
  nextMinute();
  const owner = await t.user('turns owner', 'pj-scjg', ['planner']);
  const security = await t.user('turns security', 'pj', ['security_admin']);
  const form = {
    name: '系统',
    purpose: '测试限流',
    officeId: 'pj-scjg',
    owner: owner.actor.userId,
    scopes: ['task.read'],
  };
  const payload = { ...form, untilOn: '2026-12-31' };
  const { token, keyId } = (await t.request(security, { method: 'POST', url: '/api/keys', payload })).json();
  const headers = { authorization: `Bearer ${token}` };
  expect(await statuses(43, () => t.server.inject({ method: 'GET', url: '/api/tasks', headers }))).toEqual({
    200: 40,
    429: 3,
  });
  const { rows } = await t.admin.query(`select count(*)::int as n from log.observation where user_id = $1`, [
    `key:${keyId}`,
  ]);
  expect(rows[0].n).toBe(40);
});

test('P11 two servers keep one limit together', async () => {
  nextMinute();
  const db = openDatabase(t.app.config);
  const second = await openServer({ ...t.app, db }, domains);
  try {
    const ask = { method: 'GET', url: '/api/items', remoteAddress: '192.0.2.6' } as const;
    let turn = 0;
    const either = () => {
      turn += 1;
      return (turn % 2 === 0 ? second : t.server).inject(ask);
    };
    expect(await statuses(60, either)).toEqual({ 200: 40, 429: 20 });
  } finally {
    await second.close();
    await db.close();
  }
});
