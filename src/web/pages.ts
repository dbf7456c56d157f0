// Which pages the workbench has: every domain's pages/pages.ts, collected by folder, so a new domain is seen without
// an edit here. A page is loaded only when it is opened. Its permission decides whether the navigation shows it; the
// server decides again on every call.
import type { ComponentType } from 'react';
import type { Texts } from './text.tsx';
import { addTexts } from './text.tsx';

export type NavGroup = 'own' | 'libraries' | 'standards' | 'work' | 'oversight' | 'system';

/** `path` is below /workbench and may hold `:params`. `label` is a text key; without `group` the page is not in the
 *  navigation (a detail, a form). `permission` null means everyone signed in. The module's default export is the page. */
export type WorkbenchPage = {
  path: string;
  label: string;
  group?: NavGroup;
  permission: string | null;
  page: () => Promise<{ default: ComponentType }>;
};

export const navGroups: readonly NavGroup[] = ['own', 'libraries', 'standards', 'work', 'oversight', 'system'];

/** The domains in their order of the tree: the navigation keeps it within a group. */
const order = [
  'organisation',
  'calendar',
  'registers',
  'catalogue',
  'plans',
  'draws',
  'inspections',
  'cases',
  'publication',
  'log',
  'credit',
  'appraisal',
  'insight',
  'exchange',
  'portal',
];

const folderOf = (file: string) => file.split('/')[1] ?? '';
const place = (file: string) => {
  const at = order.indexOf(folderOf(file));
  return at < 0 ? order.length : at;
};

const lists = import.meta.glob<{ pages: readonly WorkbenchPage[] }>('../*/pages/pages.ts', { eager: true });
// The demo's and the verifier's texts.ts hold word lists and findings of their own, not texts of the workbench.
const domainTexts = import.meta.glob<{ texts?: Texts }>(
  ['../*/texts.ts', '../*/pages/texts.ts', '!../web/texts.ts', '!../demo/**', '!../verifier/**'],
  { eager: true },
);

for (const module of Object.values(domainTexts)) addTexts(module.texts ?? {});

const own: readonly WorkbenchPage[] = [
  { path: 'inbox', label: 'web.nav.inbox', group: 'own', permission: null, page: () => import('./inbox.tsx') },
  { path: 'gallery', label: 'web.nav.gallery', permission: null, page: () => import('./gallery/gallery.tsx') },
  { path: 'gallery/list', label: 'web.nav.gallery', permission: null, page: () => import('./gallery/list.tsx') },
  { path: 'gallery/detail', label: 'web.nav.gallery', permission: null, page: () => import('./gallery/detail.tsx') },
  { path: 'gallery/form', label: 'web.nav.gallery', permission: null, page: () => import('./gallery/form.tsx') },
  { path: 'gallery/missing', label: 'web.nav.gallery', permission: null, page: () => import('./gallery/around.tsx') },
  { path: 'gallery/fault', label: 'web.nav.gallery', permission: null, page: () => import('./gallery/failed.tsx') },
];

export const pages: readonly WorkbenchPage[] = [
  ...own,
  ...Object.entries(lists)
    .sort(([a], [b]) => place(a) - place(b))
    .flatMap(([, module]) => module.pages),
];

export const mayOpen = (page: WorkbenchPage, permissions: readonly string[]): boolean =>
  page.permission === null || permissions.includes(page.permission);
