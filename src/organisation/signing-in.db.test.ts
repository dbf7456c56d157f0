// P11 signing in (GB/T 22239-2019 8.1.4.1): tries held in the database, no hint whether an account exists, passwords by rule and history,
// sessions that are limited, listed and ended; R11 all of it is remembered, and no password stands anywhere in the log.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { domains } from '../domains.ts';
import { must } from '../kit/assert.ts';
import { perform } from '../log/act.ts';
import { openApp } from '../main.ts';
import { systemActor } from '../platform/access.ts';
import { SESSION_COOKIE } from '../platform/http/session.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { openAccount } from './actions.ts';
import { signIn } from './session.ts';

const from = { address: '192.0.2.7', device: 'Firefox/150 Linux' };
const PASSWORD = 'seven blue lanterns';
const OTHER = 'nine quiet harbours';
let t: TestApp;
let admin: TestUser;
let n = 0;
let person: { userId: string; account: string };

beforeAll(async () => {
  t = await testApp();
  admin = await t.user('security', 'pj', ['system_admin', 'security_admin']);
});
afterAll(() => t.close());

const open = async (oneTime = false) => {
  n += 1;
  const person = { userId: `u${n}`, account: `person${n}` };
  const input = {
    ...person,
    name: '王二',
    officeId: 'pj-scjg',
    password: PASSWORD,
    roles: ['planner' as const],
    region: null,
    oneTime,
  };
  const done = await perform(t.app, openAccount, systemActor('test', ['account.opened']), input);
  if (!done.ok) throw new Error(done.refusal.code);
  return person;
};
beforeEach(async () => {
  person = await open();
});

const codeOf = async (account: string, password: string, address = from.address) => {
  const outcome = await signIn(t.app, account, password, { ...from, address });
  return outcome.ok ? 'in' : outcome.refusal.code;
};
const enter = async (account: string, password = PASSWORD): Promise<TestUser> => {
  const opened = await signIn(t.app, account, password, from);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return { actor: admin.actor, token: opened.value.token, csrf: opened.value.csrf };
};
const get = async (user: TestUser, url: string) => (await t.request(user, { method: 'GET', url })).json();
/** What a person does takes time: two passwords are never given in one instant. */
const post = (user: TestUser, url: string, payload: object = {}) => {
  t.clock.pass(1);
  return t.request(user, { method: 'POST', url, payload });
};
const observations = async (code: string) =>
  (await t.admin.query('select user_id from log.observation where code = $1', [code])).rows.map((row) => row.user_id);

describe('P11 tries', () => {
  test('five wrong passwords hold the account for thirty minutes, the right one included', async () => {
    for (let one = 0; one < 5; one += 1)
      expect(await codeOf(person.account, 'wrong')).toBe('organisation.wrong-password');
    expect(await codeOf(person.account, PASSWORD)).toBe('organisation.held');
    t.clock.pass(30 * 60_000);
    expect(await codeOf(person.account, PASSWORD)).toBe('in');
    expect(await observations('organisation.wrong-password')).toContain(person.userId);
  });

  test('twenty at once are not more than five', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(person.account, 'wrong')));
    expect(codes.filter((code) => code === 'organisation.wrong-password')).toHaveLength(5);
  });

  test('an account that does not exist is held just as one that does', async () => {
    const codes: string[] = [];
    for (let one = 0; one < 6; one += 1) codes.push(await codeOf('nobody here', 'wrong'));
    expect(codes).toEqual([...Array(5).fill('organisation.wrong-password'), 'organisation.held']);
  });

  test('a right one in between frees the count', async () => {
    for (let one = 0; one < 4; one += 1) await codeOf(person.account, 'wrong');
    expect(await codeOf(person.account, PASSWORD)).toBe('in');
    for (let one = 0; one < 4; one += 1) await codeOf(person.account, 'wrong');
    expect(await codeOf(person.account, PASSWORD)).toBe('in');
  });

  test('two servers on one database count together', async () => {
    const other = openApp(t.app.config, domains, { clock: t.clock });
    for (let one = 0; one < 3; one += 1) await codeOf(person.account, 'wrong');
    for (let one = 0; one < 2; one += 1) await signIn(other, person.account, 'wrong', from);
    expect(await codeOf(person.account, PASSWORD)).toBe('organisation.held');
    await other.jobs.stop();
    await other.db.close();
  });

  test('an address is held whatever accounts it tries, and the number is data', async () => {
    await t.admin.query(`update organisation.access_rule set value = 3 where rule_id = 'sign-in.address-tries'`);
    for (const account of ['a1', 'a2', 'a3']) await codeOf(account, 'wrong', '192.0.2.99');
    expect(await codeOf(person.account, PASSWORD, '192.0.2.99')).toBe('organisation.held');
    expect(await codeOf(person.account, PASSWORD, '192.0.2.98')).toBe('in');
    await t.admin.query(`update organisation.access_rule set value = 100 where rule_id = 'sign-in.address-tries'`);
  });

  test('the security administrator frees the account, with a reason, and only while it is held', async () => {
    for (let one = 0; one < 5; one += 1) await codeOf(person.account, 'wrong');
    expect((await get(admin, `/api/accounts/${person.userId}`)).heldUntil).not.toBeNull();
    const url = `/api/accounts/${person.userId}/release`;
    expect((await post(admin, url, { reason: '本人电话确认' })).statusCode).toBe(200);
    expect(await codeOf(person.account, PASSWORD)).toBe('in');
    expect((await post(admin, url, { reason: '本人电话确认' })).json().refusal.code).toBe('organisation.not-held');
  });
});

