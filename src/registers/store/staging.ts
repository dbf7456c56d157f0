// From a stream of good rows to the register (SQL.md): COPY into an unlogged staging table, then set by set: history of what
// changes, update where the hash differs, insert what is missing in id order. One description per library, one code.
import { once } from 'node:events';
import { type RawBuilder, sql } from 'kysely';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { clientOf, type Tx } from '../../platform/db/database.ts';

export type Library = {
  readonly table: 'subject' | 'inspector' | 'carrier';
  readonly id: string;
  /** Content, in the order in which a row is written; all of them are kept in history. */
  readonly columns: readonly string[];
  /** Beside the content: derived or only needed on the way in. */
  readonly derived: readonly string[];
  readonly staged: readonly string[];
};

export const SUBJECTS: Library = {
  table: 'subject',
  id: 'subject_id',
  columns: [
    'code',
    'code_kind',
    'name',
    'nature',
    'type',
    'industry',
    'section',
    'region',
    'street',
    'address',
    'status',
    'risk_class',
    'registered_on',
    'source',
  ],
  derived: ['name_grams', 'origins'],
  staged: ['former_code', 'own_key', 'place_key', 'unstated', 'expected'],
};

export const INSPECTORS: Library = {
  table: 'inspector',
  id: 'inspector_id',
  columns: [
    'name',
    'office_id',
    'region',
    'category',
    'certificate',
    'valid_from',
    'valid_until',
    'second_certificate',
    'second_from',
    'second_until',
    'post',
    'may_lead',
    'specialties',
    'status',
    'source',
  ],
  derived: [],
  staged: [],
};

export const CARRIERS: Library = {
  table: 'carrier',
  id: 'carrier_id',
  columns: [
    ...['kind', 'number', 'name', 'subject_ids', 'region', 'street', 'address'],
    ...['longitude', 'latitude', 'datum', 'status', 'source'],
  ],
  derived: [],
  staged: [],
};

/** A field of COPY's text format; null is \N. Control characters never get here: rows with them are refused before. */
export const copyText = (value: string | null): string => {
  if (value === null) return '\\N';
  return /[\\\t\n\r]/.test(value)
    ? value.replace(/[\\\t\n\r]/g, (one) =>
        one === '\\' ? '\\\\' : one === '\t' ? '\\t' : one === '\n' ? '\\n' : '\\r',
      )
    : value;
};

