// What can be looked for of the draws: by title or number, the newest first.
import type { SearchSource } from '../platform/domain.ts';
import { searchOf } from '../platform/list/page.ts';
import { drawList } from './store/draw.ts';

export const search: readonly SearchSource[] = [
  searchOf(drawList, 'draw.read', (row) => ({
    id: row.draw_id,
    title: row.title,
    note: row.draw_id,
    to: `/draws/${encodeURIComponent(row.draw_id)}`,
  })),
];
