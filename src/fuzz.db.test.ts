// Every route met at random, from the shapes that OpenAPI shows: what fits, what nearly fits, what is huge, hostile or of the wrong kind,
// by people of every role. FUZZ=100000 is the long mode; SEED repeats a run. What must hold: no bare 500, nothing of the inside in an
// answer, an accepted write stands in the log and a refused one does not, and the log is whole at the end (R10, R11).
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { domains } from './domains.ts';
import { checkLog } from './log/consistent.ts';
import { sequenceAll } from './log/sequencer.ts';
import { isRole, ROLES } from './organisation/rules/roles.ts';
import type { Route } from './platform/http/route.ts';
import { arrange, filled, INSIDE, nameOf, OFFICE, OUTSIDE, paramsOf, type Things, writes } from './probing.ts';
import { type TestApp, type TestUser, testApp } from './testing.ts';

const REQUESTS = Number(process.env.FUZZ ?? 2000);
const SEED = Number(process.env.SEED ?? 20261124);
const MINUTES = 60_000;
/** What serves the built client says so where nothing is built. */
const UNAVAILABLE = 503;

type Schema = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
};

const routes = domains.flatMap((domain) => domain.routes).filter(({ url }) => url !== '/api/sign-out');

let t: TestApp;
let things: Things;
let people: TestUser[];
const roles = Object.keys(ROLES).filter(isRole);
const everything = (name: string) => t.user(`everything-${name}`, OFFICE, roles);
beforeAll(async () => {
  t = await testApp();
  things = await arrange(t);
  people = [await everything('first')];
  for (const role of roles) people.push(await t.user(`only-${role}`, role === 'head' ? OUTSIDE : OFFICE, [role]));
});
afterAll(() => t.close());

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\u0000',
    "' or 1=1; --",
    '%',
    '\ud800',
    '<img src=x onerror=alert(1)>',
    '=1+1',
    '../../etc/passwd',
  ),
  fc.constantFrom('9'.repeat(30), '-1', '1e400', '2026-02-30', '+275760-09-13', '\u5b57'.repeat(20_000), '__proto__'),
);
const anything = fc.oneof(
  nasty,
  fc.constantFrom<unknown>(null, true, [], {}, -1, 0.5, 2 ** 53, 1e308, [[]], { a: { b: [null] } }),
  fc.jsonValue({ maxDepth: 3 }),
);
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  uuid: ['00000000-0000-7000-8000-000000000901', '00000000-0000-0000-0000-000000000000'],
  date: ['2026-12-01', '1900-01-01', '9999-12-31'],
  'date-time': ['2026-12-01T00:00:00.000Z', '0001-01-01T00:00:00.000Z'],
};

/** Mostly what the shape takes; one leaf in ten is something else. */
function nearly(schema: Schema, name: string): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: fitting(schema, name) }, { weight: 1, arbitrary: anything });
}

function fitting(schema: Schema, name: string): fc.Arbitrary<unknown> {
  const { properties = {}, required = [] } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return fc.oneof(...choice.map((one) => fitting(one, name)));
  if (schema.type === 'object') {
    const members = Object.entries(properties).map(([key, one]) => [key, nearly(one, key)] as const);
    const requiredKeys = required.filter((key) => key in properties);
    return fc.record(Object.fromEntries(members), { requiredKeys });
  }
  if (schema.type === 'array') return fc.array(schema.items ? nearly(schema.items, name) : anything, { maxLength: 3 });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'null') return fc.constant(null);
  if (schema.type === 'integer' || schema.type === 'number') {
    const [min, max] = [schema.minimum ?? 0, Math.min(schema.maximum ?? 2 ** 31, Number.MAX_SAFE_INTEGER)];
    return fc.oneof(fc.integer({ min: Math.ceil(min), max: Math.floor(max) }), fc.constantFrom(min, max, 0, 1));
  }
  return textOf(schema, name);
}

function textOf({ format = '' }: Schema, name: string): fc.Arbitrary<unknown> {
  const known = [things[name], ...(FORMATS[format] ?? [])].filter((one) => one !== undefined);
  const plain = fc.string({ minLength: 1, maxLength: 12 });
  return known.length > 0
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: nasty })
    : fc.oneof({ weight: 2, arbitrary: plain }, { weight: 1, arbitrary: nasty });
}

const schemaOf = (shape: z.ZodType): Schema =>
  z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as unknown as Schema;

