// Bringing a backup back, all of it or nothing: in one transaction the tables are made by the very migrations that the backup had run,
// filled by COPY, and their references checked. Migrations that came later run afterwards (migrate.ts).
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client, escapeLiteral } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ensureLedger, ensureRoles, knownMigrations, MIGRATION_LOCK, runScript, type Script } from '../db/migrate.ts';
import { type Passwords, ROLES, roleName } from '../db/roles.ts';
import type { Found } from './archive.ts';
import { checkedMembers, KEYS, type Manifest, type TableInBackup, unpack } from './manifest.ts';
import { foreignKeysOf, hasRows, tablesOf } from './tables.ts';

/** A database in which one of these has a row is somebody's. */
const SIGNS_OF_LIFE = ['log.entry', 'organisation.account'];

type Wanted = {
  readonly passwords: Passwords;
  /** Replace what the database holds. */
  readonly overwrite: boolean;
  readonly directory?: string;
};

/** The migrations that made the backup's tables, or a sentence why this version cannot bring it back. */
function migrationsOf(manifest: Manifest, known: readonly Script[]): readonly Script[] {
  return manifest.migrations.map(({ name, hash }) => {
    const script = known.find((one) => one.name === name);
    if (script?.hash === hash) return script;
    const what = script === undefined ? 'does not have' : 'has with another text';
    throw new Error(
      `The backup (version ${manifest.version}) ran db/${name}, which this version ${what}: restore with a version that is as new.`,
    );
  });
}

async function refuseUnlessFree(client: Client, overwrite: boolean): Promise<void> {
  const roles = ROLES.map((role) => escapeLiteral(roleName(role))).join(', ');
  const busy = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and usename in (${roles})`,
  );
  const n = busy.rows[0]?.n ?? 0;
  if (n > 0) throw new Error(`A server is connected to this database (${n} connections): stop every server first.`);
  for (const table of overwrite ? [] : SIGNS_OF_LIFE) {
    if (!(await hasRows(client, table))) continue;
    throw new Error(
      `This database is not empty (${table} has rows): restore into an empty one, or give --overwrite to replace all of it.`,
    );
  }
}

/** Schemas that this version or the backup calls its own; others in the same database are left alone. */
function ownSchemas(manifest: Manifest, known: readonly Script[]): readonly string[] {
  const made = known.flatMap(({ text }) =>
    [...text.matchAll(/^create schema (?:if not exists )?([a-z_]+)/gm)].map(([, name = '']) => name),
  );
  const held = manifest.tables.map(({ name }) => name.split('.')[0] ?? '');
  return [...new Set(['pgboss', ...made, ...held])].filter((name) => name !== '' && name !== 'public');
}

async function makeTables(client: Client, manifest: Manifest, scripts: readonly Script[]): Promise<void> {
  await ensureLedger(client);
  for (const script of scripts) await runScript(client, script);
  const there = await tablesOf(client);
  for (const { name, columns } of manifest.tables) {
    const table = there.find((one) => one.name === name);
    if (table !== undefined && table.columns.join() === columns.join()) continue;
    throw new Error(`The backup's table ${name} is not the one that its migrations make: it was changed by hand.`);
  }
  for (const { name, parent, bound } of manifest.partitions) {
    const known = await client.query<{ found: string | null }>('select to_regclass($1)::text as found', [name]);
    if (known.rows[0]?.found === null) await client.query(`create table ${name} partition of ${parent} ${bound}`);
  }
  // A migration may have put rows there that the backup brings again.
  if (there.length > 0) await client.query(`truncate ${there.map(({ name }) => name).join(', ')}`);
}

/** The pieces of one table, unpacked one at a time. */
async function* piecesOf(table: TableInBackup, members: AsyncGenerator<Found>): AsyncGenerator<Buffer> {
  for (let n = 0; n < table.pieces; n += 1) {
    const { value, done } = await members.next();
    if (done === true) throw new Error(`The backup ends inside ${table.name}.`);
    yield await unpack(value);
  }
}

async function fillTables(client: Client, path: string, manifest: Manifest): Promise<Buffer | null> {
  const members = checkedMembers(path, manifest);
  try {
    for (const table of manifest.tables) {
      const into = client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`));
      await pipeline(Readable.from(piecesOf(table, members)), into);
      if (into.rowCount === table.rows) continue;
      throw new Error(`${table.name} took ${into.rowCount} of ${table.rows} rows.`);
    }
    if (!manifest.keys) return null;
    const { value } = await members.next();
    return value?.name === KEYS ? value.bytes : null;
  } finally {
    await members.return(undefined);
  }
}

async function load(client: Client, path: string, manifest: Manifest, wanted: Wanted): Promise<Buffer | null> {
  const known = knownMigrations(wanted.directory);
  const scripts = migrationsOf(manifest, known);
  await client.query('set local row_security = off');
  for (const schema of ownSchemas(manifest, known)) await client.query(`drop schema if exists ${schema} cascade`);
  await makeTables(client, manifest, scripts);
  // Tables come in no particular order: their references are checked once all are there.
  const references = await foreignKeysOf(client);
  for (const { table, name } of references) await client.query(`alter table ${table} drop constraint ${name}`);
  const keys = await fillTables(client, path, manifest);
  for (const { table, name, definition } of references) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  }
  for (const { name, last, called } of manifest.sequences) {
    await client.query('select setval($1, $2, $3)', [name, last, called]);
  }
  return keys;
}

/**
 * Fills the database with a backup whose manifest was read (and so checked); answers the sealed keys, if it has any. Refuses a database
 * that holds something, one that a server uses, and a backup of a version that is newer. Nothing is changed unless all of it comes back.
 */
export async function restoreTables(
  adminUrl: string,
  path: string,
  manifest: Manifest,
  wanted: Wanted,
): Promise<Buffer | null> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseUnlessFree(client, wanted.overwrite);
    await ensureRoles(client, wanted.passwords);
    await client.query('begin');
    try {
      const keys = await load(client, path, manifest, wanted);
      await client.query('commit');
      await client.query('analyze');
      return keys;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  } finally {
    await client.end();
  }
}
