// The workbench pages of inspection tasks (R30-R34): list, form, one task. The draw of a task has its own pages to the right.
import type { WorkbenchPage } from '../../web/pages.ts';

export const pages: readonly WorkbenchPage[] = [
  { path: 'tasks', label: 'plans.tasks', group: 'work', permission: 'task.read', page: () => import('./list.tsx') },
  { path: 'tasks/new', label: 'plans.draft', permission: 'task.drafted', page: () => import('./new.tsx') },
  { path: 'tasks/:taskId', label: 'plans.tasks', permission: 'task.read', page: () => import('./detail.tsx') },
  {
    path: 'tasks/:taskId/change',
    label: 'plans.change',
    permission: 'task.changed',
    page: () => import('./change.tsx'),
  },
  {
    path: 'tasks/:taskId/entrust',
    label: 'plans.entrust.new',
    permission: 'entrustment.asked',
    page: () => import('./entrust.tsx'),
  },
  {
    path: 'entrustments',
    label: 'plans.entrustments',
    group: 'work',
    permission: 'task.read',
    page: () => import('./entrustments.tsx'),
  },
  {
    path: 'entrustments/:entrustmentId',
    label: 'plans.entrustments',
    permission: 'task.read',
    page: () => import('./entrustment.tsx'),
  },
];
