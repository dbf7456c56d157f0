// What can be looked for of the catalogue: inspection items by name, object, basis or id.
import type { SearchSource } from '../platform/domain.ts';
import { searchOf } from '../platform/list/page.ts';
import { itemList } from './store.ts';

export const search: readonly SearchSource[] = [
  searchOf(itemList, 'item.read', (row) => ({
    id: row.item_id,
    title: row.name,
    note: row.item_id,
    to: `/items/${encodeURIComponent(row.item_id)}`,
  })),
];
