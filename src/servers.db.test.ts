// Servers that come and go on one database: two serve and one at a time seals (R11), and one that is told to stop loses nothing (R10).
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { domains } from './domains.ts';
import { must } from './kit/assert.ts';
import { ok } from './kit/result.ts';
import { act, perform } from './log/act.ts';
import { checkLog } from './log/consistent.ts';
import { sequenceAll, sequenceOnce } from './log/sequencer.ts';
import { type Built, serve } from './main.ts';
import { addAccount } from './organisation/store.ts';
import { systemActor } from './platform/access.ts';
import { write } from './platform/db/database.ts';
import { type Domain, entryType } from './platform/domain.ts';
import { route } from './platform/http/route.ts';
import { nobody } from './platform/http/session.ts';
import { type TestApp, testApp } from './testing.ts';

const noted = entryType('test.noted', z.object({ n: z.int() }));
const tester = systemActor('tester', [noted.type]);
const note = act(noted, {
  input: z.object({ n: z.int() }),
  target: async () => ok({ officePath: ['test'], thing: 'test' }),
  run: async (_tx, { n }) => ok({ facts: { n }, answer: {} }),
});

/** What the slow request and the slow job wait for, and who ran the job. */
let answerNow: () => void = () => undefined;
let asked: () => void = () => undefined;
let working: (server: string) => void = () => undefined;
let enough = false;
const slow: Domain = {
  name: 'slow',
  permissions: [],
  entries: [],
  reactions: [],
  texts: {},
  routes: [
    route({
      method: 'GET',
      url: '/slow',
      access: 'public',
      summary: 'Answers when the test says so',
      async handle() {
        asked();
        await new Promise<void>((done) => {
          answerNow = done;
        });
        return { raw: 'whole', type: 'text/plain' };
      },
    }),
  ],
  jobs: [
    {
      kind: 'slow',
      async run({ app, progress }) {
        for (let done = 1; !enough; done += 1) {
          working(app.config.dataDir);
          await progress(done, 1_000_000_000);
          await new Promise((next) => setImmediate(next));
        }
        return {};
      },
    },
  ],
};

let t: TestApp;
const shared = mkdtempSync(join(tmpdir(), 'sunlot-servers-'));
const up = new Set<Built>();
beforeAll(async () => {
  t = await testApp();
  await write(t.app.db, nobody, (tx) =>
    addAccount(tx, { userId: 'worker', account: 'worker', name: 'worker', officeId: 'pj', at: t.clock.now() }),
  );
});
const stop = async (server: Built) => {
  up.delete(server);
  await server.stop();
};
afterEach(async () => {
  for (const server of up) await stop(server);
});
afterAll(() => t.close());

const start = async (dataDir = shared): Promise<Built> => {
  const server = await serve({ ...t.app.config, dataDir }, [...domains, slow], { clock: t.clock });
  up.add(server);
  return server;
};
const fetchFrom = ({ server }: Built, path: string) =>
  fetch(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}${path}`);
const checkpoint = async (server: Built) => (await fetchFrom(server, '/log/checkpoint')).text();
/** The second line of a checkpoint. */
const sizeOf = (text: string) => Number(text.split('\n')[1]);
const entries = async () => (await t.admin.query('select count(*)::int as n from log.entry')).rows[0].n as number;
const allSealed = async (server: Built) => {
  const all = await entries();
  await expect.poll(async () => sizeOf(await checkpoint(server)), { timeout: 20_000 }).toBeGreaterThanOrEqual(all);
};

test('R11 two servers on one database both serve, each act has one place in one log, and the last of them goes on alone', async () => {
  const [one, two] = [await start(), await start()];
  const acts = Array.from({ length: 60 }, (_, n) => perform((n % 2 === 0 ? one : two).app, note, tester, { n }));
  for (const done of await Promise.all(acts)) expect(done.ok).toBe(true);
  await allSealed(one);
  for (const server of [one, two]) {
    expect((await fetchFrom(server, '/ready')).status).toBe(200);
    expect(await checkpoint(server)).toBe(await checkpoint(one));
  }
  const checked = await checkLog(one.app);
  expect(checked).toMatchObject({ waiting: 0, problems: [] });
  const { rows } = await t.admin.query('select index::int as at from log.leaf order by index');
  expect(rows.map(({ at }) => at)).toEqual(rows.map((_row, n) => n));
  await stop(one);
  must((await perform(two.app, note, tester, { n: 60 })).ok, 'a note is never refused');
  await allSealed(two);
  await stop(two);
});

test('R11 while one server seals the other does nothing', async () => {
  const app = { ...t.app, config: { ...t.app.config, dataDir: shared } };
  await sequenceAll(app);
  await t.admin.query('select pg_advisory_lock(1872040417)');
  must((await perform(app, note, tester, { n: 99 })).ok, 'a note is never refused');
  expect(await sequenceOnce(app)).toEqual({ ok: true, value: null });
  await t.admin.query('select pg_advisory_unlock(1872040417)');
  expect(await sequenceOnce(app)).toMatchObject({ ok: true, value: { sealed: 1 } });
});

test('R10 a server that stops answers whom it was answering, and takes nobody new', async () => {
  const server = await start();
  const arrived = new Promise<void>((done) => {
    asked = done;
  });
  const answer = fetchFrom(server, '/slow');
  await arrived;
  const port = (server.server.server.address() as AddressInfo).port;
  const stopped = stop(server);
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
  answerNow();
  const given = await answer;
  expect([given.status, await given.text(), given.headers.get('connection')]).toEqual([200, 'whole', 'close']);
  await stopped;
});

test('R10 long work that a stopping server had in hand is taken up by another, and ends once', async () => {
  const first = await start();
  const workedBy: string[] = [];
  const begins = () =>
    new Promise<string>((done) => {
      working = done;
    });
  const begun = begins();
  const worker = { ...tester, userId: 'worker', officeId: 'pj' };
  const jobId = await write(first.app.db, worker, (tx) => first.app.jobs.enqueue(tx, 'slow', worker, {}));
  workedBy.push(await begun);
  await stop(first);
  const job = async () => (await t.admin.query('select * from platform.job where job_id = $1', [jobId])).rows[0];
  expect(await job()).toMatchObject({ state: 'queued', started_at: null, result: null });
  const again = begins();
  const other = mkdtempSync(join(tmpdir(), 'sunlot-servers-'));
  const second = await start(other);
  workedBy.push(await again);
  enough = true;
  await expect.poll(async () => (await job()).state, { timeout: 20_000 }).toBe('done');
  expect(workedBy).toEqual([shared, other]);
  await stop(second);
});
