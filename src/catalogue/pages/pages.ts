// The workbench pages of the item list (R15).
import type { WorkbenchPage } from '../../web/pages.ts';

export const pages: readonly WorkbenchPage[] = [
  {
    path: 'items',
    label: 'catalogue.items',
    group: 'standards',
    permission: 'item.read',
    page: () => import('./list.tsx'),
  },
  { path: 'items/:itemId', label: 'catalogue.items', permission: 'item.read', page: () => import('./detail.tsx') },
];