describe('P11 passwords', () => {
  test('a changed password opens, the old one does not, and the other sessions end', async () => {
    const [one, two] = [await enter(person.account), await enter(person.account)];
    const changed = await post(one, '/api/me/password', { current: PASSWORD, password: OTHER });
    expect(changed.json()).toEqual({ sessionsEnded: 1 });
    expect((await t.request(two, { method: 'GET', url: '/api/inbox' })).statusCode).toBe(401);
    expect((await t.request(one, { method: 'GET', url: '/api/inbox' })).statusCode).toBe(200);
    expect(await codeOf(person.account, PASSWORD)).toBe('organisation.wrong-password');
    expect(await codeOf(person.account, OTHER)).toBe('in');
  });

  test('one of the last five is refused, a weak one too, and the old one must be right', async () => {
    const one = await enter(person.account);
    const change = async (current: string, password: string) => {
      const said = (await post(one, '/api/me/password', { current, password })).json();
      return said.refusal?.code ?? 'changed';
    };
    expect(await change('wrong', OTHER)).toBe('organisation.current-wrong');
    expect(await change(PASSWORD, 'short 1')).toBe('organisation.password-short');
    expect(await change(PASSWORD, `${person.account} 2026`)).toBe('organisation.password-common');
    expect(await change(PASSWORD, OTHER)).toBe('changed');
    expect(await change(OTHER, PASSWORD)).toBe('organisation.password-again');
  });

  test('somebody at an open workbench cannot try out the password', async () => {
    const one = await enter(person.account);
    for (let tries = 0; tries < 5; tries += 1) await post(one, '/api/me/password', { current: 'x', password: OTHER });
    const said = await post(one, '/api/me/password', { current: PASSWORD, password: OTHER });
    expect(said.json().refusal.code).toBe('organisation.held');
  });

  test('a reset tells a one-time password once; it opens nothing but its own change, and not for ever', async () => {
    const before = await enter(person.account);
    const reset = await post(admin, `/api/accounts/${person.userId}/reset`);
    const { password } = reset.json();
    expect((await t.request(before, { method: 'GET', url: '/api/inbox' })).statusCode).toBe(401);
    expect(await codeOf(person.account, PASSWORD)).toBe('organisation.wrong-password');
    const one = await enter(person.account, password);
    expect(await get(one, '/api/session')).toMatchObject({ owes: 'password', permissions: [] });
    expect((await get(one, '/api/inbox')).refusal.code).toBe('access.owes');
    expect((await post(one, '/api/me/password', { current: password, password: OTHER })).statusCode).toBe(200);
    expect((await get(one, '/api/session')).owes).toBeNull();
    expect((await t.request(one, { method: 'GET', url: '/api/inbox' })).statusCode).toBe(200);
    const again = await post(admin, `/api/accounts/${person.userId}/reset`);
    t.clock.pass(73 * 3_600_000);
    expect(await codeOf(person.account, again.json().password)).toBe('organisation.wrong-password');
  });

  test('a password older than ninety days is due; one’s own account is not reset by oneself', async () => {
    t.clock.pass(91 * 86_400_000);
    const one = await enter(person.account);
    expect((await get(one, '/api/session')).owes).toBe('password');
    admin = await t.user(`security${n}`, 'pj', ['system_admin', 'security_admin']);
    const own = await post(admin, `/api/accounts/security${n}/reset`);
    expect(own.json().refusal.code).toBe('organisation.own-account');
  });

  test('R11 no password, and no plain hash of one, stands in the log', async () => {
    const one = await enter(person.account);
    await post(one, '/api/me/password', { current: PASSWORD, password: OTHER });
    const { password } = (await post(admin, `/api/accounts/${person.userId}/reset`)).json();
    const { rows } = await t.admin.query(
      `select e::text || coalesce(d.body::text, '') as text, encode(e.input_hash, 'hex') as hash, e.type
       from log.entry e left join log.document d using (entry_id)`,
    );
    for (const row of rows) for (const secret of [PASSWORD, OTHER, password]) expect(row.text).not.toContain(secret);
    const { hash } = await import('../platform/suite.ts').then(({ suites }) => suites['DR1-SHA256']);
    const guessed = hash(Buffer.from(`password.reset\n${JSON.stringify({ userId: person.userId, password })}`));
    expect(rows.map((row) => row.hash)).not.toContain(Buffer.from(guessed).toString('hex'));
    expect(rows.map((row) => row.type)).toEqual(expect.arrayContaining(['password.changed', 'password.reset']));
  });
});

