// P11 single sign-on against a real provider (oidc-provider on loopback): code flow with PKCE, state and nonce; nobody comes in by being known there;
// claims give what rules say and take it back; the second factor is still asked.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { domains } from '../domains.ts';
import { must } from '../kit/assert.ts';
import { openServer } from '../main.ts';
import type { SignOn } from '../platform/config.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { codeNow } from './testing.ts';

const SITE = 'http://sunlot.test';
let t: TestApp;
let http: Server;
let server: FastifyInstance;
let signOn: SignOn;
let security: TestUser;
let groups: string[] = [];
/** How people show themselves at the provider. */
let methods: string[] = ['pwd'];
/** What the provider heard when the code was asked for. */
let asked: URLSearchParams;

beforeAll(async () => {
  t = await testApp();
  security = await t.user('security', 'pj', ['security_admin']);
  http = createServer();
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'sunlot',
        client_secret: 'a secret of the test',
        redirect_uris: [`${SITE}/sign-on/return`],
        post_logout_redirect_uris: [`${SITE}/`],
      },
    ],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'groups', 'amr'] },
    features: { devInteractions: { enabled: true } },
    findAccount: async (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub, groups }) }),
  });
  const finished = provider.interactionFinished.bind(provider);
  provider.interactionFinished = (request, response, result, options) =>
    finished(
      request,
      response,
      result.login ? { ...result, login: { ...result.login, amr: methods } } : result,
      options,
    );
  const answer = provider.callback();
  http.on('request', (request, response) => void answer(request, response));
  signOn = {
    issuer,
    clientId: 'sunlot',
    clientSecret: 'a secret of the test',
    scope: 'openid',
    claim: 'groups',
    name: '政务云',
    secondFactor: ['mfa'],
  };
  server = await openServer({ ...t.app, config: { ...t.app.config, siteUrl: SITE, signOn } }, domains);
});
afterAll(async () => {
  await server.close();
  await new Promise((done) => http.close(done));
  await t.close();
});

type Jar = Map<string, string>;
const cookiesOf = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
function keep(jar: Jar, set: readonly string[]): void {
  for (const one of set) {
    const [pair = ''] = one.split(';');
    const at = pair.indexOf('=');
    jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** A browser at the provider: signs in there as `login` and agrees, until it is sent back to us. */
async function atProvider(start: string, login: string): Promise<URL> {
  const jar: Jar = new Map();
  let next = start;
  asked = new URL(start).searchParams;
  let form: URLSearchParams | null = null;
  for (let steps = 0; steps < 12; steps += 1) {
    const said: Response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: cookiesOf(jar) },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    keep(jar, said.headers.getSetCookie());
    form = null;
    const to = said.headers.get('location');
    if (to !== null) {
      const url = new URL(to, next);
      if (url.origin === SITE) return url;
      next = url.href;
      continue;
    }
    const html = await said.text();
    next = new URL(must(/action="([^"]+)"/.exec(html)?.[1], html.slice(0, 300)), next).href;
    const prompt = must(/name="prompt" value="(\w+)"/.exec(html)?.[1], 'a prompt');
    form = new URLSearchParams(prompt === 'login' ? { prompt, login, password: 'any' } : { prompt });
  }
  throw new Error('the provider did not send back');
}

const start = async () => {
  const said = await server.inject({ method: 'GET', url: '/sign-on' });
  return {
    to: String(said.headers.location),
    cookie: said.cookies.find(({ name }) => name === 'sunlot-sign-on')?.value ?? '',
  };
};
const finish = async (url: URL, cookie: string) => {
  const said = await server.inject({
    method: 'GET',
    url: `${url.pathname}${url.search}`,
    cookies: { 'sunlot-sign-on': cookie },
  });
  return {
    to: String(said.headers.location),
    session: said.cookies.find(({ name }) => name === 'sunlot')?.value ?? '',
  };
};
const comeIn = async (login: string) => {
  const { to, cookie } = await start();
  return finish(await atProvider(to, login), cookie);
};
const refusalIn = (to: string) => new URL(to, SITE).searchParams.get('sign-on');
const sessionOf = async (session: string) =>
  (await server.inject({ method: 'GET', url: '/api/session', cookies: { sunlot: session } })).json();
const admin = async (url: string, payload: object, who = security) => {
  const said = await server.inject({
    method: 'POST',
    url,
    payload,
    cookies: { sunlot: who.token },
    headers: { 'x-csrf': who.csrf },
  });
  return said.json();
};
const link = (userId: string, subject: string) =>
  admin(`/api/accounts/${userId}/identities`, { subject, reason: '核对过身份' });

test('P11 the request carries PKCE, state and nonce, and what comes back without them opens nothing', async () => {
  await t.user('linked', 'pj-scjg', []);
  expect(await link('linked', 'gov-1')).toEqual({});
  const { to, cookie } = await start();
  const back = await atProvider(to, 'gov-1');
  expect(asked.get('code_challenge_method')).toBe('S256');
  for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name), name).toMatch(/^[\w-]{43}$/);
  const other = await start();
  const forged = new URL(back);
  forged.searchParams.set('state', 'x'.repeat(43));
  expect(refusalIn((await finish(forged, cookie)).to)).toBe('organisation.sign-on-failed');
  expect(refusalIn((await finish(back, other.cookie)).to)).toBe('organisation.sign-on-failed');
  expect(refusalIn((await finish(back, '')).to)).toBe('organisation.sign-on-failed');
  const opened = await finish(back, cookie);
  expect(opened.to).toBe('/workbench/');
  expect((await sessionOf(opened.session)).user.userId).toBe('linked');
  // A code opens once.
  expect(refusalIn((await finish(back, cookie)).to)).toBe('organisation.sign-on-failed');
});

