// One entry opened for somebody entitled to read it (R11): its head and facts, what binds them to the public leaf, and whether it
// has a personal document. The document itself is handed out by `revealDocument` alone, which records the reading.
import { toHex } from '../kit/bytes.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import { observeWithin } from './observe.ts';

export async function openedEntry(tx: Tx, entryId: string) {
  const row = await tx
    .selectFrom('log.entry as e')
    .leftJoin('log.document as d', 'd.entry_id', 'e.entry_id')
    .select(['e.entry_id', 'e.type', 'e.at', 'e.user_id', 'e.on_behalf_of', 'e.office_id', 'e.thing', 'e.facts'])
    .select(['e.facts_salt', 'e.private_hash', 'e.leaf'])
    .select((select) => select('d.entry_id', 'is not', null).as('has_document'))
    .where('e.entry_id', '=', entryId)
    .executeTakeFirst();
  if (!row) return null;
  const { facts_salt, private_hash, leaf, has_document, ...head } = row;
  const document = private_hash === null ? 'none' : has_document === true ? 'kept' : 'erased';
  return { ...head, factsSalt: toHex(facts_salt), leaf: leaf.toString('utf8'), document } as const;
}

/** The personal document of an entry, or null where it never had one or it was erased. The reading becomes an observation. */
export async function revealDocument(app: App, tx: Tx, userId: string, entryId: string) {
  await observeWithin(app, tx, { userId, kind: 'read', thing: `entry:${entryId}`, code: null });
  const row = await tx.selectFrom('log.document').select('body').where('entry_id', '=', entryId).executeTakeFirst();
  return row?.body ?? null;
}
