// R14 P11 keys of other systems: told once, never more than their person, ended by revocation, term or their person's leaving; each use in the log.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toHex } from '../kit/bytes.ts';
import { read } from '../platform/db/database.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { keyHash } from './actions/api-key.ts';
import { actorNamed } from './store/api-key.ts';

let t: TestApp;
let security: TestUser;
let n = 0;
beforeAll(async () => {
  t = await testApp();
  security = await t.user('security', 'pj', ['security_admin']);
});
afterAll(() => t.close());

const person = (office: string, roles: Parameters<TestApp['user']>[2]) => {
  n += 1;
  return t.user(`p${n}`, office, roles);
};
type Issued = { keyId: string; token: string; refusal?: { code: string } };
const issue = async (owner: TestUser, change: object = {}): Promise<Issued> => {
  const form = {
    name: '行政审批系统',
    purpose: '同步抽查任务',
    officeId: owner.actor.officeId,
    owner: owner.actor.userId,
  };
  const rest = { scopes: ['task.read'], writes: false, untilOn: '2026-12-31', ...change };
  return (await t.request(security, { method: 'POST', url: '/api/keys', payload: { ...form, ...rest } })).json();
};
const refusedAs = async (owner: TestUser, change: object) => (await issue(owner, change)).refusal?.code;
const use = async (token: string, url = '/api/tasks') => {
  const said = await t.request(null, { method: 'GET', url, headers: { authorization: `Bearer ${token}` } });
  return said.statusCode === 200 ? 'open' : (said.json().refusal.code as string);
};
const post = (user: TestUser, url: string, payload: object) => t.request(user, { method: 'POST', url, payload });

test('P11 a key is told once: no answer, table or log holds it afterwards', async () => {
  const owner = await person('pj-scjg', ['planner']);
  const { keyId, token } = await issue(owner);
  expect(token).toMatch(/^sunlot_[\w-]{43}$/);
  expect(await use(token)).toBe('open');
  const shown = await t.request(security, { method: 'GET', url: `/api/keys/${keyId}` });
  expect(shown.json()).toMatchObject({ hint: token.slice(-4), state: 'open', owner: owner.actor.userId });
  const whole = await t.admin.query(`select string_agg(row(e.*)::text, '') as text from log.entry e`);
  const documents = await t.admin.query(`select string_agg(row(d.*)::text, '') as text from log.document d`);
  const rows = await t.admin.query(`select string_agg(row(k.*)::text, '') as text from organisation.api_key k`);
  for (const { text } of [whole.rows[0], documents.rows[0], rows.rows[0], { text: shown.body }]) {
    expect(text).not.toContain(token.slice(10, 40));
  }
  expect(rows.rows[0].text).toContain(toHex(keyHash(token)));
});

test('P11 a key has no more than its person holds at its office, and what no key may have', async () => {
  const owner = await person('pj-scjg', ['planner']);
  expect(await refusedAs(owner, { scopes: ['task.decided'], writes: true })).toBe('organisation.key-scope');
  expect(await refusedAs(owner, { scopes: ['log.read'] })).toBe('organisation.key-scope');
  expect(await refusedAs(owner, { scopes: ['task.drafted'] })).toBe('organisation.key-writes');
  expect(await refusedAs(owner, { officeId: 'pj-xf' })).toBe('organisation.key-beyond');
  expect(await refusedAs(await person('pj-scjg', []), {})).toBe('organisation.key-beyond');
  expect(await refusedAs(owner, { untilOn: '2028-01-01' })).toBe('organisation.key-long');
  expect(await refusedAs(security, { officeId: 'pj', scopes: ['office.read'] })).toBe('organisation.own-account');
});

test('P11 a delegated role is not the person’s own: no key stands on it', async () => {
  const [giver, delegate] = [await person('pj-scjg', ['planner']), await person('pj-scjg', [])];
  const held = (await t.request(giver, { method: 'GET', url: '/api/me/grants' })).json().held[0].grantId;
  const term = { fromOn: '2026-11-24', untilOn: '2026-12-10', reason: '外出学习' };
  await post(giver, '/api/me/delegations', { grantId: held, receiver: delegate.actor.userId, ...term });
  expect(await refusedAs(delegate, {})).toBe('organisation.key-beyond');
});

