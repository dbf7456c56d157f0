// Flip reports as they were made, the findings of each, and the draws that are owed their last one (R7).
import { sql } from 'kysely';
import { must } from '../../kit/assert.ts';
import { officeWords } from '../../organisation/store.ts';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';
import type { FlipRule } from '../flips.ts';
import type { Flip } from '../rules/flip.ts';

export async function flipRule(tx: Tx): Promise<FlipRule> {
  const row = await tx.selectFrom('draws.flip_rule').selectAll().where('rule_id', '=', 'flip').executeTakeFirst();
  const rule = must(row, 'the days of flip reports are data');
  return { daysBefore: rule.days_before, daysAfter: rule.days_after };
}

export const newestReport = (tx: Tx, drawId: string) =>
  tx
    .selectFrom('draws.flip_report')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();

export type NewReport = {
  readonly drawId: string;
  readonly n: number;
  readonly at: Date;
  readonly taken: Date;
  readonly rule: FlipRule;
  readonly final: boolean;
  readonly subjects: number;
  readonly officers: number;
  readonly root: Uint8Array;
  readonly entryId: string;
};

/** `document`: what everybody may read of it. */
export type FoundFlip = Flip & { readonly document: string };

export async function addReport(tx: Tx, report: NewReport, flips: readonly FoundFlip[]): Promise<void> {
  const { drawId: draw_id, n } = report;
  await tx
    .insertInto('draws.flip_report')
    .values({
      ...{ draw_id, n, made_at: report.at, taken_at: report.taken, final: report.final },
      ...{ days_before: report.rule.daysBefore, days_after: report.rule.daysAfter },
      ...{ subjects: report.subjects, officers: report.officers, root: Buffer.from(report.root) },
      entry_id: report.entryId,
    })
    .execute();
  for (let i = 0; i < flips.length; i += 500) {
    const rows = flips.slice(i, i + 500).map(({ kind, unit, before, taken, changedAt, revertedAt, document }) => ({
      ...{ draw_id, n, kind, unit, before, taken, document },
      changed_at: new Date(changedAt),
      reverted_at: new Date(revertedAt),
    }));
    await tx.insertInto('draws.flip').values(rows).execute();
  }
}

/** What everybody may read of the newest report, in no order. */
export const publicFlipTexts = async (tx: Tx, drawId: string): Promise<readonly string[]> =>
  (await tx.selectFrom('draws.public_flip').select('document').where('draw_id', '=', drawId).execute()).map(
    ({ document }) => must(document, 'a shown flip has its text'),
  );

/** Committed draws whose last day is over and that have no report made after it. Sealed ones once their list is open. */
export async function dueReports(
  tx: Tx,
  now: Date,
  { daysAfter }: FlipRule,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ draw_id: string }>`
    select d.draw_id from draws.draw d join draws.list l on l.list_id = d.list_id
    where d.commitment is not null and (l.sealed is null or d.unsealed_at is not null)
      and (l.snapshot->>'takenAt')::timestamptz + make_interval(days => ${daysAfter}) < ${now}
      and not exists (select from draws.flip_report r where r.draw_id = d.draw_id and r.final)
    order by d.draw_id limit ${limit}`.execute(tx);
  return rows.map((row) => row.draw_id);
}

/** Committed draws, those first whose list was taken first. */
export const committedDraws = (tx: Tx) =>
  tx
    .selectFrom('draws.draw')
    .select(['draw_id', 'lead_office'])
    .where('commitment', 'is not', null)
    .orderBy('committed_at')
    .execute();

