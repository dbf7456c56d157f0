// Inspection tasks 抽查任务 (R5, R30-R34): what is drawn from what, by whom, and who approved it. Annual plans come later (R26).

import type { Domain } from '../platform/domain.ts';
import { entrustmentAsked, entrustmentEnded, entrustmentReturned, taskEntrusted } from './actions/entrust.ts';
import { taskChanged, taskDecided, taskDrafted, taskSubmitted, taskWithdrawn } from './actions.ts';
import { texts as pageTexts } from './pages/texts.ts';
import { entrustmentRoutes } from './routes/entrustments.ts';
import { routes } from './routes.ts';
import { search } from './search.ts';
import { openTasksOf } from './store/concern.ts';
import { entrustmentList } from './store/entrustment.ts';
import { taskList } from './store.ts';
import { texts } from './texts.ts';

const entries = [
  ...[taskDrafted, taskChanged, taskSubmitted, taskDecided, taskWithdrawn],
  ...[entrustmentAsked, taskEntrusted, entrustmentReturned, entrustmentEnded],
];

export const plans: Domain = {
  name: 'plans',
  permissions: ['task.read', ...entries.map((entry) => entry.type)],
  entries,
  routes: [...routes, ...entrustmentRoutes],
  reactions: [],
  jobs: [],
  texts: { ...texts, ...pageTexts },
  lists: [taskList, entrustmentList],
  concerns: [{ what: 'plans.concern.open', blocks: false, count: openTasksOf }],
  search,
};
