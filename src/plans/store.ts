// Tasks as recorded. A task's terms are one document; the columns beside it are for lists.

import { sql } from 'kysely';
import { officeWords } from '../organisation/store.ts';
import type { Tx } from '../platform/db/database.ts';
import { type Condition, containedIn, type ListSource } from '../platform/list/source.ts';
import type { TaskState, TaskTerms } from './rules/task.ts';

const PREFIX_LENGTH = 4;

/** The next number of a year's tasks in a region: `211100-2026-T0001`. Taken inside the act, so that no number is lost. */
export async function nextTaskId(tx: Tx, region: string, year: string): Promise<string> {
  const prefix = `${region}-${year}`;
  const row = await tx
    .insertInto('plans.task_number')
    .values({ prefix, last: 1 })
    .onConflict((conflict) => conflict.column('prefix').doUpdateSet({ last: sql<number>`task_number.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${prefix}-T${String(row.last).padStart(PREFIX_LENGTH, '0')}`;
}

export type TaskWrite = {
  readonly taskId: string;
  readonly terms: TaskTerms;
  readonly contentHash: Uint8Array;
  readonly at: Date;
  readonly entryId: string;
};

export async function addTask(
  tx: Tx,
  task: TaskWrite & { kind: 'random'; userId: string; demo: boolean },
): Promise<void> {
  await tx
    .insertInto('plans.task')
    .values({
      task_id: task.taskId,
      name: task.terms.name,
      kind: task.kind,
      state: 'drafted',
      lead_office: task.terms.leadOffice,
      period_from: task.terms.periodFrom,
      period_until: task.terms.periodUntil,
      terms: JSON.stringify(task.terms),
      content_hash: Buffer.from(task.contentHash),
      version: 1,
      demo: task.demo,
      created_by: task.userId,
      created_at: task.at,
      changed_at: task.at,
      entry_id: task.entryId,
    })
    .execute();
  await link(tx, task);
}

async function link(tx: Tx, { taskId, terms }: TaskWrite): Promise<void> {
  await tx.deleteFrom('plans.task_item').where('task_id', '=', taskId).execute();
  await tx.deleteFrom('plans.task_office').where('task_id', '=', taskId).execute();
  const items = [...new Set(terms.items)].map((item) => ({ task_id: taskId, item_id: item }));
  if (items.length > 0) await tx.insertInto('plans.task_item').values(items).execute();
  const offices = [...new Set([terms.leadOffice, ...terms.cooperating])];
  await tx
    .insertInto('plans.task_office')
    .values(offices.map((office) => ({ task_id: taskId, office_id: office })))
    .execute();
}

export async function changeTask(tx: Tx, task: TaskWrite, state: TaskState): Promise<void> {
  await tx
    .updateTable('plans.task')
    .set({
      name: task.terms.name,
      state,
      lead_office: task.terms.leadOffice,
      period_from: task.terms.periodFrom,
      period_until: task.terms.periodUntil,
      terms: JSON.stringify(task.terms),
      content_hash: Buffer.from(task.contentHash),
      version: sql<number>`version + 1`,
      changed_at: task.at,
      entry_id: task.entryId,
    })
    .where('task_id', '=', task.taskId)
    .execute();
  await link(tx, task);
}

export async function moveTask(tx: Tx, taskId: string, state: TaskState, at: Date, entryId: string): Promise<void> {
  await tx
    .updateTable('plans.task')
    .set({ state, changed_at: at, entry_id: entryId, ...(state === 'approved' ? { approved_at: at } : {}) })
    .where('task_id', '=', taskId)
    .execute();
}

export const lockTask = (tx: Tx, taskId: string) =>
  tx.selectFrom('plans.task').selectAll().where('task_id', '=', taskId).forUpdate().executeTakeFirst();

export const findTask = (tx: Tx, taskId: string) =>
  tx.selectFrom('plans.task').selectAll().where('task_id', '=', taskId).executeTakeFirst();

/** Tasks on their way to a draw, or drawn, that follow a task. Drafts promise nothing yet. */
export async function followersOf(tx: Tx, taskId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('plans.task')
    .select('task_id')
    .where(sql<boolean>`terms ->> 'follows' = ${taskId}`)
    .where('state', 'in', ['submitted', 'approved'])
    .orderBy('task_id')
    .execute();
  return rows.map((row) => row.task_id);
}

export type TaskRow = NonNullable<Awaited<ReturnType<typeof findTask>>>;

/** Any office that leads or cooperates. */
const takingPart = (office: string): Condition =>
  sql<boolean>`exists (select 1 from plans.task_office o where o.task_id = t.task_id and o.office_id = ${office})`;

const COOPERATING = `array(select o.office_id from plans.task_office o
  where o.task_id = t.task_id and o.office_id <> t.lead_office order by 1)`;

export const taskList: ListSource<TaskRow> = {
  name: 'tasks',
  permission: 'task.read',
  title: 'plans.tasks',
  rows: (tx) => tx.selectFrom('plans.task as t').selectAll('t'),
  id: 't.task_id',
  idKind: 'text',
  order: '-id',
  columns: [
    { key: 'name', kind: 'text', sql: 't.name', title: 'plans.name', sort: true },
    { key: 'id', kind: 'text', sql: 't.task_id', title: 'plans.id', sort: true },
    { key: 'state', kind: 'choice', sql: 't.state', title: 'plans.state', words: 'plans.state.', sort: true },
    { key: 'lead', kind: 'choice', sql: 't.lead_office', title: 'plans.lead', words: officeWords, sort: true },
    { key: 'office', kind: 'choice', sql: 't.lead_office', where: takingPart },
    {
      key: 'cooperating',
      kind: 'choice',
      sql: COOPERATING,
      many: true,
      title: 'plans.cooperating',
      words: officeWords,
    },
    { key: 'from', kind: 'day', sql: 't.period_from', title: 'plans.from', sort: true },
    { key: 'until', kind: 'day', sql: 't.period_until', title: 'plans.until', sort: true },
    { key: 'changed', kind: 'instant', sql: 't.changed_at', title: 'plans.changed', sort: true },
  ],
  search: containedIn('t.name', 't.task_id'),
};

/**
 * The offices whose inspectors may be drawn: lead and cooperating offices, and their counterparts of the same department below them (R32, own or lower level); where one has closed, its
 * successor in its stead, with the inspectors that are still recorded under the old one.
 */
export async function poolOffices(tx: Tx, offices: readonly string[]) {
  const { rows } = await sql<{ office_id: string; department: string; region: string | null; city: boolean }>`
    with named as (select s.office_id, n.department, s.parent_id from organisation.office n
      join organisation.office s on s.closed_on is null and (s.office_id = n.office_id or n.office_id = any(s.stands_for))
      where n.office_id = any(${offices}::text[])),
    pool as (select o.office_id, o.stands_for, o.region, coalesce(p.kind = 'city', false) as city,
        case when o.department in (select department from named) then o.department
          else (select min(n.department) from named n where n.office_id = o.office_id) end as department
      from organisation.office o left join organisation.office p on p.office_id = o.parent_id
      where o.closed_on is null and (o.office_id in (select office_id from named)
        or exists (select 1 from named n join organisation.office c on c.office_id = n.parent_id and c.kind = 'city'
          where n.department = o.department)))
    select o.office_id, pool.department, pool.region, pool.city
    from pool join organisation.office o on o.office_id = pool.office_id or o.office_id = any(pool.stands_for)
    order by o.office_id`.execute(tx);
  return rows.map((row) => ({
    officeId: row.office_id,
    department: row.department,
    region: row.region,
    wholeCity: row.city,
  }));
}
