// What became of the results of draws (PROTOCOL section 3; R7, R31): each place that is held, whether it was inspected or left out for a reason, and
// what was open when the period of its task was over.
import { sql } from 'kysely';
import { must } from '../../kit/assert.ts';
import { officeWords } from '../../organisation/store.ts';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';

export const outcomesOf = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.outcome').selectAll().where('draw_id', '=', drawId).orderBy('stratum').orderBy('rank').execute();
export type OutcomeRow = Awaited<ReturnType<typeof outcomesOf>>[number];

export const outcomeOf = (tx: Tx, drawId: string, stratum: string, rank: number) =>
  tx
    .selectFrom('draws.outcome')
    .selectAll()
    .where('draw_id', '=', drawId)
    .where('stratum', '=', stratum)
    .where('rank', '=', rank)
    .executeTakeFirst();

export const findReport = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.unexecuted_report').selectAll().where('draw_id', '=', drawId).executeTakeFirst();

export type NewUnexecuted = {
  readonly drawId: string;
  readonly at: Date;
  readonly until: string;
  readonly units: number;
  readonly inspected: number;
  readonly omitted: number;
  readonly entryId: string;
};

const LOT = 1000;

export async function addUnexecuted(tx: Tx, report: NewUnexecuted, open: readonly OutcomeRow[]): Promise<void> {
  const { drawId: draw_id, at, until: period_until, units, inspected, omitted, entryId: entry_id } = report;
  await tx
    .insertInto('draws.unexecuted_report')
    .values({ draw_id, made_at: at, period_until, units, inspected, omitted, open: open.length, entry_id })
    .execute();
  for (let i = 0; i < open.length; i += LOT) {
    const rows = open.slice(i, i + LOT).map(({ subject_id, name, sealed_for, ...at }) => ({
      ...{ draw_id, subject_id: must(subject_id, 'drawn'), name: must(name, 'drawn'), sealed_for, period_until },
      ...{ stratum: must(at.stratum, 'drawn'), rank: must(at.rank, 'drawn') },
    }));
    await tx.insertInto('draws.unexecuted').values(rows).execute();
  }
}

/** Draws of subjects with a result, whose task's last day is before this one, and of which nothing was said yet. */
export async function dueUnexecuted(tx: Tx, today: string, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ draw_id: string }>`
    select d.draw_id from draws.draw d join plans.task t on t.task_id = d.task_id
    where d.state = 'resulted' and t.period_until < ${today} and t.terms -> 'candidates' is null
      and not exists (select from draws.unexecuted_report r where r.draw_id = d.draw_id)
    order by d.draw_id limit ${limit}`.execute(tx);
  return rows.map((row) => row.draw_id);
}

export const publicUnexecutedReport = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.public_unexecuted_report').selectAll().where('draw_id', '=', drawId).executeTakeFirst();

export const publicUnexecuted = (tx: Tx, drawId: string, limit: number) =>
  tx
    .selectFrom('draws.public_unexecuted')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('stratum')
    .orderBy('rank')
    .limit(limit)
    .execute();

export const UNEXECUTED_STATES = ['open', 'inspected', 'late', 'omitted'] as const;
export type UnexecutedState = (typeof UNEXECUTED_STATES)[number];

/** What became since of what was open: inspected within the period and published after it, inspected after it, or left out for a reason. */
export const stateOf = (row: {
  readonly inspected_on: string | null;
  readonly omitted: string | null;
  readonly period_until: string;
}): UnexecutedState => {
  if (row.inspected_on !== null) return row.inspected_on <= row.period_until ? 'inspected' : 'late';
  return row.omitted === null ? 'open' : 'omitted';
};
const STATE = `case when o.inspected_on <= u.period_until then 'inspected' when o.inspected_on is not null then 'late'
  when o.omitted is not null then 'omitted' else 'open' end`;

const rows = (tx: Tx) =>
  tx
    .selectFrom('draws.unexecuted as u')
    .innerJoin('draws.draw as d', 'd.draw_id', 'u.draw_id')
    .leftJoin('draws.outcome as o', (join) =>
      join.onRef('o.draw_id', '=', 'u.draw_id').onRef('o.stratum', '=', 'u.stratum').onRef('o.rank', '=', 'u.rank'),
    )
    .selectAll('u')
    .select(['d.title', 'd.lead_office', 'o.inspected_on', 'o.omitted']);
export type UnexecutedRow = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

/** Every place that was open when the period of its task was over; of sealed lists those that the reader may see. */
export const unexecutedList: ListSource<UnexecutedRow> = {
  name: 'unexecuted',
  permission: 'draw.read',
  title: 'draws.unexecuted',
  rows,
  id: `(u.draw_id || '/' || u.stratum || '/' || u.rank)`,
  idKind: 'text',
  order: '-until',
  search: containedIn('u.name', 'u.subject_id', 'd.title', 'u.draw_id'),
  columns: [
    { key: 'name', kind: 'text', sql: 'u.name', title: 'draws.page.object', sort: true },
    { key: 'subject', kind: 'text', sql: 'u.subject_id', title: 'draws.unexecuted.code' },
    { key: 'title', kind: 'text', sql: 'd.title', title: 'draws.page.title', sort: true },
    { key: 'draw', kind: 'text', sql: 'u.draw_id', title: 'draws.page.id' },
    { key: 'office', kind: 'choice', sql: 'd.lead_office', title: 'draws.page.office', words: officeWords, sort: true },
    { key: 'until', kind: 'day', sql: 'u.period_until', title: 'draws.unexecuted.until', sort: true },
    { key: 'state', kind: 'choice', sql: `(${STATE})`, title: 'draws.page.state', words: 'draws.unexecuted.state.' },
  ],
};
