// What nobody sends by accident, at every route: empty, huge, of the wrong kind, made of quotes, controls and half characters.
// An answer may be any refusal; a bare 500 or anything of the inside never (R10: errors never leak internals).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { domains } from './domains.ts';
import { isRole, ROLES } from './organisation/rules/roles.ts';
import type { Route } from './platform/http/route.ts';
import {
  addressOf,
  arrange,
  ask,
  filled,
  INSIDE,
  nameOf,
  OFFICE,
  paramsOf,
  requestOf,
  type Things,
  writes,
} from './probing.ts';
import { type TestApp, type TestUser, testApp } from './testing.ts';

const TEXTS: Readonly<Record<string, string>> = {
  nothing: '',
  'a way up': '../../../../etc/passwd',
  NUL: 'a\u0000b',
  'a quote': "'; drop table log.entry; --",
  'a pattern': '%_\\',
  'half a character': 'a\ud800',
  controls: 'a\r\nset-cookie: x\u001b\u202e',
  'very long': '\u4e00'.repeat(5000),
  markup: '<script>alert(1)</script>"',
  'a number out of range': '99999999999999999999',
  'a date out of range': '+275760-09-13T00:00:00.001Z|x',
  'a key of a list': '2026-12-01T00:00:00.000Z|x',
  'a prototype': '__proto__',
  'a list': '["a"]',
};
const WRONG: readonly unknown[] = [[], [null], 'text', 7, true, { __proto__: null, constructor: 'x' }, [[[[]]]]];

/** What serves the built client says so where nothing is built. */
const UNAVAILABLE = 503;

const routes = domains.flatMap((domain) => domain.routes).filter(({ url }) => url !== '/api/sign-out');

let t: TestApp;
let things: Things;
let user: TestUser;
beforeAll(async () => {
  t = await testApp();
  things = await arrange(t);
  user = await t.user('curious', OFFICE, Object.keys(ROLES).filter(isRole));
});
afterAll(() => t.close());

type Request = Parameters<typeof ask>[2];

/** What did not hold: the request in words, and the answer. */
async function broken(requests: Iterable<readonly [string, Request]>): Promise<string[]> {
  const found: string[] = [];
  const sent = new Set<string>();
  for (const [said, request] of requests) {
    // Shapes without numbers make the same request twice, and a wrong password takes its time on purpose.
    const same = JSON.stringify(request);
    if (sent.has(same)) continue;
    sent.add(same);
    const { status, body } = await ask(t, user, request);
    if (status >= 500 && status !== UNAVAILABLE) found.push(`${said}: ${status} ${body.slice(0, 80)}`);
    if (body.startsWith('{"') && INSIDE.test(body)) found.push(`${said} shows ${INSIDE.exec(body)?.[0]}`);
  }
  return found;
}

function* texts(route: Route): Generator<readonly [string, Request]> {
  const bare = { method: route.method, ...(writes(route) ? { payload: {} } : {}) };
  for (const [said, text] of Object.entries(TEXTS)) {
    const names = new Map(paramsOf(route).map((name) => [name, encode(text)]));
    if (names.size > 0)
      yield [`${said} in the address`, { ...bare, url: filled(route, (name) => names.get(name) ?? '') }];
    if (!route.query && !route.body) continue;
    yield [`${said} in the form`, requestOf(route, { text, number: 'least', known: {} }, things)];
    yield [`${said} in the form, great numbers`, requestOf(route, { text, number: 'most', known: things }, things)];
  }
}

const QUERIES = [
  '?',
  '?%00',
  '?after=%00&after=b&q=%ff&total=',
  '?__proto__=1&constructor=2',
  `?q=${'a'.repeat(9000)}`,
];
const TYPES = ['application/json', 'application/octet-stream', 'text/plain', 'multipart/form-data', 'x'];

function* wrong(route: Route): Generator<readonly [string, Request]> {
  const { method } = route;
  const url = addressOf(route, things, 'x');
  for (const query of QUERIES) {
    yield [query.slice(0, 40), { method, url: `${url}${query}`, ...(writes(route) ? { payload: {} } : {}) }];
  }
  if (!writes(route)) return;
  for (const payload of WRONG) yield [JSON.stringify(payload), { method, url, payload: payload as object }];
  for (const type of TYPES) {
    for (const payload of ['', '{', '\u0000', '{"a":1}{"b":2}']) {
      yield [`${type} ${payload}`, { method, url, payload, headers: { 'content-type': type } }];
    }
  }
}

const table = routes.map((route) => [nameOf(route), route] as const);

test.each(table)('%s holds against texts in its address, query and form', async (_, route) => {
  expect(await broken(texts(route))).toEqual([]);
});

test.each(table)('%s holds against what is of the wrong kind', async (_, route) => {
  expect(await broken(wrong(route))).toEqual([]);
});

/** As an address carries it; half a character as bytes that no decoder takes. */
const encode = (text: string): string => (text.isWellFormed() ? encodeURIComponent(text || ' ') : 'a%ed%a0%80');

test('an address that is none, and one that is not there, are missing pages', async () => {
  for (const url of ['/%', '/%00', '/api/../../etc/passwd', '/api/x', `/${'a'.repeat(9000)}`, '//elsewhere.example/']) {
    const { status } = await ask(t, user, { method: 'GET', url });
    expect(status, url).toBeGreaterThanOrEqual(400);
    expect(status, url).toBeLessThan(500);
  }
});
