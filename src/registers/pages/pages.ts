// The workbench pages of the two libraries and their imports (R18, R19, R23, P2).
import type { WorkbenchPage } from '../../web/pages.ts';

export const pages: readonly WorkbenchPage[] = [
  {
    path: 'subjects',
    label: 'registers.subjects',
    group: 'libraries',
    permission: 'subject.read',
    page: () => import('./subjects.tsx'),
  },
  {
    path: 'subjects/new',
    label: 'registers.record.title',
    permission: 'subject.recorded',
    page: () => import('./record.tsx'),
  },
  {
    path: 'subjects/:code',
    label: 'registers.subject',
    permission: 'subject.read',
    page: () => import('./subject.tsx'),
  },
  {
    path: 'carriers',
    label: 'registers.carriers',
    group: 'libraries',
    permission: 'subject.read',
    page: () => import('./carriers.tsx'),
  },
  {
    path: 'carriers/:carrierId',
    label: 'registers.carriers',
    permission: 'subject.read',
    page: () => import('./carrier.tsx'),
  },
  {
    path: 'inspectors',
    label: 'registers.inspectors',
    group: 'libraries',
    permission: 'inspector.read',
    page: () => import('./inspectors.tsx'),
  },
  {
    path: 'inspectors/:inspectorId',
    label: 'registers.inspector',
    permission: 'inspector.read',
    page: () => import('./inspector.tsx'),
  },
  {
    path: 'exclusions',
    label: 'registers.exclusions',
    group: 'libraries',
    permission: 'subject.read',
    page: () => import('./exclusions.tsx'),
  },
  {
    path: 'exclusions/new',
    label: 'registers.exclusions.new',
    permission: 'exclusion.asked',
    page: () => import('./exclusion-new.tsx'),
  },
  {
    path: 'exclusions/:exclusionId',
    label: 'registers.exclusions',
    permission: 'subject.read',
    page: () => import('./exclusion.tsx'),
  },
  {
    path: 'directories',
    label: 'registers.directories',
    group: 'libraries',
    permission: 'subject.read',
    page: () => import('./directories.tsx'),
  },
  {
    path: 'directories/new',
    label: 'registers.directories.new',
    permission: 'directory.made',
    page: () => import('./directory-new.tsx'),
  },
  {
    path: 'directories/:directoryId',
    label: 'registers.directories',
    permission: 'subject.read',
    page: () => import('./directory.tsx'),
  },
  {
    path: 'imports',
    label: 'registers.imports',
    group: 'libraries',
    permission: 'import.read',
    page: () => import('./imports.tsx'),
  },
  {
    path: 'imports/new',
    label: 'registers.import.new',
    permission: 'subjects.imported',
    page: () => import('./import-new.tsx'),
  },
  {
    path: 'imports/:importId',
    label: 'registers.imports',
    permission: 'import.read',
    page: () => import('./import.tsx'),
  },
];
