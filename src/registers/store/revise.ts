// Subjects as two sources tell them (R18, R19): staged rows beside what is held, staged rows after they were brought together, and subjects
// that a person's decision changes, with the version before kept in history.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Content, Origins } from '../rules/precedence.ts';
import { SUBJECTS } from './staging.ts';

const contentOf = (of: string) =>
  sql`jsonb_build_object(${sql.join(
    SUBJECTS.columns.flatMap((column) => [sql.lit(column), sql`${sql.id(of, column)}::text`]),
  )})`;

/** Lines of staged rows whose subject came from another source, has fields of others, or is disputed; all else goes as it always did. */
export async function disputedLines(tx: Tx, importId: string): Promise<readonly number[]> {
  const { rows } = await sql<{ line: number }>`select i.line
    from registers.import_subject i join registers.subject s on s.subject_id = i.subject_id
    where i.import_id = ${importId} and (s.source <> i.source or s.origins <> '{}'
      or exists (select from registers.conflict c where c.subject_id = s.subject_id and c.state = 'open'))
    order by i.line`.execute(tx);
  return rows.map(({ line }) => line);
}

export type Disputed = {
  readonly line: number;
  readonly subject_id: string;
  readonly said: Content;
  readonly unstated: readonly string[];
  readonly held: Content;
  readonly origins: Origins;
  readonly held_at: Date;
};

/** The rows of some lines beside what is held. */
export async function disputedRows(tx: Tx, importId: string, lines: readonly number[]): Promise<readonly Disputed[]> {
  const { rows } = await sql<Disputed>`select i.line, i.subject_id, ${contentOf('i')} as said, i.unstated,
      ${contentOf('s')} as held, s.origins, s.recorded_at as held_at
    from registers.import_subject i join registers.subject s on s.subject_id = i.subject_id
    where i.import_id = ${importId} and i.line = any(${lines}::int[])`.execute(tx);
  return rows;
}

export type Brought = {
  readonly line: number;
  readonly subjectId: string;
  readonly content: Content;
  readonly origins: Origins;
  readonly hash: string;
  readonly grams: readonly string[];
};

const recordset = (rows: readonly Omit<Brought, 'line'>[]) =>
  JSON.stringify(
    rows.map((row) => ({
      ...row.content,
      line: 'line' in row ? row.line : 0,
      subject_id: row.subjectId,
      origins: row.origins,
      hash: row.hash,
      name_grams: row.grams,
    })),
  );

/** Columns of a recordset in their types: all text but the day. */
const shape = sql.raw(
  [
    'line int',
    'subject_id text',
    'origins jsonb',
    'hash text',
    'name_grams text[]',
    ...SUBJECTS.columns.map((column) => `${column} ${column === 'registered_on' ? 'date' : 'text'}`),
  ].join(', '),
);
const contentSet = sql.join(SUBJECTS.columns.map((column) => sql`${sql.id(column)} = n.${sql.id(column)}`));

