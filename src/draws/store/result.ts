// What a draw gave: drawn units by rank, slots, and departures from them.

import { officeWords } from '../../organisation/store.ts';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';
import type { RefillKind } from '../rules/refill.ts';

export type NewDrawn = {
  readonly stratum: string;
  readonly rank: number;
  readonly position: number;
  readonly subjectId: string;
  readonly name: string;
  readonly leaf: Uint8Array;
  /** 32-byte hashes, concatenated. */
  readonly proof: Uint8Array;
  readonly role: 'drawn' | 'reserve' | 'extended';
  /** Of a sealed list. */
  readonly leafHash?: Uint8Array;
};

const ROWS_AT_ONCE = 1000;

export async function addDrawn(
  tx: Tx,
  drawId: string,
  rows: readonly NewDrawn[],
  sealedFor: string | null = null,
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    await tx
      .insertInto('draws.drawn')
      .values(
        rows.slice(i, i + ROWS_AT_ONCE).map((row) => ({
          draw_id: drawId,
          stratum: row.stratum,
          rank: row.rank,
          position: row.position,
          subject_id: row.subjectId,
          name: row.name,
          leaf: Buffer.from(row.leaf),
          proof: Buffer.from(row.proof),
          role: row.role,
          state: row.role === 'reserve' ? ('waiting' as const) : ('standing' as const),
          sealed_for: sealedFor,
          leaf_hash: row.leafHash ? Buffer.from(row.leafHash) : null,
        })),
      )
      .execute();
  }
}

export type NewSlot = {
  readonly subjectId: string;
  readonly n: number;
  readonly department: string;
  readonly role: string;
  readonly skipped: unknown;
  readonly candidates: number;
  /** Of a draw with teams: the team dealt to the object, and whether this officer stands in for its member. */
  readonly team: string | null;
  readonly substitute: boolean;
} & (
  | { readonly officer: string; readonly openedBy?: undefined }
  /** A place that nobody has held yet, open since this entry. */
  | { readonly officer: null; readonly openedBy: string }
);

export async function addSlots(
  tx: Tx,
  drawId: string,
  rows: readonly NewSlot[],
  sealedFor: string | null = null,
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    await tx
      .insertInto('draws.slot')
      .values(
        rows.slice(i, i + ROWS_AT_ONCE).map((row) => ({
          draw_id: drawId,
          subject_id: row.subjectId,
          n: row.n,
          department: row.department,
          role: row.role,
          officer: row.officer,
          skipped: JSON.stringify(row.skipped),
          candidates: row.candidates,
          sealed_for: sealedFor,
          team: row.team,
          substitute: row.substitute,
          opened_by: row.openedBy ?? null,
        })),
      )
      .execute();
  }
}

/** Places that nobody holds yet, open since an entry. */
export const unheldPlaces = (
  demand: readonly { readonly department: string; readonly role: string }[],
  places: readonly { readonly object: string; readonly slot: number }[],
  entryId: string,
): readonly NewSlot[] =>
  places.map(({ object, slot }) => ({
    ...{ subjectId: object, n: slot, department: demand[slot]?.department ?? '', role: demand[slot]?.role ?? '' },
    ...{ officer: null, openedBy: entryId, skipped: [], candidates: 0, team: null, substitute: false },
  }));

export const drawnOf = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.drawn').selectAll().where('draw_id', '=', drawId).orderBy('stratum').orderBy('rank').execute();
export type DrawnRow = Awaited<ReturnType<typeof drawnOf>>[number];

export const slotsOfDraw = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.slot').selectAll().where('draw_id', '=', drawId).orderBy('subject_id').orderBy('n').execute();

