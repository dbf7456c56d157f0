// Personal documents that are to go before their term (R11, P11): which, on what ground, who asked and who decided.
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';

export const ERASURE_GROUNDS = ['request', 'wrong-entry', 'unlawful'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

export type NewErasure = {
  readonly erasureId: string;
  readonly entryId: string;
  readonly type: string;
  readonly officeId: string | null;
  readonly ground: ErasureGround;
  readonly reason: string;
  readonly contentHash: Uint8Array;
  readonly askedBy: string;
  readonly at: Date;
};

export const addErasure = (tx: Tx, row: NewErasure) =>
  tx
    .insertInto('organisation.erasure')
    .values({
      erasure_id: row.erasureId,
      entry_id: row.entryId,
      type: row.type,
      office_id: row.officeId,
      ground: row.ground,
      reason: row.reason,
      content_hash: Buffer.from(row.contentHash),
      state: 'asked',
      asked_by: row.askedBy,
      asked_at: row.at,
    })
    .execute();

export const lockErasure = (tx: Tx, erasureId: string) =>
  tx.selectFrom('organisation.erasure').selectAll().where('erasure_id', '=', erasureId).forUpdate().executeTakeFirst();

/** The question about an entry's document that is open or granted, locked; undefined where there is none. */
export const openErasure = (tx: Tx, entryId: string) =>
  tx
    .selectFrom('organisation.erasure')
    .selectAll()
    .where('entry_id', '=', entryId)
    .where('state', 'in', ['asked', 'granted'])
    .forUpdate()
    .executeTakeFirst();

export const setErasure = (
  tx: Tx,
  erasureId: string,
  change:
    | { state: 'granted' | 'returned'; decided_by: string; decided_at: Date; granting_entry?: string }
    | { state: 'done'; done_at: Date; reason: '' },
) => tx.updateTable('organisation.erasure').set(change).where('erasure_id', '=', erasureId).execute();

const erasures = (tx: Tx) =>
  tx
    .selectFrom('organisation.erasure as x')
    .select(['x.erasure_id', 'x.entry_id', 'x.type', 'x.office_id', 'x.ground', 'x.reason', 'x.state'])
    .select(['x.asked_by', 'x.asked_at', 'x.decided_by', 'x.decided_at', 'x.done_at']);
export type ErasureRow = Awaited<ReturnType<ReturnType<typeof erasures>['executeTakeFirstOrThrow']>>;

export const erasureList: ListSource<ErasureRow> = {
  name: 'erasures',
  permission: 'erasure.read',
  title: 'organisation.erasures',
  rows: erasures,
  id: 'x.erasure_id',
  idKind: 'uuid',
  order: '-askedAt',
  columns: [
    { key: 'type', kind: 'choice', sql: 'x.type', title: 'organisation.trail.act', words: 'entry.' },
    {
      key: 'ground',
      kind: 'choice',
      sql: 'x.ground',
      title: 'organisation.erasure.ground',
      words: 'organisation.erasure.ground.',
    },
    {
      key: 'state',
      kind: 'choice',
      sql: 'x.state',
      title: 'organisation.erasure.state',
      words: 'organisation.erasure.state.',
    },
    { key: 'askedAt', kind: 'instant', sql: 'x.asked_at', title: 'organisation.erasure.asked', sort: true },
  ],
  search: containedIn('x.type', 'x.reason'),
};
