// Ranks of sources by field, and what sources disagree about: rows as they are found by an import, listed, and settled (R18, R19).
import { sql } from 'kysely';
import { likeContains } from '../../kit/like.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { ListSource } from '../../platform/list/source.ts';
import type { Claim, Content, Field, NewClaim, Ranks } from '../rules/precedence.ts';

export async function loadRanks(tx: Tx): Promise<Ranks> {
  const rows = await tx.selectFrom('registers.source_rank').selectAll().execute();
  const ranks = new Map<string, Map<string, number>>();
  for (const { field, source, rank } of rows) {
    const known = ranks.get(field) ?? new Map<string, number>();
    ranks.set(field, known.set(source, rank));
  }
  return ranks;
}

export const precedenceVersion = (tx: Tx) =>
  tx.selectFrom('registers.precedence').selectAll().executeTakeFirstOrThrow();

/** All ranks anew; false when another edition than the one that was opened is in force. */
export async function setRanks(
  tx: Tx,
  version: number,
  ranks: readonly { readonly field: Field; readonly sources: readonly string[] }[],
  set: { readonly by: string; readonly at: Date; readonly entryId: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('registers.precedence')
    .set({ version: version + 1, set_by: set.by, set_at: set.at, entry_id: set.entryId })
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await tx.deleteFrom('registers.source_rank').execute();
  const rows = ranks.flatMap(({ field, sources }) => sources.map((source, at) => ({ field, source, rank: at + 1 })));
  if (rows.length > 0) await tx.insertInto('registers.source_rank').values(rows).execute();
  return true;
}

/** Every source that anything was imported from, most recent first. */
export async function knownSources(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ source: string }>`select source from registers.import where kind = 'subject'
    group by source order by max(created_at) desc limit 200`.execute(tx);
  return rows.map(({ source }) => source);
}

export async function addClaims(
  tx: Tx,
  importId: string,
  at: Date,
  claims: readonly (NewClaim & { readonly conflictId: string; readonly subjectId: string; readonly heldAt: Date })[],
): Promise<void> {
  if (claims.length === 0) return;
  const rows = claims.map((one) => ({
    conflict_id: one.conflictId,
    subject_id: one.subjectId,
    field: one.field,
    held: one.held,
    held_source: one.heldSource,
    held_at: one.heldAt.toISOString(),
    value: one.value,
    source: one.source,
  }));
  await sql`insert into registers.conflict (conflict_id, subject_id, field, held, held_source, held_at, value, source, found_at, import_id, state)
    select n.*, ${at}::timestamptz, ${importId}::uuid, 'open' from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      n (conflict_id uuid, subject_id text, field text, held jsonb, held_source text, held_at timestamptz, value jsonb, source text)`.execute(
    tx,
  );
}

export async function closeClaims(
  tx: Tx,
  at: Date,
  closed: readonly { readonly conflictId: string; readonly state: 'agreed' | 'replaced' }[],
): Promise<void> {
  for (const state of ['agreed', 'replaced'] as const) {
    const ids = closed.filter((one) => one.state === state).map(({ conflictId }) => conflictId);
    if (ids.length === 0) continue;
    await tx
      .updateTable('registers.conflict')
      .set({ state, settled_at: at })
      .where('conflict_id', '=', sql<string>`any(${sql.val(ids)}::uuid[])`)
      .execute();
  }
}

/** All that was ever claimed against what these subjects hold. */
export async function claimsOf(tx: Tx, subjectIds: readonly string[]) {
  const rows = await tx
    .selectFrom('registers.conflict')
    .selectAll()
    .where('subject_id', '=', sql<string>`any(${sql.val(subjectIds)}::text[])`)
    .execute();
  const claims = new Map<string, Claim[]>();
  for (const row of rows) {
    const known = claims.get(row.subject_id) ?? [];
    known.push(claimOf(row));
    claims.set(row.subject_id, known);
  }
  return claims;
}

type Row = Awaited<ReturnType<typeof lockConflicts>>[number];
const claimOf = (row: Row): Claim => ({
  conflictId: row.conflict_id,
  field: row.field,
  held: row.held as Content,
  heldSource: row.held_source,
  value: row.value as Content,
  source: row.source,
  state: row.state,
});

