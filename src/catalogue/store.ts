// The random inspection item list as recorded (R15): read by everybody, written by the official seed until its own acts come (R17).

import { sql } from 'kysely';
import type { Tx } from '../platform/db/database.ts';
import { containedIn, type ListSource } from '../platform/list/source.ts';

const items = (tx: Tx) => tx.selectFrom('catalogue.item as i').selectAll('i');
type Row = Awaited<ReturnType<ReturnType<typeof items>['executeTakeFirstOrThrow']>>;

const departmentWords = async (tx: Tx, language: 'zh' | 'en') =>
  new Map((await departments(tx)).map((row) => [row.department, language === 'zh' ? row.short_zh : row.name_en]));

/** Public: everybody may list it, and take it away (R15). */
export const itemList: ListSource<Row> = {
  name: 'items',
  permission: null,
  title: 'catalogue.items',
  rows: items,
  id: 'i.item_id',
  idKind: 'text',
  order: 'id',
  columns: [
    { key: 'name', kind: 'text', sql: 'i.name', title: 'catalogue.name', sort: true },
    { key: 'id', kind: 'text', sql: 'i.item_id', title: 'catalogue.id', sort: true },
    {
      key: 'department',
      kind: 'choice',
      sql: 'i.department',
      title: 'catalogue.department',
      words: departmentWords,
      sort: true,
    },
    { key: 'object', kind: 'text', sql: 'i.object', title: 'catalogue.object' },
    { key: 'method', kind: 'text', sql: 'i.method', title: 'catalogue.method' },
    { key: 'basis', kind: 'text', sql: 'i.basis', title: 'catalogue.basis' },
    {
      key: 'importance',
      kind: 'choice',
      sql: 'i.importance',
      title: 'catalogue.importance',
      words: 'catalogue.importance.',
    },
    { key: 'level', kind: 'text', sql: 'i.level', title: 'catalogue.level' },
    { key: 'ratio', kind: 'text', sql: 'i.ratio', title: 'catalogue.ratio' },
    { key: 'source', kind: 'text', sql: 'i.source', title: 'catalogue.source' },
  ],
  search: containedIn('i.name', 'i.object', 'i.basis', 'i.item_id'),
};

export const findItem = (tx: Tx, itemId: string) =>
  tx.selectFrom('catalogue.item').selectAll().where('item_id', '=', itemId).executeTakeFirst();

export const itemsById = (tx: Tx, itemIds: readonly string[]) =>
  itemIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('catalogue.item')
        .selectAll()
        .where('item_id', 'in', [...itemIds])
        .orderBy('item_id')
        .execute();

/** The office of a department, or, where no office of the city bears it any more, the one that took over. */
const bears = sql<boolean>`(o.department = i.department or (exists (select from organisation.office x
    where x.department = i.department and x.office_id = any(o.stands_for))
  and not exists (select from organisation.office y join organisation.office c on c.office_id = y.parent_id and c.kind = 'city'
    where y.department = i.department and y.closed_on is null)))`;

/** The departments that have items, with their number (R8). */
export const departments = (tx: Tx) =>
  tx
    .selectFrom('catalogue.item as i')
    .innerJoin('organisation.office as o', (join) =>
      join.on('o.kind', 'in', ['department', 'stationed']).on('o.closed_on', 'is', null).on(bears),
    )
    .innerJoin('organisation.office as p', (join) =>
      join.onRef('p.office_id', '=', 'o.parent_id').on('p.kind', '=', 'city'),
    )
    .select(['i.department', 'o.short_zh', 'o.name_en', sql<number>`count(*)`.as('items')])
    .groupBy(['i.department', 'o.short_zh', 'o.name_en'])
    .orderBy('i.department')
    .execute();
