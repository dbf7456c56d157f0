// Entries that the log writes about itself, by the sequencer's login: observations sealed, an origin opened. There is no
// person, no input and no personal document behind them, and no domain reacts.

import { uuidv7 } from '../kit/ids.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import type { EntryType } from '../platform/domain.ts';
import { bind } from './bind.ts';
import { entryStatement, execute } from './store.ts';

const LOG = 'system:log';

/** Appends in the caller's transaction and returns the entry's id. The same `key` twice violates a unique key (23505). */
export async function append<F>(app: App, tx: Tx, entry: EntryType<F>, facts: F, key: string): Promise<string> {
  const at = app.clock.now();
  const head = {
    entryId: uuidv7(at.getTime(), app.random(10)),
    type: entry.type,
    at,
    userId: LOG,
    onBehalfOf: null,
    officeId: null,
    thing: 'log',
  };
  const bound = bind(app, head, entry, entry.facts.parse(facts));
  const requestKey = `${LOG}:${entry.type}:${key}`;
  await execute(tx, entryStatement({ ...head, ...bound, requestKey, inputHash: bound.factsHash, answer: null }));
  return head.entryId;
}
