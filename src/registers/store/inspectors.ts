// Inspectors as lists, details (R23).

import { sql } from 'kysely';
import { officesBelow, officeWords } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { type Condition, containedIn, type ListContext, type ListSource } from '../../platform/list/source.ts';
import type { Inspector } from '../rules/inspector-row.ts';

const inspectors = (tx: Tx) => tx.selectFrom('registers.inspector as i').selectAll('i');
type Row = Awaited<ReturnType<ReturnType<typeof inspectors>['executeTakeFirstOrThrow']>>;

const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

async function inOffice(value: string, { tx }: ListContext): Promise<Condition> {
  const offices = [value, ...(await officesBelow(tx, value))];
  return sql<boolean>`i.office_id = any(${offices}::text[])`;
}

/** The day until which some certificate holds. */
const LAST = sql`greatest(i.valid_until, i.second_until)`;

/** Judged on the day of reading: `valid`, `expiring` within 60 days, `expired`, `none`. */
function certified(value: string, { now }: ListContext): Condition {
  const day = dayOf(now);
  const soon = dayOf(new Date(now.getTime() + SOON_DAYS * DAY_MS));
  switch (value) {
    case 'none':
      return sql<boolean>`i.certificate is null`;
    case 'valid':
      return sql<boolean>`(i.certificate is not null and ${LAST} >= ${day}::date)`;
    case 'expiring':
      return sql<boolean>`${LAST} between ${day}::date and ${soon}::date`;
    case 'expired':
      return sql<boolean>`${LAST} < ${day}::date`;
    default:
      return sql<boolean>`false`;
  }
}

export const inspectorList: ListSource<Row> = {
  name: 'inspectors',
  permission: 'inspector.read',
  title: 'registers.inspectors',
  rows: inspectors,
  id: 'i.inspector_id',
  idKind: 'text',
  order: 'office',
  columns: [
    { key: 'name', kind: 'text', sql: 'i.name', title: 'registers.person', sort: true },
    { key: 'id', kind: 'text', sql: 'i.inspector_id', title: 'registers.number', sort: true },
    {
      key: 'office',
      kind: 'choice',
      sql: 'i.office_id',
      title: 'registers.office',
      sort: true,
      where: inOffice,
      words: officeWords,
    },
    { key: 'category', kind: 'choice', sql: 'i.category', title: 'registers.category', words: 'registers.category.' },
    { key: 'certificate', kind: 'choice', sql: 'i.certificate', title: 'registers.certificate', where: certified },
    {
      key: 'until',
      kind: 'day',
      sql: 'i.valid_until',
      title: 'registers.validUntil',
      sort: "coalesce(i.valid_until, date '1970-01-01')",
    },
    { key: 'second', kind: 'text', sql: 'i.second_certificate', title: 'registers.field.secondCertificate' },
    { key: 'lead', kind: 'flag', sql: 'i.may_lead', title: 'registers.lead' },
    { key: 'post', kind: 'text', sql: 'i.post', title: 'registers.post' },
    { key: 'specialties', kind: 'text', sql: "array_to_string(i.specialties, ' ')", title: 'registers.specialties' },
    {
      key: 'status',
      kind: 'choice',
      sql: 'i.status',
      title: 'registers.inspectorState',
      words: 'registers.inspectorStatus.',
    },
    { key: 'recorded', kind: 'instant', sql: 'i.recorded_at', title: 'registers.updated', sort: true },
  ],
  search: (text) =>
    containedIn(
      'lower(i.name)',
      'lower(i.inspector_id)',
      'lower(i.certificate)',
      'lower(i.second_certificate)',
    )(text.toLowerCase()),
};

type Second = {
  readonly second_certificate: string | null;
  readonly second_from: string | null;
  readonly second_until: string | null;
};
/** The second certificate of a row, present or earlier. */
export const secondOf = ({
  second_certificate: number,
  second_from: from,
  second_until: until,
}: Second): Inspector['second'] => (number === null || until === null ? null : { number, from, until });

export const inspectorOf = (row: Row): Inspector & { readonly recordedAt: Date } => ({
  inspectorId: row.inspector_id,
  name: row.name,
  officeId: row.office_id,
  region: row.region,
  category: row.category,
  certificate: row.certificate,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  second: secondOf(row),
  post: row.post,
  mayLead: row.may_lead,
  specialties: row.specialties,
  status: row.status,
  source: row.source,
  recordedAt: row.recorded_at,
});
export async function findInspector(tx: Tx, inspectorId: string) {
  const row = await tx
    .selectFrom('registers.inspector')
    .selectAll()
    .where('inspector_id', '=', inspectorId)
    .executeTakeFirst();
  return row ? { ...inspectorOf(row), entryId: row.entry_id } : null;
}

export const inspectorHistory = (tx: Tx, inspectorId: string) =>
  tx
    .selectFrom('registers.inspector_history')
    .selectAll()
    .where('inspector_id', '=', inspectorId)
    .orderBy('recorded_at', 'desc')
    .limit(100)
    .execute();
