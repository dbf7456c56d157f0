// Exclusions asked for, granted, returned and ended; what is in force for a draw is read in scope.ts.
import { sql } from 'kysely';
import { likeContains } from '../../kit/like.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { EXCLUSION_STATES, GrantedReason } from '../rules/exclusion.ts';

export type ExclusionState = (typeof EXCLUSION_STATES)[number];

const listed = (tx: Tx) =>
  tx
    .selectFrom('registers.exclusion as x')
    .leftJoin('registers.subject as s', 's.subject_id', 'x.subject_id')
    .selectAll('x')
    .select('s.name as subject_name');

export type ExclusionRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

export const exclusionReasons = (tx: Tx) =>
  tx.selectFrom('registers.exclusion_reason').selectAll().orderBy('reason').execute();

export const longestOf = (tx: Tx, reason: GrantedReason) =>
  tx.selectFrom('registers.exclusion_reason').selectAll().where('reason', '=', reason).executeTakeFirst();

export async function addExclusion(
  tx: Tx,
  asked: {
    readonly exclusionId: string;
    readonly subjectId: string;
    readonly reason: GrantedReason;
    readonly basis: string;
    readonly evidence: string;
    readonly evidenceHash: Uint8Array;
    readonly officeId: string;
    readonly deciderId: string;
    readonly askedBy: string;
    readonly at: Date;
    readonly from: string;
    readonly until: string;
    readonly entryId: string;
  },
): Promise<void> {
  await tx
    .insertInto('registers.exclusion')
    .values({
      exclusion_id: asked.exclusionId,
      subject_id: asked.subjectId,
      reason: asked.reason,
      basis: asked.basis,
      evidence: asked.evidence,
      evidence_hash: Buffer.from(asked.evidenceHash),
      office_id: asked.officeId,
      decider_id: asked.deciderId,
      asked_by: asked.askedBy,
      asked_at: asked.at,
      state: 'asked',
      from_on: asked.from,
      until_on: asked.until,
      entry_id: asked.entryId,
    })
    .execute();
}

export const findExclusion = (tx: Tx, exclusionId: string) =>
  listed(tx).where('x.exclusion_id', '=', exclusionId).executeTakeFirst();

export const lockExclusion = (tx: Tx, exclusionId: string) =>
  tx
    .selectFrom('registers.exclusion')
    .selectAll()
    .where('exclusion_id', '=', exclusionId)
    .forUpdate()
    .executeTakeFirst();
export type LockedExclusion = NonNullable<Awaited<ReturnType<typeof lockExclusion>>>;

/** One asked for or granted whose term meets the days, if there is any. */
export const overlapping = (tx: Tx, subjectId: string, from: string, until: string) =>
  tx
    .selectFrom('registers.exclusion')
    .select(['exclusion_id', 'from_on', 'until_on'])
    .where('subject_id', '=', subjectId)
    .where('state', 'in', ['asked', 'granted'])
    .where('from_on', '<=', until)
    .where('until_on', '>=', from)
    .limit(1)
    .executeTakeFirst();

export const setExclusion = (
  tx: Tx,
  exclusionId: string,
  change: Partial<
    Pick<
      LockedExclusion,
      'state' | 'approved_by' | 'decided_at' | 'decision' | 'entry_id' | 'ended_at' | 'ended_by' | 'end_reason'
    >
  >,
) => tx.updateTable('registers.exclusion').set(change).where('exclusion_id', '=', exclusionId).execute();

export type ExclusionFilter = {
  readonly text: string;
  readonly subjectId: string;
  readonly reason: string | null;
  readonly standing: 'asked' | 'returned' | 'ended' | 'coming' | 'force' | 'over' | null;
  readonly day: string;
};

/** Newest first. */
export function listExclusions(tx: Tx, filter: ExclusionFilter, after: string | null, limit: number) {
  let query = listed(tx);
  if (filter.text !== '') {
    const like = likeContains(filter.text);
    query = query.where((eb) => eb.or([eb('s.name', 'like', like), eb('x.subject_id', 'like', like)]));
  }
  if (filter.subjectId !== '') query = query.where('x.subject_id', '=', filter.subjectId);
  if (filter.reason !== null) query = query.where('x.reason', '=', filter.reason as GrantedReason);
  const { standing, day } = filter;
  if (standing === 'asked' || standing === 'returned' || standing === 'ended')
    query = query.where('x.state', '=', standing);
  else if (standing !== null) query = query.where('x.state', '=', 'granted');
  if (standing === 'coming') query = query.where('x.from_on', '>', day);
  if (standing === 'over') query = query.where('x.until_on', '<', day);
  if (standing === 'force') query = query.where('x.from_on', '<=', day).where('x.until_on', '>=', day);
  if (after !== null) query = query.where('x.exclusion_id', '<', sql<string>`${after}::uuid`);
  return query.orderBy('x.exclusion_id', 'desc').limit(limit).execute();
}
