// What can be looked for of the plans: tasks by name or number, the newest first.
import type { SearchSource } from '../platform/domain.ts';
import { listTasks } from './store.ts';

export const search: readonly SearchSource[] = [
  {
    kind: 'plans.tasks',
    permission: 'task.read',
    find: async (tx, text, limit) =>
      (await listTasks(tx, { text }, limit)).map((row) => ({
        id: row.task_id,
        title: row.name,
        note: row.task_id,
        to: `/tasks/${encodeURIComponent(row.task_id)}`,
      })),
  },
];
