// Inspectors as lists, details (R23).

import { type SelectQueryBuilder, sql } from 'kysely';
import { likeContains } from '../../kit/like.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import type { Inspector } from '../rules/inspector-row.ts';
import { COUNT_LIMIT } from './subjects.ts';

/** `offices` already holds all below; `certificate` is judged on `day`. */
export type InspectorFilter = {
  readonly text: string;
  readonly offices: readonly string[];
  readonly category: string | null;
  readonly status: string | null;
  readonly certificate: 'valid' | 'expiring' | 'expired' | 'none' | null;
  readonly mayLead: boolean | null;
  readonly day: string;
  /** The day up to which a certificate counts as expiring. */
  readonly soon: string;
};

type Row = Schema['registers.inspector'];
type Query<O> = SelectQueryBuilder<Schema & { i: Row }, 'i', O>;

const filtered = <O>(query: Query<O>, filter: InspectorFilter): Query<O> => {
  let q = query;
  const text = filter.text.trim().toLowerCase();
  if (text !== '') {
    const pattern = likeContains(text);
    q = q.where(
      sql<boolean>`(lower(i.name) like ${pattern} or lower(i.inspector_id) like ${pattern} or lower(i.certificate) like ${pattern})`,
    );
  }
  if (filter.offices.length > 0) q = q.where('i.office_id', 'in', filter.offices);
  if (filter.category !== null) q = q.where('i.category', '=', filter.category as never);
  if (filter.status !== null) q = q.where('i.status', '=', filter.status as never);
  if (filter.mayLead !== null) q = q.where('i.may_lead', '=', filter.mayLead);
  if (filter.certificate === 'none') q = q.where('i.certificate', 'is', null);
  if (filter.certificate === 'valid')
    q = q.where('i.certificate', 'is not', null).where('i.valid_until', '>=', filter.day);
  if (filter.certificate === 'expiring')
    q = q.where('i.valid_until', '>=', filter.day).where('i.valid_until', '<=', filter.soon);
  if (filter.certificate === 'expired') q = q.where('i.valid_until', '<', filter.day);
  return q;
};

const inspectorOf = (row: Awaited<ReturnType<typeof rows>>[number]): Inspector & { readonly recordedAt: Date } => ({
  inspectorId: row.inspector_id,
  name: row.name,
  officeId: row.office_id,
  region: row.region,
  category: row.category,
  certificate: row.certificate,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  post: row.post,
  mayLead: row.may_lead,
  specialties: row.specialties,
  status: row.status,
  source: row.source,
  recordedAt: row.recorded_at,
});
const rows = (tx: Tx) => tx.selectFrom('registers.inspector as i').selectAll('i').execute();

export async function listInspectors(
  tx: Tx,
  filter: InspectorFilter,
  after: { officeId: string; inspectorId: string } | null,
  limit: number,
) {
  let q = filtered(tx.selectFrom('registers.inspector as i').selectAll('i'), filter);
  if (after)
    q = q.where(sql<boolean>`(i.office_id, i.inspector_id) > (${after.officeId}::text, ${after.inspectorId}::text)`);
  return (await q.orderBy('i.office_id').orderBy('i.inspector_id').limit(limit).execute()).map(inspectorOf);
}

export async function countInspectors(tx: Tx, filter: InspectorFilter): Promise<{ count: number; exact: boolean }> {
  const some = filtered(tx.selectFrom('registers.inspector as i').select(sql<number>`1`.as('one')), filter).limit(
    COUNT_LIMIT + 1,
  );
  const row = await tx
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { count: Math.min(row.count, COUNT_LIMIT), exact: row.count <= COUNT_LIMIT };
}

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
