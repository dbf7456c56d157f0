// What is recorded of an import: its file, mapping, state and counts; the faults of its rows.
import { sql } from 'kysely';
import { officesUnder } from '../../organisation/store.ts';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListColumn, type ListSource } from '../../platform/list/source.ts';
import type { Mapping } from '../rules/mapping.ts';
import type { Fault, Tidied } from '../rules/row.ts';
import type { Table } from '../table.ts';

export const IMPORT_KINDS = ['subject', 'inspector', 'carrier', 'edit'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export type ImportState = 'uploaded' | 'checking' | 'checked' | 'applying' | 'applied' | 'refused';
export type Problem = { readonly code: string; readonly fill: Readonly<Record<string, string | number>> };

/** What a check had counted when it last wrote. `peaks`: of the tree over the good rows, in hex. */
export type Reached = {
  readonly rows: number;
  readonly refused: number;
  readonly staged: number;
  readonly faults: number;
  readonly tidied: number;
  readonly notes: Readonly<Record<string, number>>;
  readonly peaks: readonly string[];
};

export type ImportRecord = Table & {
  readonly importId: string;
  readonly kind: ImportKind;
  readonly source: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly fileSha256: Buffer;
  /** Whether the file is all that its source has. */
  readonly whole: boolean;
  readonly mapping: Mapping;
  readonly mode: 'all' | 'good' | null;
  readonly state: ImportState;
  readonly problem: Problem | null;
  readonly notes: Readonly<Record<string, number>>;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Values kept against what the file says. */
  readonly conflicts: number;
  readonly rowsRoot: Buffer | null;
  /** The last line that a check has staged, 0 where none was begun; and what it had counted. */
  readonly reached: number;
  readonly partial: Reached | null;
  readonly jobId: string | null;
  readonly officeId: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
  readonly entryId: string | null;
};

const query = (tx: Tx) => tx.selectFrom('registers.import').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof query>['executeTakeFirstOrThrow']>>;

export const recordOf = (row: Row): ImportRecord => ({
  importId: row.import_id,
  kind: row.kind,
  source: row.source,
  fileId: row.file_id,
  fileName: row.file_name,
  fileSha256: row.file_sha256,
  columns: row.columns,
  delimiter: row.delimiter,
  encoding: row.encoding,
  format: row.format,
  sheets: row.sheets,
  sheet: row.sheet,
  headerLine: row.header_line,
  whole: row.whole,
  mapping: row.mapping as Mapping,
  mode: row.mode,
  state: row.state,
  problem: row.problem as Problem | null,
  notes: row.notes as Record<string, number>,
  rows: row.rows,
  added: row.added,
  changed: row.changed,
  unchanged: row.unchanged,
  refused: row.refused,
  conflicts: row.conflicts,
  rowsRoot: row.rows_root,
  reached: row.reached,
  partial: row.partial as Reached | null,
  jobId: row.job_id,
  officeId: row.office_id,
  userId: row.user_id,
  createdAt: row.created_at,
  appliedAt: row.applied_at,
  entryId: row.entry_id,
});

const tableColumns = (table: Table) => ({
  columns: [...table.columns],
  delimiter: table.delimiter,
  encoding: table.encoding,
  format: table.format,
  sheets: [...table.sheets],
  sheet: table.sheet,
  header_line: table.headerLine,
});

export async function addImport(
  tx: Tx,
  made: Pick<
    ImportRecord,
    | 'importId'
    | 'kind'
    | 'source'
    | 'fileId'
    | 'fileName'
    | 'fileSha256'
    | keyof Table
    | 'whole'
    | 'mapping'
    | 'officeId'
    | 'userId'
    | 'createdAt'
  >,
): Promise<void> {
  await tx
    .insertInto('registers.import')
    .values({
      import_id: made.importId,
      kind: made.kind,
      source: made.source,
      file_id: made.fileId,
      file_name: made.fileName,
      file_sha256: made.fileSha256,
      ...tableColumns(made),
      whole: made.whole,
      mapping: JSON.stringify(made.mapping),
      state: 'uploaded',
      office_id: made.officeId,
      user_id: made.userId,
      created_at: made.createdAt,
    })
    .execute();
}

export async function findImport(tx: Tx, importId: string): Promise<ImportRecord | null> {
  const row = await query(tx).where('import_id', '=', importId).executeTakeFirst();
  return row ? recordOf(row) : null;
}

const number = (key: 'rows' | 'added' | 'changed' | 'unchanged' | 'refused'): ListColumn => ({
  key,
  kind: 'number',
  sql: `m.${key}`,
  title: `registers.import.${key}`,
  sort: true,
});

/** Imports of the reader's offices, newest first. */
export const importList: ListSource<Row> = {
  name: 'imports',
  permission: 'import.read',
  title: 'registers.imports',
  rows: (tx) => tx.selectFrom('registers.import as m').selectAll('m'),
  id: 'm.import_id',
  idKind: 'uuid',
  order: '-at',
  columns: [
    { key: 'file', kind: 'text', sql: 'm.file_name', title: 'registers.import.file', sort: true },
    { key: 'kind', kind: 'choice', sql: 'm.kind', title: 'registers.import.kind', words: 'registers.kind.' },
    { key: 'state', kind: 'choice', sql: 'm.state', title: 'registers.import.state', words: 'registers.importState.' },
    ...(['rows', 'added', 'changed', 'unchanged', 'refused'] as const).map(number),
    { key: 'source', kind: 'text', sql: 'm.source', title: 'registers.import.source' },
    {
      key: 'by',
      kind: 'text',
      sql: 'coalesce((select a.name from organisation.account a where a.user_id = m.user_id), m.user_id)',
      title: 'registers.import.by',
    },
    { key: 'at', kind: 'instant', sql: 'm.created_at', title: 'registers.import.at', sort: true },
  ],
  search: containedIn('m.file_name', 'm.source'),
  scope: async ({ tx, actor }) => {
    const offices = await officesUnder(tx, actor, 'import.read');
    return sql<boolean>`m.office_id = any(${[...offices]}::text[])`;
  },
};

export type ImportChange = {
  readonly state?: ImportState;
  readonly mapping?: Mapping;
  readonly table?: Table;
  readonly mode?: 'all' | 'good';
  readonly problem?: Problem | null;
  readonly notes?: Readonly<Record<string, number>>;
  readonly rows?: number;
  readonly added?: number;
  readonly changed?: number;
  readonly unchanged?: number;
  readonly refused?: number;
  readonly conflicts?: number;
  readonly rowsRoot?: Uint8Array;
  readonly reached?: number;
  readonly partial?: Reached | null;
  readonly jobId?: string;
  readonly appliedAt?: Date;
  readonly entryId?: string;
};

/** Changes an import that is in one of the states; false when it is in another. */
export async function changeImport(
  tx: Tx,
  importId: string,
  from: readonly ImportState[],
  change: ImportChange,
): Promise<boolean> {
  const { problem, notes, partial, mapping, table, rowsRoot, jobId, appliedAt, entryId, ...same } = change;
  const done = await tx
    .updateTable('registers.import')
    .set({
      ...same,
      ...(problem === undefined ? {} : { problem: problem === null ? null : JSON.stringify(problem) }),
      ...(partial === undefined ? {} : { partial: partial === null ? null : JSON.stringify(partial) }),
      ...(notes === undefined ? {} : { notes: JSON.stringify(notes) }),
      ...(table === undefined ? {} : tableColumns(table)),
      ...(mapping === undefined ? {} : { mapping: JSON.stringify(mapping) }),
      ...(rowsRoot === undefined ? {} : { rows_root: Buffer.from(rowsRoot) }),
      ...(jobId === undefined ? {} : { job_id: jobId }),
      ...(appliedAt === undefined ? {} : { applied_at: appliedAt }),
      ...(entryId === undefined ? {} : { entry_id: entryId }),
    })
    .where('import_id', '=', importId)
    .where('state', 'in', from)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export type LineFault = Fault & { readonly line: number };

export async function addFaults(tx: Tx, importId: string, faults: readonly LineFault[]): Promise<void> {
  if (faults.length === 0) return;
  const column = <T>(of: (fault: LineFault) => T) => faults.map(of);
  await sql`insert into registers.import_fault (import_id, line, field, value, code, fill)
    select ${importId}::uuid, line, field, value, code, fill::jsonb from unnest(
      ${column((one) => one.line)}::int[], ${column((one) => one.field)}::text[], ${column((one) => one.value)}::text[],
      ${column((one) => one.code)}::text[], ${column((one) => JSON.stringify(one.fill))}::text[]
    ) f (line, field, value, code, fill) on conflict do nothing`.execute(tx);
}

export type LineTidied = Tidied & { readonly line: number };

export async function addTidied(tx: Tx, importId: string, tidied: readonly LineTidied[]): Promise<void> {
  if (tidied.length === 0) return;
  await sql`insert into registers.import_tidied (import_id, line, field, before, after)
    select ${importId}::uuid, line, field, before, after from unnest(
      ${tidied.map((one) => one.line)}::int[], ${tidied.map((one) => one.field)}::text[],
      ${tidied.map((one) => one.before)}::text[], ${tidied.map((one) => one.after)}::text[]
    ) t (line, field, before, after) on conflict do nothing`.execute(tx);
}

/** In the order of the file, after a line and field. */
export const listTidied = (tx: Tx, importId: string, after: { line: number; field: string }, limit: number) =>
  tx
    .selectFrom('registers.import_tidied')
    .select(['line', 'field', 'before', 'after'])
    .where('import_id', '=', importId)
    .where(sql<boolean>`(line, field) > (${after.line}::int, ${after.field}::text)`)
    .orderBy('line')
    .orderBy('field')
    .limit(limit)
    .execute();

export async function countTidied(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from registers.import_tidied
    where import_id = ${importId}`.execute(tx);
  return rows[0]?.n ?? 0;
}

export const clearTidied = async (tx: Tx, importId: string): Promise<void> => {
  await tx.deleteFrom('registers.import_tidied').where('import_id', '=', importId).execute();
};

export const clearFaults = async (tx: Tx, importId: string): Promise<void> => {
  await tx.deleteFrom('registers.import_fault').where('import_id', '=', importId).execute();
};

/** Faults in the order of the file, after a line and field. */
export async function listFaults(
  tx: Tx,
  importId: string,
  after: { line: number; field: string; code: string },
  limit: number,
): Promise<readonly LineFault[]> {
  const rows = await tx
    .selectFrom('registers.import_fault')
    .select(['line', 'field', 'value', 'code', 'fill'])
    .where('import_id', '=', importId)
    .where(sql<boolean>`(line, field, code) > (${after.line}::int, ${after.field}::text, ${after.code}::text)`)
    .orderBy('line')
    .orderBy('field')
    .orderBy('code')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, fill: row.fill as Fault['fill'] }));
}

/** How many faults of each kind, most first. */
export async function countFaults(tx: Tx, importId: string) {
  const { rows } = await sql<{ field: string; code: string; count: number }>`
    select field, code, count(*)::int as count from registers.import_fault where import_id = ${importId}
    group by field, code order by count(*) desc, field, code`.execute(tx);
  return rows;
}

/** Codes and names of the rows whose check digit fails, in the order of the file, each code once. */
export async function checkFaults(tx: Tx, importId: string, limit: number) {
  const { rows } = await sql<{ code: string; name: string }>`
    select value as code, coalesce(min(fill ->> 'name'), '') as name from registers.import_fault
    where import_id = ${importId} and field = 'code' and code in ('registers.uscc-check', 'registers.reg15-check')
    group by value order by min(line) limit ${limit}`.execute(tx);
  return rows;
}

/** How the office last mapped these very columns of a source, in an import that got as far as being checked; or null. */
export async function lastMapping(
  tx: Tx,
  kind: ImportKind,
  source: string,
  officeId: string,
  columns: readonly string[],
): Promise<Mapping | null> {
  const row = await tx
    .selectFrom('registers.import')
    .select('mapping')
    .where('kind', '=', kind)
    .where('source', '=', source)
    .where('office_id', '=', officeId)
    .where('state', 'in', ['checked', 'applying', 'applied'])
    .where('columns', '=', sql<string[]>`${columns}::text[]`)
    .orderBy('created_at', 'desc')
    .orderBy('import_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? (row.mapping as Mapping) : null;
}
