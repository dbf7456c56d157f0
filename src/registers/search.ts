// What can be looked for of the two libraries: subjects by any part of the name or the beginning of the code, inspectors.
import { dayOf } from '../platform/clock.ts';
import type { SearchSource } from '../platform/domain.ts';
import { listInspectors } from './store/inspectors.ts';
import { listSubjects, type SubjectFilter } from './store/subjects.ts';

const anySubject: Omit<SubjectFilter, 'text'> = {
  regions: [],
  section: null,
  industry: null,
  status: [],
  nature: null,
  riskClass: [],
  codeKind: null,
};

const subjects: SearchSource = {
  kind: 'registers.subjects',
  permission: 'subject.read',
  find: async (tx, text, limit) =>
    (await listSubjects(tx, { ...anySubject, text }, 'code', null, limit)).map((row) => ({
      id: row.subject_id,
      title: row.name,
      note: row.code,
      to: `/subjects/${encodeURIComponent(row.subject_id)}`,
    })),
};

const inspectors: SearchSource = {
  kind: 'registers.inspectors',
  permission: 'inspector.read',
  async find(tx, text, limit, now) {
    const day = dayOf(now);
    const filter = {
      text,
      offices: [],
      category: null,
      status: null,
      certificate: null,
      mayLead: null,
      day,
      soon: day,
    };
    return (await listInspectors(tx, filter, null, limit)).map((row) => ({
      id: row.inspectorId,
      title: row.name,
      note: row.inspectorId,
      to: `/inspectors/${encodeURIComponent(row.inspectorId)}`,
    }));
  },
};

export const search: readonly SearchSource[] = [subjects, inspectors];
