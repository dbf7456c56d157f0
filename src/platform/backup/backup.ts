// One consistent backup of a running installation: every table by COPY inside one REPEATABLE READ snapshot, so that no act is half in
// it (uploaded files are rows too); what lies outside the database and is public; and the keys, only when a passphrase is given.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { MIGRATION_LOCK } from '../db/migrate.ts';
import { VERSION } from '../software.ts';
import { type Writer, writeArchive } from './archive.ts';
import { FORMAT, KEYS, type Manifest, pieceName, type TableInBackup } from './manifest.ts';
import { keyFiles, sealKeys } from './sealed-keys.ts';
import { partitionsOf, sequencesOf, type Table, tablesOf } from './tables.ts';

/** Rows are packed in pieces of about this many bytes: that much, and no more, is held. */
const PIECE = 1024 * 1024;
/** Fast rather than small: half of the time of the usual level, a few percent larger. */
const LEVEL = 4;
const zip = promisify(gzip);

/** Public texts of the data directory that a restore needs (spec/log.md 5). */
const OUTSIDE = ['log/verifier-keys', 'log/last-checkpoint'];

export type Made = { readonly rows: number; readonly bytes: number; readonly sha256: string; readonly keys: number };

type Wanted = {
  readonly dataDirectory: string;
  readonly at: Date;
  /** Null: without keys. */
  readonly passphrase: string | null;
};

async function addTable(client: Client, writer: Writer, table: Table): Promise<TableInBackup> {
  const copying = client.query(copyTo(`copy (select ${table.columns.join(', ')} from ${table.name}) to stdout`));
  let held: Buffer[] = [];
  let size = 0;
  let pieces = 0;
  const pack = async (): Promise<void> => {
    pieces += 1;
    await writer.add(pieceName(table.name, pieces), await zip(Buffer.concat(held), { level: LEVEL }));
    held = [];
    size = 0;
  };
  for await (const part of copying as AsyncIterable<Buffer>) {
    held.push(part);
    size += part.length;
    if (size >= PIECE) await pack();
  }
  if (size > 0) await pack();
  return { ...table, columns: [...table.columns], rows: copying.rowCount, pieces };
}

function outside(dataDirectory: string): Record<string, string> {
  const there = OUTSIDE.filter((name) => existsSync(join(dataDirectory, name)));
  return Object.fromEntries(there.map((name) => [name, readFileSync(join(dataDirectory, name), 'utf8')]));
}

async function ledger(client: Client): Promise<Manifest['migrations']> {
  const sql = `select name, hash from platform.migration where starts_with(name, 'migrations/') order by name`;
  const { rows } = await client.query<Manifest['migrations'][number]>(sql);
  return rows;
}

async function fill(client: Client, writer: Writer, wanted: Wanted): Promise<Manifest> {
  const partitions = await partitionsOf(client);
  const tables: TableInBackup[] = [];
  for (const table of await tablesOf(client)) tables.push(await addTable(client, writer, table));
  const version = await client.query<{ server_version: string }>('show server_version');
  const keys = wanted.passphrase === null ? [] : keyFiles(wanted.dataDirectory);
  if (wanted.passphrase !== null) await writer.add(KEYS, sealKeys(keys, wanted.passphrase));
  return {
    format: FORMAT,
    madeAt: wanted.at.toISOString(),
    version: VERSION,
    postgres: version.rows[0]?.server_version ?? '',
    migrations: await ledger(client),
    tables,
    partitions: [...partitions],
    sequences: [...(await sequencesOf(client))],
    outside: outside(wanted.dataDirectory),
    keys: wanted.passphrase !== null,
    members: [],
  };
}

/** Writes a backup of the administrator's database to `path`, which must not exist. The servers may run on. */
export async function backUp(adminUrl: string, path: string, wanted: Wanted): Promise<Made> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Before the snapshot: no migration may change a table that is being read.
    await client.query(`select pg_advisory_lock_shared(${MIGRATION_LOCK})`);
    // A table that hides rows from us must be an error, never a smaller backup.
    await client.query('begin isolation level repeatable read read only; set local row_security = off');
    const writer = await writeArchive(path, wanted.at);
    try {
      const manifest = await fill(client, writer, wanted);
      const { bytes, sha256 } = await writer.finish(manifest);
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      return { rows, bytes, sha256, keys: wanted.passphrase === null ? 0 : keyFiles(wanted.dataDirectory).length };
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  } finally {
    await client.end();
  }
}
