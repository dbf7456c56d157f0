// Leave of inspectors (R23): days on which nobody is drawn. The reason is not kept.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

export type NewLeave = {
  readonly leaveId: string;
  readonly inspectorId: string;
  readonly from: string;
  readonly until: string;
  readonly by: string;
  readonly at: Date;
  readonly entryId: string;
};

export const addLeave = (tx: Tx, leave: NewLeave) =>
  tx
    .insertInto('registers.leave')
    .values({
      ...{ leave_id: leave.leaveId, inspector_id: leave.inspectorId, from_on: leave.from, until_on: leave.until },
      ...{ recorded_by: leave.by, recorded_at: leave.at, entry_id: leave.entryId },
    })
    .execute();

export const findLeave = (tx: Tx, leaveId: string) =>
  tx.selectFrom('registers.leave').selectAll().where('leave_id', '=', leaveId).executeTakeFirst();

/** True when it had not ended. */
export async function endLeave(tx: Tx, leaveId: string, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('registers.leave')
    .set({ ended_at: at })
    .where('leave_id', '=', leaveId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Leave of one person that meets the days, if there is any. */
export const leaveMeeting = (tx: Tx, inspectorId: string, from: string, until: string) =>
  tx
    .selectFrom('registers.leave')
    .select(['from_on', 'until_on'])
    .where('inspector_id', '=', inspectorId)
    .where('ended_at', 'is', null)
    .where('from_on', '<=', until)
    .where('until_on', '>=', from)
    .limit(1)
    .executeTakeFirst();

export const leavesOf = (tx: Tx, inspectorId: string) =>
  tx
    .selectFrom('registers.leave')
    .selectAll()
    .where('inspector_id', '=', inspectorId)
    .orderBy('from_on', 'desc')
    .limit(50)
    .execute();

/** Of these people those who are away on the day, or during all of the period. */
export async function awayOn(
  tx: Tx,
  inspectorIds: readonly string[],
  day: string,
  period: { readonly from: string; readonly until: string } = { from: day, until: day },
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('registers.leave')
    .select('inspector_id')
    .where('inspector_id', '=', sql<string>`any(${sql.val(inspectorIds)}::text[])`)
    .where('ended_at', 'is', null)
    .where(
      sql<boolean>`((from_on <= ${day}::date and until_on >= ${day}::date)
        or (from_on <= ${period.from}::date and until_on >= ${period.until}::date))`,
    )
    .execute();
  return new Set(rows.map((row) => row.inspector_id));
}
