// The workbench pages of the organisation: the tree of offices for everyone, accounts for the administrator (R1, P11).
import type { WorkbenchPage } from '../../web/pages.ts';

export const pages: readonly WorkbenchPage[] = [
  { path: 'me', label: 'organisation.me', group: 'own', permission: null, page: () => import('./me.tsx') },
  {
    path: 'offices',
    label: 'organisation.offices',
    group: 'system',
    permission: 'office.read',
    page: () => import('./offices.tsx'),
  },
  {
    path: 'offices/:officeId',
    label: 'organisation.office.page',
    permission: 'office.read',
    page: () => import('./office.tsx'),
  },
  {
    path: 'accounts',
    label: 'organisation.accounts',
    group: 'system',
    permission: 'account.read',
    page: () => import('./accounts.tsx'),
  },
  {
    path: 'claims',
    label: 'organisation.claims',
    group: 'system',
    permission: 'account.read',
    page: () => import('./claims.tsx'),
  },
  {
    path: 'keys',
    label: 'organisation.keys',
    group: 'system',
    permission: 'key.read',
    page: () => import('./keys/list.tsx'),
  },
  {
    path: 'keys/new',
    label: 'organisation.key.issue',
    permission: 'key.issued',
    page: () => import('./keys/form.tsx'),
  },
  {
    path: 'keys/:keyId',
    label: 'organisation.key.page',
    permission: 'key.read',
    page: () => import('./keys/detail.tsx'),
  },
  {
    path: 'trail',
    label: 'organisation.trail',
    group: 'system',
    permission: 'log.read',
    page: () => import('./trail.tsx'),
  },
  {
    path: 'retention',
    label: 'organisation.retention',
    group: 'system',
    permission: 'log.erased',
    page: () => import('./retention.tsx'),
  },
  {
    path: 'trail/observations',
    label: 'organisation.observations',
    permission: 'log.read',
    page: () => import('./observations.tsx'),
  },
  {
    path: 'trail/about/:thing',
    label: 'organisation.trail.about',
    permission: 'log.read',
    page: () => import('./trail-about.tsx'),
  },
  {
    path: 'trail/:entryId',
    label: 'organisation.trail.entry',
    permission: 'log.read',
    page: () => import('./trail-entry.tsx'),
  },
  {
    path: 'accounts/new',
    label: 'organisation.account.open',
    permission: 'account.opened',
    page: () => import('./account-form.tsx'),
  },
  {
    path: 'accounts/:userId',
    label: 'organisation.account.page',
    permission: 'account.read',
    page: () => import('./account.tsx'),
  },
];
