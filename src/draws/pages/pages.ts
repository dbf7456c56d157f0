// The workbench pages of draws (R5-R7, R30-R33): preparing one for a task, the list, one draw, its departures and their decisions.
// The draw hall is an entry of its own (hall/main.tsx); public pages are rendered by the server (public/).
import type { WorkbenchPage } from '../../web/pages.ts';

export const pages: readonly WorkbenchPage[] = [
  { path: 'draws', label: 'draws.page.list', group: 'work', permission: 'draw.read', page: () => import('./list.tsx') },
  {
    path: 'own-draws',
    label: 'draws.page.mine',
    group: 'own',
    permission: 'draw.read',
    page: () => import('./own.tsx'),
  },
  { path: 'flips', label: 'draws.flips', group: 'work', permission: 'flip.read', page: () => import('./flips.tsx') },
  {
    path: 'flips/found',
    label: 'draws.flips.found',
    permission: 'flip.read',
    page: () => import('./flips-found.tsx'),
  },
  {
    path: 'beacons',
    label: 'draws.page.beacons',
    group: 'work',
    permission: 'draw.read',
    page: () => import('./beacons.tsx'),
  },
  {
    path: 'unexecuted',
    label: 'draws.unexecuted',
    group: 'work',
    permission: 'draw.read',
    page: () => import('./unexecuted.tsx'),
  },
  {
    path: 'exceptions',
    label: 'draws.page.exceptions',
    group: 'work',
    permission: 'draw.read',
    page: () => import('./exceptions.tsx'),
  },
  {
    path: 'withdrawals',
    label: 'draws.page.withdrawals',
    group: 'oversight',
    permission: 'draw.read',
    page: () => import('./withdrawals.tsx'),
  },
  {
    path: 'sealed-draws',
    label: 'draws.page.sealed.all',
    group: 'oversight',
    permission: 'log.read',
    page: () => import('./sealed.tsx'),
  },
  {
    path: 'tasks/:taskId/draw',
    label: 'draws.page.prepare',
    permission: 'draw.prepared',
    page: () => import('./prepare.tsx'),
  },
  { path: 'draws/:drawId', label: 'draws.page.list', permission: 'draw.read', page: () => import('./draw.tsx') },
  {
    path: 'draws/:drawId/visits',
    label: 'draws.page.visits',
    permission: 'draw.read',
    page: () => import('./visits.tsx'),
  },
  {
    path: 'draws/:drawId/replace',
    label: 'draws.page.replace',
    permission: 'replacement.asked',
    page: () => import('./replace.tsx'),
  },
  {
    path: 'draws/:drawId/omit',
    label: 'draws.page.omit',
    permission: 'omission.asked',
    page: () => import('./omit.tsx'),
  },
  {
    path: 'draws/:drawId/withdraw',
    label: 'draws.page.withdraw',
    permission: 'withdrawal.asked',
    page: () => import('./withdraw.tsx'),
  },
  {
    path: 'draws/:drawId/amend',
    label: 'draws.page.amend',
    permission: 'amendment.asked',
    page: () => import('./amend.tsx'),
  },
  {
    path: 'draws/:drawId/extend',
    label: 'draws.page.extend',
    permission: 'extension.asked',
    page: () => import('./extend.tsx'),
  },
  {
    path: 'draws/:drawId/assign',
    label: 'draws.page.assign',
    permission: 'assignment.asked',
    page: () => import('./assign.tsx'),
  },
  {
    path: 'exceptions/:exceptionId',
    label: 'draws.page.exceptions',
    permission: 'draw.read',
    page: () => import('./exception.tsx'),
  },
];
