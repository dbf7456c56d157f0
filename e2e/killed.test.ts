// The real server is killed (SIGKILL) at messages of an act, a request that is no act, the sequencer, an import, a freeze, the steps of a draw, a
// backup and a restore; after it starts again nothing is lost, nothing is there twice, and the log is whole (R11). LONG=1: at every message.
import { fork } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { runFreeze } from '../src/draws/actions/freeze.ts';
import {
  approvedTask,
  bundleOf,
  check,
  committed,
  drawOf,
  good,
  nonceOf,
  openStage,
  planner,
  statusOf,
  t,
  terms,
  witness,
} from '../src/draws/testing.ts';
import { checkLog } from '../src/log/consistent.ts';
import { verifyBackup } from '../src/platform/backup/manifest.ts';
import { administer, databaseUrl } from '../src/platform/db/admin.ts';
import { resendJobs } from '../src/platform/jobs.ts';
import { type TestDatabase, testDatabase } from '../src/platform/testing/test-database.ts';
import { openWire, type Wire } from '../src/platform/testing/wire.ts';
import { importing } from '../src/registers/testing.ts';
import { type Killed, killable, killedAt, places } from './killed.ts';

let database: TestDatabase;
let wire: Wire;
let sealing: Wire;
let server: Killed;
let items: string[];
const imports = importing(() => t);

beforeAll(async () => {
  database = await testDatabase();
  await openStage(undefined, undefined, { database });
  [wire, sealing] = [await openWire(database.app), await openWire(database.sequencer)];
  const { config } = t.app;
  server = killable({
    ...config,
    appUrl: wire.through(database.app),
    sequencerUrl: sealing.through(database.sequencer),
  });
  const { rows } = await t.admin.query(
    `select item_id from catalogue.item where department = 'scjg' order by 1 limit 1`,
  );
  items = rows.map(({ item_id }) => item_id);
});
afterAll(async () => {
  await server?.stop();
  await t?.close();
  await Promise.all([wire?.close(), sealing?.close()]);
});

const one = async (query: string, values: unknown[] = []) => (await t.admin.query(query, values)).rows[0];
/** With LONG=1 every message of backup and restore is a place to die at. */
const PATIENCE = process.env.LONG === '1' ? 7_200_000 : 1_200_000;

const started = () => server.up(t.clock.now());
/** A server that dies loses the turns that it took for its people: each one lives in a minute of its own. */
const nextMinute = () => t.clock.pass(60_000);
const soon = () => new Promise((done) => setTimeout(done, 50));

/** Until it holds, or the server is dead. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!server.dead() && !(await holds())) await soon();
}

const stateOf = async (jobId: string): Promise<string> =>
  (await one('select state from platform.job where job_id = $1', [jobId])).state;
const isOver = async (jobId: string) => !['queued', 'running'].includes(await stateOf(jobId));

/** Whoever ran a job is dead: another takes it as soon as that is noticed, here at once. */
async function over(jobId: string): Promise<string> {
  await resendJobs(database.admin);
  await started();
  await until(() => isOver(jobId));
  return stateOf(jobId);
}

const sealed = async () => (await one('select count(*)::int n from log.pending')).n === 0;

afterEach(async () => {
  // Whatever was killed: every entry has its place, once, and everything that hangs together does.
  await started();
  await until(sealed);
  const { waiting, problems } = await checkLog(t.app);
  expect({ waiting, problems }).toEqual({ waiting: 0, problems: [] });
  const leaves = await one('select count(*)::int n, count(distinct entry_id)::int entries from log.leaf');
  expect(leaves.n).toBe(leaves.entries);
  expect(leaves.n).toBe((await one('select count(*)::int n from log.entry')).n);
}, 180_000);

test(
  'R11 P12 a server killed within an act has done it or not; asked again under its key it is done once',
  async () => {
    let killed = 0;
    for (const place of places([2, 5, 8], 40)) {
      nextMinute();
      const name = `断电 ${place.how} ${place.n}`;
      const ask = () =>
        server.post(planner, '/api/tasks', { terms: terms({ items, name }) }, `${place.how}-${place.n}`);
      await started();
      let first: unknown = null;
      const died = await killedAt(server, wire, place, async () => {
        const reply = await ask();
        if (reply.status === 200) first = reply.body.entryId;
      });
      if (died) killed += 1;
      await started();
      const again = await ask();
      expect(again.status, JSON.stringify(again.body)).toBe(200);
      expect(first ?? again.body.entryId).toBe(again.body.entryId);
      expect((await one('select count(*)::int n from plans.task where name = $1', [name])).n).toBe(1);
    }
    expect(killed).toBeGreaterThan(1);
  },
  PATIENCE,
);

