// P11 grants and delegation (GB/T 22239-2019 8.1.5): three administrators apart by any way, terms, acting for another and no further; R5 R33
// four eyes and another head compare both identities.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { read, write } from '../platform/db/database.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { ask, decide } from './approval.ts';
import { holdersOf } from './store.ts';

let t: TestApp;
let security: TestUser;
let n = 0;
beforeAll(async () => {
  t = await testApp();
  security = await t.user('security', 'pj', ['security_admin']);
});
afterAll(() => t.close());

const TODAY = '2026-11-24';
const person = (office: string, roles: Parameters<TestApp['user']>[2]) => {
  n += 1;
  return t.user(`p${n}`, office, roles);
};
const post = async (user: TestUser, url: string, payload: object = {}) => {
  const said = (await t.request(user, { method: 'POST', url, payload })).json();
  if (said.problems) return 'bad form';
  return (said.refusal?.code ?? said.answer?.grantId ?? 'done') as string;
};
const get = async (user: TestUser, url: string) => (await t.request(user, { method: 'GET', url })).json();
const give = (user: TestUser, role: string, change: object = {}) =>
  post(security, '/api/grants', {
    userId: user.actor.userId,
    role,
    officeId: user.actor.officeId,
    region: null,
    fromOn: TODAY,
    untilOn: null,
    reason: '岗位调整',
    ...change,
  });
const ownGrant = async (user: TestUser) =>
  must((await get(user, '/api/me/grants')).held[0], 'a grant').grantId as string;
const hand = async (giver: TestUser, receiver: TestUser, change: object = {}) =>
  post(giver, '/api/me/delegations', {
    grantId: await ownGrant(giver),
    receiver: receiver.actor.userId,
    fromOn: TODAY,
    untilOn: '2026-12-10',
    reason: '外出学习',
    ...change,
  });

test('P11 the security administrator gives a role for a term, and ends it; never to himself', async () => {
  const one = await person('pj-scjg', []);
  expect((await get(one, '/api/session')).permissions).not.toContain('task.read');
  const grantId = await give(one, 'planner', { untilOn: '2026-11-30' });
  expect((await get(one, '/api/session')).permissions).toContain('task.drafted');
  t.clock.pass(7 * 86_400_000);
  expect((await get(one, '/api/session')).permissions).not.toContain('task.drafted');
  t.clock.pass(-7 * 86_400_000);
  expect(await post(security, `/api/grants/${grantId}/end`, { reason: '岗位调整' })).toBe('done');
  expect((await get(one, '/api/session')).permissions).not.toContain('task.drafted');
  expect(await post(security, `/api/grants/${grantId}/end`, { reason: '岗位调整' })).toBe('organisation.grant-over');
  expect(await give(security, 'planner')).toBe('organisation.own-account');
  expect(await give(one, 'planner', { untilOn: '2026-11-23' })).toBe('organisation.term-wrong');
});

test('P11 nobody is two administrators, nor one and an officer, by grant, by opening or by delegation', async () => {
  const officer = await person('pj-scjg', ['planner']);
  const system = await person('pj', ['system_admin']);
  for (const role of ['system_admin', 'security_admin', 'audit_admin']) {
    expect(await give(officer, role)).toBe('organisation.roles-clash');
  }
  expect(await give(system, 'audit_admin')).toBe('organisation.roles-clash');
  expect(await give(system, 'planner')).toBe('organisation.roles-clash');
  const audit = await person('pj', ['audit_admin']);
  expect(await hand(system, audit)).toBe('organisation.roles-clash');
  expect(await hand(system, officer)).toBe('organisation.roles-clash');
  const opened = await post(system, '/api/accounts', {
    userId: 'x',
    account: 'xx',
    name: '某人',
    officeId: 'pj',
    password: 'seven blue lanterns',
    roles: ['security_admin'],
  });
  expect(opened).toBe('bad form');
});

test('P11 a delegate acts for the giver while both hold, in the giver’s office, and hands nothing on', async () => {
  const [giver, delegate, third] = [
    await person('pj-yj', ['head']),
    await person('pj-yj', ['planner']),
    await person('pj-yj', []),
  ];
  const grantId = await hand(giver, delegate);
  expect(await get(delegate, '/api/session')).toMatchObject({ actingFor: [giver.actor.name] });
  expect((await get(delegate, '/api/session')).permissions).toContain('task.decided');
  expect(
    await post(delegate, '/api/me/delegations', {
      grantId,
      receiver: third.actor.userId,
      fromOn: TODAY,
      untilOn: TODAY,
      reason: '再转委托',
    }),
  ).toBe('organisation.delegation-on');
  expect(await post(third, `/api/me/delegations/${grantId}/end`)).toBe('organisation.grant-missing');
  await t.admin.query(`update organisation.account set status = 'disabled' where user_id = $1`, [giver.actor.userId]);
  expect((await get(delegate, '/api/session')).permissions).not.toContain('task.decided');
  await t.admin.query(`update organisation.account set status = 'active' where user_id = $1`, [giver.actor.userId]);
  expect(await post(security, `/api/grants/${await ownGrant(giver)}/end`, { reason: '免去职务' })).toBe('done');
  expect((await get(delegate, '/api/session')).permissions).not.toContain('task.decided');
});

