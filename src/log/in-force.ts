// Which key signs (LOG 21, LOG 29): that of the data directory, after whatever change of key was begun has been finished.
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import { adoptNextKey, announceKey, type LogKey, originOf, readKey, readNextKey } from './keys.ts';
import { verifierKeyText } from './rules/note.ts';
import { lastRotation } from './store.ts';

/**
 * The key in force, under the sequencer's lock. A change that was committed and not finished (a crash) is finished first: what the
 * old key signed after it would be no part of this log.
 */
export async function keyInForce(app: App, tx: Tx): Promise<LogKey | null> {
  const origin = originOf(app.config);
  const next = readNextKey(app.config, origin);
  if (next !== null && (await lastRotation(tx))?.toKey === verifierKeyText(next.key)) {
    announceKey(app.config, next);
    adoptNextKey(app.config);
    return next;
  }
  return readKey(app.config, origin);
}
