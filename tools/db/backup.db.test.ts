// A backup is one moment of a running installation, is whole or says where it is not, and comes back all of it or not at all.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { must } from '../../src/kit/assert.ts';
import { checkLog } from '../../src/log/consistent.ts';
import { readLastCheckpoint } from '../../src/log/keys.ts';
import { reopen } from '../../src/log/reopen.ts';
import { sequenceAll, sequenceOnce } from '../../src/log/sequencer.ts';
import { type LogApp, logApp } from '../../src/log/testing.ts';
import { checkpointNote } from '../../src/log/tiles.ts';
import type { App } from '../../src/platform/app.ts';
import { backUp } from '../../src/platform/backup/backup.ts';
import { readManifest, verifyBackup } from '../../src/platform/backup/manifest.ts';
import { restoreTables } from '../../src/platform/backup/restore.ts';
import { administer, databaseUrl } from '../../src/platform/db/admin.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { rolePasswords, roleUrl } from '../../src/platform/db/roles.ts';
import { installJobs } from '../../src/platform/jobs.ts';
import { restore } from './backup.ts';

const PASSPHRASE = 'a passphrase nobody guesses';
const NO_FLAGS = { withKeys: false, overwrite: false, seen: null };
const folder = mkdtempSync(join(tmpdir(), 'sunlot-backup-'));
let log: LogApp;
let sourceUrl: string;
let path: string;
let made = 0;
const closing: (() => Promise<void>)[] = [];

const rows = async <T>(url: string, sql: string): Promise<T[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
};