test('P11 what the browser keeps lasts ten minutes', async () => {
  const { to, cookie } = await start();
  const back = await atProvider(to, 'gov-1');
  t.clock.pass(10 * 60_000);
  expect(refusalIn((await finish(back, cookie)).to)).toBe('organisation.sign-on-failed');
  t.clock.pass(-10 * 60_000);
});

test('P11 whoever is known there and not linked here is told so, with the identifier, and gets no session', async () => {
  const { to, session } = await comeIn('gov-unknown');
  expect(refusalIn(to)).toBe('organisation.identity-unknown');
  expect(new URL(to, SITE).searchParams.get('who')).toBe('gov-unknown');
  expect(session).toBe('');
  const { rows } = await t.admin.query(
    `select user_id from log.observation where thing = 'sign-on' and code = 'organisation.identity-unknown'`,
  );
  expect(rows).toEqual([{ user_id: 'unknown' }]);
});

test('P11 a disabled account and one whose link was taken away stay outside', async () => {
  await t.user('leaves', 'pj-scjg', []);
  await link('leaves', 'gov-2');
  expect((await comeIn('gov-2')).to).toBe('/workbench/');
  await t.admin.query(`update organisation.account set status = 'disabled' where user_id = 'leaves'`);
  expect(refusalIn((await comeIn('gov-2')).to)).toBe('organisation.identity-unknown');
  await t.admin.query(`update organisation.account set status = 'active' where user_id = 'leaves'`);
  await admin('/api/accounts/leaves/identities/unlink', {
    issuer: signOn.issuer,
    subject: 'gov-2',
    reason: '调离岗位',
  });
  expect(refusalIn((await comeIn('gov-2')).to)).toBe('organisation.identity-unknown');
});

test('P11 one identity is one account’s, and nobody links his own', async () => {
  await t.user('third', 'pj-scjg', []);
  expect((await link('third', 'gov-1')).refusal.code).toBe('organisation.identity-taken');
  expect((await link('security', 'gov-9')).refusal.code).toBe('organisation.own-account');
});

