// A streaming replica beside the primary: which answers it gives, and that nobody misses what he wrote. Replay is held back on purpose, so
// that the two differ; the time that passes is the test's.

import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { domains } from './domains.ts';
import { must } from './kit/assert.ts';
import { openServer } from './main.ts';
import { databaseUrl } from './platform/db/admin.ts';
import type { Embedded } from './platform/db/embedded.ts';
import { type Replica, watchReplica } from './platform/db/replica.ts';
import { newPasswords, roleUrl } from './platform/db/roles.ts';
import { SESSION_COOKIE } from './platform/http/session.ts';
import { installJobs } from './platform/jobs.ts';
import { migratedDatabase, throwAwayCluster } from './platform/testing/cluster.ts';
import { replicaOf } from './platform/testing/replica.ts';
import { addressesOf } from './platform/testing/test-database.ts';
import { START, type TestApp, type TestUser, testApp } from './testing.ts';

const BOUND = 10;
let cluster: { readonly adminUrl: string; stop(): Promise<void> };
let standby: Embedded;
let onReplica: Client;
let t: TestApp;
let replica: Replica;
let server: FastifyInstance;
let officer: TestUser;
let now = 0;

beforeAll(async () => {
  cluster = await throwAwayCluster();
  const passwords = newPasswords();
  const admin = await migratedDatabase(cluster.adminUrl, 'replicated', passwords);
  await installJobs(admin);
  standby = await replicaOf(cluster.adminUrl);
  const there = databaseUrl(standby.adminUrl, 'replicated');
  const urls = { appUrl: roleUrl(there, 'app', passwords), publicUrl: roleUrl(there, 'public', passwords) };
  t = await testApp(domains, START, {
    database: addressesOf(admin, passwords),
    replica: { ...urls, lagSeconds: BOUND },
  });
  const { pools } = must(t.app.db.replica, 'it is configured');
  replica = watchReplica({ primary: t.app.db.pools.app, replica: pools, bound: BOUND, now: () => now });
  server = await openServer({ ...t.app, db: { ...t.app.db, replica } }, domains);
  onReplica = new Client({ connectionString: there });
  onReplica.on('error', () => undefined);
  await onReplica.connect();
  officer = await t.user('officer', 'pj-scjg', ['system_admin']);
});
afterAll(async () => {
  await server?.close();
  await onReplica?.end().catch(() => undefined);
  await t?.close();
  await standby?.stop();
  await cluster?.stop();
});

/** Looks until the replica has replayed all, at the time that stands. */
async function caughtUp(): Promise<void> {
  now += 1;
  await onReplica.query('select pg_wal_replay_resume()');
  for (;;) {
    await replica.look();
    if (replica.lag() === 0) return;
    await pause(20);
  }
}
/** From now on the replica takes nothing more. */
async function heldBack(): Promise<void> {
  await caughtUp();
  await onReplica.query('select pg_wal_replay_pause()');
  await expect
    .poll(async () => (await onReplica.query('select pg_get_wal_replay_pause_state() as is')).rows[0].is)
    .toBe('paused');
}

let n = 0;
const item = async (): Promise<string> => {
  n += 1;
  await t.admin.query(
    `insert into catalogue.item (item_id, department, name, object, method, basis, importance, level, source)
     select $1, department, 'first', object, method, basis, importance, level, source from catalogue.item limit 1`,
    [`replica-${n}`],
  );
  return `replica-${n}`;
};
const rename = (itemId: string) =>
  t.admin.query(`update catalogue.item set name = 'second' where item_id = $1`, [itemId]);
const get = (url: string, cookies: Record<string, string> = {}) => server.inject({ method: 'GET', url, cookies });
const nameIn = ({ body }: LightMyRequestResponse) => /first|second/.exec(body)?.[0] ?? null;
const WRITTEN = { 'sunlot-written': '1' };

beforeEach(async () => {
  now += 1_000_000;
});

test('while it has replayed what was committed within the bound, the replica answers pages', async () => {
  const itemId = await item();
  await heldBack();
  await rename(itemId);
  expect(nameIn(await get(`/items/${itemId}`))).toBe('first');
  now += BOUND * 1000;
  expect(nameIn(await get(`/items/${itemId}`)), 'just at the bound').toBe('first');
});