/** Every table with the hash of its rows, pg-boss's left out. */
async function contents(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pgboss', 'information_schema', 'public')
     and schemaname not like 'pg\\_%' and not (schemaname = 'platform' and tablename = 'migration') order by 1`,
  );
  const sums = tables.rows.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
  );
  const found = await client.query<{ name: string; sum: string }>(sums.join(' union all '));
  await client.end();
  return Object.fromEntries(found.rows.map(({ name, sum }) => [name, sum]));
}

async function emptyDatabase(): Promise<string> {
  made += 1;
  const name = `sunlot_restore_${process.pid}_${made}`;
  await administer(inject('cluster').adminUrl, `create database ${name}`);
  return databaseUrl(inject('cluster').adminUrl, name);
}

/** Where a restored installation lives: the passwords of the run, since roles belong to the whole cluster. */
function dataDirectory(): string {
  const directory = mkdtempSync(join(folder, 'data-'));
  writeFileSync(join(directory, 'role-passwords.json'), JSON.stringify(inject('cluster').passwords));
  return directory;
}

/** A server on a restored database, closed before the next restore. */
async function withServer<T>(url: string, dataDir: string, run: (app: App) => Promise<T>): Promise<T> {
  const passwords = rolePasswords(dataDir);
  const addresses = {
    appUrl: roleUrl(url, 'app', passwords),
    publicUrl: roleUrl(url, 'public', passwords),
    sequencerUrl: roleUrl(url, 'sequencer', passwords),
    retentionUrl: roleUrl(url, 'retention', passwords),
  };
  const db = openDatabase(addresses);
  const config = { ...log.app.config, ...addresses, dataDir };
  try {
    return await run({ ...log.app, config, db });
  } finally {
    await db.close();
  }
}

const bringBack = async (url: string, directory: string, file: string, flags = {}) =>
  restore(url, directory, file, { ...NO_FLAGS, ...flags }, (at, run) => withServer(at, directory, run));

const backupTo = (name: string, passphrase: string | null = null): Promise<string> => {
  const file = join(folder, name);
  const { dataDir } = log.app.config;
  return backUp(sourceUrl, file, { dataDirectory: dataDir, at: log.clock.now(), passphrase }).then(() => file);
};

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.stubEnv('SUNLOT_PASSPHRASE', PASSPHRASE);
  log = await logApp();
  closing.push(() => log.close());
  const [row] = (await log.admin.query('select current_database() as name')).rows as { name: string }[];
  sourceUrl = databaseUrl(inject('cluster').adminUrl, must(row, 'one row').name);
  // Two full tiles, a partial one, a personal document, entries that wait, bytes of every kind, and a reference to oneself.
  for (let n = 0; n < 30; n += 1)
    await Promise.all(Array.from({ length: 20 }, (_, i) => log.note(`\\N\t${n}\n${i} 阳光`)));
  await log.note('with a person', { person: '某人' });
  await sequenceAll(log.app);
  await log.note('waits for its place');
  await log.admin.query(
    `insert into platform.file_chunk select gen_random_uuid(), n, decode(repeat(md5(n::text), 4096), 'hex') from generate_series(1, 40) n`,
  );
  await log.admin.query(
    `insert into platform.job (job_id, kind, user_id, office_id, state, input, created_at) values
     (gen_random_uuid(), 'k', 'u', 'o', 'queued', '{}', now()), (gen_random_uuid(), 'k', 'u', 'o', 'done', '{}', now())`,
  );
  path = await backupTo('whole.tar');
});
afterAll(async () => {
  for (const close of closing) await close();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

describe('a backup comes back', () => {
  test('R11 P11 into an empty database: every table, the sequence, jobs to be done; the log fits together and goes on', async () => {
    const url = await emptyDatabase();
    const directory = dataDirectory();
    await bringBack(url, directory, path, {});
    expect(await contents(url)).toEqual(await contents(sourceUrl));
    expect(await rows(url, 'select count(*)::int as n from pgboss.job')).toEqual([{ n: 1 }]);
    const [next] = await rows<{ more: boolean }>(
      url,
      `select nextval('log.arrival') > (select max(arrival) from log.entry) as more`,
    );
    expect(next).toEqual({ more: true });
    await withServer(url, directory, async (app) => {
      expect(await checkLog(app)).toEqual({ size: 601, waiting: 1, headsNotSealed: 0, problems: [] });
      expect(readLastCheckpoint(app.config)?.size).toBe(601);
      // Without the key it serves and does not sign.
      expect(await sequenceOnce(app)).toEqual({ ok: true, value: null });
      expect(await checkpointNote(app)).toEqual(await checkpointNote(log.app));
    });
  });

  test('LOG 27 keys come only when they were asked for, under the passphrase, and never in place of another key', async () => {
    const plain = readFileSync(path);
    const pem = readFileSync(join(log.app.config.dataDir, 'log', 'log-key.pem'));
    const file = await backupTo('keys.tar', PASSPHRASE);
    const secret = pem.toString('base64').slice(60, 100);
    for (const bytes of [plain, readFileSync(file)]) expect(bytes.includes(secret) || bytes.includes(pem)).toBe(false);
    const url = await emptyDatabase();
    const directory = dataDirectory();
    await expect(bringBack(url, directory, path, { withKeys: true })).rejects.toThrow('holds no keys');
    vi.stubEnv('SUNLOT_PASSPHRASE', 'another passphrase altogether');
    await expect(bringBack(url, directory, file, { withKeys: true })).rejects.toThrow('this is not the passphrase');
    vi.stubEnv('SUNLOT_PASSPHRASE', 'short');
    await expect(bringBack(url, directory, file, { withKeys: true })).rejects.toThrow('at least 12 characters');
    vi.stubEnv('SUNLOT_PASSPHRASE', PASSPHRASE);
    await bringBack(url, directory, file, { withKeys: true, overwrite: true });
    expect(readFileSync(join(directory, 'log', 'log-key.pem'))).toEqual(pem);
    expect(statSync(join(directory, 'log', 'log-key.pem')).mode & 0o777).toBe(0o600);
    await withServer(url, directory, async (app) => {
      expect(await sequenceOnce(app)).toEqual({ ok: true, value: { size: 602, sealed: 1 } });
      expect(await checkLog(app)).toEqual({ size: 602, waiting: 0, headsNotSealed: 0, problems: [] });
    });
    writeFileSync(join(directory, 'log', 'log-key.pem'), 'another key');
    await expect(bringBack(url, directory, file, { withKeys: true, overwrite: true })).rejects.toThrow(
      'is another key',
    );
  });

  test('P11 not over a database that holds something, nor under a running server; with --overwrite all of it is replaced', async () => {
    const url = await emptyDatabase();
    const directory = dataDirectory();
    await bringBack(url, directory, path);
    await rows(
      url,
      `insert into organisation.account values ('u', 'u', 'u', (select office_id from organisation.office limit 1), 'active', now())`,
    );
    await rows(url, 'create schema somebody_else');
    await expect(bringBack(url, directory, path)).rejects.toThrow('This database is not empty (log.entry has rows)');
    await withServer(url, directory, async (app) => {
      await checkLog(app);
      await expect(bringBack(url, directory, path, { overwrite: true })).rejects.toThrow('stop every server first');
    });
    await bringBack(url, directory, path, { overwrite: true });
    expect(await contents(url)).toEqual(await contents(sourceUrl));
    expect(await rows(url, `select to_regnamespace('somebody_else') is not null as kept`)).toEqual([{ kept: true }]);
  });

  test('P12 into a newer version, whose migrations run afterwards; not into an older one, which changes nothing', async () => {
    const project = resolve(import.meta.dirname, '../../db');
    const [newer, older] = ['newer', 'older'].map((name) => join(folder, name)) as [string, string];
    for (const copy of [newer, older]) cpSync(project, copy, { recursive: true });
    writeFileSync(join(newer, 'migrations', '9001-more.sql'), 'alter table platform.file add column more text;');
    const last = must(readdirSync(join(older, 'migrations')).sort().at(-1), 'there are migrations');
    rmSync(join(older, 'migrations', last));
    const url = await emptyDatabase();
    const manifest = await readManifest(path);
    const { passwords } = inject('cluster');
    await expect(restoreTables(url, path, manifest, { passwords, overwrite: false, directory: older })).rejects.toThrow(
      `db/migrations/${last}, which this version does not have`,
    );
    expect(await rows(url, `select to_regclass('log.entry') as there`)).toEqual([{ there: null }]);
    await restoreTables(url, path, manifest, { passwords, overwrite: false, directory: newer });
    expect((await migrate(url, passwords, { directory: newer })).applied).toEqual(['migrations/9001-more.sql']);
    await installJobs(url);
    expect(await rows(url, 'select count(more)::int as n from platform.file')).toEqual([{ n: 0 }]);
    await withServer(url, dataDirectory(), async (app) => expect((await checkLog(app)).size).toBe(601));
  });
});

describe('a moment', () => {
  test('R11 acts that go on while it is made are in it whole or not at all', async () => {
    let writing = true;
    const acts = (async () => {
      for (let n = 0; writing; n += 1) await log.note(`meanwhile ${n}`, { person: 'p' });
    })();
    const file = await backupTo('moving.tar');
    writing = false;
    await acts;
    const url = await emptyDatabase();
    const directory = dataDirectory();
    await bringBack(url, directory, file);
    await withServer(url, directory, async (app) => expect((await checkLog(app)).problems).toEqual([]));
    const [halves] = await rows(
      url,
      `select count(*)::int as n from log.entry e where (private_hash is null) = exists (select from log.document d where d.entry_id = e.entry_id)`,
    );
    expect(halves).toEqual({ n: 0 });
  });

  test('LOG 20 a backup older than what was signed is not signed on; a new origin cites what was lost, and goes on', async () => {
    const file = await backupTo('old.tar', PASSPHRASE);
    await log.note('after the backup');
    const size = await sequenceAll(log.app);
    const lost = must(readLastCheckpoint(log.app.config), 'signed');
    const url = await emptyDatabase();
    const directory = dataDirectory();
    const note = await checkpointNote(log.app);
    writeFileSync(join(folder, 'seen'), note.ok ? note.value : '');
    await bringBack(url, directory, file, { withKeys: true, seen: join(folder, 'seen') });
    await withServer(url, directory, async (app) => {
      const refused = { code: 'log.below-last-checkpoint', with: { recorded: size } };
      expect(await sequenceOnce(app)).toMatchObject({ ok: false, refusal: refused });
      const opened = await reopen(app);
      expect(opened).toMatchObject({ ok: true, value: { origin: 'test.example/log/2' } });
      await sequenceAll(app);
      const [facts] = await rows<{ lost: object }>(
        url,
        `select facts -> 'lost' as lost from log.entry where type = 'log.reopened'`,
      );
      expect(facts?.lost).toMatchObject({ origin: 'test.example/log', size: lost.size });
      expect(await checkLog(app)).toMatchObject({ waiting: 0, problems: [] });
    });
  });
});

describe('damage', () => {
  test('P11 a changed byte is noticed wherever it is, and named', async () => {
    const whole = readFileSync(path);
    const broken = join(folder, 'broken.tar');
    const named: string[] = [];
    const stride = Math.max(1, Math.floor(whole.length / 250));
    const places = [
      ...Array.from({ length: 512 }, (_, at) => at),
      ...Array.from({ length: 250 }, (_, n) => n * stride),
    ];
    for (const at of [...places, whole.length - 1]) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(broken, bytes);
      await verifyBackup(broken).then(
        () => expect.unreachable(`byte ${at} was changed and not noticed`),
        (error: Error) => {
          const [, begin, end] = /between (\d+) and (\d+)/.exec(error.message) ?? [];
          if (begin !== undefined) expect(Number(begin) <= at && at <= Number(end), error.message).toBe(true);
          named.push(error.message);
        },
      );
    }
    expect(named.filter((text) => text.startsWith('tables/platform.file_chunk/')).length).toBeGreaterThan(0);
    for (const length of [0, 300, 1024, Math.floor(whole.length / 2), whole.length - 1]) {
      writeFileSync(broken, whole.subarray(0, length));
      await expect(verifyBackup(broken)).rejects.toThrow(/ends at byte|no manifest|end of the file/);
    }
    const url = await emptyDatabase();
    await expect(bringBack(url, dataDirectory(), broken)).rejects.toThrow();
    expect(await rows(url, `select to_regclass('log.entry') as there`)).toEqual([{ there: null }]);
  });

  test('P11 nothing is written over, and a backup that fails leaves no file', async () => {
    await expect(backupTo('whole.tar')).rejects.toThrow('is there already');
    expect((await verifyBackup(path)).tables.find(({ name }) => name === 'log.entry')?.rows).toBe(602);
    await expect(
      backUp(await emptyDatabase(), join(folder, 'none.tar'), {
        dataDirectory: folder,
        at: new Date(0),
        passphrase: null,
      }),
    ).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.startsWith('none'))).toEqual([]);
  });

  test('R11 the check of the log finds a leaf, a tile, a root and an entry that were changed', async () => {
    const url = await emptyDatabase();
    const directory = dataDirectory();
    await bringBack(url, directory, path);
    await withServer(url, directory, async (app) => {
      const problemsAfter = async (sql: string) => {
        await rows(url, sql);
        return (await checkLog(app)).problems.join('\n');
      };
      expect(await problemsAfter('delete from log.pending')).toContain('does not wait for one');
      expect(
        await problemsAfter(
          `update log.entry set leaf = 'x' where entry_id = (select entry_id from log.leaf where index = 7)`,
        ),
      ).toContain('leaf 7 is not that of its entry');
      expect(
        await problemsAfter(`update log.tile set hashes = overlay(hashes placing 'xyz'::bytea from 5) where n = 1`),
      ).toContain('tile 0/1 is not');
      expect(await problemsAfter('delete from log.leaf where index = 600')).toContain('leaves do not give the root');
    });
  });
});