test('P11 either of the two ends a delegation; it ends by itself after its last day', async () => {
  const [giver, delegate] = [await person('pj-yj', ['head']), await person('pj-yj', [])];
  const first = await hand(giver, delegate);
  expect(await post(delegate, `/api/me/delegations/${first}/end`)).toBe('done');
  expect((await get(delegate, '/api/session')).actingFor).toEqual([]);
  await hand(giver, delegate, { untilOn: '2026-11-25' });
  t.clock.pass(2 * 86_400_000);
  expect((await get(delegate, '/api/session')).actingFor).toEqual([]);
  t.clock.pass(-2 * 86_400_000);
  expect(await hand(giver, delegate, { untilOn: '2027-06-01' })).toBe('organisation.delegation-long');
});

test('R5 R33 four eyes and another head look at both identities of a delegate', async () => {
  const [asker, boss] = [await person('pj-scjg', ['planner']), await person('pj-scjg', ['head'])];
  const other = await person('pj-yj', []);
  await hand(boss, other);
  const outcome = await write(t.app.db, asker.actor, async (tx) => {
    const within = (user: TestUser['actor'], onBehalfOf: string | null) => ({
      actor: user,
      grant: { role: 'head', permissions: new Set<string>(), officeId: 'pj-scjg', region: null, onBehalfOf },
      at: t.clock.now(),
      entryId: '00000000-0000-7000-8000-000000000000',
      target: { officePath: ['pj-scjg'], thing: 'x' },
      app: t.app,
    });
    const question = {
      kind: 'test',
      thing: 'x',
      title: 'x',
      contentHash: new Uint8Array([1]),
      officeId: 'pj-scjg',
      permission: 'task.decided',
    };
    const yes = { decision: 'approved' as const, reason: '' };
    const by = async (who: TestUser['actor'], forWhom: string | null) => {
      const said = await decide(tx, within(who, forWhom), 'test', 'x', new Uint8Array([1]), yes);
      return said.ok ? 'decided' : said.refusal.code;
    };
    await ask(tx, within(asker.actor, null), { ...question, differentHead: true });
    const codes = [await by(other.actor, asker.actor.userId), await by(other.actor, boss.actor.userId)];
    await ask(tx, within(other.actor, boss.actor.userId), { ...question, differentHead: false });
    return [...codes, await by(boss.actor, null), await by(asker.actor, null)];
  });
  expect(outcome).toEqual(['approval.own-question', 'approval.same-head', 'approval.own-question', 'decided']);
});

test('P11 why I may and why not is told: by which grant, elsewhere, in no grant; of others only to the security administrator', async () => {
  const head = await person('pj-scjg', ['head']);
  const why = async (user: TestUser, permission: string, office: string, of = '') =>
    get(user, `/api/me/why?permission=${permission}&office=${office}&user=${of}`);
  expect(await why(head, 'task.decided', 'pj-scjg')).toMatchObject({ why: 'yes', role: 'head', officeId: 'pj-scjg' });
  expect(await why(head, 'task.decided', 'pj-yj')).toMatchObject({ why: 'elsewhere', heldAt: ['pj-scjg'] });
  expect(await why(head, 'task.drafted', 'pj-scjg')).toMatchObject({ why: 'no', roles: ['planner'] });
  expect(await why(head, 'password.changed', 'pj-scjg')).toMatchObject({ why: 'own' });
  expect((await why(head, 'task.decided', 'pj', security.actor.userId)).refusal.code).toBe('access.forbidden');
  expect(await why(security, 'task.decided', 'pj-scjg', head.actor.userId)).toMatchObject({ why: 'yes' });
});

test('P11 nobody is offered as a holder by a delegation whose giver lost the role or was disabled', async () => {
  const holders = async () =>
    (await read(t.app.db, security.actor, (tx) => holdersOf(tx, ['head'], t.clock.now()))).map((row) => row.user_id);
  const pair = async () => [await person('pj-scjg', ['head']), await person('pj-scjg', [])] as const;
  const [giver, delegate] = await pair();
  const grantId = await ownGrant(giver);
  await hand(giver, delegate);
  expect(await holders()).toContain(delegate.actor.userId);
  expect(await post(security, `/api/grants/${grantId}/end`, { reason: '岗位调整' })).toBe('done');
  expect(await holders()).not.toContain(delegate.actor.userId);
  const [left, deputy] = await pair();
  await hand(left, deputy);
  await t.admin.query(`update organisation.account set status = 'disabled' where user_id = $1`, [left.actor.userId]);
  expect(await holders()).not.toContain(deputy.actor.userId);
});

test('P11 no account is opened under a name that the system keeps for its own parts', async () => {
  const system = await person('pj', ['system_admin']);
  for (const userId of ['system:jobs', 'public', 'key:1']) {
    const opened = { userId, account: `a-${userId}`, name: '某人', officeId: 'pj', password: 'seven blue lanterns' };
    expect(await post(system, '/api/accounts', opened)).toBe('bad form');
  }
});
