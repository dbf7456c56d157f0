// Inspections made as a list (R3, R10), newest day first.
import { sql } from 'kysely';
import { listOffices } from '../../organisation/store.ts';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';

const STANDING = `case when v.withdrawn_at is not null then 'withdrawn' when v.published_on is null then 'unpublished' else 'published' end`;

const listed = (tx: Tx) =>
  tx
    .selectFrom('registers.visit as v')
    .leftJoin('registers.subject as s', 's.subject_id', 'v.subject_id')
    .selectAll('v')
    .select('s.name as subject_name')
    .select(sql<'withdrawn' | 'unpublished' | 'published'>`${sql.raw(STANDING)}`.as('standing'));
export type VisitListRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

const officeWords = async (tx: Tx, language: 'zh' | 'en'): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await listOffices(tx)).map((one) => [one.office_id, language === 'en' ? one.name_en : one.short_zh] as const),
  );

export const visitList: ListSource<VisitListRow> = {
  name: 'visits',
  permission: 'subject.read',
  title: 'registers.visits',
  rows: listed,
  id: 'v.visit_id',
  idKind: 'text',
  order: '-on',
  search: containedIn('s.name', 'v.subject_id', 'v.visit_id'),
  columns: [
    { key: 'name', kind: 'text', sql: 's.name', title: 'registers.name' },
    { key: 'code', kind: 'text', sql: 'v.subject_id', title: 'registers.code' },
    { key: 'office', kind: 'choice', sql: 'v.office_id', title: 'registers.office', words: officeWords },
    { key: 'on', kind: 'day', sql: 'v.on_day', title: 'registers.visits.on', sort: true },
    { key: 'kind', kind: 'choice', sql: 'v.kind', title: 'registers.visits.kind', words: 'registers.visitKind.' },
    { key: 'solicited', kind: 'flag', sql: 'v.solicited', title: 'registers.visits.solicited' },
    { key: 'joint', kind: 'flag', sql: '(v.joint_id is not null)', title: 'registers.visits.joint' },
    { key: 'jointId', kind: 'text', sql: 'v.joint_id', title: 'registers.visits.jointId' },
    { key: 'published', kind: 'day', sql: 'v.published_on', title: 'registers.visits.published' },
    {
      key: 'standing',
      kind: 'choice',
      sql: `(${STANDING})`,
      title: 'registers.visits.standing',
      words: 'registers.visitStanding.',
    },
    { key: 'source', kind: 'text', sql: 'v.source', title: 'registers.source' },
  ],
};
