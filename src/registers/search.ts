// What can be looked for of the two libraries: subjects by any part of the name or the beginning of the code, inspectors.
import type { SearchSource } from '../platform/domain.ts';
import { searchOf } from '../platform/list/page.ts';
import { inspectorList } from './store/inspectors.ts';
import { subjectList } from './store/subjects.ts';

export const search: readonly SearchSource[] = [
  searchOf(subjectList, 'subject.read', (row) => ({
    id: row.subject_id,
    title: row.name,
    note: row.code,
    to: `/subjects/${encodeURIComponent(row.subject_id)}`,
  })),
  searchOf(inspectorList, 'inspector.read', (row) => ({
    id: row.inspector_id,
    title: row.name,
    note: row.inspector_id,
    to: `/inspectors/${encodeURIComponent(row.inspector_id)}`,
  })),
];
