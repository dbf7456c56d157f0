// What has been made public, and which entries of the log it opened (R46). Steps only, for the domains whose things are published;
// limits, channels and exemptions (R47, R48) come with the publication board.
import type { Tx } from '../platform/db/database.ts';

export type PublishedThing = 'draw' | 'task';
/** Roots of registers are public as they are made: opened, without a record of publication. */
export type OpenedThing = PublishedThing | 'register';

export type NewRecord = {
  readonly kind: PublishedThing;
  readonly thing: string;
  readonly title: string;
  readonly officeId: string;
  readonly userId: string;
  readonly at: Date;
  readonly entryId: string;
};

/** Makes a thing public inside the caller's act. Its entries are opened by `openEntries`. */
export async function publish(tx: Tx, record: NewRecord): Promise<void> {
  await tx
    .insertInto('publication.record')
    .values({
      kind: record.kind,
      thing: record.thing,
      title: record.title,
      office_id: record.officeId,
      published_by: record.userId,
      published_at: record.at,
      entry_id: record.entryId,
    })
    .execute();
}

export async function isPublished(tx: Tx, kind: PublishedThing, thing: string): Promise<boolean> {
  const row = await tx
    .selectFrom('publication.record')
    .select('thing')
    .where('kind', '=', kind)
    .where('thing', '=', thing)
    .executeTakeFirst();
  return row !== undefined;
}

/** Opens the facts of entries to everybody, for good. */
export async function openEntries(
  tx: Tx,
  kind: OpenedThing,
  thing: string,
  entryIds: readonly string[],
  at: Date,
): Promise<void> {
  if (entryIds.length === 0) return;
  await tx
    .insertInto('publication.opened_entry')
    .values(entryIds.map((entryId) => ({ entry_id: entryId, kind, thing, opened_at: at })))
    .onConflict((conflict) => conflict.column('entry_id').doNothing())
    .execute();
}

/** The opened entry with its facts, for its public page; null while nobody has published it. Reads with the public login. */
export const publicEntry = (tx: Tx, entryId: string) =>
  tx.selectFrom('publication.public_entry').selectAll().where('entry_id', '=', entryId).executeTakeFirst();

export const publicEntries = (tx: Tx, kind: PublishedThing, thing: string) =>
  tx
    .selectFrom('publication.public_entry')
    .selectAll()
    .where('record_kind', '=', kind)
    .where('record_thing', '=', thing)
    .orderBy('at')
    .orderBy('entry_id')
    .execute();
