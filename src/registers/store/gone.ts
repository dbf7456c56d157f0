// Subjects that a source no longer has (R18, R19): noted when all of it was recorded, settled one by one or many at once.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { SubjectStatus } from '../rules/scope.ts';

export const GONE_CHOICES = ['kept', 'deregistered', 'revoked', 'moved'] as const;
export type GoneChoice = (typeof GONE_CHOICES)[number];

/** Notes who was recorded from the source, is still in business, and is not among the staged rows; returns how many. */
export async function noteGone(tx: Tx, importId: string, source: string): Promise<number> {
  const { numAffectedRows } = await sql`insert into registers.import_gone (import_id, subject_id)
    select ${importId}::uuid, s.subject_id from registers.subject s
    where s.source = ${source} and s.status in ('active', 'abnormal') and not exists (
      select from registers.import_subject i where i.import_id = ${importId} and i.subject_id = s.subject_id)
    order by s.subject_id`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

export async function goneCounts(tx: Tx, importId: string): Promise<{ open: number; settled: number }> {
  const { rows } = await sql<{ open: number; settled: number }>`
    select (count(*) filter (where choice is null))::int as open, (count(*) filter (where choice is not null))::int as settled
    from registers.import_gone where import_id = ${importId}`.execute(tx);
  return rows[0] ?? { open: 0, settled: 0 };
}

/** Those that are not settled first, then in the order of their ids; after an id among its like. */
export const listGone = (tx: Tx, importId: string, after: { settled: boolean; id: string }, limit: number) =>
  tx
    .selectFrom('registers.import_gone as g')
    .innerJoin('registers.subject as s', 's.subject_id', 'g.subject_id')
    .select(['g.subject_id', 's.code', 's.name', 's.address', 's.status', 'g.choice', 'g.reason', 'g.settled_by'])
    .where('g.import_id', '=', importId)
    .where(sql<boolean>`(g.choice is not null, g.subject_id) > (${after.settled}::boolean, ${after.id}::text)`)
    .orderBy(sql`g.choice is not null`)
    .orderBy('g.subject_id')
    .limit(limit)
    .execute();

/** The subjects as they stand, locked, of those that are open in the import and still known from its source. */
export const lockGone = (tx: Tx, importId: string, source: string, subjectIds: readonly string[]) =>
  tx
    .selectFrom('registers.subject as s')
    .innerJoin('registers.import_gone as g', 'g.subject_id', 's.subject_id')
    .selectAll('s')
    .where('g.import_id', '=', importId)
    .where('g.choice', 'is', null)
    .where('s.source', '=', source)
    .where('s.subject_id', '=', sql<string>`any(${sql.val(subjectIds)}::text[])`)
    .orderBy('s.subject_id')
    .forUpdate()
    .execute();
export type GoneSubject = Awaited<ReturnType<typeof lockGone>>[number];

type Settled = { readonly by: string; readonly at: Date; readonly entryId: string };

export const settleGone = (
  tx: Tx,
  importId: string,
  subjectIds: readonly string[],
  choice: GoneChoice,
  reason: string,
  { by, at, entryId }: Settled,
) =>
  tx
    .updateTable('registers.import_gone')
    .set({ choice, reason, settled_by: by, settled_at: at, entry_id: entryId })
    .where('import_id', '=', importId)
    .where('subject_id', '=', sql<string>`any(${sql.val(subjectIds)}::text[])`)
    .execute();

const KEPT = [
  ...['subject_id', 'recorded_at', 'code', 'code_kind', 'name', 'nature', 'type', 'industry', 'section', 'region'],
  ...['street', 'address', 'status', 'risk_class', 'registered_on', 'source', 'content_hash', 'entry_id'],
];

/** Gives subjects another state: the version before goes into history. */
export async function changeStatus(
  tx: Tx,
  rows: readonly { readonly subjectId: string; readonly hash: Uint8Array }[],
  status: SubjectStatus,
  { at, entryId }: Settled,
): Promise<void> {
  const ids = rows.map((row) => row.subjectId);
  const columns = sql.join(KEPT.map((column) => sql.id(column)));
  await sql`insert into registers.subject_history (${columns}, superseded_at, superseded_by)
    select ${columns}, ${at}::timestamptz, ${entryId}::uuid from registers.subject
    where subject_id = any(${ids}::text[])`.execute(tx);
  const hashes = rows.map((row) => Buffer.from(row.hash).toString('hex'));
  await sql`update registers.subject s set status = ${status}, content_hash = decode(n.hash, 'hex'),
      recorded_at = ${at}::timestamptz, entry_id = ${entryId}::uuid
    from unnest(${ids}::text[], ${hashes}::text[]) n (subject_id, hash) where s.subject_id = n.subject_id`.execute(tx);
}
