// Who may come in where: the permission matrix of all routes, for nobody and for every role, at the office concerned and
// outside of it (R1, R11, P11). The rows are written out here: a new route, or one whose door was changed, fails until
// somebody has said on purpose who may use it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { domains } from './domains.ts';
import { GATES } from './matrix.ts';
import { KEY_READS, KEY_WRITES } from './organisation/rules/api-key.ts';
import { isRole, OWN, ROLES, type Role } from './organisation/rules/roles.ts';
import type { Route } from './platform/http/route.ts';
import {
  addressOf,
  arrange,
  ask,
  nameOf,
  OFFICE,
  OUTSIDE,
  paramsOf,
  requestOf,
  type Things,
  writes,
} from './probing.ts';
import { type TestApp, type TestUser, testApp } from './testing.ts';

const roles = Object.keys(ROLES).filter(isRole);
/** Signing out comes last: it ends the session that the others use. */
const routes = domains
  .flatMap((domain) => domain.routes)
  .sort((a, b) => Number(a.url === '/api/sign-out') - Number(b.url === '/api/sign-out'));
const doorOf = ({ access }: Route): string => (typeof access === 'string' ? access : access.permission);
const opens = (route: Route, held: readonly Role[]): boolean => {
  const door = doorOf(route);
  return (
    door === 'public' ||
    door === 'entering' ||
    door === 'signed-in' ||
    OWN.includes(door) ||
    held.some((role) => ROLES[role].includes(door))
  );
};

let t: TestApp;
let things: Things;
beforeAll(async () => {
  t = await testApp();
  things = await arrange(t);
});
afterAll(() => t.close());

/** As little as possible: who may not come in is refused before any shape is looked at. */
const bare = (route: Route) => ({
  method: route.method,
  url: addressOf(route, {}, 'x'),
  ...(writes(route) ? { payload: {} } : {}),
});

test('every route stands in the matrix with its door, and every row has its route', () => {
  const rows = Object.entries(GATES).flatMap(([door, names]) => names.map((name) => `${name} ← ${door}`));
  const found = routes.map((route) => `${nameOf(route)} ← ${doorOf(route)}`);
  expect(found.sort(), 'say in src/matrix.ts who may use it').toEqual(rows.sort());
});

test('the API describes itself to anybody, each door included', async () => {
  const described = JSON.parse((await ask(t, null, { method: 'GET', url: '/api/openapi.json' })).body).paths;
  for (const route of routes.filter(({ url }) => url.startsWith('/api/'))) {
    const path = described[route.url.replace(/:(\w+)/g, '{$1}')];
    expect(path?.[route.method.toLowerCase()]?.['x-access'], nameOf(route)).toBe(doorOf(route));
  }
});

test('nobody: public routes answer, all others ask to sign in', async () => {
  for (const route of routes) {
    const { status, code } = await ask(t, null, bare(route));
    // Signing in with nothing is a bad form, never a closed door.
    if (doorOf(route) === 'public') expect([401, 403], nameOf(route)).not.toContain(status);
    else expect({ status, code }, nameOf(route)).toEqual({ status: 401, code: 'access.signed-out' });
  }
});

const people: readonly (readonly [string, readonly Role[], string])[] = [
  ['somebody without a role', [], OFFICE],
  ...roles.map((role) => [role, [role], OFFICE] as const),
  ...roles.map((role) => [`${role} elsewhere`, [role], OUTSIDE] as const),
];

describe.each(people)('%s', (name, held, office) => {
  test('comes in where the role opens, and nowhere else', async () => {
    const user = await t.user(`door ${name}`, office, held);
    for (const route of routes) {
      const { status, code } = await ask(t, user, bare(route));
      if (opens(route, held)) expect([401, 403, 500], nameOf(route)).not.toContain(status);
      else expect({ status, code }, nameOf(route)).toEqual({ status: 403, code: 'access.forbidden' });
    }
  });
});

describe('R14 P11 a key of another system', () => {
  const issue = async (scopes: readonly string[], writes: boolean) => {
    const { actor } = await t.user(`answers for ${scopes} ${writes}`, OFFICE, ['planner', 'head']);
    const security = await t.user(`issues ${scopes} ${writes}`, OFFICE, ['security_admin']);
    const form = { name: 'system', purpose: 'exchange', officeId: OFFICE, owner: actor.userId, untilOn: '2026-12-31' };
    const issued = await t.request(security, {
      method: 'POST',
      url: '/api/keys',
      payload: { ...form, scopes, writes },
    });
    return issued.json().token as string;
  };
  const byKey = async (token: string, route: Route) =>
    ask(t, null, { ...bare(route), headers: { authorization: `Bearer ${token}` } });

  const ALONE = [
    ...KEY_READS.map((scope) => [scope, false] as const),
    ...KEY_WRITES.map((one) => [one, true] as const),
  ];
  test.each(ALONE)(
    '%s opens what asks for it, without session or CSRF token, and nothing else',
    async (scope, writes) => {
      const token = await issue([scope], writes);
      for (const route of routes) {
        const { status, code } = await byKey(token, route);
        const door = doorOf(route);
        const due =
          door === 'public' || route.keys === true || door === scope
            ? null
            : ['entering', 'signed-in'].includes(door)
              ? 'access.key-person'
              : 'access.forbidden';
        if (due === null && (writes || route.method === 'GET'))
          expect([401, 403, 500], nameOf(route)).not.toContain(status);
        else if (door !== 'public')
          expect({ status, code }, nameOf(route)).toEqual({ status: 403, code: due ?? 'access.key-reads' });
      }
    },
  );

  test('that is wrong opens nothing, and a cookie beside it does not help', async () => {
    const user = await t.user('beside a key', OFFICE, roles);
    for (const route of routes.filter((one) => doorOf(one) !== 'public')) {
      const options = { ...bare(route), headers: { authorization: 'Bearer sunlot_wrong' } };
      expect(await ask(t, user, options), nameOf(route)).toMatchObject({ status: 401, code: 'access.key-wrong' });
    }
  });
});

