// To which root of its register a frozen list is anchored, and the changes since then in tiles (spec/draw.md section 2; R7).
import { z } from 'zod';
import type { Tx } from '../../platform/db/database.ts';
import { REGISTERS } from '../../registers/rules/root.ts';

const shape = z.object({
  register: z.enum(REGISTERS),
  day: z.string(),
  loggedAt: z.string(),
  entryId: z.string(),
  root: z.string(),
  changesRoot: z.string(),
  changes: z.int(),
});
export type Anchor = z.infer<typeof shape>;

/** Of a row as the database has it; null: not anchored. */
export const anchorOfRow = (anchor: unknown): Anchor | null => (anchor === null ? null : shape.parse(anchor));

export const setAnchor = (tx: Tx, listId: string, anchor: Anchor) =>
  tx
    .updateTable('draws.list')
    .set({ anchor: JSON.stringify(anchor) })
    .where('list_id', '=', listId)
    .execute();

export const addChangeTile = (tx: Tx, listId: string, n: number, leaves: Uint8Array) =>
  tx
    .insertInto('draws.change_tile')
    .values({ list_id: listId, n, leaves: Buffer.from(leaves) })
    .execute();

/** Of the list of a published draw, by the public login. */
export async function publicAnchor(tx: Tx, listId: string): Promise<Anchor | null> {
  const row = await tx
    .selectFrom('draws.public_anchor')
    .select('anchor')
    .where('list_id', '=', listId)
    .executeTakeFirst();
  return anchorOfRow(row?.anchor ?? null);
}

/** Tiles `from` to before `until`, in order. */
export const changeTiles = (tx: Tx, listId: string, from: number, until: number) =>
  tx
    .selectFrom('draws.change_tile')
    .select('leaves')
    .where('list_id', '=', listId)
    .where('n', '>=', from)
    .where('n', '<', until)
    .orderBy('n')
    .execute();
