// Inspections made, as burden and caps count them (R3, R52, P1): once for each inspection, however many offices came together on the day.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { Scope } from '../rules/scope.ts';
import type { VisitKind, VisitRecord } from '../rules/visit.ts';
import { inScope } from './scope.ts';

/** Days, both counted. */
export type Window = { readonly from: string; readonly until: string };

export type NewVisit = {
  readonly visitId: string;
  readonly subjectId: string;
  readonly officeId: string;
  readonly on: string;
  readonly kind: VisitKind;
  readonly solicited: boolean;
  readonly jointId: string | null;
  readonly taskId: string | null;
  readonly publishedOn: string | null;
  readonly source: string;
};

const LOT = 1000;

/** Records those that are not known yet by their id; returns how many were new. */
export async function addVisits(
  tx: Tx,
  visits: readonly NewVisit[],
  recorded: { readonly at: Date; readonly entryId: string },
): Promise<number> {
  let added = 0;
  for (let first = 0; first < visits.length; first += LOT) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('registers.visit')
      .values(
        visits.slice(first, first + LOT).map((visit) => ({
          visit_id: visit.visitId,
          subject_id: visit.subjectId,
          office_id: visit.officeId,
          on_day: visit.on,
          kind: visit.kind,
          solicited: visit.solicited,
          joint_id: visit.jointId,
          task_id: visit.taskId,
          published_on: visit.publishedOn,
          source: visit.source,
          recorded_at: recorded.at,
          entry_id: recorded.entryId,
        })),
      )
      .onConflict((conflict) => conflict.column('visit_id').doNothing())
      .executeTakeFirstOrThrow();
    added += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}

const counts = (v: string) => `not ${v}.solicited and ${v}.published_on is not null and ${v}.withdrawn_at is null`;

/** Of `registers.visit v`: published, unsolicited, and of those who came together on a day the first by id. */
const COUNTED = `${counts('v')} and (v.joint_id is null or not exists (
  select from registers.visit w where w.subject_id = v.subject_id and w.on_day = v.on_day and w.joint_id = v.joint_id
    and w.visit_id < v.visit_id and ${counts('w')}))`;

/** Counted inspections of each subject by any office within the days; subjects without one are absent. */
export async function burdensIn(tx: Tx, { from, until }: Window): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ subject_id: string; visits: number }>`
    select v.subject_id, count(*) as visits from registers.visit v
    where v.on_day between ${from} and ${until} and ${sql.raw(COUNTED)} group by v.subject_id`.execute(tx);
  return new Map(rows.map((row) => [row.subject_id, row.visits]));
}

const PAGE = 5000;

/** The inspections that `burdensIn` counts, of the subjects of a scope where one is given, by ascending id bytes, in batches; memory flat. */
export async function* visitsIn(
  tx: Tx,
  { from, until }: Window,
  scope?: Scope,
): AsyncGenerator<readonly VisitRecord[]> {
  const within =
    scope === undefined
      ? sql`true`
      : sql`exists (select from registers.subject s where s.subject_id = v.subject_id and ${await inScope(tx, scope)})`;
  let after = '';
  for (;;) {
    const { rows } = await sql<VisitRecord>`
      select v.visit_id as id, v.subject_id as object, v.office_id as office, v.on_day as "on" from registers.visit v
      where v.visit_id > ${after} and v.on_day between ${from} and ${until} and ${sql.raw(COUNTED)} and ${within}
      order by v.visit_id limit ${PAGE}`.execute(tx);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? '';
  }
}

export type KnownVisit = {
  readonly subject_id: string;
  readonly on_day: string;
  readonly kind: VisitKind;
  readonly published_on: string | null;
};

/** Those of the ids that are recorded. */
export async function knownVisits(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, KnownVisit>> {
  const rows = await tx
    .selectFrom('registers.visit')
    .select(['visit_id', 'subject_id', 'on_day', 'kind', 'published_on'])
    .where('visit_id', '=', sql<string>`any(${sql.val(ids)}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.visit_id, row as KnownVisit]));
}

/** Subjects by the codes they have or had. */
export async function subjectsByCode(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ code: string; subject_id: string }>`
    select a.alias as code, a.subject_id from registers.subject_alias a where a.alias = any(${codes}::text[])
    union all select s.subject_id, s.subject_id from registers.subject s where s.subject_id = any(${codes}::text[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.code, row.subject_id]));
}

/** The result of a visit that is recorded became public. */
export const publishVisit = (tx: Tx, visitId: string, on: string) =>
  tx.updateTable('registers.visit').set({ published_on: on }).where('visit_id', '=', visitId).execute();

export const lockVisit = (tx: Tx, visitId: string) =>
  tx.selectFrom('registers.visit').selectAll().where('visit_id', '=', visitId).forUpdate().executeTakeFirst();

export const withdrawVisit = (tx: Tx, visitId: string, at: Date) =>
  tx.updateTable('registers.visit').set({ withdrawn_at: at }).where('visit_id', '=', visitId).execute();

const MOST_OF_ONE = 1000;

/** A subject's inspections, newest first; withdrawn ones too. */
export const visitsOfSubject = (tx: Tx, subjectId: string) =>
  tx
    .selectFrom('registers.visit')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('on_day', 'desc')
    .orderBy('visit_id')
    .limit(MOST_OF_ONE)
    .execute();

export type OfficeBurden = {
  readonly office_id: string;
  readonly visits: number;
  readonly random: number;
  readonly direct: number;
  readonly clue: number;
  readonly joint: number;
  readonly unpublished: number;
  readonly subjects: number;
  readonly saved: number;
  /** Of its subjects, those to whom another office came apart from it within the days (R3, multi-headed). */
  readonly multi: number;
};

/**
 * What each office did within the days, to subjects of a region and below where one is given; `saved`: its comings as one of several, where
 * another of them stands for all.
 */
export async function officeBurdens(
  tx: Tx,
  { from, until }: Window,
  region: string | null = null,
): Promise<readonly OfficeBurden[]> {
  const place = { regions: region === null ? [] : [region], sections: [], industries: [], nature: null };
  const within =
    region === null
      ? sql`true`
      : sql`exists (select from registers.subject s where s.subject_id = v.subject_id and ${await inScope(tx, place)})`;
  const { rows } = await sql<OfficeBurden>`
    select v.office_id, count(*) as visits, count(*) filter (where v.kind in ('random', 'credit')) as random,
      count(*) filter (where v.kind = 'daily') as direct, count(*) filter (where v.kind = 'clue') as clue,
      count(*) filter (where v.joint_id is not null) as joint, count(*) filter (where v.published_on is null) as unpublished,
      count(distinct v.subject_id) as subjects,
      count(*) filter (where v.joint_id is not null and exists (select from registers.visit w where w.subject_id = v.subject_id
        and w.on_day = v.on_day and w.joint_id = v.joint_id and w.visit_id < v.visit_id and not w.solicited and w.withdrawn_at is null)) as saved,
      count(distinct v.subject_id) filter (where exists (select from registers.visit w where w.subject_id = v.subject_id
        and w.office_id <> v.office_id and w.on_day between ${from} and ${until} and not w.solicited and w.withdrawn_at is null
        and (v.joint_id is null or w.joint_id is distinct from v.joint_id or w.on_day <> v.on_day))) as multi
    from registers.visit v where v.on_day between ${from} and ${until} and not v.solicited and v.withdrawn_at is null and ${within}
    group by v.office_id order by v.office_id`.execute(tx);
  return rows;
}