/** As an address carries it; half a character is no text that a browser sends. */
const encoded = (it: unknown): string => {
  const text = typeof it === 'string' ? it : (JSON.stringify(it) ?? '');
  return encodeURIComponent(text.toWellFormed() || ' ');
};

type Sent = { readonly url: string; readonly payload: unknown; readonly who: number };

function requestOf(route: Route): fc.Arbitrary<Sent> {
  const names = paramsOf(route);
  const query = route.query ? fitting(schemaOf(route.query), '') : fc.constant({});
  return fc
    .record({
      params: fc.record(Object.fromEntries(names.map((name) => [name, textOf({}, name)]))),
      query,
      payload: route.upload ? nasty : route.body ? nearly(schemaOf(route.body), '') : fc.constant({}),
      who: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(people.length)),
    })
    .map(({ params, query: asked, payload, who }) => {
      const pairs = Object.entries((asked ?? {}) as Record<string, unknown>);
      const search = pairs
        .map(([key, value]) => `${encoded(key)}=${encoded(value)}`)
        .join('&')
        .slice(0, 8000);
      const address = filled(route, (name) => encoded((params as Record<string, unknown>)[name]).slice(0, 2000));
      return { url: search === '' ? address : `${address}?${search}`, payload, who };
    });
}

const entries = async (): Promise<number> => (await t.admin.query('select count(*)::int n from log.entry')).rows[0].n;

/** What did not hold of one request, in words; null when all did. */
async function met(route: Route, { url, payload, who }: Sent): Promise<string | null> {
  const type = route.upload ? 'application/octet-stream' : 'application/json';
  const before = await entries();
  const reply = await t.request(people[who] ?? null, {
    method: route.method,
    url,
    ...(writes(route)
      ? { payload: route.upload ? String(payload) : (JSON.stringify(payload) ?? ''), headers: { 'content-type': type } }
      : {}),
  });
  const { statusCode, body } = reply;
  if (statusCode >= 500 && statusCode !== UNAVAILABLE) return `${statusCode} ${body.slice(0, 120)}`;
  const json = String(reply.headers['content-type']).startsWith('application/json');
  if (json && statusCode >= 400 && INSIDE.test(body)) return `shows ${INSIDE.exec(body)?.[0]}`;
  if (statusCode >= 400 && (await entries()) !== before) return `${statusCode}, and yet an entry was written`;
  const entryId = json && statusCode === 200 && writes(route) ? reply.json().entryId : undefined;
  if (typeof entryId !== 'string') return null;
  const { rows } = await t.admin.query('select 1 from log.entry where entry_id = $1', [entryId]);
  return rows.length === 1 ? null : `answered with entry ${entryId}, which is not in the log`;
}

test(
  'R10 R11 whatever is sent, nothing breaks, nothing shows, no write is lost and none is left from a refusal',
  async () => {
    const found: string[] = [];
    const each = Math.ceil(REQUESTS / routes.length);
    for (const [place, route] of routes.entries()) {
      // Chance also ends sessions and asks for second factors: each route meets somebody who still may all.
      people[0] = await everything(String(place));
      for (const sent of fc.sample(requestOf(route), { numRuns: each, seed: SEED + place })) {
        const wrong = await met(route, sent);
        if (wrong !== null) found.push(`${nameOf(route)} ${JSON.stringify(sent).slice(0, 300)}: ${wrong}`);
      }
    }
    expect(found).toEqual([]);
    await sequenceAll(t.app);
    expect((await checkLog(t.app)).problems).toEqual([]);
  },
  20 * MINUTES,
);

test('R10 what was found this way once stays mended', async () => {
  const all = await everything('last');
  const of = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const reply = await t.request(all, { method, url, ...(payload ? { payload } : {}) });
    return reply.json().refusal?.code ?? reply.statusCode;
  };
  const account = { userId: 'arranger', account: 'another', name: 'x', officeId: OFFICE, password: 'Long enough 2026' };
  expect(await of('POST', '/api/accounts', account)).toBe('organisation.user-taken');
  expect(await of('GET', '/api/trail?from=1900-01-01')).toBe(200);
  const directory = `/api/directories/${things.directoryId}`;
  expect(await of('GET', `${directory}/members?version=9007199254740973`)).toBe(400);
  expect(await of('GET', `${directory}/difference?from=0&to=9007199254740991`)).toBe(400);
});
