// Erasing what is personal (spec/log.md section 2; LOG 23). The erasure is an entry of its own, written by an act to the right that knows
// offices and terms; the document goes in a second step, by the one login that may delete documents. The leaf keeps its hash, so every
// proof still holds.
import { z } from 'zod';
import type { App } from '../platform/app.ts';
import { type Tx, writeAs } from '../platform/db/database.ts';
import { entryType } from '../platform/domain.ts';
import { deleteErased } from './store.ts';

/** About the thing `entry:<id>`. `reason`: until terms were data it stood in the facts; now it is a document of its own. */
export const erased = entryType(
  'log.erased',
  z.union([
    // `granted`: the entry that allowed it before its term.
    z.object({ entry: z.uuid(), type: z.string(), months: z.int(), granted: z.uuid().optional() }),
    z.object({ entry: z.uuid(), reason: z.string().min(1) }),
  ]),
);

/** Deletes the documents whose erasure was ordered; returns how many. */
export const carryOutErasures = (app: App): Promise<number> =>
  writeAs(app.db, 'retention', (tx) => deleteErased(tx, erased.type));

/** The entry that ordered the erasure of an entry's document, with its place, or null. */
export async function erasureOf(tx: Tx, entryId: string) {
  const row = await tx
    .selectFrom('log.entry as e')
    .leftJoin('log.leaf as l', 'l.entry_id', 'e.entry_id')
    .select(['e.entry_id', 'e.at', 'l.index'])
    .where('e.thing', '=', `entry:${entryId}`)
    .where('e.type', '=', erased.type)
    .orderBy('e.arrival')
    .executeTakeFirst();
  return row ?? null;
}