export const lockConflicts = (tx: Tx, conflictIds: readonly string[]) =>
  tx
    .selectFrom('registers.conflict')
    .selectAll()
    .where('conflict_id', '=', sql<string>`any(${sql.val(conflictIds)}::uuid[])`)
    .where('state', '=', 'open')
    .orderBy('conflict_id')
    .forUpdate()
    .execute();

/** Open ones of the same field between the same two sources, locked; oldest first. */
export const lockAlike = (tx: Tx, like: Pick<Claim, 'field' | 'heldSource' | 'source'>, limit: number) =>
  tx
    .selectFrom('registers.conflict')
    .selectAll()
    .where('state', '=', 'open')
    .where('field', '=', like.field)
    .where('held_source', '=', like.heldSource)
    .where('source', '=', like.source)
    .orderBy('conflict_id')
    .limit(limit)
    .forUpdate()
    .execute();

export const settleConflicts = (
  tx: Tx,
  conflictIds: readonly string[],
  state: 'kept' | 'taken',
  {
    reason,
    by,
    at,
    entryId,
  }: { readonly reason: string; readonly by: string; readonly at: Date; readonly entryId: string },
) =>
  tx
    .updateTable('registers.conflict')
    .set({ state, reason, settled_by: by, settled_at: at, entry_id: entryId })
    .where('conflict_id', '=', sql<string>`any(${sql.val(conflictIds)}::uuid[])`)
    .execute();

/** Ids of the newest open ones. */
export const lastConflicts = async (tx: Tx, limit: number): Promise<readonly string[]> =>
  (
    await tx
      .selectFrom('registers.conflict')
      .select('conflict_id')
      .where('state', '=', 'open')
      .orderBy('conflict_id', 'desc')
      .limit(limit)
      .execute()
  ).map((row) => row.conflict_id);

export const openConflicts = async (tx: Tx, subjectId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from registers.conflict
    where subject_id = ${subjectId} and state = 'open'`.execute(tx);
  return rows[0]?.n ?? 0;
};

const listed = (tx: Tx) =>
  tx
    .selectFrom('registers.conflict as c')
    .innerJoin('registers.subject as s', 's.subject_id', 'c.subject_id')
    .leftJoin('organisation.account as a', 'a.user_id', 'c.settled_by')
    .selectAll('c')
    .select(['s.name', 's.code', 'a.name as settler']);
export type ConflictRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

const words = (column: string) => `(select string_agg(v.value, ' ') from jsonb_each_text(c.${column}) v)`;

/** What sources disagree about, newest first. */
export const conflictList: ListSource<ConflictRow> = {
  name: 'conflicts',
  permission: 'subject.read',
  title: 'registers.conflicts',
  rows: listed,
  id: 'c.conflict_id',
  idKind: 'uuid',
  order: '-found',
  search: (text) => {
    const like = likeContains(text);
    return sql<boolean>`(s.name like ${like} or c.subject_id like ${like} or s.code like ${like})`;
  },
  columns: [
    { key: 'name', kind: 'text', sql: 's.name', title: 'registers.name' },
    { key: 'code', kind: 'text', sql: 's.code', title: 'registers.code' },
    { key: 'subject', kind: 'choice', sql: 'c.subject_id' },
    { key: 'field', kind: 'choice', sql: 'c.field', title: 'registers.conflicts.field', words: 'registers.field.' },
    { key: 'held', kind: 'text', sql: words('held'), title: 'registers.conflicts.held' },
    { key: 'heldSource', kind: 'text', sql: 'c.held_source', title: 'registers.conflicts.heldSource' },
    { key: 'heldAt', kind: 'instant', sql: 'c.held_at', title: 'registers.conflicts.heldAt' },
    { key: 'value', kind: 'text', sql: words('value'), title: 'registers.conflicts.value' },
    { key: 'source', kind: 'text', sql: 'c.source', title: 'registers.conflicts.source' },
    { key: 'found', kind: 'instant', sql: 'c.found_at', title: 'registers.conflicts.found', sort: true },
    { key: 'import', kind: 'choice', sql: 'c.import_id::text' },
    {
      key: 'state',
      kind: 'choice',
      sql: 'c.state',
      title: 'registers.conflicts.state',
      words: 'registers.conflict.',
    },
    { key: 'reason', kind: 'text', sql: `coalesce(c.reason, '')`, title: 'registers.conflicts.reason' },
  ],
};
