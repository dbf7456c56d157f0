// The way out of LOG 20: a database restored from a backup has lost leaves that the world has seen, so the log may not go on
// under its old name. The operator opens the next origin (…/2, …/3), whose first entry cites the head that was lost.
import { z } from 'zod';
import { toHex } from '../kit/bytes.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import type { App } from '../platform/app.ts';
import { writeAs } from '../platform/db/database.ts';
import { entryType } from '../platform/domain.ts';
import { append } from './append.ts';
import { announceKey, readKey, readLastCheckpoint, recordCheckpoint } from './keys.ts';
import type { Checkpoint } from './rules/note.ts';
import { seal } from './sequencer.ts';
import { headOf, lockSequencer, takePending } from './store.ts';
import { rootAt } from './tiles.ts';

const head = z.object({ origin: z.string(), size: z.int(), root: z.string() });

/** `lost`: the last checkpoint under the old origin; `kept`: the tree that the new origin starts from. */
export const reopened = entryType('log.reopened', z.object({ lost: head, kept: head }));

/** name/2 after name, name/3 after name/2. */
export function nextOrigin(origin: string): string {
  const [, name = origin, number = '1'] = /^(.*)\/(\d+)$/.exec(origin) ?? [];
  return `${name}/${Number(number) + 1}`;
}

/** Refuses with `log.nothing-lost` while the database still continues the last checkpoint, and with `log.no-key` elsewhere. */
export async function reopen(app: App): Promise<Result<Checkpoint>> {
  const lost = readLastCheckpoint(app.config);
  if (lost === null) return refuse('log.nothing-lost', 'conflict');
  const origin = nextOrigin(lost.origin);
  const key = readKey(app.config, origin);
  if (key === null) return refuse('log.no-key', 'conflict');
  const opened = await writeAs(app.db, 'sequencer', async (tx): Promise<Result<Checkpoint>> => {
    if (!(await lockSequencer(tx))) return refuse('log.busy', 'conflict');
    const kept = await headOf(tx);
    const size = kept?.size ?? 0;
    const root = await rootAt(app, tx, size);
    const before = size < lost.size ? null : toHex(await rootAt(app, tx, lost.size));
    if (before === toHex(lost.root)) return refuse('log.nothing-lost', 'conflict');
    const facts = {
      lost: { origin: lost.origin, size: lost.size, root: toHex(lost.root) },
      kept: { origin, size, root: toHex(root) },
    };
    const entryId = await append(app, tx, reopened, facts, `${origin}@${size}`);
    const sealed = await seal(app, tx, kept, await takePending(tx, entryId), key);
    return ok({ origin, size: sealed.size, root: sealed.root });
  });
  if (!opened.ok) return opened;
  announceKey(app.config, key);
  // Until this is written every server goes on refusing to sign, so nobody else writes it.
  recordCheckpoint(app.config, opened.value);
  return opened;
}
