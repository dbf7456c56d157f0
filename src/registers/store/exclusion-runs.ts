// Subjects that were left out on application several times in a row (R20, R53; spec/draw.md section 2): each term may have been granted for good
// reasons, and together they keep a firm out of every draw. So they stand in a list of their own, the longest run first.
import { sql } from 'kysely';
import { officeWords } from '../../organisation/store.ts';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';
import { type GrantedReason, RUN_GAP_DAYS } from '../rules/exclusion.ts';

export type ExclusionRun = {
  readonly run_id: string;
  readonly subject_id: string;
  readonly subject_name: string | null;
  readonly times: number;
  readonly reasons: readonly GrantedReason[];
  readonly offices: readonly string[];
  readonly from_on: string;
  readonly until_on: string;
  readonly days: number;
};

/** Granted terms, cut where one was ended early; a run goes on while no gap is longer than RUN_GAP_DAYS. Exclusions are few: their table is read once. */
const runs = sql<ExclusionRun>`(
  with term as (
    select subject_id, exclusion_id, reason, office_id, from_on,
      least(until_on, coalesce((ended_at at time zone 'Asia/Shanghai')::date, until_on)) as until_on
    from registers.exclusion
    where state = 'granted' or (state = 'ended' and (ended_at at time zone 'Asia/Shanghai')::date >= from_on)
  ), marked as (
    select *, from_on > lag(until_on) over own + ${sql.lit(RUN_GAP_DAYS)} as fresh from term
    window own as (partition by subject_id order by from_on, exclusion_id)
  ), counted as (
    select *, count(*) filter (where fresh) over (partition by subject_id order by from_on, exclusion_id) as run from marked
  )
  select min(c.exclusion_id::text) as run_id, c.subject_id, min(s.name) as subject_name, count(*)::integer as times,
    array_agg(distinct c.reason) as reasons, array_agg(distinct c.office_id) as offices,
    min(c.from_on) as from_on, max(c.until_on) as until_on, sum(c.until_on - c.from_on + 1)::integer as days
  from counted c left join registers.subject s on s.subject_id = c.subject_id
  group by c.subject_id, c.run having count(*) > 1)`;

export const exclusionRunList: ListSource<ExclusionRun> = {
  name: 'exclusion-runs',
  permission: 'subject.read',
  title: 'registers.exclusion-runs',
  rows: (tx: Tx) => tx.selectFrom(runs.as('r')).selectAll(),
  id: 'r.run_id',
  idKind: 'text',
  order: '-times',
  search: containedIn('r.subject_name', 'r.subject_id'),
  columns: [
    { key: 'name', kind: 'text', sql: 'r.subject_name', title: 'registers.subject' },
    { key: 'code', kind: 'text', sql: 'r.subject_id', title: 'registers.code', sort: true },
    { key: 'times', kind: 'number', sql: 'r.times', title: 'registers.exclusion-runs.times', sort: true },
    { key: 'days', kind: 'number', sql: 'r.days', title: 'registers.exclusion-runs.days', sort: true },
    { key: 'from', kind: 'day', sql: 'r.from_on', title: 'registers.exclusions.from', sort: true },
    { key: 'until', kind: 'day', sql: 'r.until_on', title: 'registers.exclusions.until', sort: true },
    {
      key: 'reason',
      kind: 'choice',
      sql: 'r.reasons',
      many: true,
      title: 'registers.exclusions.reason',
      words: 'registers.exclusion.',
      where: (value) => sql`r.reasons && ${value.split(',')}::text[]`,
    },
    {
      key: 'office',
      kind: 'choice',
      sql: 'r.offices',
      many: true,
      title: 'registers.office',
      words: officeWords,
      where: (value) => sql`r.offices && ${value.split(',')}::text[]`,
    },
  ],
};