describe('P11 sessions', () => {
  test('the sixth ends the one used longest ago', async () => {
    const first = await enter(person.account);
    for (let one = 0; one < 5; one += 1) {
      t.clock.pass(1000);
      await enter(person.account);
    }
    expect((await t.request(first, { method: 'GET', url: '/api/inbox' })).statusCode).toBe(401);
    expect(await observations('organisation.session-surplus')).toContain(person.userId);
  });

  test('ends when idle, not while somebody works, and in any case after twelve hours', async () => {
    const [idle, used] = [await enter(person.account), await enter(person.account)];
    const is = async (user: TestUser, headers = {}) =>
      (await t.request(user, { method: 'GET', url: '/api/inbox', headers })).statusCode;
    for (let minute = 0; minute < 40; minute += 10) {
      t.clock.pass(10 * 60_000);
      expect(await is(used)).toBe(200);
      // A page that asks by itself does not keep it alive.
      if (minute < 20) expect(await is(idle, { 'x-idle': '1' })).toBe(200);
    }
    expect(await is(idle)).toBe(401);
    for (let minute = 40; minute < 720; minute += 20) {
      t.clock.pass(20 * 60_000);
      await is(used);
    }
    expect(await is(used)).toBe(401);
  });

  test('are listed with device and last use; I end one or all others, never another’s', async () => {
    const [one, two] = [await enter(person.account), await enter(person.account)];
    const { sessions } = await get(one, '/api/me/sessions');
    expect(sessions).toHaveLength(2);
    expect(sessions[0]).toMatchObject({ device: from.device, address: from.address });
    const stranger = await enter((await open()).account);
    const id = must(
      sessions.find((session: { own: boolean }) => !session.own),
      'the other',
    ).sessionId;
    expect((await post(stranger, `/api/me/sessions/${id}/end`)).statusCode).toBe(404);
    expect((await post(one, `/api/me/sessions/${id}/end`)).statusCode).toBe(200);
    expect((await t.request(two, { method: 'GET', url: '/api/inbox' })).statusCode).toBe(401);
    await enter(person.account);
    expect((await post(one, '/api/me/sessions/end-others')).json()).toEqual({ ended: 1 });
  });

  test('of a disabled account end at once and none opens; enabled, it opens again', async () => {
    const one = await enter(person.account);
    const url = `/api/accounts/${person.userId}`;
    expect((await post(admin, `${url}/disable`, { reason: '调离本单位' })).statusCode).toBe(200);
    expect((await t.request(one, { method: 'GET', url: '/api/inbox' })).statusCode).toBe(401);
    expect(await codeOf(person.account, PASSWORD)).toBe('organisation.wrong-password');
    expect((await post(admin, `${url}/disable`, { reason: '调离本单位' })).json().refusal.code).toBe(
      'organisation.already-disabled',
    );
    expect((await post(admin, `${url}/enable`, { reason: '调回本单位' })).statusCode).toBe(200);
    const again = await enter(person.account);
    expect((await post(admin, `${url}/end-sessions`, { reason: '设备遗失' })).json().answer).toEqual({
      sessionsEnded: 1,
    });
    expect((await t.request(again, { method: 'GET', url: '/api/inbox' })).statusCode).toBe(401);
  });

  test('a cookie that owes something is nobody on a public page', async () => {
    const given = await open(true);
    const one = await enter(given.account);
    const page = await t.server.inject({ method: 'GET', url: '/', cookies: { [SESSION_COOKIE]: one.token } });
    expect(page.statusCode).toBe(200);
    expect((await post(one, '/api/tasks', {})).json().refusal.code).toBe('access.owes');
  });
});
