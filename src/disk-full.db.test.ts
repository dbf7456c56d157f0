// A disk that is full (R11): whoever asks is told so, nothing half written stays, and when there is room again all goes on. Real small file systems
// where the machine lets one mount them (root on Linux); where not, the tests say so and are skipped. What the database says of a full disk
// (SQLSTATE 53100) is put in its mouth everywhere.
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { sequenceAll } from './log/sequencer.ts';
import { servedHead } from './log/tiles.ts';
import { actorNamed } from './organisation/store/api-key.ts';
import { backUp } from './platform/backup/backup.ts';
import { publicRead } from './platform/db/database.ts';
import { finishJob } from './platform/jobs.ts';
import { OFFICE } from './probing.ts';
import { type TestApp, type TestUser, testApp } from './testing.ts';

const MB = 1024 * 1024;
let t: TestApp;
let planner: TestUser;
const mounted: string[] = [];
beforeAll(async () => {
  t = await testApp();
  planner = await t.user('planner', OFFICE, ['planner']);
});
afterAll(async () => {
  await t.close();
  for (const place of mounted) {
    // A tablespace goes with its cluster, which is stopped after this.
    execFileSync('umount', ['-l', place]);
    rmSync(place, { recursive: true, force: true });
  }
});

/** A file system of so many bytes, or null where none can be had. */
function small(bytes: number): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const place = mkdtempSync(join(tmpdir(), 'sunlot-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=755`, 'tmpfs', place], { stdio: 'ignore' });
  } catch {
    rmSync(place, { recursive: true });
    return null;
  }
  mounted.push(place);
  return place;
}
const place = { table: small(3 * MB), files: small(MB) };
const withDisk = test.skipIf(place.table === null || place.files === null);
if (place.table === null)
  console.log('no small file system can be mounted here: tests of a really full disk are skipped');

/** Fills it to the last byte; returns how to make room. */
function fill(folder: string): () => void {
  const ballast = join(folder, 'ballast');
  for (let size = 64 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // No room for so much: a smaller piece may fit.
    }
  }
  return () => rmSync(ballast);
}

const one = async (query: string) => (await t.admin.query(query)).rows[0];
const upload = (bytes: number) =>
  t.request(planner, {
    method: 'POST',
    url: '/api/files?name=a.csv',
    payload: Buffer.alloc(bytes, 'a'),
    headers: { 'content-type': 'application/octet-stream' },
  });
const stored = () =>
  one('select (select count(*)::int from platform.file) files, (select count(*)::int from platform.file_chunk) chunks');
const said = (reply: Awaited<ReturnType<typeof upload>>) => [reply.statusCode, reply.json().refusal?.code];

/** From now on the database says of every row written to the table that its disk is full; returns how to end that. */
async function fullIn(table: string): Promise<() => Promise<unknown>> {
  await t.admin.query(`
    create or replace function public.full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
    create trigger full_disk before insert on ${table} for each row execute function public.full_disk()`);
  return () => t.admin.query(`drop trigger full_disk on ${table}`);
}

describe('R11 the database says that its disk is full', () => {
  test('an act is refused with words, leaves nothing, and is done under the same key when there is room', async () => {
    const view = (key: string) =>
      t.request(planner, {
        method: 'POST',
        url: '/api/lists/tasks/views',
        payload: { name: key, query: '' },
        headers: { 'idempotency-key': key },
      });
    const room = await fullIn('organisation.list_view');
    const refused = await view('full-1');
    expect([...said(refused), refused.headers['retry-after']]).toEqual([503, 'server.disk-full', '10']);
    expect(refused.json().refusal.zh).toContain('存储空间已满');
    expect((await one('select count(*)::int n from organisation.list_view')).n).toBe(0);
    await room();
    expect((await view('full-1')).statusCode).toBe(200);
  });

  test('the log is full: no act stands without its entry', async () => {
    const items = (await t.admin.query(`select item_id from catalogue.item where department = 'scjg' limit 1`)).rows;
    const terms = {
      name: '满盘',
      items: [items[0].item_id],
      leadOffice: OFFICE,
      cooperating: [],
      periodFrom: '2026-12-01',
      periodUntil: '2026-12-31',
      scope: { regions: ['211100'], sections: [], industries: [], nature: null },
      stratifyBy: [],
      method: { kind: 'index' },
      quota: { kind: 'share', numerator: 1, denominator: 10 },
      reserve: { numerator: 0, denominator: 1 },
      demand: [{ department: 'scjg', role: 'leader', specialty: null, count: 1 }],
      cap: 20,
    };
    const draft = () =>
      t.request(planner, {
        method: 'POST',
        url: '/api/tasks',
        payload: { terms },
        headers: { 'idempotency-key': 'full-2' },
      });
    for (const table of ['log.entry', 'log.pending', 'plans.task']) {
      const room = await fullIn(table);
      expect(said(await draft()), table).toEqual([503, 'server.disk-full']);
      await room();
      expect(
        await one('select (select count(*)::int from plans.task) t, (select count(*)::int from log.entry) e'),
      ).toEqual({
        t: 0,
        e: 0,
      });
    }
    expect((await draft()).statusCode).toBe(200);
  });

  test('an export whose file finds no room fails with a reason, and leaves no file', async () => {
    const started = await t.request(planner, {
      method: 'POST',
      url: '/api/exports',
      payload: { list: 'tasks', format: 'csv', query: {} },
    });
    const { jobId } = started.json();
    const room = await fullIn('platform.file_chunk');
    await finishJob(t.app, jobId, actorNamed);
    await room();
    const job = (await t.request(planner, { method: 'GET', url: `/api/jobs/${jobId}` })).json();
    expect([job.state, job.result.refusal.code]).toEqual(['failed', 'server.disk-full']);
    expect(await stored()).toEqual({ files: 0, chunks: 0 });
  });
});

