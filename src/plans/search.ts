// What can be looked for of the plans: tasks by name or number, the newest first.
import type { SearchSource } from '../platform/domain.ts';
import { searchOf } from '../platform/list/page.ts';
import { taskList } from './store.ts';

export const search: readonly SearchSource[] = [
  searchOf(taskList, 'task.read', (row) => ({
    id: row.task_id,
    title: row.name,
    note: row.task_id,
    to: `/tasks/${encodeURIComponent(row.task_id)}`,
  })),
];