test('P11 claims give the roles of the rules while they last, and never an administrator', async () => {
  await t.user('mapped', 'pj-scjg', []);
  await link('mapped', 'gov-3');
  const rule = { value: 'sunlot-planner', role: 'planner', officeId: 'pj-scjg', reason: '岗位对应' };
  const { answer } = await admin('/api/claim-rules', rule);
  expect((await admin('/api/claim-rules', { ...rule, role: 'audit_admin' })).refusal.code).toBe(
    'organisation.claim-administrator',
  );
  const rolesOf = async () => (await sessionOf((await comeIn('gov-3')).session)).roles;
  groups = ['other'];
  expect(await rolesOf()).toEqual([]);
  groups = ['other', 'sunlot-planner'];
  expect(await rolesOf()).toEqual(['planner']);
  expect(await rolesOf()).toEqual(['planner']);
  groups = [];
  expect(await rolesOf()).toEqual([]);
  groups = ['sunlot-planner'];
  expect(await rolesOf()).toEqual(['planner']);
  expect((await admin(`/api/claim-rules/${answer.ruleId}/end`, { reason: '岗位撤销' })).answer.grantsEnded).toBe(1);
  expect(await rolesOf()).toEqual([]);
  const { rows } = await t.admin.query(`select count(*)::int as n from log.entry where type = 'claim.applied'`);
  expect(rows[0].n).toBe(3);
});

test('P11 what one person must not hold together no claim brings together', async () => {
  await t.user('auditor', 'pj', ['audit_admin']);
  await link('auditor', 'gov-4');
  await admin('/api/claim-rules', { value: 'head', role: 'head', officeId: 'pj-scjg', reason: '岗位对应' });
  groups = ['head'];
  expect((await sessionOf((await comeIn('gov-4')).session)).roles).toEqual(['audit_admin']);
  groups = [];
});

test('P11 a second factor is owed after the other system as after the password', async () => {
  await t.user('careful', 'pj-scjg', ['inspector']);
  await link('careful', 'gov-5');
  await t.admin.query(`insert into organisation.factor (factor_id, user_id, kind, name, created_at)
    values (gen_random_uuid(), 'careful', 'totp', '手机', now())`);
  const opened = await comeIn('gov-5');
  expect(opened.to).toBe('/workbench/');
  const { owes, permissions } = await sessionOf(opened.session);
  expect({ owes, permissions }).toEqual({ owes: 'factor', permissions: [] });
});