/** Places assigned to an inspector in draws that have a result, the newest first; those of replaced objects have moved on. */
export const slotsOfOfficer = (tx: Tx, officer: string, limit: number) =>
  tx
    .selectFrom('draws.slot as s')
    .innerJoin('draws.draw as d', 'd.draw_id', 's.draw_id')
    .leftJoin('draws.drawn as o', (join) =>
      join.onRef('o.draw_id', '=', 's.draw_id').onRef('o.subject_id', '=', 's.subject_id'),
    )
    .select([
      's.draw_id as drawId',
      'd.title',
      'd.lead_office as leadOffice',
      's.subject_id as subjectId',
      'o.name',
      'o.leaf_hash as leafHash',
      's.role',
      's.directed',
      'd.prepared_at as preparedAt',
    ])
    .where('s.officer', '=', officer)
    .where('d.state', '=', 'resulted')
    .orderBy('d.prepared_at', 'desc')
    .orderBy('s.draw_id')
    .orderBy('s.subject_id')
    .orderBy('s.n')
    .limit(limit)
    .execute();

export const findDrawn = (tx: Tx, drawId: string, stratum: string, rank: number) =>
  tx
    .selectFrom('draws.drawn')
    .selectAll()
    .where('draw_id', '=', drawId)
    .where('stratum', '=', stratum)
    .where('rank', '=', rank)
    .executeTakeFirst();

/** The reserve that is next in rank: strictly in order, whoever it is. */
export const nextReserve = (tx: Tx, drawId: string, stratum: string) =>
  tx
    .selectFrom('draws.drawn')
    .selectAll()
    .where('draw_id', '=', drawId)
    .where('stratum', '=', stratum)
    .where('role', '=', 'reserve')
    .where('state', '=', 'waiting')
    .orderBy('rank')
    .limit(1)
    .executeTakeFirst();

export const setDrawn = (tx: Tx, drawId: string, stratum: string, rank: number, state: DrawnRow['state']) =>
  tx
    .updateTable('draws.drawn')
    .set({ state })
    .where('draw_id', '=', drawId)
    .where('stratum', '=', stratum)
    .where('rank', '=', rank)
    .execute();

export const findSlot = (tx: Tx, drawId: string, subjectId: string, n: number) =>
  tx
    .selectFrom('draws.slot')
    .selectAll()
    .where('draw_id', '=', drawId)
    .where('subject_id', '=', subjectId)
    .where('n', '=', n)
    .executeTakeFirst();

export const setSlotOfficer = (tx: Tx, drawId: string, subjectId: string, n: number, officer: string) =>
  tx
    .updateTable('draws.slot')
    .set({ officer, directed: true })
    .where('draw_id', '=', drawId)
    .where('subject_id', '=', subjectId)
    .where('n', '=', n)
    .execute();

export type NewException = {
  readonly exceptionId: string;
  readonly kind: 'replacement' | 'direct_assignment' | 'omission' | RefillKind;
  readonly drawId: string;
  readonly stratum: string | null;
  readonly rank: number | null;
  readonly subjectId: string | null;
  readonly slot: number | null;
  readonly officer: string | null;
  readonly offices: readonly string[] | null;
  readonly units: number | null;
  readonly ground: string;
  readonly reason: string;
  readonly evidence: string;
  readonly officeId: string;
  readonly userId: string;
  readonly at: Date;
  readonly entryId: string;
  readonly sealedFor: string | null;
};

export async function addException(tx: Tx, row: NewException): Promise<void> {
  await tx
    .insertInto('draws.exception')
    .values({
      exception_id: row.exceptionId,
      kind: row.kind,
      draw_id: row.drawId,
      stratum: row.stratum,
      rank: row.rank,
      subject_id: row.subjectId,
      slot: row.slot,
      officer: row.officer,
      offices: row.offices === null ? null : [...row.offices],
      units: row.units,
      ground: row.ground,
      reason: row.reason,
      evidence: row.evidence,
      office_id: row.officeId,
      asked_by: row.userId,
      asked_at: row.at,
      state: 'asked',
      entry_id: row.entryId,
      sealed_for: row.sealedFor,
    })
    .execute();
}