describe('every write', () => {
  const everything = routes.filter(writes);
  test.each(everything.map((route) => [nameOf(route), route] as const))(
    '%s is refused when forged',
    async (_, route) => {
      const user = await t.user(`forged ${nameOf(route)}`, OFFICE, roles);
      const forged = { status: 403, code: 'access.forged' };
      const of = async (who: TestUser | null, headers: Record<string, string>) => {
        const { status, code } = await ask(t, who, { ...bare(route), headers });
        return { status, code };
      };
      for (const origin of ['https://elsewhere.example', 'null', 'http://localhost:81', '']) {
        expect(await of(user, { origin }), `from ${origin}`).toEqual(forged);
      }
      expect(await of(user, { 'sec-fetch-site': 'cross-site' })).toEqual(forged);
      if (doorOf(route) === 'public') return;
      expect(await of(user, { 'x-csrf': '' })).toEqual(forged);
      expect(await of({ ...user, csrf: 'x' }, {})).toEqual(forged);
    },
  );
});

/** Not about a thing of an office: what they make belongs to whoever asks, or nothing is made. */
const OF_ONESELF = [
  'POST /log/cosignatures',
  'POST /api/sign-in',
  'POST /api/sign-out',
  'POST /api/me/password',
  'POST /api/me/factor',
  'POST /api/me/factors/offer',
  'POST /api/me/factors',
  'POST /api/sign-in/passkey/offer',
  'POST /api/sign-in/passkey',
  'POST /api/party/join',
  'POST /api/party/state',
  'POST /api/party/commit',
  'POST /api/party/reveal',
  'POST /api/me/passkeys/offer',
  'POST /api/me/passkeys',
  'POST /api/me/factor/passkey/offer',
  'POST /api/me/factor/passkey',
  'POST /api/me/factors/:factorId/remove',
  'POST /api/me/factors/:factorId/name',
  'POST /api/me/recovery',
  'POST /api/me/delegations',
  'POST /api/me/delegations/:grantId/end',
  'POST /api/me/sessions/:sessionId/end',
  'POST /api/me/sessions/end-others',
  'POST /api/inbox/read',
  'POST /api/jobs/:jobId/cancel',
  'POST /api/tasks/preview',
  'POST /api/files',
  'POST /api/imports',
  'POST /api/subjects',
  'POST /api/exclusions',
  'POST /api/overrides',
  'POST /api/caps',
  'POST /api/marks',
  'POST /api/marks/class',
  'POST /api/marks/import',
  // A mark holds for all offices, and each that may read it leaves a trace.
  'POST /api/subjects/:code/marks/reveal',
  'POST /api/visits',
  'POST /api/visits/import',
  'POST /api/precedence',
  'POST /api/lottery/readings',
  'POST /api/lottery/readings/:readingId/withdraw',
  'POST /api/lottery/years',
  'POST /api/conflicts/settle',
  'POST /api/directories',
  'POST /api/exports',
  'POST /api/trail/exports',
  'POST /api/lists/:list/views',
  'DELETE /api/lists/:list/views/:viewId',
];

/** Randomness is brought by whoever was invited, a reason is read by whom it concerns, whatever their office; a list of documents names none here. */
const CLOSED = [
  'access.forbidden',
  'draws.party-unknown',
  'registers.reason-hidden',
  'registers.contact-hidden',
  'log.no-document',
];

describe('R1 a role at another office', () => {
  const acts = routes.filter((route) => writes(route) && !OF_ONESELF.includes(nameOf(route)));
  const known = () => ({ ...things, revealSeconds: 60, terms: '0'.repeat(64), password: 'long enough for anybody' });
  test.each(acts.map((route) => [nameOf(route), route] as const))(
    '%s is refused and changes nothing',
    async (_, route) => {
      const user = await t.user(`outside ${nameOf(route)}`, OUTSIDE, roles);
      const before = await entries();
      const { status, code } = await ask(
        t,
        user,
        requestOf(route, { text: 'x', number: 'least', known: known() }, things),
      );
      expect([403, 404], `${code}`).toContain(status);
      if (paramsOf(route).every((name) => name in things)) expect(CLOSED, nameOf(route)).toContain(code);
      expect(await entries()).toBe(before);
    },
  );
});

const entries = async (): Promise<number> => (await t.admin.query('select count(*) as n from log.entry')).rows[0].n;
