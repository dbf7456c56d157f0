// The random inspection item list as recorded (R15): read by everybody, written by the official seed until its own acts come (R17).

import { sql } from 'kysely';
import { likeContains } from '../kit/like.ts';
import type { Tx } from '../platform/db/database.ts';

export type ItemFilter = {
  readonly department?: string | undefined;
  readonly importance?: 'general' | 'key' | undefined;
  readonly text?: string | undefined;
  readonly after?: string | undefined;
};

const matching = (tx: Tx, filter: ItemFilter) => {
  let query = tx.selectFrom('catalogue.item');
  if (filter.department) query = query.where('department', '=', filter.department);
  if (filter.importance) query = query.where('importance', '=', filter.importance);
  if (filter.text) {
    const like = likeContains(filter.text);
    query = query.where((eb) =>
      eb.or([
        eb('name', 'like', like),
        eb('object', 'like', like),
        eb('basis', 'like', like),
        eb('item_id', 'like', like),
      ]),
    );
  }
  return query;
};

/** Items by id after the key `after`; at most `limit`. */
export const listItems = (tx: Tx, filter: ItemFilter, limit: number) =>
  matching(tx, filter)
    .selectAll()
    .where('item_id', '>', filter.after ?? '')
    .orderBy('item_id')
    .limit(limit)
    .execute();

export async function countItems(tx: Tx, filter: ItemFilter): Promise<number> {
  const row = await matching(tx, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return row.count;
}

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

/** The departments that have items, with their number (R8). */
export const departments = (tx: Tx) =>
  tx
    .selectFrom('catalogue.item as i')
    .innerJoin('organisation.office as o', (join) =>
      join.onRef('o.department', '=', 'i.department').on('o.kind', 'in', ['department', 'stationed']),
    )
    .innerJoin('organisation.office as p', (join) =>
      join.onRef('p.office_id', '=', 'o.parent_id').on('p.kind', '=', 'city'),
    )
    .select(['i.department', 'o.short_zh', 'o.name_en', sql<number>`count(*)`.as('items')])
    .groupBy(['i.department', 'o.short_zh', 'o.name_en'])
    .orderBy('i.department')
    .execute();
