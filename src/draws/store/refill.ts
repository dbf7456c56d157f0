// Places of a draw that lost their inspector, and how they were drawn again (spec/draw.md section 5, rules 9 and 10); how often each inspector
// has given back places.
import { officeWords } from '../../organisation/store.ts';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';
import type { RefillKind } from '../rules/refill.ts';
import type { ExceptionRow } from './result.ts';

/** By ids of this system, whatever the documents call an object. */
export type Place = { readonly object: string; readonly slot: number };
export type Filled = Place & { readonly officer: string; readonly substitute?: boolean };

export const addRefill = (
  tx: Tx,
  row: {
    entryId: string;
    drawId: string;
    kind: RefillKind;
    officer: string | null;
    subjectId: string | null;
    ground: string;
    beacon: string;
    due: Date | null;
    at: Date;
    places: readonly Place[];
    sealedFor: string | null;
  },
) =>
  tx
    .insertInto('draws.refill')
    .values({
      entry_id: row.entryId,
      draw_id: row.drawId,
      kind: row.kind,
      officer: row.officer,
      subject_id: row.subjectId,
      ground: row.ground,
      beacon: row.beacon,
      due: row.due,
      at: row.at,
      state: 'waiting',
      places: JSON.stringify(row.places),
      sealed_for: row.sealedFor,
    })
    .execute();

export const lockRefill = (tx: Tx, entryId: string) =>
  tx.selectFrom('draws.refill').selectAll().where('entry_id', '=', entryId).forUpdate().executeTakeFirst();
export type RefillRow = NonNullable<Awaited<ReturnType<typeof lockRefill>>>;

export const refillsOf = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.refill').selectAll().where('draw_id', '=', drawId).orderBy('at').orderBy('entry_id').execute();

/** Those whose value is there by now. */
export const refillsDue = (tx: Tx, now: Date) =>
  tx
    .selectFrom('draws.refill')
    .select(['entry_id', 'draw_id', 'beacon'])
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('due', 'is', null), eb('due', '<=', now)]))
    .orderBy('at')
    .limit(20)
    .execute();

export const setRefilled = (
  tx: Tx,
  entryId: string,
  change: {
    filled: readonly Filled[];
    open: readonly Place[];
    short: readonly string[];
    by: string;
    at: Date;
  },
) =>
  tx
    .updateTable('draws.refill')
    .set({
      state: 'drawn',
      filled: JSON.stringify(change.filled),
      open: JSON.stringify(change.open),
      short: JSON.stringify(change.short),
      refilled_by: change.by,
      refilled_at: change.at,
    })
    .where('entry_id', '=', entryId)
    .execute();

export async function openSlots(tx: Tx, drawId: string, places: readonly Place[], entryId: string): Promise<void> {
  for (const { object, slot } of places)
    await tx
      .updateTable('draws.slot')
      .set({ opened_by: entryId })
      .where('draw_id', '=', drawId)
      .where('subject_id', '=', object)
      .where('n', '=', slot)
      .execute();
}

export async function fillSlots(
  tx: Tx,
  drawId: string,
  rows: readonly (Filled & { readonly substitute: boolean; readonly candidates: number; readonly skipped: unknown })[],
): Promise<void> {
  for (const { object, slot, officer, candidates, skipped, substitute } of rows)
    await tx
      .updateTable('draws.slot')
      .set((eb) => ({
        ...{ officer, candidates, substitute, opened_by: null, directed: false },
        skipped: JSON.stringify(skipped),
        // A place that nobody held yet is drawn, not drawn again.
        refilled: eb('officer', 'is not', null).$castTo<boolean>(),
      }))
      .where('draw_id', '=', drawId)
      .where('subject_id', '=', object)
      .where('n', '=', slot)
      .execute();
}

/** The teams to which new objects were dealt. */
export async function setTeams(tx: Tx, drawId: string, teams: ReadonlyMap<string, string>): Promise<void> {
  for (const [subjectId, team] of teams)
    await tx
      .updateTable('draws.slot')
      .set({ team })
      .where('draw_id', '=', drawId)
      .where('subject_id', '=', subjectId)
      .execute();
}

/** An open question about an inspector of a draw, or about its pool (null). */
export const openQuestionOf = (tx: Tx, drawId: string, kind: ExceptionRow['kind'], officer: string | null) => {
  const query = tx
    .selectFrom('draws.exception')
    .select('exception_id')
    .where('draw_id', '=', drawId)
    .where('kind', '=', kind)
    .where('state', '=', 'asked');
  return (officer === null ? query : query.where('officer', '=', officer)).executeTakeFirst();
};

const withdrawals = (tx: Tx) =>
  tx
    .selectFrom((eb) =>
      eb
        .selectFrom('draws.refill as r')
        .innerJoin('draws.officer as o', (join) =>
          join.onRef('o.draw_id', '=', 'r.draw_id').onRef('o.officer', '=', 'r.officer'),
        )
        .where('r.kind', '=', 'withdrawal')
        .groupBy('r.officer')
        .select(({ fn }) => [
          'r.officer',
          fn.max<string>('o.name').as('name'),
          fn.max<string>('o.office_id').as('office_id'),
          fn.countAll<number>().as('times'),
          fn.count<number>('r.draw_id').distinct().as('draws'),
          fn.count<number>('r.entry_id').filterWhere('r.ground', '=', 'recusal').as('recusals'),
          fn.count<number>('r.entry_id').filterWhere('r.ground', '=', 'illness').as('illnesses'),
          fn.max<Date>('r.at').as('last_at'),
        ])
        .as('w'),
    )
    .selectAll('w');
export type WithdrawalRow = Awaited<ReturnType<ReturnType<typeof withdrawals>['executeTakeFirstOrThrow']>>;

/** One row per inspector who has given back places: how often, for what, when last. */
export const withdrawalList: ListSource<WithdrawalRow> = {
  name: 'withdrawals',
  permission: 'draw.read',
  title: 'draws.page.withdrawals',
  rows: withdrawals,
  id: 'w.officer',
  idKind: 'text',
  order: '-times',
  columns: [
    { key: 'name', kind: 'text', sql: 'w.name', title: 'draws.page.withdrawals.name', sort: true },
    { key: 'officer', kind: 'text', sql: 'w.officer', title: 'draws.page.withdrawals.officer', sort: true },
    { key: 'office', kind: 'choice', sql: 'w.office_id', title: 'draws.page.office', words: officeWords, sort: true },
    { key: 'times', kind: 'number', sql: 'w.times', title: 'draws.page.withdrawals.times', sort: true },
    { key: 'draws', kind: 'number', sql: 'w.draws', title: 'draws.page.withdrawals.draws', sort: true },
    { key: 'recusals', kind: 'number', sql: 'w.recusals', title: 'draws.page.withdrawals.recusals' },
    { key: 'illnesses', kind: 'number', sql: 'w.illnesses', title: 'draws.page.withdrawals.illnesses' },
    { key: 'last', kind: 'instant', sql: 'w.last_at', title: 'draws.page.withdrawals.last', sort: true },
  ],
  search: containedIn('w.name', 'w.officer'),
};
