// The life of one thing as the log has it (R11): who did what when, for the history on its page. Heads only, no documents.
import type { Tx } from '../platform/db/database.ts';

export type HistoryRow = {
  readonly entry_id: string;
  readonly type: string;
  readonly at: Date;
  readonly user_id: string;
};

/** The entries about a thing, oldest first. */
export const entriesAbout = (tx: Tx, thing: string): Promise<HistoryRow[]> =>
  tx
    .selectFrom('log.entry')
    .select(['entry_id', 'type', 'at', 'user_id'])
    .where('thing', '=', thing)
    .orderBy('arrival')
    .execute();
