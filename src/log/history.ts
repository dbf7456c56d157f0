// The life of one thing as the log has it (R11): who did what when, for the history on its page. Heads only, no documents.
import type { Tx } from '../platform/db/database.ts';

export type HistoryRow = {
  readonly entry_id: string;
  readonly type: string;
  readonly at: Date;
  readonly user_id: string;
};

const heads = (tx: Tx) => tx.selectFrom('log.entry').select(['entry_id', 'type', 'at', 'user_id']);

/** The entries about a thing, oldest first. */
export const entriesAbout = (tx: Tx, thing: string): Promise<HistoryRow[]> =>
  heads(tx).where('thing', '=', thing).orderBy('arrival').execute();

/** The entry by which a person began a thing that had no name before it, or nothing. */
export const entryOfBirth = (tx: Tx, type: string, userId: string, at: Date): Promise<HistoryRow | undefined> =>
  heads(tx)
    .where('user_id', '=', userId)
    .where('type', '=', type)
    .where('at', '=', at)
    .orderBy('arrival')
    .executeTakeFirst();
