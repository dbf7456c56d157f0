// What can be looked for of the draws: by title or number, the newest first.
import type { SearchSource } from '../platform/domain.ts';
import { listDraws } from './store/draw.ts';

export const search: readonly SearchSource[] = [
  {
    kind: 'draws.page.list',
    permission: 'draw.read',
    find: async (tx, text, limit) =>
      (await listDraws(tx, { text }, limit)).map((row) => ({
        id: row.draw_id,
        title: row.title,
        note: row.draw_id,
        to: `/draws/${encodeURIComponent(row.draw_id)}`,
      })),
  },
];
