// Entrustments as recorded (R36): asked for, granted, returned, ended; and those that widen the pool of a task.
import { sql } from 'kysely';
import { officeWords } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { type Condition, containedIn, type ListContext, type ListSource } from '../../platform/list/source.ts';

const listed = (tx: Tx) =>
  tx
    .selectFrom('plans.entrustment as e')
    .innerJoin('plans.task as t', 't.task_id', 'e.task_id')
    .selectAll('e')
    .select('t.name as task_name');
export type EntrustmentRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

export async function addEntrustment(
  tx: Tx,
  one: {
    readonly entrustmentId: string;
    readonly taskId: string;
    readonly officeId: string;
    readonly toOffice: string;
    readonly instrument: string;
    readonly wording: string;
    readonly wordingHash: Uint8Array;
    readonly regions: readonly string[];
    readonly from: string;
    readonly until: string;
    readonly deciderId: string;
    readonly askedBy: string;
    readonly at: Date;
    readonly entryId: string;
  },
): Promise<void> {
  await tx
    .insertInto('plans.entrustment')
    .values({
      entrustment_id: one.entrustmentId,
      task_id: one.taskId,
      office_id: one.officeId,
      to_office: one.toOffice,
      instrument: one.instrument,
      wording: one.wording,
      wording_hash: Buffer.from(one.wordingHash),
      regions: [...one.regions],
      from_on: one.from,
      until_on: one.until,
      decider_id: one.deciderId,
      asked_by: one.askedBy,
      asked_at: one.at,
      state: 'asked',
      entry_id: one.entryId,
    })
    .execute();
}

export const findEntrustment = (tx: Tx, entrustmentId: string) =>
  listed(tx).where('e.entrustment_id', '=', entrustmentId).executeTakeFirst();

export const lockEntrustment = (tx: Tx, entrustmentId: string) =>
  tx
    .selectFrom('plans.entrustment')
    .selectAll()
    .where('entrustment_id', '=', entrustmentId)
    .forUpdate()
    .executeTakeFirst();
export type LockedEntrustment = NonNullable<Awaited<ReturnType<typeof lockEntrustment>>>;

/** One to the same office for the same task that is asked for or granted. */
export const standingEntrustment = (tx: Tx, taskId: string, toOffice: string) =>
  tx
    .selectFrom('plans.entrustment')
    .select('entrustment_id')
    .where('task_id', '=', taskId)
    .where('to_office', '=', toOffice)
    .where('state', 'in', ['asked', 'granted'])
    .limit(1)
    .executeTakeFirst();

export const setEntrustment = (
  tx: Tx,
  entrustmentId: string,
  change: Partial<
    Pick<
      LockedEntrustment,
      'state' | 'decided_by' | 'decided_at' | 'decision' | 'entry_id' | 'ended_by' | 'ended_at' | 'end_reason'
    >
  >,
) => tx.updateTable('plans.entrustment').set(change).where('entrustment_id', '=', entrustmentId).execute();

/** Those that hold for the whole period of the task and are not over on the day, with the department for which the office acts. */
export const entrustedOf = (
  tx: Tx,
  taskId: string,
  period: { readonly from: string; readonly until: string },
  day: string,
) =>
  tx
    .selectFrom('plans.entrustment as e')
    .innerJoin('organisation.office as o', 'o.office_id', 'e.office_id')
    .innerJoin('organisation.office as l', 'l.office_id', 'e.to_office')
    .select(['e.to_office', 'e.regions', 'o.department'])
    .where('e.task_id', '=', taskId)
    .where('e.state', '=', 'granted')
    .where('e.from_on', '<=', period.from)
    .where('e.until_on', '>=', period.until)
    .where('e.until_on', '>=', day)
    .where('l.closed_on', 'is', null)
    .orderBy('e.to_office')
    .execute();

/** Judged on the day of reading (src/plans/rules/entrustment.ts). */
function stands(value: string, { now }: ListContext): Condition {
  const day = dayOf(now);
  const of: Readonly<Record<string, Condition>> = {
    coming: sql<boolean>`(e.state = 'granted' and e.from_on > ${day}::date)`,
    over: sql<boolean>`(e.state = 'granted' and e.until_on < ${day}::date)`,
    force: sql<boolean>`(e.state = 'granted' and ${day}::date between e.from_on and e.until_on)`,
  };
  const parts = value.split(',').map((one) => of[one] ?? sql<boolean>`e.state = ${one}`);
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

/** Newest first. */
export const entrustmentList: ListSource<EntrustmentRow> = {
  name: 'entrustments',
  permission: 'task.read',
  title: 'plans.entrustments',
  rows: listed,
  id: 'e.entrustment_id',
  idKind: 'uuid',
  order: '-asked',
  search: containedIn('t.name', 'e.instrument', 'e.task_id'),
  columns: [
    { key: 'name', kind: 'text', sql: 't.name', title: 'plans.name' },
    { key: 'task', kind: 'text', sql: 'e.task_id', title: 'plans.id', sort: true },
    { key: 'of', kind: 'text', sql: 'e.task_id', where: (value) => sql<boolean>`e.task_id = ${value}` },
    { key: 'office', kind: 'choice', sql: 'e.office_id', title: 'plans.entrust.by', words: officeWords, sort: true },
    { key: 'to', kind: 'choice', sql: 'e.to_office', title: 'plans.entrust.to', words: officeWords, sort: true },
    { key: 'instrument', kind: 'text', sql: 'e.instrument', title: 'plans.entrust.instrument' },
    { key: 'from', kind: 'day', sql: 'e.from_on', title: 'plans.from', sort: true },
    { key: 'until', kind: 'day', sql: 'e.until_on', title: 'plans.until', sort: true },
    { key: 'asked', kind: 'instant', sql: 'e.asked_at', title: 'plans.entrust.asked', sort: true },
    {
      key: 'standing',
      kind: 'choice',
      sql: 'e.state',
      title: 'plans.state',
      where: stands,
      words: 'plans.entrusted.',
    },
  ],
};
