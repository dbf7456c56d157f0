// What can be looked for of the catalogue: inspection items by name, object, basis or id.
import type { SearchSource } from '../platform/domain.ts';
import { listItems } from './store.ts';

export const search: readonly SearchSource[] = [
  {
    kind: 'catalogue.items',
    permission: 'item.read',
    find: async (tx, text, limit) =>
      (await listItems(tx, { text }, limit)).map((row) => ({
        id: row.item_id,
        title: row.name,
        note: row.item_id,
        to: `/items/${encodeURIComponent(row.item_id)}`,
      })),
  },
];
