// What a restored database needs outside itself (spec/log.md 5). The keys that readers were told are kept, all of them. The newest
// checkpoint is written only where there is none: a data directory that remembers a later one is right, and the log then refuses
// to sign until the lost part is back or another origin is opened (LOG 20).
import type { App } from '../platform/app.ts';
import { writeAs } from '../platform/db/database.ts';
import { addVerifierKeys, readLastCheckpoint, recordCheckpoint } from './keys.ts';
import { type Checkpoint, parseCheckpoint, parseNote } from './rules/note.ts';
import { headOf, lockSequencer } from './store.ts';

export type Adopted = {
  /** In the database. */
  readonly size: number;
  /** What the log must continue from now on. */
  readonly recorded: Checkpoint | null;
};

/** A checkpoint that somebody kept: a whole note, or its three lines. */
export function readSeen(text: string): Checkpoint {
  const seen = parseCheckpoint(parseNote(text)?.text ?? text);
  if (seen === null) throw new Error('This is no checkpoint of a log: expected origin, size and root, one a line.');
  return seen;
}

/**
 * `verifierKeys`: those of the backup, the newest last. `seen`: the newest checkpoint that anybody is known to hold; it is what the log
 * must continue. It never replaces a later one.
 */
export const adoptRestored = (app: App, verifierKeys: readonly string[], seen: Checkpoint | null): Promise<Adopted> =>
  writeAs(app.db, 'sequencer', async (tx) => {
    if (!(await lockSequencer(tx))) throw new Error('A server seals this log: stop every server first.');
    addVerifierKeys(app.config, verifierKeys);
    const head = await headOf(tx);
    const known = readLastCheckpoint(app.config);
    if (seen !== null && (known === null || seen.size > known.size)) recordCheckpoint(app.config, seen);
    if (readLastCheckpoint(app.config) === null && head !== null) {
      const held = parseCheckpoint(parseNote(head.note)?.text ?? '');
      if (held !== null) recordCheckpoint(app.config, held);
    }
    return { size: head?.size ?? 0, recorded: readLastCheckpoint(app.config) };
  });
