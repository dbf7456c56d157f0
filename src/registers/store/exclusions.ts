// Exclusions asked for, granted, returned and ended; what is in force for a draw is read in scope.ts.
import { sql } from 'kysely';
import { officeWords } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { type Condition, containedIn, type ListContext, type ListSource } from '../../platform/list/source.ts';
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

/** Judged on the day of reading: what was granted is to come, in force, or over (src/registers/rules/exclusion.ts). */
function stands(value: string, { now }: ListContext): Condition {
  const day = dayOf(now);
  const of: Readonly<Record<string, Condition>> = {
    coming: sql<boolean>`(x.state = 'granted' and x.from_on > ${day}::date)`,
    over: sql<boolean>`(x.state = 'granted' and x.until_on < ${day}::date)`,
    force: sql<boolean>`(x.state = 'granted' and ${day}::date between x.from_on and x.until_on)`,
  };
  const parts = value.split(',').map((one) => of[one] ?? sql<boolean>`x.state = ${one}`);
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

/** Newest first. */
export const exclusionList: ListSource<ExclusionRow> = {
  name: 'exclusions',
  permission: 'subject.read',
  title: 'registers.exclusions',
  rows: listed,
  id: 'x.exclusion_id',
  idKind: 'uuid',
  order: '-asked',
  search: containedIn('s.name', 'x.subject_id'),
  columns: [
    { key: 'name', kind: 'text', sql: 's.name', title: 'registers.subject' },
    { key: 'code', kind: 'text', sql: 'x.subject_id', title: 'registers.code', sort: true },
    { key: 'subject', kind: 'text', sql: 'x.subject_id', where: (value) => sql<boolean>`x.subject_id = ${value}` },
    {
      key: 'reason',
      kind: 'choice',
      sql: 'x.reason',
      title: 'registers.exclusions.reason',
      sort: true,
      words: 'registers.exclusion.',
    },
    { key: 'from', kind: 'day', sql: 'x.from_on', title: 'registers.exclusions.from', sort: true },
    { key: 'until', kind: 'day', sql: 'x.until_on', title: 'registers.exclusions.until', sort: true },
    { key: 'office', kind: 'choice', sql: 'x.office_id', title: 'registers.office', words: officeWords, sort: true },
    {
      key: 'decider',
      kind: 'choice',
      sql: 'x.decider_id',
      title: 'registers.exclusions.decider',
      words: officeWords,
    },
    { key: 'asked', kind: 'instant', sql: 'x.asked_at', title: 'registers.exclusions.asked', sort: true },
    {
      key: 'standing',
      kind: 'choice',
      sql: 'x.state',
      title: 'registers.exclusions.state',
      where: stands,
      words: 'registers.standing.',
    },
  ],
};