export const findException = (tx: Tx, exceptionId: string) =>
  tx
    .selectFrom('draws.exception')
    .select(['exception_id', 'draw_id'])
    .where('exception_id', '=', exceptionId)
    .executeTakeFirst();

export const lockException = (tx: Tx, exceptionId: string) =>
  tx.selectFrom('draws.exception').selectAll().where('exception_id', '=', exceptionId).forUpdate().executeTakeFirst();
export type ExceptionRow = NonNullable<Awaited<ReturnType<typeof lockException>>>;

export const setException = (
  tx: Tx,
  exceptionId: string,
  change: {
    state: 'granted' | 'returned';
    decided_by: string;
    decided_at: Date;
    replaced_by_rank?: number;
    entry_id?: string;
  },
) => tx.updateTable('draws.exception').set(change).where('exception_id', '=', exceptionId).execute();

export const exceptionsOf = (tx: Tx, drawId: string) =>
  tx
    .selectFrom('draws.exception')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('asked_at')
    .orderBy('exception_id')
    .execute();

export const openException = (tx: Tx, drawId: string, subjectId: string, slot: number | null) => {
  const query = tx
    .selectFrom('draws.exception')
    .select('exception_id')
    .where('draw_id', '=', drawId)
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'asked');
  return (slot === null ? query.where('slot', 'is', null) : query.where('slot', '=', slot)).executeTakeFirst();
};

const departures = (tx: Tx) =>
  tx
    .selectFrom('draws.exception as x')
    .innerJoin('draws.draw as d', 'd.draw_id', 'x.draw_id')
    .selectAll('x')
    .select(['d.title', 'd.lead_office']);
type Departure = Awaited<ReturnType<ReturnType<typeof departures>['executeTakeFirstOrThrow']>>;

/** All departures, newest first (R5, R33: counted and visible). */
export const exceptionList: ListSource<Departure> = {
  name: 'exceptions',
  permission: 'draw.read',
  title: 'draws.page.exceptions',
  rows: departures,
  id: 'x.exception_id',
  idKind: 'uuid',
  order: '-asked',
  columns: [
    { key: 'title', kind: 'text', sql: 'd.title', title: 'draws.page.title', sort: true },
    { key: 'draw', kind: 'text', sql: 'x.draw_id', title: 'draws.page.id', sort: true },
    {
      key: 'kind',
      kind: 'choice',
      sql: 'x.kind',
      title: 'draws.page.exception.kind',
      words: 'draws.exception.',
      sort: true,
    },
    { key: 'object', kind: 'text', sql: 'x.subject_id', title: 'draws.page.object' },
    {
      key: 'ground',
      kind: 'choice',
      sql: 'x.ground',
      title: 'draws.page.exception.ground',
      words: ['draws.replace.', 'draws.direct.', 'draws.withdraw.', 'draws.extend.', 'draws.omit.'],
    },
    { key: 'office', kind: 'choice', sql: 'd.lead_office', title: 'draws.page.office', words: officeWords, sort: true },
    {
      key: 'state',
      kind: 'choice',
      sql: 'x.state',
      title: 'draws.page.state',
      words: 'draws.exceptionState.',
      sort: true,
    },
    { key: 'asked', kind: 'instant', sql: 'x.asked_at', title: 'draws.page.exception.asked', sort: true },
    { key: 'decided', kind: 'instant', sql: 'x.decided_at', title: 'draws.page.exception.decided' },
  ],
  search: containedIn('d.title', 'd.draw_id', 'x.subject_id'),
};

/** The successor of a replaced object takes over its team. */
export const moveTeam = (tx: Tx, drawId: string, subjectId: string, successor: string) =>
  tx
    .updateTable('draws.slot')
    .set({ subject_id: successor })
    .where('draw_id', '=', drawId)
    .where('subject_id', '=', subjectId)
    .execute();

export const drawnSubject = (tx: Tx, drawId: string, subjectId: string) =>
  tx
    .selectFrom('draws.drawn')
    .selectAll()
    .where('draw_id', '=', drawId)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();
