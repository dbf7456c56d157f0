// What can be looked for of the two libraries: subjects by any part of the name or the beginning of the code, inspectors.
import type { SearchSource } from '../platform/domain.ts';
import { foundIn } from '../platform/list/page.ts';
import { inspectorList } from './store/inspectors.ts';
import { subjectList } from './store/subjects.ts';

const subjects: SearchSource = {
  kind: 'registers.subjects',
  permission: 'subject.read',
  find: async (tx, text, limit, now) =>
    (await foundIn(subjectList, tx, text, limit, now)).map((row) => ({
      id: row.subject_id,
      title: row.name,
      note: row.code,
      to: `/subjects/${encodeURIComponent(row.subject_id)}`,
    })),
};

const inspectors: SearchSource = {
  kind: 'registers.inspectors',
  permission: 'inspector.read',
  find: async (tx, text, limit, now) =>
    (await foundIn(inspectorList, tx, text, limit, now)).map((row) => ({
      id: row.inspector_id,
      title: row.name,
      note: row.inspector_id,
      to: `/inspectors/${encodeURIComponent(row.inspector_id)}`,
    })),
};

export const search: readonly SearchSource[] = [subjects, inspectors];
