// Overrides of failing check digits: requests with their codes, each code ended by itself; what is in force is what a row is judged by.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';
import type { OverrideStanding } from '../rules/override.ts';
import type { Overrides } from '../rules/subject-row.ts';

const STANDING = `case when c.ended_at is not null then 'ended' when o.state = 'granted' then 'force' else o.state end`;

const listed = (tx: Tx) =>
  tx
    .selectFrom('registers.override_code as c')
    .innerJoin('registers.override as o', 'o.override_id', 'c.override_id')
    .leftJoin('registers.subject as s', 's.subject_id', 'c.code')
    .select(['c.line_id', 'c.override_id', 'c.code', 'c.name', 'c.ended_at', 'c.ended_by', 'c.end_reason'])
    .select(['o.reason', 'o.office_id', 'o.asked_at', 's.subject_id'])
    .select(sql<OverrideStanding>`${sql.raw(STANDING)}`.as('standing'));

export type OverrideRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

/** One row for each code, newest request first. */
export const overrideList: ListSource<OverrideRow> = {
  name: 'overrides',
  permission: 'subject.read',
  title: 'registers.overrides',
  rows: listed,
  id: 'c.line_id',
  idKind: 'uuid',
  order: '-asked',
  search: containedIn('c.code', 'c.name'),
  columns: [
    { key: 'code', kind: 'text', sql: 'c.code', title: 'registers.code', sort: true },
    { key: 'name', kind: 'text', sql: 'c.name', title: 'registers.name' },
    { key: 'reason', kind: 'text', sql: 'o.reason', title: 'registers.overrides.reason' },
    { key: 'asked', kind: 'instant', sql: 'o.asked_at', title: 'registers.overrides.asked', sort: true },
    {
      key: 'standing',
      kind: 'choice',
      sql: `(${STANDING})`,
      title: 'registers.overrides.standing',
      words: 'registers.override.',
    },
    { key: 'used', kind: 'flag', sql: '(s.subject_id is not null)' },
  ],
};

export const codesOf = (tx: Tx, overrideId: string) =>
  listed(tx).where('c.override_id', '=', overrideId).orderBy('c.code').execute();

/** The newest override of a code that was granted, also one that has ended. */
export const grantedFor = (tx: Tx, code: string) =>
  listed(tx)
    .where('c.code', '=', code)
    .where('o.state', '=', 'granted')
    .orderBy('o.asked_at', 'desc')
    .orderBy('c.line_id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** All codes that may be recorded now, and all that ever might. */
export async function loadOverrides(tx: Tx): Promise<Overrides> {
  const rows = await tx
    .selectFrom('registers.override_code as c')
    .innerJoin('registers.override as o', 'o.override_id', 'c.override_id')
    .select(['c.code', 'c.ended_at'])
    .where('o.state', '=', 'granted')
    .execute();
  return {
    ever: new Set(rows.map(({ code }) => code)),
    inForce: new Set(rows.filter(({ ended_at }) => ended_at === null).map(({ code }) => code)),
  };
}

/** Those of the codes that were asked for or are in force. */
export async function knownAmong(tx: Tx, codes: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('registers.override_code as c')
    .innerJoin('registers.override as o', 'o.override_id', 'c.override_id')
    .select('c.code')
    .where('c.code', '=', sql<string>`any(${sql.val(codes)}::text[])`)
    .where('o.state', 'in', ['asked', 'granted'])
    .where('c.ended_at', 'is', null)
    .execute();
  return rows.map(({ code }) => code);
}

export async function addOverride(
  tx: Tx,
  asked: {
    readonly overrideId: string;
    readonly reason: string;
    readonly evidence: string;
    readonly evidenceHash: Uint8Array;
    readonly officeId: string;
    readonly deciderId: string;
    readonly askedBy: string;
    readonly at: Date;
    readonly entryId: string;
    readonly codes: readonly { readonly lineId: string; readonly code: string; readonly name: string }[];
  },
): Promise<void> {
  await tx
    .insertInto('registers.override')
    .values({
      override_id: asked.overrideId,
      reason: asked.reason,
      evidence: asked.evidence,
      evidence_hash: Buffer.from(asked.evidenceHash),
      office_id: asked.officeId,
      decider_id: asked.deciderId,
      asked_by: asked.askedBy,
      asked_at: asked.at,
      state: 'asked',
      entry_id: asked.entryId,
    })
    .execute();
  await tx
    .insertInto('registers.override_code')
    .values(
      asked.codes.map(({ lineId, code, name }) => ({ line_id: lineId, override_id: asked.overrideId, code, name })),
    )
    .execute();
}

export const findOverride = (tx: Tx, overrideId: string) =>
  tx.selectFrom('registers.override').selectAll().where('override_id', '=', overrideId).executeTakeFirst();

export const lockOverride = (tx: Tx, overrideId: string) =>
  tx.selectFrom('registers.override').selectAll().where('override_id', '=', overrideId).forUpdate().executeTakeFirst();
export type LockedOverride = NonNullable<Awaited<ReturnType<typeof lockOverride>>>;

export const setOverride = (
  tx: Tx,
  overrideId: string,
  change: Partial<Pick<LockedOverride, 'state' | 'decided_by' | 'decided_at' | 'decision' | 'entry_id'>>,
) => tx.updateTable('registers.override').set(change).where('override_id', '=', overrideId).execute();

/** Ends the override of one code; false when it has ended. */
export async function endCode(
  tx: Tx,
  overrideId: string,
  code: string,
  ended: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('registers.override_code')
    .set({ ended_at: ended.at, ended_by: ended.by, end_reason: ended.reason })
    .where('override_id', '=', overrideId)
    .where('code', '=', code)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
