// Anchors a list to its register (spec/draw.md section 2; R7) while it is frozen, in the same snapshot; and tells everybody of it: the entry of the
// root with its proof, and the changes since, in the bundle or as a file beside it.
import { must } from '../kit/assert.ts';
import { type Bytes, fromUtf8, toHex, utf8 } from '../kit/bytes.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import type { App } from '../platform/app.ts';
import { publicRead, type Tx } from '../platform/db/database.ts';
import { changeText, REGISTERS } from '../registers/rules/root.ts';
import { changedSince, rootBefore } from '../registers/store/roots.ts';
import type { Made } from './actions/freeze-series.ts';
import { openedEntry } from './opened-entry.ts';
import { ANCHOR_SECONDS, changesTree } from './rules/anchor.ts';
import { CHANGES_FILE } from './rules/list-file.ts';
import { packLeaves, TILE_LEAVES, unpackLeaves } from './rules/tiled.ts';
import { type Anchor, addChangeTile, changeTiles, publicAnchor, setAnchor } from './store/anchor.ts';
import { publicDraw } from './store/public.ts';

/** A witness sees a root some time after it is logged: with this much more, its week is proven as well. */
const WITNESSED_SECONDS = 3600;

/** Reads `from`, writes `to`. Nothing is written where the list is made from no register, or no root is old enough: "register not anchored". */
export async function anchorList(
  from: Tx,
  to: Tx,
  { listId, suite, at: takenAt }: Made,
  source: string,
): Promise<void> {
  const register = REGISTERS.find((name) => name === source);
  if (register === undefined) return;
  const latest = new Date(takenAt.getTime() - (ANCHOR_SECONDS + WITNESSED_SECONDS) * 1000);
  const root = await rootBefore(from, register, latest);
  if (!root) return;
  const tree = changesTree(suite);
  let [changes, n] = [0, 0];
  let open: Bytes[] = [];
  const flush = async (): Promise<void> => {
    if (open.length === 0) return;
    await addChangeTile(to, listId, n, packLeaves(open));
    n += 1;
    open = [];
  };
  for await (const rows of changedSince(from, register, root.as_of)) {
    for (const row of rows) {
      // What only its name or address changed is the same to a draw, and a class is told to nobody.
      if (row.from !== null && canonicalJson(row.from) === canonicalJson(row.to)) continue;
      const text = changeText(row);
      tree.push(text);
      open.push(utf8(text));
      changes += 1;
      if (open.length === TILE_LEAVES) await flush();
    }
  }
  await flush();
  await setAnchor(to, listId, {
    register,
    day: root.day,
    loggedAt: root.logged_at.toISOString(),
    entryId: root.entry_id,
    root: toHex(root.root),
    changesRoot: toHex(tree.root()),
    changes,
  });
}

/** What a commitment says of its register. */
export const rootsOfAnchor = (anchor: Anchor | null) => ({
  registerRoot: anchor?.root ?? null,
  changesRoot: anchor?.changesRoot ?? null,
});

const TILES_AT_ONCE = 64;

/** Names of the bundle for an anchored list, and the index of the root's entry; more changes than `most` are a file beside it. Refuses: draws.being-sealed. */
export async function anchorPart(
  app: App,
  tx: Tx,
  listId: string,
  size: number,
  most: number,
): Promise<Result<{ readonly part: { readonly register?: Json }; readonly index: number | null }>> {
  const anchor = await publicAnchor(tx, listId);
  if (anchor === null) return ok({ part: {}, index: null });
  const entry = await openedEntry(app, tx, anchor.entryId, size);
  if (!entry.ok) return entry;
  const whole = anchor.changes <= most;
  const tiles = whole ? await changeTiles(tx, listId, 0, Math.ceil(anchor.changes / TILE_LEAVES)) : [];
  const register = {
    entry: entry.value,
    changes: whole
      ? tiles.flatMap(({ leaves }) => unpackLeaves(leaves).map((leaf) => must(fromUtf8(leaf), 'text')))
      : null,
  };
  return ok({ part: { register }, index: entry.value.index });
}

/** All changes of a published draw as a file (spec/evidence-bundle.md section 9), tile by tile. Refuses: draws.draw-missing (not published, or not anchored). */
export const changesFile = (app: App, drawId: string): Promise<Result<AsyncIterable<Uint8Array>>> =>
  publicRead(app.db, async (tx) => {
    const draw = await publicDraw(tx, drawId);
    const anchor = draw ? await publicAnchor(tx, draw.list_id) : null;
    if (!draw || anchor === null) return refuse('draws.draw-missing', 'missing', { draw: drawId });
    return ok(pieces(app, draw.list_id, Math.ceil(anchor.changes / TILE_LEAVES)));
  });

async function* pieces(app: App, listId: string, tiles: number): AsyncGenerator<Uint8Array> {
  yield utf8(`${CHANGES_FILE}\n`);
  for (let from = 0; from < tiles; from += TILES_AT_ONCE) {
    const rows = await publicRead(app.db, (tx) => changeTiles(tx, listId, from, from + TILES_AT_ONCE));
    for (const { leaves } of rows) yield leaves;
  }
}
