// What can be looked for of the catalogue: inspection items by name, object, basis or id.
import type { SearchSource } from '../platform/domain.ts';
import { foundIn } from '../platform/list/page.ts';
import { itemList } from './store.ts';

export const search: readonly SearchSource[] = [
  {
    kind: 'catalogue.items',
    permission: 'item.read',
    find: async (tx, text, limit, now) =>
      (await foundIn(itemList, tx, text, limit, now)).map((row) => ({
        id: row.item_id,
        title: row.name,
        note: row.item_id,
        to: `/items/${encodeURIComponent(row.item_id)}`,
      })),
  },
];
