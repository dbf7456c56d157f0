// P11 second factors (GB/T 22239-2019 8.1.4.1 d): enrolled with the password, asked at sign-in, required by an office for its subtree; the
// secret is sealed under a key outside the database, recovery codes are hashes; R11 each step is remembered without the secrets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { perform } from '../log/act.ts';
import { systemActor } from '../platform/access.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { openAccount } from './actions.ts';
import { fromBase32 } from './rules/totp.ts';
import { signIn } from './session.ts';
import { codeNow as codeOfSecret } from './testing.ts';

const PASSWORD = 'seven blue lanterns';
let t: TestApp;
let admin: TestUser;
let n = 0;

beforeAll(async () => {
  t = await testApp();
  admin = await t.user('security', 'pj', ['system_admin', 'security_admin']);
});
afterAll(() => t.close());
beforeEach(() => t.clock.pass(60_000));

const open = async (officeId = 'pj-scjg') => {
  n += 1;
  const account = `person${n}`;
  const input = {
    userId: `u${n}`,
    account,
    name: '王二',
    officeId,
    password: PASSWORD,
    roles: ['planner' as const],
    region: null,
    oneTime: false,
  };
  const done = await perform(t.app, openAccount, systemActor('test', ['account.opened']), input);
  if (!done.ok) throw new Error(done.refusal.code);
  return account;
};
const enter = async (account: string): Promise<TestUser> => {
  const opened = await signIn(t.app, account, PASSWORD, { address: '192.0.2.1', device: 'test' });
  if (!opened.ok) throw new Error(opened.refusal.code);
  return { actor: admin.actor, token: opened.value.token, csrf: opened.value.csrf };
};
const get = async (user: TestUser, url: string) => (await t.request(user, { method: 'GET', url })).json();
const post = async (user: TestUser, url: string, payload: object = {}) =>
  (await t.request(user, { method: 'POST', url, payload })).json();
const codeNow = (secret: string, off = 0) => codeOfSecret(t, secret, off);
const enrol = async (user: TestUser, name = '办公手机') => {
  const { secret } = await post(user, '/api/me/factors/offer');
  const said = await post(user, '/api/me/factors', { current: PASSWORD, secret, code: codeNow(secret), name });
  return { secret: secret as string, recovery: said.recovery as string[] };
};
const codeOfAnswer = (said: { refusal?: { code: string } }) => said.refusal?.code ?? 'done';

