// Entries that the log writes about itself, by the sequencer's login: observations sealed, an origin opened. There is no
// person, no input and no personal document behind them, and no domain reacts.

import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import { uuidv7 } from '../kit/ids.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import type { EntryType } from '../platform/domain.ts';
import { suites } from '../platform/suite.ts';
import { documentHash, leafData } from './rules/leaf.ts';
import { entryStatement, execute } from './store.ts';

const { hash } = suites['DR1-SHA256'];
const LOG = 'system:log';

/** Appends in the caller's transaction and returns the entry's id. The same `key` twice violates a unique key (23505). */
export async function append<F>(app: App, tx: Tx, entry: EntryType<F>, facts: F, key: string): Promise<string> {
  const at = app.clock.now();
  const entryId = uuidv7(at.getTime(), app.random(10));
  const document = entry.facts.parse(facts) as Json;
  const factsSalt = app.random(32);
  const hashed = documentHash(hash, factsSalt, document);
  const adding = entryStatement({
    entryId,
    type: entry.type,
    at,
    userId: LOG,
    onBehalfOf: null,
    officeId: null,
    thing: 'log',
    facts: canonicalJson(document),
    factsSalt,
    factsHash: hashed,
    privateHash: null,
    leaf: leafData({ type: entry.type, factsHash: hashed, privateHash: null }),
    requestKey: `${LOG}:${entry.type}:${key}`,
    inputHash: hashed,
    answer: null,
    document: null,
  });
  await execute(tx, adding);
  return entryId;
}