test(
  'R11 R14 a server killed within a request that is no act gives its key back after a minute, and the request is done',
  async () => {
    for (const place of places([5], 30)) {
      const body = { list: 'tasks', format: 'csv', query: { q: `${place.how}${place.n}` } };
      await started();
      const key = `x-${place.how}-${place.n}`;
      await killedAt(server, wire, place, () => server.post(planner, '/api/exports', body, key));
      // The server went by its own clock, which ran on while it was up.
      t.clock.pass(300_000);
      await server.stop();
      await started();
      const again = await server.post(planner, '/api/exports', body, key);
      expect(again.status, JSON.stringify(again.body)).toBe(200);
      expect(await over(String(again.body.jobId))).toBe('done');
    }
  },
  PATIENCE,
);

test(
  'R11 a server killed while it seals leaves no entry without its place and none with two',
  async () => {
    for (const place of places([2, 7], 24)) {
      await server.stop();
      for (let n = 0; n < 3; n += 1) await good(planner, '/api/tasks', { terms: terms({ items, name: `密封 ${n}` }) });
      await killedAt(server, sealing, place, async () => {
        await started();
        await until(async () => false);
      });
      await started();
      await until(sealed);
      expect((await checkLog(t.app)).problems).toEqual([]);
    }
  },
  PATIENCE,
);

/** Without codes: each row gets one, and none is like another. */
const file = (mark: number) =>
  ['统一社会信用代码,企业名称,行业,住所,登记状态']
    .concat(Array.from({ length: 400 }, (_, n) => `,断电${mark}号${n}店,F52,盘锦市大洼区田家街道${n}号,存续`))
    .join('\n');

test(
  'R11 R18 an import whose server is killed goes on when it is sent again, and is recorded once',
  async () => {
    let mark = 0;
    for (const place of places([20, 31], 60)) {
      nextMinute();
      mark += 1;
      const opened = await imports.open(planner, 'subject', file(mark));
      expect(opened.statusCode, opened.body).toBe(200);
      const { importId } = opened.json();
      for (const [step, body] of [
        ['check', {}],
        ['apply', { mode: 'all' }],
      ] as const) {
        await started();
        const job = await server.post(planner, `/api/imports/${importId}/${step}`, body);
        expect(job.status, JSON.stringify(job.body)).toBe(200);
        await killedAt(server, wire, place, () => until(() => isOver(String(job.body.jobId))));
        expect(await over(String(job.body.jobId))).toBe('done');
      }
      const { state, added, entryId } = await imports.detail(planner, importId);
      expect({ state, added }).toEqual({ state: 'applied', added: 400 });
      const there = await one(
        'select count(*)::int n, count(distinct entry_id)::int acts from registers.subject where name like $1',
        [`断电${mark}号%`],
      );
      expect(there).toEqual({ n: 400, acts: 1 });
      const { rows } = await t.admin.query('select entry_id from log.entry where thing = $1', [`import:${importId}`]);
      expect(rows.map((row) => row.entry_id)).toEqual([entryId]);
    }
  },
  PATIENCE,
);

