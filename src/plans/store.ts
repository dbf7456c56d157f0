// Tasks as recorded. A task's terms are one document; the columns beside it are for lists.

import { sql } from 'kysely';
import { likeContains } from '../kit/like.ts';
import type { Tx } from '../platform/db/database.ts';
import type { TaskState, TaskTerms } from './rules/task.ts';

export type TaskFilter = {
  readonly state?: TaskState | undefined;
  readonly office?: string | undefined;
  readonly text?: string | undefined;
  readonly after?: string | undefined;
};

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

export type TaskRow = NonNullable<Awaited<ReturnType<typeof findTask>>>;

const matching = (tx: Tx, filter: TaskFilter) => {
  let query = tx.selectFrom('plans.task as t');
  if (filter.state) query = query.where('t.state', '=', filter.state);
  if (filter.office) {
    const office = filter.office;
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('plans.task_office as o')
          .select('o.office_id')
          .whereRef('o.task_id', '=', 't.task_id')
          .where('o.office_id', '=', office),
      ),
    );
  }
  if (filter.text) {
    const like = likeContains(filter.text);
    query = query.where((eb) => eb.or([eb('t.name', 'like', like), eb('t.task_id', 'like', like)]));
  }
  return query;
};

/** Newest task ids first; `after` is the last id of the page before. */
export function listTasks(tx: Tx, filter: TaskFilter, limit: number) {
  let query = matching(tx, filter).selectAll('t');
  if (filter.after) query = query.where('t.task_id', '<', filter.after);
  return query.orderBy('t.task_id', 'desc').limit(limit).execute();
}

export async function countTasks(tx: Tx, filter: TaskFilter): Promise<number> {
  const row = await matching(tx, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return row.count;
}

/** The offices whose inspectors may be drawn: lead and cooperating offices, and their counterparts of the same department below them (R32, own or lower level). */
export async function poolOffices(tx: Tx, offices: readonly string[]) {
  const { rows } = await sql<{ office_id: string; department: string; region: string | null; city: boolean }>`
    with named as (select office_id, department, region, parent_id from organisation.office where office_id = any(${offices}::text[]))
    select o.office_id, o.department, o.region, coalesce(p.kind = 'city', false) as city
    from organisation.office o left join organisation.office p on p.office_id = o.parent_id
    where o.closed_on is null and (o.office_id in (select office_id from named)
      or exists (select 1 from named n join organisation.office c on c.office_id = n.parent_id and c.kind = 'city'
        where n.department = o.department))
    order by o.office_id`.execute(tx);
  return rows.map((row) => ({
    officeId: row.office_id,
    department: row.department,
    region: row.region,
    wholeCity: row.city,
  }));
}
