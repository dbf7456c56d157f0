// Whether every recorded entry reaches the tree (LOG 22): one that is older than ten seconds and has no leaf was taken out
// of `pending` by somebody. It is named, and waits for the sequencer again.
import type { App } from '../platform/app.ts';
import { writeAs } from '../platform/db/database.ts';
import { entriesOutsideLog, lockSequencer, waitAgain } from './store.ts';

const PATIENCE = 10_000;

export type LostEntry = { readonly entryId: string; readonly type: string; readonly at: Date };

const before = (app: App): Date => new Date(app.clock.now().getTime() - PATIENCE);

/** Entries without a leaf after ten seconds, the earliest first, at most 1,000. */
export const entriesWithoutLeaf = (app: App): Promise<LostEntry[]> =>
  writeAs(app.db, 'sequencer', (tx) => entriesOutsideLog(tx, before(app)));

/** Puts entries that neither have a leaf nor wait for one back into `pending` and returns them. */
export async function requeueLost(app: App): Promise<LostEntry[]> {
  // The whole log is looked through without the lock; only a finding is looked at again under it, so that no entry is
  // given a second place while a sequencer is about to commit its first.
  const suspected = await writeAs(app.db, 'sequencer', (tx) => entriesOutsideLog(tx, before(app), 'not waiting'));
  if (suspected.length === 0) return [];
  return writeAs(app.db, 'sequencer', async (tx) => {
    if (!(await lockSequencer(tx))) return [];
    const lost = await entriesOutsideLog(tx, before(app), 'not waiting');
    await waitAgain(tx, lost);
    return lost;
  });
}
