// Brings a database to the present: login roles, then db/migrations/NNNN-name.sql (forward only, each once, each in its
// own transaction), then db/codes/*.sql (repeatable upserts, whenever their text changed). What ran is in
// platform.migration with the hash of its text: a migration that was changed after it ran is an error, not a surprise.
// Works on PostgreSQL 15 and later, as a superuser or as an owner of the database who may create roles.
// A migration whose first line is `-- breaking: <what it changes>` cannot be undone by starting the version before it, so a database
// that holds anything runs it only when the operator says so (docs/operating.md, upgrade).
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { type Passwords, ROLES, roleName } from './roles.ts';

/** The project's folder db, which lies above both this file and the built server. */
function projectDb(from = import.meta.dirname): string {
  const found = join(from, 'db');
  if (existsSync(join(found, 'migrations'))) return found;
  if (dirname(from) === from) throw new Error('The folder db/migrations is missing: the installation is not whole.');
  return projectDb(dirname(from));
}
const PROJECT_DB = projectDb();
const OLDEST_VERSION = 150_000;
/** Any constant: two servers that start at once migrate one after the other, and never while a backup reads. */
export const MIGRATION_LOCK = 7_316_420;

export type Script = { readonly name: string; readonly text: string; readonly hash: string };
export type Migrated = { readonly applied: readonly string[] };
type Options = { readonly directory?: string; readonly acceptBreaking?: boolean };

function scripts(directory: string, folder: 'migrations' | 'codes'): Script[] {
  const path = join(directory, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => {
    const text = readFileSync(join(path, name), 'utf8');
    return { name: `${folder}/${name}`, text, hash: createHash('sha256').update(text).digest('hex') };
  });
}

/** Names are NNNN-…, each number once: the order is the same everywhere. Branches take ranges of numbers, so gaps are allowed. */
function inOrder(migrations: readonly Script[]): readonly Script[] {
  const seen = new Set<string>();
  for (const { name } of migrations) {
    const number = /^migrations\/(\d{4})-/.exec(name)?.[1];
    if (number === undefined) throw new Error(`db/${name}: expected a name that starts with four digits and a hyphen`);
    if (seen.has(number)) throw new Error(`db/${name}: the number ${number} is taken; choose the next free one`);
    seen.add(number);
  }
  return migrations;
}

/** All migrations of this version, in order. */
export const knownMigrations = (directory = PROJECT_DB): readonly Script[] => inOrder(scripts(directory, 'migrations'));

/** What a migration says it breaks, or null. */
export const breaks = ({ text }: Script): string | null => /^-- breaking: *(\S.*)/.exec(text)?.[1] ?? null;

/** Roles belong to the whole server: another database of it may be setting them at this moment. */
const ROLE_TRIES = 10;
const INTERNAL_ERROR = 'XX000';

async function setRole(client: Client, statement: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(statement);
      return;
    } catch (error) {
      const concurrent = (error as { code?: string }).code === INTERNAL_ERROR && tries < ROLE_TRIES;
      if (!concurrent) throw error;
      await pause(20 * tries);
    }
  }
}

/** Makes the login roles and sets their passwords. Outside a transaction. */
export async function ensureRoles(client: Client, passwords: Passwords): Promise<void> {
  const present = await client.query<{ rolname: string }>('select rolname from pg_roles');
  const names = new Set(present.rows.map((row) => row.rolname));
  for (const role of ROLES) {
    const name = roleName(role);
    const verb = names.has(name) ? 'alter' : 'create';
    const password = escapeLiteral(passwords[role]);
    await setRole(client, `${verb} role ${escapeIdentifier(name)} with login password ${password}`);
  }
}

export async function ensureLedger(client: Client): Promise<Map<string, string>> {
  await client.query(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      name text collate "C" primary key,
      hash text not null,
      applied_at timestamptz not null default now()
    )`);
  const rows = await client.query<{ name: string; hash: string }>('select name, hash from platform.migration');
  return new Map(rows.rows.map((row) => [row.name, row.hash]));
}

/** Runs a script inside the caller's transaction; an error names its line. */
export async function runScript(client: Client, script: Script): Promise<void> {
  try {
    await client.query(script.text);
  } catch (error) {
    const { message, position } = error as { message: string; position?: string };
    const line = position === undefined ? '?' : script.text.slice(0, Number(position)).split('\n').length;
    throw new Error(`db/${script.name} line ${line}: ${message}`, { cause: error });
  }
  await client.query(
    `insert into platform.migration (name, hash) values ($1, $2)
     on conflict (name) do update set hash = excluded.hash, applied_at = excluded.applied_at`,
    [script.name, script.hash],
  );
}

async function apply(client: Client, script: Script): Promise<void> {
  await client.query('begin');
  try {
    await runScript(client, script);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** The scripts that have yet to run. A migration that ran and is gone or different is refused. */
function outstanding(ledger: ReadonlyMap<string, string>, directory: string): Script[] {
  const migrations = knownMigrations(directory);
  const known = new Set(migrations.map((script) => script.name));
  for (const name of ledger.keys()) {
    if (name.startsWith('migrations/') && !known.has(name)) {
      throw new Error(
        `The database ran db/${name}, which this version does not have: start a version that is as new, or restore the backup made before the upgrade.`,
      );
    }
  }
  for (const { name, hash } of migrations) {
    if (ledger.has(name) && ledger.get(name) !== hash) {
      throw new Error(`db/${name} was changed after it ran: undo the change and write a new migration.`);
    }
  }
  const codes = scripts(directory, 'codes').filter((script) => ledger.get(script.name) !== script.hash);
  return [...migrations.filter((script) => !ledger.has(script.name)), ...codes];
}

/** A database that ran nothing yet has nothing to lose. */
function refuseBreaking(todo: readonly Script[], fresh: boolean): void {
  const breaking = todo.flatMap((script) => {
    const what = breaks(script);
    return what === null ? [] : [`  db/${script.name}: ${what}`];
  });
  if (fresh || breaking.length === 0) return;
  throw new Error(
    [
      'This version changes the database in a way that the version before cannot read:',
      ...breaking,
      'Stop every server, make a backup (npm run db -- backup FILE) and verify it (npm run db -- verify FILE),',
      'then start with --accept-breaking (npm start -- --accept-breaking). The way back is the backup.',
    ].join('\n'),
  );
}

/**
 * Migrates the database of `adminUrl`; returns the names of what ran now, nothing when all was up to date. Refuses, before anything
 * ran, a breaking migration of a database that holds something unless it is accepted.
 */
export async function migrate(adminUrl: string, passwords: Passwords, options: Options = {}): Promise<Migrated> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const version = await client.query<{ server_version_num: string }>('show server_version_num');
    if (Number(version.rows[0]?.server_version_num) < OLDEST_VERSION)
      throw new Error('PostgreSQL 15 or later is needed.');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ledger = await ensureLedger(client);
    const todo = outstanding(ledger, options.directory ?? PROJECT_DB);
    if (options.acceptBreaking !== true) refuseBreaking(todo, ledger.size === 0);
    await ensureRoles(client, passwords);
    for (const script of todo) await apply(client, script);
    return { applied: todo.map((script) => script.name) };
  } finally {
    await client.end();
  }
}