test(
  'R11 a freeze whose server is killed gives the list that nothing disturbed',
  async () => {
    const rootOf = async (listId: string) => {
      const { state, objects_root: root } = await one('select state, objects_root from draws.list where list_id = $1', [
        listId,
      ]);
      return `${state} ${root?.toString('hex')}`;
    };
    // Those of the import above are not in the directory that the task draws from.
    const calm = (await good(planner, `/api/tasks/${await approvedTask()}/list`, {})).listId as string;
    expect((await runFreeze(t.app, planner.actor, calm, async () => {})).ok).toBe(true);
    for (const place of places([14, 25], 70)) {
      nextMinute();
      const taskId = await approvedTask();
      await started();
      let listId = '';
      await killedAt(server, wire, place, async () => {
        const ordered = await server.post(planner, `/api/tasks/${taskId}/list`, {}, `freeze-${taskId}`);
        listId = String((ordered.body.answer as { listId: string }).listId);
        await until(async () => (await rootOf(listId)).startsWith('finished'));
      });
      await resendJobs(database.admin);
      await started();
      const ordered = await server.post(planner, `/api/tasks/${taskId}/list`, {}, `freeze-${taskId}`);
      expect(ordered.status, JSON.stringify(ordered.body)).toBe(200);
      listId = String((ordered.body.answer as { listId: string }).listId);
      await until(async () => (await rootOf(listId)).startsWith('finished'));
      expect(await rootOf(listId)).toBe(await rootOf(calm));
    }
  },
  PATIENCE,
);

test(
  'R11 a draw whose server is killed again and again comes to one result, which the verifier accepts',
  async () => {
    await server.stop();
    const taskId = await approvedTask();
    const { listId } = await good(planner, `/api/tasks/${taskId}/list`, {});
    await runFreeze(t.app, planner.actor, listId, async () => {});
    const drawId = await committed(taskId);
    for (const [who, party, value] of [
      [planner, 'party-1', '4-2-6'],
      [witness, 'party-2', '1-1-5'],
    ] as const)
      await good(who, `/api/draws/${drawId}/reveal`, { party, nonce: nonceOf(drawId, party), value });
    t.clock.pass(150_000);
    const resulted = async () => (await drawOf(drawId)).state === 'resulted';
    for (const place of places([9, 22, 41], 120)) {
      if (await resulted()) break;
      await started();
      await killedAt(server, wire, place, () => until(resulted));
    }
    await started();
    await until(resulted);
    const steps = (await drawOf(drawId)).steps.map((step: { kind: string }) => step.kind);
    for (const kind of ['commit', 'beacon', 'seed', 'result'])
      expect(
        steps.filter((one: string) => one === kind),
        steps.join(' '),
      ).toHaveLength(1);
    await until(sealed);
    await good(planner, `/api/draws/${drawId}/publish`, {});
    await until(sealed);
    expect(Object.values(statusOf(await check(await bundleOf(drawId))))).not.toContain('false');
  },
  PATIENCE,
);

test(
  'R11 a backup that is killed leaves nothing that passes for one, and a restore that is killed can be made again',
  async () => {
    await server.stop();
    const folder = mkdtempSync(join(tmpdir(), 'sunlot-killed-'));
    cpSync(t.app.config.dataDir, folder, { recursive: true });
    writeFileSync(join(folder, 'role-passwords.json'), JSON.stringify(database.passwords));
    const line = await openWire(database.admin);
    const db = (url: string, ...words: string[]) =>
      new Promise<number | null>((ended) => {
        const env = {
          ...process.env,
          DATABASE_URL: line.through(url),
          SUNLOT_DATA: folder,
          LOG_ORIGIN: t.app.config.logOrigin,
        };
        const child = fork(resolve('tools/db.ts'), words, { env, silent: true, execArgv: [] });
        kill = () => child.kill('SIGKILL');
        child.on('exit', ended);
      });
    let kill: () => void = () => undefined;
    const path = join(folder, 'whole.tar');
    expect(await db(database.admin, 'backup', path)).toBe(0);
    let made = 0;
    for (const { n, how } of places([30, 121], 200)) {
      made += 1;
      const half = join(folder, `half-${made}.tar`);
      line.cut(n, how, () => kill());
      const code = await db(database.admin, 'backup', half);
      line.mend();
      if (code === 0) break;
      expect(code).toBeNull();
      // A name that was claimed holds nothing: nobody takes it for a backup.
      if (existsSync(half)) await expect(verifyBackup(half)).rejects.toThrow();
      const name = `sunlot_killed_${process.pid}_${made}`;
      const empty = databaseUrl(inject('cluster').adminUrl, name);
      await administer(inject('cluster').adminUrl, `create database ${name}`);
      line.cut(n, how, () => kill());
      const restored = await db(empty, 'restore', path);
      line.mend();
      if (restored !== 0) expect(await db(empty, 'restore', path)).toBe(0);
    }
    await line.close();
  },
  PATIENCE,
);