const NEEDS_QUOTES = /[{},"\\\s]|^null$|^$/i;
const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** A text[] as COPY reads it: members quoted where they must be, then escaped once more for COPY. */
export const copyArray = (values: readonly string[]): string => {
  if (!values.some((value) => NEEDS_QUOTES.test(value))) return `{${values.join(',')}}`;
  return copyText(`{${values.map((value) => (NEEDS_QUOTES.test(value) ? quoted(value) : value)).join(',')}}`);
};

/** Bytes that may wait for the database while the next rows are judged. */
const AHEAD = 4 * 1024 * 1024;

/** Writes lines of COPY text (each ending in a newline) into the library's staging table; returns how to write and how to end. */
export async function openStaging(tx: Tx, library: Library) {
  const columns = [
    'import_id',
    'line',
    library.id,
    'content_hash',
    ...library.derived,
    ...library.staged,
    ...library.columns,
  ];
  const client = await clientOf(tx);
  const stream = client.query(
    copyFrom(`copy registers.import_${library.table} (${columns.join(', ')}) from stdin`, { highWaterMark: AHEAD }),
  );
  let failure: Error | null = null;
  stream.on('error', (error: Error) => {
    failure = error;
  });
  return {
    async write(lines: string): Promise<void> {
      if (failure) throw failure;
      if (!stream.write(lines)) await once(stream, 'drain');
    },
    async end(): Promise<void> {
      if (failure) throw failure;
      stream.end();
      await once(stream, 'finish');
    },
    abandon(): void {
      stream.destroy(new Error('import abandoned'));
    },
  };
}

const names = (columns: readonly string[], of?: string): RawBuilder<unknown> =>
  sql.join(columns.map((column) => (of === undefined ? sql.id(column) : sql.id(of, column))));

const staging = (library: Library) => sql.id('registers', `import_${library.table}`);
const current = (library: Library) => sql.id('registers', library.table);

export const clearStaging = async (tx: Tx, library: Library, importId: string): Promise<void> => {
  await sql`delete from ${staging(library)} where import_id = ${importId}`.execute(tx);
};

/** How many rows are staged: none after a crash of the database, whatever had been staged before. */
export async function stagedRows(tx: Tx, library: Library, importId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${staging(library)}
    where import_id = ${importId}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** From this many rows on a join goes over both tables whole. */
const MANY_ROWS = 5_000;

/**
 * Sorts and joins of a whole file stay in memory, for this transaction. What the planner believes of a staging table may be
 * from when it was empty (autovacuum comes by between two imports): it would then look up every row by scanning the others.
 */
export async function takeMemory(tx: Tx, rows: number): Promise<void> {
  await sql`set local work_mem = '128MB'`.execute(tx);
  if (rows >= MANY_ROWS) await sql`set local enable_nestloop = off`.execute(tx);
}

/**
 * A subject known under another code keeps its id: by alias, by the former code that the row itself names, or because it was
 * recorded under an assigned code and now has a real one. Returns how many of the last kind there are.
 */
export async function resolveAliases(tx: Tx, importId: string): Promise<number> {
  await sql`update registers.import_subject i set subject_id = a.subject_id from registers.subject_alias a
    where i.import_id = ${importId} and a.alias = i.subject_id and a.subject_id <> i.subject_id`.execute(tx);
  await sql`update registers.import_subject i set subject_id = i.former_code from registers.subject s
    where i.import_id = ${importId} and i.former_code is not null and s.subject_id = i.former_code and i.subject_id = i.code
      and not exists (select from registers.subject o where o.subject_id = i.code)`.execute(tx);
  return (await joinAssigned(tx, importId, 'own_key')) + (await joinAssigned(tx, importId, 'place_key'));
}

/** The first row with a real code whose key belongs to a subject with an assigned one. */
async function joinAssigned(tx: Tx, importId: string, key: 'own_key' | 'place_key'): Promise<number> {
  const { numAffectedRows } = await sql`update registers.import_subject i set subject_id = m.subject_id from (
      select distinct on (k.code) k.code as subject_id, r.line
      from registers.import_subject r join registers.assigned_key k on k.key = r.${sql.id(key)}
        join registers.subject s on s.subject_id = k.code
      where r.import_id = ${importId} and r.code_kind <> 'assigned' and r.subject_id = r.code and s.code_kind = 'assigned'
        and not exists (select from registers.subject o where o.subject_id = r.code)
      order by k.code, r.line
    ) m where i.import_id = ${importId} and i.line = m.line`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Takes out rows whose id stands further up in the same file; returns their lines, ids and the line that stays. */
export async function takeDuplicates(tx: Tx, library: Library, importId: string) {
  const id = sql.id(library.id);
  const { rows } = await sql<{ line: number; id: string; first: number }>`
    with repeated as (
      select ${id} as id, min(line) as first from ${staging(library)} where import_id = ${importId}
      group by ${id} having count(*) > 1
    )
    delete from ${staging(library)} i using repeated r
    where i.import_id = ${importId} and i.${id} = r.id and i.line > r.first
    returning i.line, r.id, r.first`.execute(tx);
  return rows;
}

export type Counts = { readonly added: number; readonly changed: number; readonly unchanged: number };

export async function countStaged(tx: Tx, library: Library, importId: string): Promise<Counts> {
  const id = sql.id(library.id);
  const { rows } = await sql<Counts>`
    select count(*) filter (where s.${id} is null)::int as added,
      count(*) filter (where s.content_hash <> i.content_hash)::int as changed,
      count(*) filter (where s.content_hash = i.content_hash)::int as unchanged
    from ${staging(library)} i left join ${current(library)} s on s.${id} = i.${id} where i.import_id = ${importId}`.execute(
    tx,
  );
  return rows[0] ?? { added: 0, changed: 0, unchanged: 0 };
}

/** The ids of staged rows in the order of the file, as they stand after aliases were followed; for few rows. */
export async function stagedIds(tx: Tx, library: Library, importId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select ${sql.id(library.id)} as id from ${staging(library)}
    where import_id = ${importId} order by line limit 100`.execute(tx);
  return rows.map((row) => row.id);
}

/** The content hashes of the staged rows in the order of the file, for the root that the entry states. */
export async function* stagedHashes(tx: Tx, library: Library, importId: string): AsyncGenerator<Buffer> {
  const query = `copy (select encode(content_hash, 'hex') from registers.import_${library.table} where import_id = '${importId}' order by line) to stdout`;
  let rest = '';
  const client = await clientOf(tx);
  for await (const part of client.query(copyTo(query))) {
    const lines = (rest + (part as Buffer).toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield Buffer.from(line, 'hex');
  }
}

/** One importer of a library at a time, until the transaction ends: counts and rows then agree. */
const LOCKS = { subject: 1_872_040_421, inspector: 1_872_040_422, carrier: 1_872_040_423 } as const;

/** No other importer of the library, and nobody who settles what importers disagree about, until the transaction ends. */
export const lockLibrary = async (tx: Tx, library: Library): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${LOCKS[library.table]})`.execute(tx);
};

/** Moves the staged rows into the register, inside the act; `before` runs once nobody else can; returns what that came to. */
export async function applyStaged(
  tx: Tx,
  library: Library,
  { importId, rows }: { readonly importId: string; readonly rows: number },
  entryId: string,
  at: Date,
  before: () => Promise<void> = async () => {},
): Promise<Counts> {
  const id = sql.id(library.id);
  const content = [...library.columns, ...library.derived, 'content_hash'];
  await takeMemory(tx, rows);
  await lockLibrary(tx, library);
  await before();
  await takeMemory(tx, rows);
  const counts = await countStaged(tx, library, importId);
  if (counts.changed > 0) {
    const kept = [library.id, 'recorded_at', ...library.columns, 'content_hash', 'entry_id'];
    await sql`insert into ${sql.id('registers', `${library.table}_history`)} (${names(kept)}, superseded_at, superseded_by)
      select ${names(kept, 's')}, ${at}::timestamptz, ${entryId}::uuid
      from ${staging(library)} i join ${current(library)} s on s.${id} = i.${id}
      where i.import_id = ${importId} and s.content_hash <> i.content_hash`.execute(tx);
    await sql`update ${current(library)} s
      set ${sql.join(content.map((column) => sql`${sql.id(column)} = i.${sql.id(column)}`))}, recorded_at = ${at}, entry_id = ${entryId}
      from ${staging(library)} i
      where i.import_id = ${importId} and s.${id} = i.${id} and s.content_hash <> i.content_hash`.execute(tx);
  }
  if (counts.added > 0) {
    await sql`insert into ${current(library)} (${id}, ${names(content)}, recorded_at, entry_id)
      select i.${id}, ${names(content, 'i')}, ${at}::timestamptz, ${entryId}::uuid from ${staging(library)} i
      where i.import_id = ${importId} and not exists (select from ${current(library)} s where s.${id} = i.${id})
      order by i.${id}`.execute(tx);
  }
  if (library.table === 'subject') await addAliases(tx, importId, at);
  await clearStaging(tx, library, importId);
  return counts;
}

async function addAliases(tx: Tx, importId: string, at: Date): Promise<void> {
  await sql`insert into registers.subject_alias (subject_id, alias, recorded_at)
    select i.subject_id, i.code, ${at}::timestamptz from registers.import_subject i
      where i.import_id = ${importId} and i.code <> i.subject_id
    union
    select i.subject_id, i.former_code, ${at}::timestamptz from registers.import_subject i
      where i.import_id = ${importId} and i.former_code is not null and i.former_code <> i.subject_id
    on conflict do nothing`.execute(tx);
}
