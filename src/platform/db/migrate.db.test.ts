// Migrations on a real PostgreSQL: once, in order, whole or not at all; and the four roles that LOG.md's grants name.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { testDatabase } from '../testing/test-database.ts';
import { administer, databaseUrl } from './admin.ts';
import { migrate } from './migrate.ts';
import { ROLES } from './roles.ts';

let directory: string;
let url: string;

async function rows(sql: string, at = url): Promise<unknown[]> {
  const client = new Client({ connectionString: at });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const write = (path: string, text: string): void => writeFileSync(join(directory, path), text);
const run = (acceptBreaking = false) => migrate(url, inject('cluster').passwords, { directory, acceptBreaking });

describe('migrate', () => {
  beforeEach(async ({ task }) => {
    directory = mkdtempSync(join(tmpdir(), 'sunlot-migrate-'));
    mkdirSync(join(directory, 'migrations'));
    mkdirSync(join(directory, 'codes'));
    const name = `sunlot_migrate_${task.id.replace(/\W/g, '_')}`;
    await administer(inject('cluster').adminUrl, `create database ${name}`);
    url = databaseUrl(inject('cluster').adminUrl, name);
    write('migrations/0001-a.sql', 'create table a (n integer);');
    write('codes/a.sql', 'insert into a values (1);');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('runs each migration once, in order, then the codes', async () => {
    write('migrations/0002-b.sql', 'alter table a add column m integer;');
    expect(await run()).toEqual({ applied: ['migrations/0001-a.sql', 'migrations/0002-b.sql', 'codes/a.sql'] });
    expect(await run()).toEqual({ applied: [] });
    expect(await rows('select n, m from a')).toEqual([{ n: 1, m: null }]);
  });

  it('runs codes again when their text changes, and only then', async () => {
    await run();
    write('codes/a.sql', 'update a set n = 2;');
    expect(await run()).toEqual({ applied: ['codes/a.sql'] });
    expect(await rows('select n from a')).toEqual([{ n: 2 }]);
  });

  it('refuses a migration that was changed after it ran', async () => {
    await run();
    write('migrations/0001-a.sql', 'create table a (n bigint);');
    await expect(run()).rejects.toThrow('db/migrations/0001-a.sql was changed after it ran');
  });

  it('refuses a database that is newer than the program', async () => {
    await run();
    rmSync(join(directory, 'migrations/0001-a.sql'));
    await expect(run()).rejects.toThrow('which this version does not have');
  });

  it('refuses a number that is taken and a name without one; takes a gap', async () => {
    write('migrations/0001-b.sql', 'select 1;');
    await expect(run()).rejects.toThrow('the number 0001 is taken');
    rmSync(join(directory, 'migrations/0001-b.sql'));
    write('migrations/b.sql', 'select 1;');
    await expect(run()).rejects.toThrow('four digits');
    rmSync(join(directory, 'migrations/b.sql'));
    write('migrations/0030-c.sql', 'select 1;');
    expect((await run()).applied).toContain('migrations/0030-c.sql');
  });

  it('P12 runs a breaking migration of a database that holds something only when it is accepted, and runs nothing before it', async () => {
    await run();
    write('migrations/0002-b.sql', 'alter table a add column m integer;');
    write('migrations/0003-c.sql', '-- breaking: n is gone\nalter table a drop column n;');
    write('codes/a.sql', 'select 1;');
    await expect(run()).rejects.toThrow('db/migrations/0003-c.sql: n is gone');
    await expect(run()).rejects.toThrow('npm run db -- backup FILE');
    expect(await rows('select * from a')).toEqual([{ n: 1 }]);
    expect(await run(true)).toEqual({ applied: ['migrations/0002-b.sql', 'migrations/0003-c.sql', 'codes/a.sql'] });
    expect(await run()).toEqual({ applied: [] });
  });

  it('P12 a fresh database runs a breaking migration unasked', async () => {
    write('migrations/0002-c.sql', '-- breaking: n is gone\nalter table a add column m integer;');
    expect((await run()).applied).toContain('migrations/0002-c.sql');
  });

  it('P12 an old version refuses a newer schema, names it, and leaves roles and rows alone', async () => {
    write('migrations/0002-b.sql', 'alter table a add column m integer;');
    await run();
    rmSync(join(directory, 'migrations/0002-b.sql'));
    write('codes/a.sql', 'insert into a values (9);');
    await expect(run()).rejects.toThrow('The database ran db/migrations/0002-b.sql, which this version does not have');
    expect(await rows('select n from a')).toEqual([{ n: 1 }]);
  });

  it('leaves nothing of a migration that fails, and names its line', async () => {
    write('migrations/0002-b.sql', 'create table b (n integer);\ncreate table c (n nonsense);');
    await expect(run()).rejects.toThrow('db/migrations/0002-b.sql line 2: type "nonsense" does not exist');
    expect(await rows(`select to_regclass('b') as b`)).toEqual([{ b: null }]);
    write('migrations/0002-b.sql', 'create table b (n integer);');
    expect(await run()).toEqual({ applied: ['migrations/0002-b.sql', 'codes/a.sql'] });
  });

  it('lets two programs start at once', async () => {
    const both = await Promise.all([run(), run()]);
    expect(both.flatMap((one) => one.applied)).toHaveLength(2);
  });
});

describe('testDatabase', () => {
  it('gives a migrated database of its own with a login for every role, none of which owns anything', async () => {
    const one = await testDatabase();
    const other = await testDatabase();
    await rows('create table only_here (n integer)', one.admin);
    expect(await rows(`select to_regclass('only_here') as found`, other.admin)).toEqual([{ found: null }]);
    for (const role of ROLES) {
      expect(
        await rows('select current_user as me, to_regclass($$log.entry$$) is not null as migrated', one[role]),
      ).toEqual([{ me: `sunlot_${role}`, migrated: true }]);
      await expect(rows('create schema mine', one[role])).rejects.toMatchObject({ code: '42501' });
    }
    expect(
      await rows(
        `select 1 from pg_class where relowner in (select oid from pg_roles where rolname like 'sunlot%')`,
        one.admin,
      ),
    ).toEqual([]);
  });
});
