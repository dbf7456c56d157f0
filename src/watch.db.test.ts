// What machines that watch a server are told (docs/operating.md, what to watch): that it lives, whether it is ready, and its numbers.
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { domains } from './domains.ts';
import { must } from './kit/assert.ts';
import { ok, refuse } from './kit/result.ts';
import { act, perform } from './log/act.ts';
import { sequenceAll } from './log/sequencer.ts';
import { openServer } from './main.ts';
import { systemActor } from './platform/access.ts';
import { rememberBackup } from './platform/backup/last.ts';
import { entryType } from './platform/domain.ts';
import { type TestApp, testApp } from './testing.ts';

const noted = entryType('test.noted', z.object({}));
const tester = systemActor('tester', [noted.type]);
const note = act(noted, {
  input: z.object({}),
  target: async () => ok({ officePath: ['test'], thing: 'test' }),
  run: async () => ok({ facts: {}, answer: {} }),
});

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  t.server.inject({ method: 'GET', url, headers: { host: '127.0.0.1:8080', ...headers } });

/** Values of the metrics by their whole line head, labels included. */
async function metrics(): Promise<ReadonlyMap<string, number>> {
  const { statusCode, body } = await get('/metrics');
  expect(statusCode).toBe(200);
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

test('a process that lives says so, whatever else is wrong, and no cache keeps it', async () => {
  const answer = await get('/health');
  expect(answer.json()).toEqual({ alive: true });
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('a whole server is ready', async () => {
  const answer = await get('/ready');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({
    ready: true,
    checks: { database: 'ok', migrations: 'ok', sequencer: 'ok', clock: 'ok' },
  });
});

test('R11 a server is not ready while entries wait too long for the log, and is again once they are sealed', async () => {
  must((await perform(t.app, note, tester, {})).ok, 'a note is never refused');
  t.clock.pass(61_000);
  const late = await get('/ready');
  expect(late.statusCode).toBe(503);
  expect(late.json()).toEqual({
    ready: false,
    checks: { database: 'ok', migrations: 'ok', sequencer: 'failed', clock: 'ok' },
  });
  expect((await metrics()).get('sunlot_log_waiting_entries')).toBe(1);
  expect((await metrics()).get('sunlot_log_oldest_waiting_seconds')).toBe(61);
  await sequenceAll(t.app);
  expect((await get('/ready')).statusCode).toBe(200);
  t.clock.pass(5_000);
  const now = await metrics();
  expect(now.get('sunlot_log_waiting_entries')).toBe(0);
  expect(now.get('sunlot_log_oldest_waiting_seconds')).toBe(0);
  expect(now.get('sunlot_log_checkpoint_age_seconds')).toBe(5);
  expect(now.get('sunlot_log_size')).toBe(1);
});

test.each([
  ['has not run a migration of this code', `delete from platform.migration where name = 'migrations/0040-watch.sql'`],
  [
    'has run one that this code does not know',
    `insert into platform.migration (name, hash) values ('migrations/9999-later.sql', '')`,
  ],
])('a server whose database %s is not ready', async (_what, change) => {
  const { rows } = await t.admin.query('select * from platform.migration');
  await t.admin.query(change);
  expect((await get('/ready')).json()).toEqual({
    ready: false,
    checks: { database: 'ok', migrations: 'failed', sequencer: 'ok', clock: 'ok' },
  });
  await t.admin.query('delete from platform.migration');
  for (const { name, hash } of rows)
    await t.admin.query('insert into platform.migration values ($1, $2)', [name, hash]);
  expect((await get('/ready')).statusCode).toBe(200);
});

test('a server whose database is gone lives, is not ready, and tells nothing of the database', async () => {
  const { pools } = t.app.db;
  const broken = new Proxy(pools.app, {
    get: (pool, name) =>
      name === 'connect' ? () => Promise.reject(new Error('connect ECONNREFUSED 10.1.2.3')) : Reflect.get(pool, name),
  });
  const server = await openServer({ ...t.app, db: { ...t.app.db, pools: { ...pools, app: broken } } }, domains);
  const ask = (url: string) => server.inject({ method: 'GET', url, headers: { host: 'localhost' } });
  expect((await ask('/health')).statusCode).toBe(200);
  const ready = await ask('/ready');
  expect(ready.statusCode).toBe(503);
  expect(ready.json().checks).toEqual({ database: 'failed', migrations: 'failed', sequencer: 'failed', clock: 'ok' });
  expect(ready.body).not.toMatch(/ECONN|10\.1|Error/);
  const told = await ask('/metrics');
  expect(told.body).toContain('sunlot_gauge_failures_total{gauge="sunlot_log_size"} 1');
  expect(told.body, 'what cannot be read is absent, never 0').not.toMatch(/^sunlot_(log_size|jobs)[ {]/m);
  await server.close();
});

test('requests are counted by the pattern of their route and their status, never by their address', async () => {
  await get('/items/no-such-item?name=张三');
  await get('/nowhere/张三');
  await get('/api/subjects?q=张三');
  const { body } = await get('/metrics');
  const seen = (labels: string) => body.includes(`sunlot_http_request_duration_seconds_count{${labels}} 1`);
  expect(seen('method="GET",route="/items/:itemId",status="404"')).toBe(true);
  expect(seen('method="GET",route="/api/subjects",status="401"')).toBe(true);
  expect(body).toContain('route="none",status="404"');
  expect(body).toContain('le="0.2",method="GET",route="/items/:itemId"');
  expect(body).not.toMatch(/no-such-item|张三|%E5|nowhere/);
});

test('acts are counted by name and outcome: done, refused by kind, failed', async () => {
  const counted = async (outcome: string) =>
    (await metrics()).get(`sunlot_acts_total{act="test.noted",outcome="${outcome}"}`) ?? 0;
  const before = await counted('done');
  await perform(t.app, note, tester, {});
  await perform(t.app, note, systemActor('nobody', []), {});
  await t.app.meters.acted(noted.type, Promise.resolve(refuse('form.invalid', 'unmet')));
  await expect(t.app.meters.acted(noted.type, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await counted('done')).toBe(before + 1);
  for (const outcome of ['forbidden', 'unmet', 'failed']) expect(await counted(outcome), outcome).toBe(1);
});

test('an act over HTTP is counted under its name', async () => {
  const planner = await t.user('planner', 'pj-scjg', ['system_admin']);
  await t.request(planner, { method: 'POST', url: '/api/accounts/planner/disable', payload: { reason: 'left' } });
  const names = [...(await metrics()).keys()].filter((name) =>
    name.startsWith('sunlot_acts_total{act="account.disabled"'),
  );
  expect(names).toHaveLength(1);
});

test('long work, connections, the event loop and the age of the backup are told', async () => {
  const before = await metrics();
  expect(before.get('sunlot_jobs{state="failed"}')).toBe(0);
  expect(before.get('sunlot_db_connections{pool="app",state="limit"}')).toBe(12);
  expect(before.get('sunlot_db_connections{pool="app",state="waiting"}')).toBe(0);
  expect(before.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
  expect(before.has('sunlot_backup_age_seconds'), 'unknown').toBe(false);
  const now = t.app.clock.now();
  mkdirSync(t.app.config.dataDir, { recursive: true });
  rememberBackup(t.app.config.dataDir, new Date(now.getTime() - 3_600_000));
  const job = `insert into platform.job (job_id, kind, user_id, office_id, state, input, created_at, finished_at)
    values (gen_random_uuid(), 'test', 'test', 'test', $1, '{}', $2, $3)`;
  const past = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  await t.admin.query(job, ['queued', past(90), null]);
  await t.admin.query(job, ['failed', past(4000), past(3000)]);
  await t.admin.query(job, ['failed', past(200_000), past(190_000)]);
  const after = await metrics();
  expect(after.get('sunlot_backup_age_seconds')).toBe(3600);
  expect(after.get('sunlot_jobs{state="queued"}')).toBe(1);
  expect(after.get('sunlot_jobs{state="failed"}'), 'of the last 24 hours').toBe(1);
  expect(after.get('sunlot_oldest_queued_job_seconds')).toBe(90);
});

test('P11 the numbers are for the machine itself, or for whoever shows the token; for others the address does not exist', async () => {
  const status = async (headers: Record<string, string>, remoteAddress = '127.0.0.1') => {
    const options = {
      method: 'GET',
      url: '/metrics',
      headers: { host: 'localhost:8080', ...headers },
      remoteAddress,
    } as const;
    return (await t.server.inject(options)).statusCode;
  };
  expect(await status({})).toBe(200);
  expect(await status({}, '::ffff:127.0.0.1')).toBe(200);
  expect(await status({}, '10.0.0.7')).toBe(404);
  expect(await status({ 'x-forwarded-for': '127.0.0.1' }, '10.0.0.7'), 'who says he is here').toBe(404);
  expect(await status({ 'x-forwarded-for': '127.0.0.1' }), 'through a proxy on this machine').toBe(404);
  expect(await status({ forwarded: 'for=127.0.0.1' })).toBe(404);
  expect(await status({ host: 'sunlot.example' }), 'through a proxy that only hands on the name').toBe(404);
  const token = 'a-token-of-the-configuration';
  const server = await openServer({ ...t.app, config: { ...t.app.config, metricsToken: token } }, domains);
  const shown = async (authorization?: string) => {
    const headers = { host: 'sunlot.example', ...(authorization === undefined ? {} : { authorization }) };
    return (await server.inject({ method: 'GET', url: '/metrics', headers, remoteAddress: '10.0.0.7' })).statusCode;
  };
  expect(await shown(`Bearer ${token}`)).toBe(200);
  expect(await shown(`Bearer ${token}x`)).toBe(404);
  expect(await shown()).toBe(404);
  const here = await server.inject({ method: 'GET', url: '/metrics', headers: { host: 'localhost' } });
  expect(here.statusCode, 'where there is a token it is asked of everybody').toBe(404);
  await server.close();
});