describe('R11 a file system that is really full', () => {
  withDisk('an upload that does not fit is refused and leaves nothing; when there is room it is stored', async () => {
    const folder = join(place.table ?? '', 'space');
    mkdirSync(folder, { mode: 0o700 });
    // The database runs as whoever owns its cluster.
    const { rows } = await t.admin.query(`select current_setting('data_directory') as at`);
    const { uid, gid } = statSync(rows[0].at);
    chownSync(folder, uid, gid);
    await t.admin.query(`create tablespace small_${process.pid} location '${folder}'`);
    await t.admin.query(`alter table platform.file_chunk set tablespace small_${process.pid}`);
    const ballast = join(place.table ?? '', 'ballast');
    writeFileSync(ballast, Buffer.alloc(1.5 * MB));
    expect(said(await upload(8 * MB))).toEqual([503, 'server.disk-full']);
    expect(await stored()).toEqual({ files: 0, chunks: 0 });
    rmSync(ballast);
    expect((await upload(MB / 2)).statusCode).toBe(200);
    await t.admin.query('alter table platform.file_chunk set tablespace pg_default');
    await t.admin.query(`drop tablespace small_${process.pid}`);
  });

  withDisk(
    'a checkpoint that cannot be recorded is not served, the record stays whole, and sealing goes on when there is room',
    async () => {
      await sequenceAll(t.app);
      const served = async () => (await publicRead(t.app.db, (tx) => servedHead(t.app, tx)))?.size ?? 0;
      const folder = join(t.app.config.dataDir, 'log');
      const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
      mounted.push(folder);
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes, { mode: 0o600 });
      const before = await served();
      const room = fill(folder);
      const saved = await t.request(planner, {
        method: 'POST',
        url: '/api/tasks',
        payload: { terms: { ...(await draftTerms()) } },
      });
      expect(saved.statusCode, saved.body).toBe(200);
      for (let tries = 0; tries < 3; tries += 1) await expect(sequenceAll(t.app)).rejects.toThrow(/ENOSPC/);
      expect(await served()).toBe(before);
      expect(readFileSync(join(folder, 'last-checkpoint'))).toEqual(files['last-checkpoint']);
      expect(readdirSync(folder).sort()).toEqual([...Object.keys(files), 'ballast'].sort());
      room();
      await sequenceAll(t.app);
      expect(await served()).toBe(before + 1);
    },
  );

  withDisk('a backup that does not fit says so and leaves no file', async () => {
    const room = fill(place.files ?? '');
    const path = join(place.files ?? '', 'backup.tar');
    const admin = new URL(inject('cluster').adminUrl);
    admin.pathname = `/${(await one('select current_database() d')).d}`;
    const wanted = { at: t.clock.now(), dataDirectory: t.app.config.dataDir, passphrase: null } as never;
    await expect(backUp(admin.href, path, wanted)).rejects.toThrow(/ENOSPC/);
    expect(readdirSync(place.files ?? '')).toEqual(['ballast']);
    room();
  });
});

const draftTerms = async () => {
  const { rows } = await t.admin.query('select terms from plans.task limit 1');
  return { ...rows[0].terms, name: '满盘之二' };
};
