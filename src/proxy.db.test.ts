// Whose word is taken on where a request came from (P11): only that of the proxy that the operator named.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { domains } from './domains.ts';
import { openServer } from './main.ts';
import { type TestApp, testApp } from './testing.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

/** The code that signing in with nothing known is refused by, for a page of city.example that came through `from`. */
async function refusedAs(trustedProxy: string | null, from: string): Promise<string> {
  const server = await openServer({ ...t.app, config: { ...t.app.config, trustedProxy } }, domains);
  const answer = await server.inject({
    method: 'POST',
    url: '/api/sign-in',
    remoteAddress: from,
    headers: { host: '127.0.0.1:8080', 'x-forwarded-host': 'city.example', origin: 'https://city.example' },
    payload: { account: 'somebody', password: 'some words of mine' },
  });
  await server.close();
  return answer.json().refusal.code;
}

test.each([
  ['loopback', '127.0.0.1', true],
  ['loopback', '10.1.2.3', false],
  ['loopback, 10.1.2.0/24', '10.1.2.3', true],
  ['10.1.2.0/24', '10.1.3.3', false],
  [null, '127.0.0.1', false],
])('P11 with TRUSTED_PROXY %s the forwarded host from %s is believed: %s', async (trusted, from, believed) => {
  const code = await refusedAs(trusted, from);
  expect(code).toBe(believed ? 'organisation.wrong-password' : 'access.forged');
});

test('P11 an address that a stranger claims is not the one whose failed tries are counted', async () => {
  const keys = async () => (await t.admin.query('select count(*)::int as n from organisation.attempt')).rows[0].n;
  const attempt = (claimed: string) =>
    t.server.inject({
      method: 'POST',
      url: '/api/sign-in',
      remoteAddress: '203.0.113.9',
      headers: { 'x-forwarded-for': claimed },
      payload: { account: 'the-same', password: 'some words of mine' },
    });
  await attempt('198.51.100.1');
  const before = await keys();
  await attempt('198.51.100.2');
  expect(await keys(), 'the same account from the same address').toBe(before);
});
