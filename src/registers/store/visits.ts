// Inspections made, as burden and caps count them (R3, R52, P1): once for each inspection, however many offices came together on the day.
import { sql } from 'kysely';
import type { Suite } from '../../kit/hash.ts';
import { incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import type { Tx } from '../../platform/db/database.ts';
import { type VisitKind, type VisitRecord, visitData } from '../rules/visit.ts';

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

/** The inspections that `burdensIn` counts, by ascending id bytes, in batches; memory flat. */
export async function* visitsIn(tx: Tx, { from, until }: Window): AsyncGenerator<readonly VisitRecord[]> {
  let after = '';
  for (;;) {
    const { rows } = await sql<VisitRecord>`
      select v.visit_id as id, v.subject_id as object, v.office_id as office, v.on_day as "on" from registers.visit v
      where v.visit_id > ${after} and v.on_day between ${from} and ${until} and ${sql.raw(COUNTED)}
      order by v.visit_id limit ${PAGE}`.execute(tx);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? '';
  }
}

/** Number of and RFC 6962 root over the counted inspections, as a commitment names them (spec/draw.md section 4). */
export async function visitsRoot(tx: Tx, suite: Suite, window: Window): Promise<{ count: number; root: Uint8Array }> {
  const tree = incrementalTree(suite.hash);
  for await (const batch of visitsIn(tx, window))
    for (const visit of batch) tree.push(leafNodeHash(suite.hash, visitData(visit)));
  return { count: tree.size, root: tree.root() };
}
