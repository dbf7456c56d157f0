// The inspections that the burdens of a frozen list were counted from, as they stood then (spec/draw.md section 4): leaf data behind their
// lengths, in lots, so that a list of any length is written and read in steps.
import type { Tx } from '../../platform/db/database.ts';

export const addVisitTile = (tx: Tx, listId: string, n: number, leaves: Uint8Array) =>
  tx
    .insertInto('draws.visit_tile')
    .values({ list_id: listId, n, leaves: Buffer.from(leaves.buffer, leaves.byteOffset, leaves.length) })
    .execute();

/** Lots `from` to before `until`, in their order. */
export const visitTiles = (tx: Tx, listId: string, from: number, until: number) =>
  tx
    .selectFrom('draws.visit_tile')
    .select('leaves')
    .where('list_id', '=', listId)
    .where('n', '>=', from)
    .where('n', '<', until)
    .orderBy('n')
    .execute();

/** The same for everybody, once the draw is published. */
export const publicVisitTiles = (tx: Tx, listId: string, from: number, until: number) =>
  tx
    .selectFrom('draws.public_visit_tile')
    .select((eb) => eb.ref('leaves').$notNull().as('leaves'))
    .where('list_id', '=', listId)
    .where('n', '>=', from)
    .where('n', '<', until)
    .orderBy('n')
    .execute();
