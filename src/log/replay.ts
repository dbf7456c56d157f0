// Rebuilding a projection from the log (LOG 25): its tables are emptied and its reactions see every sealed entry again, in
// the order of the leaves. Old facts stay readable because a facts schema only ever grows alternatives.
import type { Actor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { type Tx, write } from '../platform/db/database.ts';
import type { EntryType, Reaction } from '../platform/domain.ts';
import { sealedEntries } from './store.ts';

const BATCH = 500;

/**
 * Empties by `empty` and replays the sealed entries in one transaction, so that readers see the old projection until the
 * new one is whole. Entries still in `pending` are not replayed: run it while no act writes. Returns the entries seen.
 */
export const replay = (
  app: App,
  actor: Actor,
  projection: {
    readonly reactions: readonly Reaction[];
    // biome-ignore lint/suspicious/noExplicitAny: facts differ per entry type
    readonly entries: readonly EntryType<any>[];
    readonly empty: (tx: Tx) => Promise<void>;
  },
): Promise<number> =>
  write(app.db, actor, async (tx) => {
    const schemas = new Map(projection.entries.map((entry) => [entry.type, entry.facts]));
    await projection.empty(tx);
    for (let from = 0; ; from += BATCH) {
      const entries = await sealedEntries(tx, from, from + BATCH);
      for (const { head, facts } of entries) {
        for (const reaction of projection.reactions) {
          if (reaction.type !== head.type && reaction.type !== '*') continue;
          await reaction.run(tx, (schemas.get(head.type)?.parse(facts) ?? facts) as never, head);
        }
      }
      if (entries.length < BATCH) return from + entries.length;
    }
  });
