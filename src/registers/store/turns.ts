// Versions of units that changed shortly before an instant and again after it (R7): what a flip report looks at. Few, whatever the register.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { SubjectStatus } from '../rules/scope.ts';
import { secondOf } from './inspectors.ts';

export type Around = { readonly from: Date; readonly taken: Date; readonly until: Date };

export type SubjectVersion = {
  readonly subject_id: string;
  readonly recorded_at: Date;
  readonly region: string | null;
  readonly street: string | null;
  readonly section: string | null;
  readonly industry: string | null;
  readonly nature: string;
  readonly status: SubjectStatus;
};

const SUBJECT = sql.raw('subject_id, recorded_at, region, street, section, industry, nature, status');

/** All versions of the subjects that have one that began before the instant and after `from`, and one that began after it, by `until`. */
export async function turnedSubjects(tx: Tx, { from, taken, until }: Around): Promise<readonly SubjectVersion[]> {
  const { rows } = await sql<SubjectVersion>`
    with later as (
      select distinct h.subject_id from registers.subject_history h
      where h.superseded_at > ${taken} and h.superseded_at <= ${until} and h.recorded_at > ${from} and h.recorded_at <= ${taken}
    )
    select ${SUBJECT} from registers.subject where subject_id in (select subject_id from later)
    union all select ${SUBJECT} from registers.subject_history where subject_id in (select subject_id from later)
    order by subject_id, recorded_at`.execute(tx);
  return rows;
}

/** The same of inspectors. */
export async function turnedInspectors(tx: Tx, { from, taken, until }: Around) {
  const columns =
    sql.raw(`inspector_id, recorded_at, office_id, category, certificate, valid_from, valid_until, second_certificate, second_from,
    second_until, may_lead, specialties, status`);
  const { rows } = await sql<{
    inspector_id: string;
    recorded_at: Date;
    office_id: string;
    category: 'civil_servant' | 'qualified_staff' | 'daily_staff';
    certificate: string | null;
    valid_from: string | null;
    valid_until: string | null;
    second_certificate: string | null;
    second_from: string | null;
    second_until: string | null;
    may_lead: boolean;
    specialties: readonly string[];
    status: 'active' | 'suspended' | 'left';
  }>`
    with later as (
      select distinct h.inspector_id from registers.inspector_history h
      where h.superseded_at > ${taken} and h.superseded_at <= ${until} and h.recorded_at > ${from} and h.recorded_at <= ${taken}
    )
    select ${columns} from registers.inspector where inspector_id in (select inspector_id from later)
    union all select ${columns} from registers.inspector_history where inspector_id in (select inspector_id from later)
    order by inspector_id, recorded_at`.execute(tx);
  return rows.map((row) => ({
    ...row,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    second: secondOf(row),
  }));
}

/**
 * Exclusions granted shortly before the instant, in force then, and over soon after: ended, or run out; with the subject as it stands now. Days are
 * those of the calendar.
 */
export async function briefExclusions(tx: Tx, { from, taken, until }: Around, day: string, lastDay: string) {
  const { rows } = await sql<SubjectVersion & { reason: string; decided_at: Date; over_at: Date }>`
    select s.subject_id, s.recorded_at, s.region, s.street, s.section, s.industry, s.nature, s.status, x.reason, x.decided_at,
      least(x.ended_at, ((x.until_on + 1)::timestamp at time zone 'Asia/Shanghai')) as over_at
    from registers.exclusion x join registers.subject s on s.subject_id = x.subject_id
    where x.state in ('granted', 'ended') and x.decided_at > ${from} and x.decided_at <= ${taken}
      and x.from_on <= ${day} and x.until_on >= ${day} and (x.ended_at is null or x.ended_at > ${taken})
      and (x.ended_at <= ${until} or x.until_on < ${lastDay})
    order by x.subject_id, x.exclusion_id`.execute(tx);
  return rows;
}

/** Recusals declared shortly before the instant and ended soon after, with the inspector's office. */
export const briefRecusals = (tx: Tx, { from, taken, until }: Around) =>
  tx
    .selectFrom('registers.recusal as r')
    .innerJoin('registers.inspector as i', 'i.inspector_id', 'r.inspector_id')
    .select(['r.inspector_id', 'r.subject_id', 'r.declared_at', 'r.ended_at', 'i.office_id'])
    .where('r.declared_at', '>', from)
    .where('r.declared_at', '<=', taken)
    .where('r.ended_at', '>', taken)
    .where('r.ended_at', '<=', until)
    .orderBy('r.inspector_id')
    .orderBy('r.subject_id')
    .execute();
