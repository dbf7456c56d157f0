// An entry that is opened to everybody, as a bundle brings it with its proof (spec/evidence-bundle.md section 3).
import { must } from '../kit/assert.ts';
import { fromUtf8, toHex } from '../kit/bytes.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import { inclusionHashes } from '../log/tiles.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import { publicEntry } from '../publication/store.ts';

export type OpenedEntry = {
  readonly index: number;
  readonly leaf: string;
  readonly facts: string;
  readonly salt: string;
  readonly proof: readonly string[];
};

/** Without its type. Refuses: draws.being-sealed (it has no place under a checkpoint of this size yet). */
export async function openedEntry(app: App, tx: Tx, entryId: string, size: number): Promise<Result<OpenedEntry>> {
  const entry = await publicEntry(tx, entryId);
  if (!entry || entry.index === null || entry.index >= size) return refuse('draws.being-sealed', 'conflict');
  return ok({
    index: entry.index,
    leaf: must(fromUtf8(must(entry.leaf, 'opened')), 'a leaf is text'),
    facts: canonicalJson(entry.facts as Json),
    salt: toHex(must(entry.facts_salt, 'opened')),
    proof: (await inclusionHashes(app, tx, entry.index, size)).map(toHex),
  });
}