/** Staged rows as they are to be recorded; where nothing but an origin changes, the subject takes it without a new version. */
export async function bringTogether(tx: Tx, importId: string, rows: readonly Brought[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`update registers.import_subject i set ${contentSet}, name_grams = n.name_grams, origins = n.origins,
      content_hash = decode(n.hash, 'hex')
    from jsonb_to_recordset(${recordset(rows)}::jsonb) n (${shape})
    where i.import_id = ${importId} and i.line = n.line`.execute(tx);
  await sql`update registers.subject s set origins = n.origins
    from jsonb_to_recordset(${recordset(rows)}::jsonb) n (${shape})
    where s.subject_id = n.subject_id and s.content_hash = decode(n.hash, 'hex') and s.origins <> n.origins`.execute(
    tx,
  );
}

/** Locked, as they stand. */
export async function lockSubjects(tx: Tx, subjectIds: readonly string[]) {
  const { rows } = await sql<{ subject_id: string; held: Content; origins: Origins }>`
    select s.subject_id, ${contentOf('s')} as held, s.origins from registers.subject s
    where s.subject_id = any(${subjectIds}::text[]) order by s.subject_id for update`.execute(tx);
  return rows;
}

/** Gives subjects another content: the version before goes into history. */
export async function reviseSubjects(
  tx: Tx,
  rows: readonly Omit<Brought, 'line'>[],
  { at, entryId }: { readonly at: Date; readonly entryId: string },
): Promise<void> {
  if (rows.length === 0) return;
  const kept = sql.join(
    ['subject_id', 'recorded_at', ...SUBJECTS.columns, 'content_hash', 'entry_id'].map((column) => sql.id(column)),
  );
  await sql`insert into registers.subject_history (${kept}, superseded_at, superseded_by)
    select ${kept}, ${at}::timestamptz, ${entryId}::uuid from registers.subject
    where subject_id = any(${rows.map(({ subjectId }) => subjectId)}::text[])`.execute(tx);
  await sql`update registers.subject s set ${contentSet}, name_grams = n.name_grams, origins = n.origins,
      content_hash = decode(n.hash, 'hex'), recorded_at = ${at}::timestamptz, entry_id = ${entryId}::uuid
    from jsonb_to_recordset(${recordset(rows)}::jsonb) n (${shape}) where s.subject_id = n.subject_id`.execute(tx);
}

/** All staged lines of an import. */
export async function editLines(tx: Tx, importId: string): Promise<readonly number[]> {
  const { rows } = await sql<{ line: number }>`select line from registers.import_subject
    where import_id = ${importId} order by line`.execute(tx);
  return rows.map(({ line }) => line);
}

export type EditRow = {
  readonly line: number;
  readonly subject_id: string;
  readonly said: Content;
  readonly unstated: readonly string[];
  readonly expected: string | null;
  readonly held: Content | null;
  readonly origins: Origins | null;
  readonly now: string | null;
};

/** Staged rows of a workbook that came back, beside what is held; nulls where nobody is known by the id. */
export async function editRows(tx: Tx, importId: string, lines: readonly number[]): Promise<readonly EditRow[]> {
  const { rows } = await sql<EditRow>`select i.line, i.subject_id, ${contentOf('i')} as said, i.unstated,
      encode(i.expected, 'hex') as expected, encode(s.content_hash, 'hex') as now, s.origins,
      case when s.subject_id is not null then ${contentOf('s')} end as held
    from registers.import_subject i left join registers.subject s on s.subject_id = i.subject_id
    where i.import_id = ${importId} and i.line = any(${lines}::int[]) order by i.line`.execute(tx);
  return rows;
}

export const takeLines = async (tx: Tx, importId: string, lines: readonly number[]): Promise<void> => {
  if (lines.length === 0) return;
  await sql`delete from registers.import_subject where import_id = ${importId} and line = any(${lines}::int[])`.execute(
    tx,
  );
};

/** How many staged rows were made from a version that no longer stands. */
export async function countOvertaken(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n
    from registers.import_subject i left join registers.subject s on s.subject_id = i.subject_id
    where i.import_id = ${importId} and s.content_hash is distinct from i.expected`.execute(tx);
  return rows[0]?.n ?? 0;
}

export type Difference = {
  readonly line: number;
  readonly subject_id: string;
  readonly held: Content;
  readonly said: Content;
};

/** Staged rows that would change their subject, behind a line: what is held and what it would become. */
export async function differences(
  tx: Tx,
  importId: string,
  after: number,
  limit: number,
): Promise<readonly Difference[]> {
  const { rows } =
    await sql<Difference>`select i.line, i.subject_id, ${contentOf('s')} as held, ${contentOf('i')} as said
    from registers.import_subject i join registers.subject s on s.subject_id = i.subject_id
    where i.import_id = ${importId} and i.line > ${after} and s.content_hash <> i.content_hash
    order by i.line limit ${limit}`.execute(tx);
  return rows;
}