test('a replica that is further behind than the bound answers nothing, until it has caught up', async () => {
  const itemId = await item();
  await heldBack();
  await rename(itemId);
  now += BOUND * 1000 + 1;
  await replica.look();
  expect(nameIn(await get(`/items/${itemId}`))).toBe('second');
  await caughtUp();
  await onReplica.query('select pg_wal_replay_pause()');
  expect(replica.lag()).toBe(0);
  expect(nameIn(await get(`/items/${itemId}`))).toBe('second');
});

test('looking again while nothing is replayed makes it no younger', async () => {
  await heldBack();
  await rename(await item());
  for (let seconds = 1; seconds <= BOUND + 5; seconds += 1) {
    now += 1000;
    await replica.look();
    expect(replica.lag()).toBe(seconds);
  }
});

test('an idle database is not late', async () => {
  await caughtUp();
  now += 3_600_000;
  await caughtUp();
  expect(replica.lag()).toBe(0);
});

test('what the replica does not have yet is asked of the primary before it is called missing', async () => {
  await heldBack();
  const itemId = await item();
  expect((await get(`/items/${itemId}`)).statusCode).toBe(200);
  expect((await get('/items/no-such-item')).statusCode).toBe(404);
});

test('whoever has just written reads the primary for as long as the replica may be behind, on any server', async () => {
  const itemId = await item();
  await heldBack();
  await rename(itemId);
  const headers = { 'x-csrf': officer.csrf };
  const cookies = { [SESSION_COOKIE]: officer.token };
  const wrote = await server.inject({ method: 'POST', url: '/api/inbox/read', cookies, headers, payload: {} });
  const mark = wrote.cookies.find(({ name }) => name === 'sunlot-written');
  expect(mark).toMatchObject({ value: '1', path: '/', maxAge: BOUND + 1, httpOnly: true, sameSite: 'Lax' });
  expect(nameIn(await get(`/items/${itemId}`, WRITTEN))).toBe('second');
  const keyed = { method: 'GET', url: `/items/${itemId}`, headers: { authorization: 'Bearer a-key' } } as const;
  expect(nameIn(await server.inject(keyed)), 'a program keeps no cookies').toBe('second');
  expect(nameIn(await get(`/items/${itemId}`))).toBe('first');
});

test('R10 the lists of officers come from the replica under the same permissions, and from the primary after writing', async () => {
  await heldBack();
  await t.user('arrived', 'pj-scjg', []);
  const accounts = async (more: Record<string, string> = {}) => {
    const answer = await get('/api/accounts', { [SESSION_COOKIE]: officer.token, ...more });
    expect(answer.statusCode).toBe(200);
    return answer.json().rows.some(({ account }: { account: string }) => account === 'arrived');
  };
  expect(await accounts()).toBe(false);
  expect(await accounts(WRITTEN)).toBe(true);
  await caughtUp();
  expect(await accounts()).toBe(true);
  expect((await get('/api/accounts')).statusCode, 'nobody').toBe(401);
});

test('hearing that long work is done counts as having written', async () => {
  const answer = await get('/api/jobs/00000000-0000-7000-8000-000000000000', { [SESSION_COOKIE]: officer.token });
  expect(answer.cookies.map(({ name }) => name)).toContain('sunlot-written');
});

test('without a replica nothing is marked', async () => {
  const alone = await openServer({ ...t.app, db: { ...t.app.db, replica: null } }, domains);
  const answer = await alone.inject({ method: 'POST', url: '/api/sign-in', payload: { account: 'a', password: 'b' } });
  expect(answer.cookies).toEqual([]);
  await alone.close();
});

test('a replica that goes away costs no answer, and one that was promoted is none any more', async () => {
  const itemId = await item();
  await caughtUp();
  await onReplica.query('select pg_promote()');
  await replica.look();
  expect(replica.lag()).toBeNull();
  await rename(itemId);
  expect(nameIn(await get(`/items/${itemId}`))).toBe('second');
  const known: Replica = { ...replica, lag: () => 0 };
  await standby.stop();
  const without = await openServer({ ...t.app, db: { ...t.app.db, replica: known } }, domains);
  expect(nameIn(await without.inject({ method: 'GET', url: `/items/${itemId}` }))).toBe('second');
  await expect(replica.look()).rejects.toThrow();
  await without.close();
});