describe('P11 an authenticator', () => {
  test('is enrolled with password and code only, and from then on asked for at every sign-in', async () => {
    const account = await open();
    const one = await enter(account);
    const { secret } = await post(one, '/api/me/factors/offer');
    const body = { secret, name: '手机', code: codeNow(secret), current: PASSWORD };
    expect(codeOfAnswer(await post(one, '/api/me/factors', { ...body, current: 'x' }))).toBe(
      'organisation.current-wrong',
    );
    expect(codeOfAnswer(await post(one, '/api/me/factors', { ...body, code: '000000' }))).toBe(
      'organisation.code-wrong',
    );
    expect((await post(one, '/api/me/factors', body)).recovery).toHaveLength(10);
    t.clock.pass(60_000);
    const two = await enter(account);
    expect(await get(two, '/api/session')).toMatchObject({ owes: 'factor', permissions: [] });
    expect(codeOfAnswer(await get(two, '/api/inbox'))).toBe('access.owes');
    const change = { current: PASSWORD, password: 'nine quiet harbours' };
    expect(codeOfAnswer(await post(two, '/api/me/password', change))).toBe('access.owes');
    expect(codeOfAnswer(await post(two, '/api/me/factors', body))).toBe('access.owes');
    expect(codeOfAnswer(await post(two, '/api/me/factor', { code: codeNow(secret) }))).toBe('done');
    expect((await get(two, '/api/session')).owes).toBeNull();
    expect(codeOfAnswer(await get(two, '/api/inbox'))).toBe('done');
  });

  test('P11 is called by another name by its own person alone, without a password, and the name is no fact', async () => {
    const one = await enter(await open());
    await enrol(one);
    const [{ factorId, name }] = (await get(one, '/api/me/factors')).factors;
    const call = async (who: typeof one, to: string) =>
      codeOfAnswer(await post(who, `/api/me/factors/${factorId}/name`, { name: to }));
    expect(await call(one, name)).toBe('organisation.already-so');
    expect(await call(one, '  办公室手机 ')).toBe('done');
    expect((await get(one, '/api/me/factors')).factors[0].name).toBe('办公室手机');
    expect(await call(await enter(await open()), '别人的')).toBe('organisation.factor-missing');
    expect((await post(one, `/api/me/factors/${factorId}/name`, { name: ' ' })).refusal).toBeUndefined();
    expect((await get(one, '/api/me/factors')).factors[0].name).toBe('办公室手机');
    const { rows } = await t.admin.query(
      `select e.facts::text as facts, d.body::text as body from log.entry e join log.document d using (entry_id)
       where e.type = 'factor.renamed'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].facts).not.toContain('手机');
    expect(rows[0].body).toContain('办公室手机');
  });

  test('opens once per code, and five wrong codes hold it', async () => {
    const account = await open();
    const { secret } = await enrol(await enter(account));
    t.clock.pass(60_000);
    const code = codeNow(secret);
    expect(codeOfAnswer(await post(await enter(account), '/api/me/factor', { code }))).toBe('done');
    const again = await enter(account);
    expect(codeOfAnswer(await post(again, '/api/me/factor', { code }))).toBe('organisation.code-wrong');
    for (let one = 0; one < 4; one += 1) await post(again, '/api/me/factor', { code: '000000' });
    t.clock.pass(60_000);
    expect(codeOfAnswer(await post(again, '/api/me/factor', { code: codeNow(secret) }))).toBe('organisation.held');
  });

  test('a recovery code stands in once; new ones end the old', async () => {
    const account = await open();
    const first = await enter(account);
    const { recovery } = await enrol(first);
    const show = async (code: string) => codeOfAnswer(await post(await enter(account), '/api/me/factor', { code }));
    const [one = '', two = ''] = recovery;
    expect(await show(one.toLowerCase().replaceAll('-', ' '))).toBe('done');
    expect(await show(one)).toBe('organisation.code-wrong');
    expect((await get(first, '/api/me/factors')).codesLeft).toBe(9);
    const renewed = await post(first, '/api/me/recovery', { current: PASSWORD });
    expect(await show(two)).toBe('organisation.code-wrong');
    expect(await show(renewed.recovery[0])).toBe('done');
  });

  test('R11 its secret lies in the database only sealed, under a key of the data directory, and never in the log', async () => {
    const { secret, recovery } = await enrol(await enter(await open()));
    const bytes = Buffer.from(must(fromBase32(secret), 'base32'));
    const { rows } = await t.admin.query('select sealed from organisation.factor_private');
    for (const { sealed } of rows) expect(sealed.includes(bytes)).toBe(false);
    expect(readFileSync(join(t.app.config.dataDir, 'organisation/factor-key'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    const said = await t.admin.query(
      `select string_agg(e::text || coalesce(d.body::text, ''), '') as text from log.entry e left join log.document d using (entry_id)`,
    );
    for (const word of [secret, recovery[0] ?? '', PASSWORD]) expect(said.rows[0].text).not.toContain(word);
    expect(said.rows[0].text).toContain('factor.enrolled');
  });

  test('lost with all codes, the security administrator takes it away, never from himself', async () => {
    const account = await open();
    const { userId } = { userId: `u${n}` };
    await enrol(await enter(account));
    const reason = { reason: '当面确认手机遗失' };
    expect(codeOfAnswer(await post(admin, `/api/accounts/${userId}/reset-factors`, reason))).toBe('done');
    expect((await get(await enter(account), '/api/session')).owes).toBeNull();
    const { rows } = await t.admin.query('select 1 from organisation.factor_private where user_id = $1', [userId]);
    expect(rows).toEqual([]);
    expect(
      (await t.admin.query('select 1 from organisation.recovery_private where user_id = $1', [userId])).rows,
    ).toEqual([]);
    expect(codeOfAnswer(await post(admin, '/api/accounts/security/reset-factors', reason))).toBe(
      'organisation.own-account',
    );
  });
});

describe('P11 an office that requires a second factor', () => {
  const secure = (officeId: string, required: boolean) =>
    post(admin, `/api/offices/${officeId}/second-factor`, { required, reason: '等保三级要求' });

  test('opens to its subtree nothing but the enrolment, at once and at sign-in; others are untouched', async () => {
    const [inside, outside] = [await open('pj-xlt-scjg'), await open('pj-scjg')];
    const [working, elsewhere] = [await enter(inside), await enter(outside)];
    expect(codeOfAnswer(await secure('pj-xlt', true))).toBe('done');
    expect(codeOfAnswer(await get(working, '/api/inbox'))).toBe('access.owes');
    expect(codeOfAnswer(await get(elsewhere, '/api/inbox'))).toBe('done');
    const one = await enter(inside);
    expect((await get(one, '/api/session')).owes).toBe('enrolment');
    await enrol(one);
    expect((await get(one, '/api/session')).owes).toBeNull();
    expect(codeOfAnswer(await secure('pj-xlt', true))).toBe('organisation.already-so');
  });

  test('does not let the last factor go, but one of two', async () => {
    const one = await enter(await open('pj-xlt'));
    await enrol(one, '手机');
    const remove = async (factorId: string) =>
      codeOfAnswer(await post(one, `/api/me/factors/${factorId}/remove`, { current: PASSWORD }));
    const first = (await get(one, '/api/me/factors')).factors[0].factorId;
    expect(await remove(first)).toBe('organisation.factor-required');
    t.clock.pass(60_000);
    await enrol(one, '平板');
    expect(await remove(first)).toBe('done');
    expect(await remove(first)).toBe('organisation.factor-missing');
    await secure('pj-xlt', false);
    expect(await remove((await get(one, '/api/me/factors')).factors[0].factorId)).toBe('done');
    expect((await get(one, '/api/me/factors')).codesLeft).toBe(0);
  });
});
