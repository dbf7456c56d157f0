// The server's lines name nobody (P11): everything personal that comes in by an address, a form, a cookie or a fault is marked here, and
// no mark may stand in any line at the most talkative level.

import type { FastifyInstance, InjectOptions } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { domains } from './domains.ts';
import { must } from './kit/assert.ts';
import { openServer } from './main.ts';
import type { App } from './platform/app.ts';
import { write } from './platform/db/database.ts';
import { SESSION_COOKIE } from './platform/http/session.ts';
import { openLines } from './platform/watch/lines.ts';
import { type TestApp, type TestUser, testApp } from './testing.ts';

const MARK = /标记|mark-|%E6%A0%87|192\.0\.2\./i;
let t: TestApp;
let app: App;
let server: FastifyInstance;
let person: TestUser;
const written: string[] = [];
beforeAll(async () => {
  t = await testApp();
  person = await t.user('mark-user', 'pj-scjg', ['planner']);
  app = { ...t.app, log: openLines('trace', { write: (line: string) => void written.push(line) }) };
  server = await openServer(app, domains);
});
afterAll(async () => {
  await server.close();
  await t.close();
});

type Line = { level: number; msg: string; reqId?: string; req?: object; res?: object; err?: Record<string, unknown> };
const during = async (run: () => Promise<unknown>): Promise<Line[]> => {
  written.length = 0;
  await run();
  await new Promise((done) => setImmediate(done));
  return written.map((line) => JSON.parse(line) as Line);
};
const ask = (options: InjectOptions, as: TestUser | null = person) =>
  server.inject({
    remoteAddress: '192.0.2.44',
    ...options,
    headers: {
      'user-agent': 'mark-browser',
      'x-forwarded-for': '192.0.2.45',
      ...(as ? { 'x-csrf': as.csrf } : {}),
      ...options.headers,
    },
    cookies: as ? { [SESSION_COOKIE]: as.token, lang: 'mark-cookie' } : {},
  });

const steps: readonly (readonly [string, () => Promise<{ statusCode: number }>, number])[] = [
  [
    'signing in',
    () =>
      ask(
        { method: 'POST', url: '/api/sign-in', payload: { account: 'mark-account', password: 'mark-password-1' } },
        null,
      ),
    422,
  ],
  ['a search', () => ask({ method: 'GET', url: '/api/search?q=标记公司' }), 200],
  ['a list under conditions', () => ask({ method: 'GET', url: '/api/subjects?q=标记公司' }), 200],
  ['a bad condition', () => ask({ method: 'GET', url: '/api/subjects?mark-name=标记' }), 400],
  ['an address that names somebody', () => ask({ method: 'GET', url: '/api/accounts/mark-user' }), 403],
  ['an address that is none', () => ask({ method: 'GET', url: '/标记/mark-page?name=标记' }), 404],
  [
    'a refusal',
    () => ask({ method: 'POST', url: '/api/accounts/mark-user/disable', payload: { reason: '标记的理由' } }),
    403,
  ],
  [
    'a body that cannot be read',
    () =>
      ask(
        {
          method: 'POST',
          url: '/api/sign-in',
          payload: '{"account": 标记',
          headers: { 'content-type': 'application/json' },
        },
        null,
      ),
    400,
  ],
];

test.each(steps)(
  'P11 %s leaves lines with the request id and the route, and nobody in them',
  async (_what, step, status) => {
    let answered = 0;
    const lines = await during(async () => {
      answered = (await step()).statusCode;
    });
    expect(answered).toBe(status);
    const done = must(
      lines.find(({ msg }) => msg === 'request completed'),
      'each request ends in a line',
    );
    expect(done.res).toMatchObject({ status, route: expect.any(String) });
    expect(new Set(lines.map(({ reqId }) => reqId))).toEqual(new Set([expect.stringMatching(/^[0-9a-f]{16}$/)]));
    expect(written.join('')).not.toMatch(MARK);
    expect(written.join('')).not.toContain(person.token);
    expect(written.join('')).not.toContain(person.csrf);
  },
);

test.each([
  [
    'a value in its detail',
    sql`do $$ begin raise unique_violation using detail = 'Key (account)=(标记) already exists.'; end $$`,
  ],
  ['a value in its message', sql`select 'mark-value'::uuid`],
])('P11 a fault of the database with %s is told by its code and place', async (_what, broken) => {
  const fault = await write(app.db, person.actor, (tx) => broken.execute(tx)).then(
    () => null,
    (error: unknown) => error,
  );
  const { message, detail } = fault as { message: string; detail?: string };
  expect(`${message} ${detail}`, 'what the database says').toMatch(MARK);
  const [line] = await during(async () => app.log.error({ err: fault }, 'a test'));
  expect(line?.err).toMatchObject({
    code: expect.stringMatching(/^[0-9A-Z]{5}$/),
    stack: expect.stringContaining('at '),
  });
  expect(written.join('')).not.toMatch(MARK);
});

test('P11 a fault of a parser, alone or as a cause, is told without what was parsed', async () => {
  const parse = () => JSON.parse('{"name": "标记"');
  const faults = [parse, () => JSON.parse('标记')].map((run) => {
    try {
      return run();
    } catch (error) {
      return error as Error;
    }
  });
  const lines = await during(async () => {
    for (const fault of faults) {
      app.log.error(fault);
      app.log.error({ err: new Error('outer "标记"', { cause: fault }) }, 'with "标记"');
    }
  });
  expect(lines).toHaveLength(4);
  expect(lines[0]?.err).toMatchObject({ type: 'SyntaxError', stack: expect.stringContaining('at ') });
  expect(lines[1]?.err).toMatchObject({ type: 'Error', cause: { type: 'SyntaxError' } });
  expect(written.join('')).not.toMatch(MARK);
});

test('a server says no more than its level', async () => {
  const quiet: string[] = [];
  const warned = await openServer(
    { ...app, log: openLines('warn', { write: (line) => void quiet.push(line) }) },
    domains,
  );
  await warned.inject({ method: 'GET', url: '/health' });
  expect(quiet).toEqual([]);
  await warned.close();
});
