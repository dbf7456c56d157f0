// What can be looked for of the plans: tasks by name or number, the newest first.
import type { SearchSource } from '../platform/domain.ts';
import { foundIn } from '../platform/list/page.ts';
import { taskList } from './store.ts';

export const search: readonly SearchSource[] = [
  {
    kind: 'plans.tasks',
    permission: 'task.read',
    find: async (tx, text, limit, now) =>
      (await foundIn(taskList, tx, text, limit, now)).map((row) => ({
        id: row.task_id,
        title: row.name,
        note: row.task_id,
        to: `/tasks/${encodeURIComponent(row.task_id)}`,
      })),
  },
];