const reports = (tx: Tx) =>
  tx
    .selectFrom('draws.draw as d')
    .innerJoin('draws.list as l', 'l.list_id', 'd.list_id')
    .leftJoin('draws.flip_report as r', (join) =>
      join
        .onRef('r.draw_id', '=', 'd.draw_id')
        .on(sql<boolean>`not exists (select from draws.flip_report o where o.draw_id = r.draw_id and o.n > r.n)`),
    )
    .select(['d.draw_id', 'd.title', 'd.lead_office', 'r.made_at', 'r.final', 'r.subjects', 'r.officers', 'r.entry_id'])
    .select(sql<Date>`(l.snapshot->>'takenAt')::timestamptz`.as('taken_at'))
    .where('d.commitment', 'is not', null)
    .where((eb) => eb.or([eb('l.sealed', 'is', null), eb('d.unsealed_at', 'is not', null)]));
export type ReportRow = Awaited<ReturnType<ReturnType<typeof reports>['executeTakeFirstOrThrow']>>;

export const reportList: ListSource<ReportRow> = {
  name: 'flip-reports',
  permission: 'flip.read',
  title: 'draws.flips',
  rows: reports,
  id: 'd.draw_id',
  idKind: 'text',
  order: '-taken',
  search: containedIn('d.title', 'd.draw_id'),
  columns: [
    { key: 'title', kind: 'text', sql: 'd.title', title: 'draws.page.title', sort: true },
    { key: 'draw', kind: 'text', sql: 'd.draw_id', title: 'draws.page.id' },
    { key: 'office', kind: 'choice', sql: 'd.lead_office', title: 'draws.page.office', words: officeWords },
    {
      key: 'taken',
      kind: 'instant',
      sql: `((l.snapshot->>'takenAt')::timestamptz)`,
      title: 'draws.flips.taken',
      sort: true,
    },
    { key: 'made', kind: 'instant', sql: 'r.made_at', title: 'draws.flips.made' },
    { key: 'final', kind: 'flag', sql: 'coalesce(r.final, false)', title: 'draws.flips.final' },
    { key: 'subjects', kind: 'number', sql: 'coalesce(r.subjects, 0)', title: 'draws.flips.subjects' },
    { key: 'officers', kind: 'number', sql: 'coalesce(r.officers, 0)', title: 'draws.flips.officers' },
  ],
};

const flips = (tx: Tx) =>
  tx
    .selectFrom('draws.flip as f')
    .innerJoin('draws.draw as d', 'd.draw_id', 'f.draw_id')
    .selectAll('f')
    .select(['d.title', 'd.lead_office'])
    .where(sql<boolean>`not exists (select from draws.flip_report o where o.draw_id = f.draw_id and o.n > f.n)`);
export type FlipRow = Awaited<ReturnType<ReturnType<typeof flips>['executeTakeFirstOrThrow']>>;

/** The findings of the newest report of each draw. */
export const flipList: ListSource<FlipRow> = {
  name: 'flips',
  permission: 'flip.read',
  title: 'draws.flips.found',
  rows: flips,
  id: `(f.draw_id || '/' || f.kind || '/' || f.unit)`,
  idKind: 'text',
  order: '-changed',
  search: containedIn('f.unit', 'd.title', 'f.draw_id'),
  columns: [
    { key: 'unit', kind: 'text', sql: 'f.unit', title: 'draws.flips.unit' },
    { key: 'kind', kind: 'choice', sql: 'f.kind', title: 'draws.flips.kind', words: 'draws.flips.of.' },
    { key: 'draw', kind: 'text', sql: 'f.draw_id', title: 'draws.page.id' },
    { key: 'title', kind: 'text', sql: 'd.title', title: 'draws.page.title' },
    { key: 'office', kind: 'choice', sql: 'd.lead_office', title: 'draws.page.office', words: officeWords },
    { key: 'before', kind: 'text', sql: 'f.before', title: 'draws.flips.before' },
    { key: 'asTaken', kind: 'text', sql: 'f.taken', title: 'draws.flips.then' },
    { key: 'changed', kind: 'instant', sql: 'f.changed_at', title: 'draws.flips.changed', sort: true },
    { key: 'reverted', kind: 'instant', sql: 'f.reverted_at', title: 'draws.flips.reverted', sort: true },
  ],
};