describe('P11 an account for single sign-on alone', () => {
  const form = { userId: 'only', account: 'only', name: '只用统一登录', officeId: 'pj-scjg' };
  let system: TestUser;
  const mine = async (session: string, url: string, payload: object = {}) => {
    const { csrf } = await sessionOf(session);
    const reply = await server.inject({
      method: 'POST',
      url,
      payload,
      cookies: { sunlot: session },
      headers: { 'x-csrf': csrf },
    });
    return reply.json();
  };

  test('P11 is opened by the system administrator without a password, where there is another system, and by exactly one way', async () => {
    system = await t.user('system', 'pj', ['system_admin']);
    const refusal = async (payload: object) => (await admin('/api/accounts', payload, system)).refusal?.code;
    expect(await refusal(form)).toBe('organisation.one-way-in');
    expect(await refusal({ ...form, signOnOnly: true, password: 'Xt9-long-enough-one' })).toBe(
      'organisation.one-way-in',
    );
    expect(
      (await t.request(system, { method: 'POST', url: '/api/accounts', payload: { ...form, signOnOnly: true } })).json()
        .refusal.code,
    ).toBe('organisation.sign-on-off');
    expect(await admin('/api/accounts', { ...form, signOnOnly: true }, system)).toMatchObject({
      answer: { userId: 'only' },
    });
    expect((await t.admin.query(`select 1 from organisation.password_private where user_id = 'only'`)).rowCount).toBe(
      0,
    );
    const { rows } = await t.admin.query(
      `select facts from log.entry where type = 'account.opened' and facts ->> 'userId' = 'only'`,
    );
    expect(rows[0].facts.signOnOnly).toBe(true);
  });

  test('P11 nobody comes in before the security administrator has linked the person, and no password ever opens it', async () => {
    expect(refusalIn((await comeIn('gov-only')).to)).toBe('organisation.identity-unknown');
    await link('only', 'gov-only');
    const { session } = await comeIn('gov-only');
    expect(await sessionOf(session)).toMatchObject({ user: { userId: 'only' }, localPassword: false, owes: null });
    const tried = await server.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { account: 'only', password: '' },
    });
    expect(tried.json().refusal.code).toBe('organisation.wrong-password');
    expect((await admin('/api/accounts/only/reset', {})).refusal.code).toBe('organisation.sign-on-only');
    const changed = await mine(session, '/api/me/password', { current: '', password: 'Xt9-long-enough-one' });
    expect(changed.refusal.code).toBe('organisation.sign-on-only');
    expect((await t.admin.query(`select 1 from organisation.password_private where user_id = 'only'`)).rowCount).toBe(
      0,
    );
  });

  test('P11 where the office requires a second factor it is one shown there, or one enrolled here right after coming in', async () => {
    const required = { required: true, reason: '等级保护' };
    await admin('/api/offices/pj-scjg/second-factor', required);
    const { session } = await comeIn('gov-only');
    expect((await sessionOf(session)).owes).toBe('enrolment');
    methods = ['pwd', 'mfa'];
    const strong = await comeIn('gov-only');
    expect((await sessionOf(strong.session)).owes).toBe(null);
    const kept = await t.admin.query(
      `select factor from organisation.session where user_id = 'only' and owes is null and factor is not null`,
    );
    expect(kept.rows).toEqual([{ factor: 'sign-on' }]);
    methods = ['pwd'];
    const late = (await comeIn('gov-only')).session;
    t.clock.pass(11 * 60_000);
    const { secret } = await mine(late, '/api/me/factors/offer');
    const enrol = async (of: string) =>
      mine(of, '/api/me/factors', { current: '', secret, code: codeNow(t, secret), name: '手机' });
    expect((await enrol(late)).refusal.code).toBe('organisation.sign-on-again');
    const fresh = (await comeIn('gov-only')).session;
    expect((await enrol(fresh)).recovery).toHaveLength(10);
    expect((await sessionOf(fresh)).owes).toBe(null);
    // From now on the local factor is asked for, unless one was shown there.
    expect((await sessionOf((await comeIn('gov-only')).session)).owes).toBe('factor');
    methods = ['pwd', 'mfa'];
    expect((await sessionOf((await comeIn('gov-only')).session)).owes).toBe(null);
    methods = ['pwd'];
    await admin('/api/offices/pj-scjg/second-factor', { ...required, required: false });
  });

  test('P11 it is disabled and ended like any other: its sessions end, and the other system opens nothing', async () => {
    const { session } = await comeIn('gov-only');
    await admin('/api/accounts/only/disable', { reason: '本人已经离职' }, system);
    expect(await sessionOf(session)).not.toHaveProperty('user');
    expect(refusalIn((await comeIn('gov-only')).to)).toBe('organisation.identity-unknown');
    await admin('/api/accounts/only/enable', { reason: '本人已经返岗' }, system);
    await admin('/api/accounts/only/identities/unlink', {
      issuer: signOn.issuer,
      subject: 'gov-only',
      reason: '本人已经离职',
    });
    expect(refusalIn((await comeIn('gov-only')).to)).toBe('organisation.identity-unknown');
  });
});

test('P11 signing out leads to where the other system ends its own session, and only those who came by it', async () => {
  const { session } = await comeIn('gov-1');
  const { csrf } = await sessionOf(session);
  const out = await server.inject({
    method: 'POST',
    url: '/api/sign-out',
    cookies: { sunlot: session },
    headers: { 'x-csrf': csrf },
    payload: {},
  });
  const leave = new URL(out.json().leave);
  expect(leave.origin).toBe(signOn.issuer);
  expect(leave.searchParams.get('post_logout_redirect_uri')).toBe(`${SITE}/`);
  const local = await t.user('by password', 'pj-scjg', []);
  const said = await t.request(local, { method: 'POST', url: '/api/sign-out', payload: {} });
  expect(said.json()).toEqual({ leave: null });
});

test('P11 where nothing is configured the way is closed, and a provider that is away is named', async () => {
  const closed = await t.server.inject({ method: 'GET', url: '/sign-on' });
  expect(refusalIn(String(closed.headers.location))).toBe('organisation.sign-on-off');
  expect((await t.server.inject({ method: 'GET', url: '/api/sign-on' })).json()).toEqual({
    name: null,
    passkeys: false,
  });
  const away = await openServer(
    { ...t.app, config: { ...t.app.config, signOn: { ...signOn, issuer: 'http://127.0.0.1:1' } } },
    domains,
  );
  const said = await away.inject({ method: 'GET', url: '/sign-on' });
  expect(refusalIn(String(said.headers.location))).toBe('organisation.sign-on-away');
  await away.close();
});
