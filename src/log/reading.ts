// One entry opened for somebody entitled to read it (R11): its head and facts, what binds them to the public leaf, and whether it
// has a personal document. The document itself is handed out by `revealDocument` alone, which records the reading.
import { sql } from 'kysely';
import { toHex } from '../kit/bytes.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import { sealedHead } from './bind.ts';
import { observeAll, observeWithin } from './observe.ts';
import type { OpenedEntry } from './rules/opened.ts';

/** The type of the entry that orders an erasure (erase.ts); its thing is `entry:` and the id of the other. */
const ERASED = 'log.erased';

/** Everything of entries that binds them to their leaves, by leaf index; the documents are elsewhere. */
const openedRows = (tx: Tx) =>
  tx
    .selectFrom('log.entry as e')
    .select(['e.entry_id', 'e.type', 'e.at', 'e.user_id', 'e.on_behalf_of', 'e.office_id', 'e.thing', 'e.facts'])
    .select(['e.nonce', 'e.facts_salt', 'e.facts_hash', 'e.private_hash', 'e.leaf']);
type Row = Awaited<ReturnType<ReturnType<typeof openedRows>['execute']>>[number];

/** A row as the rules judge it. */
export const asOpened = (row: Row): OpenedEntry => ({
  leaf: row.leaf,
  head: sealedHead({
    entryId: row.entry_id,
    type: row.type,
    at: row.at,
    userId: row.user_id,
    onBehalfOf: row.on_behalf_of,
    officeId: row.office_id,
    thing: row.thing,
  }),
  nonce: row.nonce,
  salt: row.facts_salt,
  facts: canonicalJson(row.facts as Json),
});

/** The instant has no finer part than what is hashed. */
const wholeInstant = sql<boolean>`date_trunc('milliseconds', e.at) = e.at`.as('whole');

/** Entries by their ids, as those that wait to be sealed. */
export const waitingRows = (tx: Tx, entryIds: readonly string[]) =>
  openedRows(tx)
    .select(wholeInstant)
    .where('e.entry_id', '=', sql<string>`any(${[...entryIds]}::uuid[])`)
    .orderBy('e.arrival')
    .execute();

/** Sealed entries of these indexes, ascending. */
export const rowsAt = (tx: Tx, indexes: readonly number[]) =>
  openedRows(tx)
    .innerJoin('log.leaf as l', 'l.entry_id', 'e.entry_id')
    .select('l.index')
    .where('l.index', '=', sql<number>`any(${[...indexes]}::bigint[])`)
    .orderBy('l.index')
    .execute();

/** Sealed entries with from ≤ index < until, ascending. */
export const sealedRows = (tx: Tx, from: number, until: number) =>
  openedRows(tx)
    .innerJoin('log.leaf as l', 'l.entry_id', 'e.entry_id')
    .select(['l.index', wholeInstant])
    .where('l.index', '>=', from)
    .where('l.index', '<', until)
    .orderBy('l.index')
    .execute();

/** One entry, and whether it has its document. */
export async function openedEntry(tx: Tx, entryId: string) {
  const row = await openedRows(tx)
    .leftJoin('log.document as d', 'd.entry_id', 'e.entry_id')
    .select((select) => select('d.entry_id', 'is not', null).as('has_document'))
    .where('e.entry_id', '=', entryId)
    .executeTakeFirst();
  if (!row) return null;
  const document = row.private_hash === null ? 'none' : row.has_document === true ? 'kept' : 'erased';
  return { row, opened: asOpened(row), document } as const;
}

/** Documents with the leaves of their entries, by entry id, for whoever checks them all; leaf null: there is no such entry. */
export const documentsAfter = (tx: Tx, after: string | null, limit: number) =>
  tx
    .selectFrom('log.document as d')
    .leftJoin('log.entry as e', 'e.entry_id', 'd.entry_id')
    .select(['d.entry_id', 'd.salt', 'd.body', 'e.leaf'])
    .where('d.entry_id', '>', after ?? '00000000-0000-0000-0000-000000000000')
    .orderBy('d.entry_id')
    .limit(limit)
    .execute();

/** Entries whose document is gone though no entry orders its erasure, the earliest first. */
export const undocumentedEntries = (tx: Tx, limit: number) =>
  tx
    .selectFrom('log.entry as e')
    .select('e.entry_id')
    .where('e.private_hash', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('log.document as d').select('d.entry_id').whereRef('d.entry_id', '=', 'e.entry_id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('log.entry as x')
            .select('x.entry_id')
            .where('x.type', '=', ERASED)
            .where('x.thing', '=', sql<string>`'entry:' || e.entry_id::text`),
        ),
      ),
    )
    .orderBy('e.entry_id')
    .limit(limit)
    .execute();

/** The documents of these entries, for whoever takes them away; each reading becomes an observation in `other`. */
export async function takeDocuments(app: App, tx: Tx, other: Tx, userId: string, entryIds: readonly string[]) {
  const rows = await tx
    .selectFrom('log.document')
    .select(['entry_id', 'salt', 'body'])
    .where('entry_id', '=', sql<string>`any(${[...entryIds]}::uuid[])`)
    .execute();
  await observeAll(
    app,
    other,
    rows.map(({ entry_id }) => ({ userId, kind: 'read', thing: `entry:${entry_id}`, code: null })),
  );
  return new Map(rows.map((row) => [row.entry_id, { salt: toHex(row.salt), body: row.body as Json }]));
}

/** The personal document of an entry, or null where it never had one or it was erased. The reading becomes an observation. */
export async function revealDocument(app: App, tx: Tx, userId: string, entryId: string) {
  await observeWithin(app, tx, { userId, kind: 'read', thing: `entry:${entryId}`, code: null });
  const row = await tx.selectFrom('log.document').select('body').where('entry_id', '=', entryId).executeTakeFirst();
  return row?.body ?? null;
}
