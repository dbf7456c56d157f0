// P11 the demo shows signing in by real acts: one office requires a second factor and its person has one, a head is away, an account is held.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../kit/assert.ts';
import { perform } from '../log/act.ts';
import { openAccount } from '../organisation/actions.ts';
import { signIn } from '../organisation/session.ts';
import { actorOf } from '../organisation/store.ts';
import { systemActor } from '../platform/access.ts';
import { read } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import { type TestApp, testApp } from '../testing.ts';
import { delegateOne, secureAccounts } from './security.ts';
import { demoPassword, demoUsers } from './users.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

test('P11 every demo account opens by password, but for the one that is held and the one that shows a code', async () => {
  const operator = systemActor('first-start', ['account.opened']);
  for (const { userId, account, name, officeId, role } of demoUsers()) {
    const input = {
      userId,
      account,
      name,
      officeId,
      password: demoPassword,
      roles: [role],
      region: null,
      oneTime: false,
    };
    expect(await perform(t.app, openAccount, operator, input), account).toMatchObject({ ok: true });
  }
  const person = async (account: string) =>
    must(await read(t.app.db, nobody, (tx) => actorOf(tx, `demo-${account}`, t.clock.now())), account);
  await secureAccounts(t.app, await person('head-xlt'));
  await delegateOne(t.app, await person('head-sthj'), await person('head-wj'));
  const acting = (await person('head-wj')).grants.map((grant) => grant.onBehalfOf);
  expect(acting).toContain('demo-head-sthj');
  for (const { account } of demoUsers()) {
    const opened = await signIn(t.app, account, demoPassword, { address: '192.0.2.1', device: 'test' });
    expect(opened.ok, account).toBe(account !== 'planner-sthj');
    if (!opened.ok) continue;
    const cookies = { sunlot: opened.value.token };
    const { owes } = (await t.server.inject({ method: 'GET', url: '/api/session', cookies })).json();
    expect(owes, account).toBe(account === 'head-xlt' ? 'factor' : null);
  }
});
