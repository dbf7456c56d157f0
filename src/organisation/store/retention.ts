// What has been kept for its term (P11; db/codes/retention-rule.sql): personal documents of entries, by kind, and observations.
import { sql } from 'kysely';
import { must } from '../../kit/assert.ts';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';
import { officeWords } from '../store.ts';
import { scopeOf } from '../trail.ts';

const MONTHS = `coalesce(r.months, (select months from log.retention_rule where kind = '*'))`;
const DUE = `(e.at + make_interval(months => ${MONTHS}))`;

const documents = (tx: Tx) =>
  tx
    .selectFrom('log.document as d')
    .innerJoin('log.entry as e', 'e.entry_id', 'd.entry_id')
    .leftJoin('log.retention_rule as r', 'r.kind', 'e.type')
    .select(['e.entry_id', 'e.type', 'e.at', 'e.office_id', 'e.thing'])
    .select([sql<number>`${sql.raw(MONTHS)}`.as('months'), sql<Date>`${sql.raw(DUE)}`.as('due')]);
export type DocumentRow = Awaited<ReturnType<ReturnType<typeof documents>['executeTakeFirstOrThrow']>>;

/** Documents past their term in the offices of the reader, the longest overdue first. */
export const dueDocuments: ListSource<DocumentRow> = {
  name: 'due-documents',
  permission: 'log.erased',
  title: 'organisation.retention',
  rows: documents,
  id: 'e.entry_id',
  idKind: 'uuid',
  order: 'at',
  columns: [
    { key: 'type', kind: 'choice', sql: 'e.type', title: 'organisation.trail.act', words: 'entry.' },
    { key: 'at', kind: 'instant', sql: 'e.at', title: 'organisation.trail.when', sort: true },
    { key: 'office', kind: 'choice', sql: 'e.office_id', title: 'organisation.trail.office', words: officeWords },
    { key: 'thing', kind: 'text', sql: 'e.thing', title: 'organisation.trail.what' },
    { key: 'months', kind: 'number', sql: MONTHS, title: 'organisation.retention.months' },
    { key: 'due', kind: 'instant', sql: DUE, title: 'organisation.retention.due', sort: true },
  ],
  search: containedIn('e.thing', 'e.type'),
  async scope({ tx, actor, now }) {
    const { offices, everything } = await scopeOf(tx, actor);
    const mine = everything ? sql`true` : sql`e.office_id = any(${[...offices]})`;
    return sql<boolean>`${mine} and ${sql.raw(DUE)} <= ${now}`;
  },
};

/** The document of one entry with its term, or null where there is none (any more). */
export const findDocument = async (tx: Tx, entryId: string): Promise<DocumentRow | null> =>
  (await documents(tx).where('e.entry_id', '=', entryId).executeTakeFirst()) ?? null;

export const retentionRules = (tx: Tx) => tx.selectFrom('log.retention_rule').selectAll().orderBy('kind').execute();

/** The instant before which observations have been kept for their term. */
export async function observationCutoff(
  tx: Tx,
  now: Date,
): Promise<{ readonly cutoff: Date; readonly months: number }> {
  const row = await tx
    .selectFrom('log.retention_rule')
    .select(['months', sql<Date>`${now}::timestamptz - make_interval(months => months)`.as('cutoff')])
    .where('kind', '=', 'observation')
    .executeTakeFirst();
  return must(row, 'db/codes/retention-rule.sql has a term for observations');
}

export async function observationsBefore(tx: Tx, before: Date): Promise<number> {
  const row = await tx
    .selectFrom('log.observation')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('at', '<', before)
    .executeTakeFirstOrThrow();
  return row.n;
}
