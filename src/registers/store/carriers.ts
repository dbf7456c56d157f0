// Carriers as lists and details (R22), and the link of what is imported to the subjects of the register.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListContext, type ListSource } from '../../platform/list/source.ts';
import { areaOf } from '../rules/map-area.ts';
import { regionsBelow, regionWords } from './codes.ts';

const carriers = (tx: Tx) => tx.selectFrom('registers.carrier as c').selectAll('c');
export type CarrierRow = Awaited<ReturnType<ReturnType<typeof carriers>['executeTakeFirstOrThrow']>>;

async function inRegions(value: string, { tx }: ListContext) {
  const regions = await regionsBelow(
    tx,
    value.split(',').filter((code) => code !== ''),
  );
  return sql<boolean>`c.region = any(${[...regions]}::text[])`;
}

/** Within a rectangle of the map; what is no rectangle holds nothing. */
function inArea(value: string) {
  const area = areaOf(value);
  if (area === null) return sql<boolean>`false`;
  return sql<boolean>`(c.longitude between ${area.west} and ${area.east} and c.latitude between ${area.south} and ${area.north})`;
}

export const carrierList: ListSource<CarrierRow> = {
  name: 'carriers',
  permission: 'subject.read',
  title: 'registers.carriers',
  rows: carriers,
  id: 'c.carrier_id',
  idKind: 'text',
  order: 'id',
  columns: [
    { key: 'name', kind: 'text', sql: 'c.name', title: 'registers.name', sort: true },
    { key: 'id', kind: 'text', sql: 'c.number', title: 'registers.field.number', sort: 'c.carrier_id' },
    {
      key: 'kind',
      kind: 'choice',
      sql: 'c.kind',
      title: 'registers.field.carrierKind',
      words: 'registers.carrierKind.',
    },
    { key: 'region', kind: 'choice', sql: 'c.region', title: 'registers.region', where: inRegions, words: regionWords },
    { key: 'address', kind: 'text', sql: 'c.address', title: 'registers.address' },
    { key: 'area', kind: 'text', sql: 'c.carrier_id', where: inArea },
    { key: 'placed', kind: 'flag', sql: '(c.longitude is not null)', title: 'registers.carrier.position' },
    {
      key: 'status',
      kind: 'choice',
      sql: 'c.status',
      title: 'registers.field.carrierStatus',
      words: 'registers.carrierStatus.',
    },
    { key: 'recorded', kind: 'instant', sql: 'c.recorded_at', title: 'registers.updated', sort: true },
  ],
  search: containedIn('c.name', 'c.number', 'c.address'),
};

export const findCarrier = (tx: Tx, carrierId: string) =>
  carriers(tx).where('c.carrier_id', '=', carrierId).executeTakeFirst();

export const carrierHistory = (tx: Tx, carrierId: string) =>
  tx
    .selectFrom('registers.carrier_history')
    .selectAll()
    .where('carrier_id', '=', carrierId)
    .orderBy('recorded_at', 'desc')
    .limit(100)
    .execute();

/** Carriers of a subject, those that still are first. */
export const carriersOf = (tx: Tx, subjectId: string) =>
  carriers(tx)
    .where(sql<boolean>`c.subject_ids @> array[${subjectId}]::text[]`)
    .orderBy('c.status')
    .orderBy('c.carrier_id')
    .limit(100)
    .execute();

/** Codes of subjects become their ids: what was known under another code is the same subject. */
export async function linkSubjects(tx: Tx, importId: string): Promise<void> {
  await sql`update registers.import_carrier i set subject_ids = (
      select array_agg(distinct coalesce(a.subject_id, u.code) order by coalesce(a.subject_id, u.code))
      from unnest(i.subject_ids) u (code) left join registers.subject_alias a on a.alias = u.code)
    where i.import_id = ${importId} and exists (select from registers.subject_alias a where a.alias = any(i.subject_ids))`.execute(
    tx,
  );
}

/** Takes out rows that name a subject which the register does not know; returns their lines with the code. */
export async function takeUnlinked(tx: Tx, importId: string): Promise<readonly { line: number; code: string }[]> {
  const { rows } = await sql<{ line: number; code: string }>`
    with unknown as (
      select i.line, min(u.code) as code from registers.import_carrier i cross join unnest(i.subject_ids) u (code)
      where i.import_id = ${importId} and not exists (select from registers.subject s where s.subject_id = u.code)
      group by i.line
    )
    delete from registers.import_carrier i using unknown u
    where i.import_id = ${importId} and i.line = u.line returning i.line, u.code`.execute(tx);
  return rows;
}
