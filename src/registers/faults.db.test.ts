// The database cut off at every message of an import, as its file is checked and as its rows are recorded: the queue hands the job out
// again, and the register holds every row once, with one entry of the log (R11, R18).
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLog } from '../log/consistent.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { testDatabase } from '../platform/testing/test-database.ts';
import { again, type Cut, openWire, type Wire } from '../platform/testing/wire.ts';
import { type TestApp, type TestUser, testApp } from '../testing.ts';
import { checkJob } from './actions/check.ts';
import { applyJob } from './actions/import.ts';
import { importing } from './testing.ts';

const HOW: readonly Cut[] = ['before', 'after'];
const ROWS = 30;

let wire: Wire;
let t: TestApp;
let planner: TestUser;
beforeAll(async () => {
  const database = await testDatabase();
  wire = await openWire(database.app);
  t = await testApp(undefined, undefined, { database: { ...database, app: wire.through(database.app) } });
  planner = await t.user('planner', 'pj-scjg', ['planner']);
});
afterAll(async () => {
  await t.close();
  await wire.close();
});

const { open, runJob, detail, check } = importing(() => t);

let files = 0;
/** A file of subjects without codes: each gets one, and none is like another. */
function file(): string {
  files += 1;
  const rows = Array.from({ length: ROWS }, (_, i) => `,断线${files}号${i}店,F52,盘锦市大洼区田家街道${i}号,存续`);
  return `统一社会信用代码,企业名称,行业,住所,登记状态\n${rows.join('\n')}\n`;
}

async function opened(): Promise<string> {
  const reply = await again(
    () => open(planner, 'subject', file()),
    ({ statusCode }) => statusCode === 200,
  );
  return reply.json().importId;
}
const started = async (importId: string, what: 'check' | 'apply'): Promise<string> => {
  const payload = what === 'apply' ? { mode: 'all' } : undefined;
  const url = `/api/imports/${importId}/${what}`;
  const reply = await t.request(planner, { method: 'POST', url, ...(payload ? { payload } : {}) });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json().jobId;
};
const isDone = () => true;

describe.each(HOW)('R11 R18 the database is cut off %s a message', (how) => {
  test('a check that is taken up again finds what the first would have found', async () => {
    let importId = await opened();
    let jobId = await started(importId, 'check');
    const cuts = await wire.atEvery(
      how,
      () => runJob(planner, checkJob, jobId),
      async () => {
        await again(() => runJob(planner, checkJob, jobId), isDone);
        expect(await detail(planner, importId)).toMatchObject({ state: 'checked', rows: ROWS, refused: 0 });
        importId = await opened();
        jobId = await started(importId, 'check');
      },
    );
    expect(cuts).toBeGreaterThan(5);
  });

  test('rows are recorded once, all or none, by one entry', async () => {
    const ready = async () => {
      const importId = await opened();
      await check(planner, importId);
      return { importId, jobId: await started(importId, 'apply'), from: files };
    };
    let now = await ready();
    const cuts = await wire.atEvery(
      how,
      () => runJob(planner, applyJob, now.jobId),
      async () => {
        const named = [`断线${now.from}号%`];
        const half = await t.admin.query('select count(*)::int n from registers.subject where name like $1', named);
        expect([0, ROWS]).toContain(half.rows[0].n);
        await again(() => runJob(planner, applyJob, now.jobId), isDone);
        const { state, added, entryId } = await detail(planner, now.importId);
        expect({ state, added }).toEqual({ state: 'applied', added: ROWS });
        const whole = await t.admin.query('select count(*)::int n from registers.subject where name like $1', named);
        expect(whole.rows[0].n).toBe(ROWS);
        const entries = await t.admin.query('select entry_id from log.entry where thing = $1', [
          `import:${now.importId}`,
        ]);
        expect(entries.rows.map((row) => row.entry_id)).toEqual([entryId]);
        now = await ready();
      },
    );
    expect(cuts).toBeGreaterThan(5);
  });
});

test('R11 the log is whole afterwards', async () => {
  await again(() => sequenceAll(t.app), isDone);
  expect((await checkLog(t.app)).problems).toEqual([]);
});
