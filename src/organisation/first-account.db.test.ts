// The first administrator of an installation (R1, P11; docs/operating.md): once, at a known office, with a password that opens.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../testing.ts';
import { openFirstAccount } from './actions.ts';
import { signIn } from './session.ts';

let one: TestApp;
beforeAll(async () => {
  one = await testApp();
});
afterAll(() => one.close());

const admin = { kind: 'system' as const, account: 'admin', name: '管理员', officeId: 'pj' };

test('P11 an office that is missing is refused and leaves no account', async () => {
  const outcome = await openFirstAccount(one.app, { ...admin, officeId: 'nowhere' });
  expect(outcome).toMatchObject({ refusal: { code: 'organisation.office-missing' } });
});

test('P11 the first account signs in with the password that was told; a second "first" is refused', async () => {
  const opened = await openFirstAccount(one.app, admin);
  if (!opened.ok) throw new Error(opened.refusal.code);
  expect((await signIn(one.app, 'admin', opened.value.password, { address: '192.0.2.1', device: 'test' })).ok).toBe(
    true,
  );
  expect(await openFirstAccount(one.app, { ...admin, account: 'other' })).toMatchObject({
    refusal: { code: 'organisation.not-first' },
  });
});