test('P11 a key ends when it is revoked, when its term is over, when its person loses the role or leaves', async () => {
  const owner = await person('pj-scjg', ['planner']);
  const revoked = await issue(owner);
  expect(await use(revoked.token)).toBe('open');
  await post(security, `/api/keys/${revoked.keyId}/revoke`, { reason: '系统下线' });
  expect(await use(revoked.token)).toBe('access.key-wrong');
  const short = await issue(owner, { untilOn: '2026-11-25' });
  t.clock.pass(2 * 86_400_000);
  expect(await use(short.token)).toBe('access.key-wrong');
  t.clock.pass(-2 * 86_400_000);
  expect(await use(short.token)).toBe('open');
  const grant = (await t.request(owner, { method: 'GET', url: '/api/me/grants' })).json().held[0].grantId;
  await post(security, `/api/grants/${grant}/end`, { reason: '岗位调整' });
  expect(await use(short.token)).toBe('access.forbidden');
  const other = await person('pj-scjg', ['planner']);
  const left = await issue(other);
  await t.admin.query(`update organisation.account set status = 'disabled' where user_id = $1`, [other.actor.userId]);
  expect(await use(left.token)).toBe('access.key-wrong');
});

test('P11 R11 every use is an observation of the key, found under its person; what it writes is on his behalf', async () => {
  const owner = await person('pj-scjg', ['planner']);
  const { keyId, token } = await issue(owner, { scopes: ['subject.recorded', 'subject.read'], writes: true });
  await use(token, '/api/subjects');
  const payload = {
    ...{ code: '', name: '某某小卖部', nature: 'profit', type: '个体工商户', industry: 'F52', region: '211102' },
    ...{ address: '路1号', contactName: '', contactPhone: '', evidence: '网格员上报' },
  };
  const headers = { authorization: `Bearer ${token}` };
  await t.request(null, { method: 'POST', url: '/api/subjects', payload, headers });
  await use(token, '/api/accounts');
  const audit = await t.user('auditor', 'pj', ['audit_admin']);
  const found = await t.request(audit, { method: 'GET', url: `/api/trail/observations?q=${owner.actor.userId}` });
  const seen = (found.json().rows as { userId: string; kind: string; thing: string; userName: string }[]).filter(
    (row) => row.userId === `key:${keyId}`,
  );
  expect(seen.map((row) => `${row.kind} ${row.thing}`)).toEqual(
    expect.arrayContaining(['read GET /api/subjects', 'read GET /api/accounts', 'refused GET /api/accounts']),
  );
  expect(seen[0]?.userName).toBe(`行政审批系统 / ${owner.actor.userId}`);
  const { rows } = await t.admin.query(
    `select user_id, on_behalf_of, type from log.entry where user_id = $1 order by arrival`,
    [`key:${keyId}`],
  );
  expect(rows).toEqual([{ user_id: `key:${keyId}`, on_behalf_of: owner.actor.userId, type: 'subject.recorded' }]);
});

test('P11 a job that a key asked for runs as the key, and no longer once it is revoked', async () => {
  const owner = await person('pj-scjg', ['planner']);
  const { keyId } = await issue(owner);
  const stands = () => read(t.app.db, security.actor, (tx) => actorNamed(tx, `key:${keyId}`, t.clock.now()));
  expect((await stands())?.grants.map((grant) => [...grant.permissions])).toEqual([['task.read']]);
  await post(security, `/api/keys/${keyId}/revoke`, { reason: '系统下线' });
  expect(await stands()).toBeNull();
});

test('P11 the administrator of another office neither sees a key nor ends it', async () => {
  const owner = await person('pj-scjg', ['planner']);
  const { keyId } = await issue(owner);
  const elsewhere = await t.user('security elsewhere', 'pj-xf', ['security_admin']);
  const list = (await t.request(elsewhere, { method: 'GET', url: '/api/keys' })).json();
  expect(list.rows).toEqual([]);
  expect((await t.request(elsewhere, { method: 'GET', url: `/api/keys/${keyId}` })).statusCode).toBe(404);
  const ended = await post(elsewhere, `/api/keys/${keyId}/revoke`, { reason: '系统下线' });
  expect(ended.json().refusal.code).toBe('access.forbidden');
});
