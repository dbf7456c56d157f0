// What the log serves to the world (spec/log.md section 4): the checkpoint, hash tiles, entry bundles and proofs, all under
// the newest checkpoint that is recorded outside the database, and nothing above it.
import { must } from '../kit/assert.ts';
import { type Bytes, concat, toHex } from '../kit/bytes.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import type { App } from '../platform/app.ts';
import { publicRead, type Tx } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { readKey, readLastCheckpoint, readVerifierKeys } from './keys.ts';
import {
  consistencyRanges,
  HASH_BYTES,
  inclusionRanges,
  type LeafRange,
  type NodeReader,
  rangeRoot,
} from './rules/merkle.ts';
import { entryBundle, TILE_WIDTH, tileReader, tileRoot, tilesFor, tileWidth } from './rules/tiles.ts';
import { cosignaturesAt } from './store/cosignature.ts';
import { fullTiles, type Head, headOf, indexesOf, indexOf, leafData, leafHashes, rotationsUnder } from './store.ts';

const { hash } = suites['DR1-SHA256'];

/** A server without the key waits this long for those with it to record what they signed. */
const UNRECORDED = 2_000;

/** Roots of full tiles, which never change: a partial tile above level 0 is made of up to 255 of them. */
const tileRoots = new WeakMap<App['db'], Map<string, Bytes>>();
const REMEMBERED_ROOTS = 4096;

/** The checkpoint in force for everybody: pages, proofs and the note are all read under it. Null before the first. */
export async function servedHead(app: App, tx: Tx): Promise<Head | null> {
  const recorded = readLastCheckpoint(app.config);
  if (recorded !== null) return headOf(tx, { size: recorded.size });
  const signs = readKey(app.config, app.config.logOrigin) !== null;
  return signs ? null : headOf(tx, { signedBy: new Date(app.clock.now().getTime() - UNRECORDED) });
}

// Hashes 0 … width − 1 of a tile. Full tiles are stored; a partial one is cut from leaves or from the roots below it.
async function tileHashes(app: App, tx: Tx, level: number, n: number, width: number): Promise<Bytes> {
  const [stored] = await fullTiles(tx, level, n, n + 1);
  if (stored !== undefined) return stored.hashes.slice(0, width * HASH_BYTES);
  const first = n * TILE_WIDTH;
  if (level === 0) return leafHashes(tx, first, first + width);
  const known = tileRoots.get(app.db) ?? new Map<string, Bytes>();
  if (known.size > REMEMBERED_ROOTS) known.clear();
  tileRoots.set(app.db, known);
  const name = (at: number): string => `${level - 1}/${at}`;
  let from = first;
  while (from < first + width && known.has(name(from))) from += 1;
  for (const tile of await fullTiles(tx, level - 1, from, first + width)) {
    known.set(name(tile.n), tileRoot(hash, tile.hashes));
  }
  const roots = Array.from({ length: width }, (_, i) => must(known.get(name(first + i)), 'every full tile is stored'));
  return concat(...roots);
}

/** Reads the nodes of these ranges out of stored tiles. */
export async function nodesFor(app: App, tx: Tx, ranges: readonly LeafRange[]): Promise<NodeReader> {
  const tiles = new Map<string, Bytes>();
  for (const { level, n, width } of tilesFor(ranges)) {
    tiles.set(`${level}/${n}`, await tileHashes(app, tx, level, n, width));
  }
  return tileReader(hash, (level, n) => must(tiles.get(`${level}/${n}`), 'a tile that was named'));
}

/** The roots of these ranges of leaves. */
export async function hashesOf(app: App, tx: Tx, ranges: readonly LeafRange[]): Promise<Bytes[]> {
  const node = await nodesFor(app, tx, ranges);
  return ranges.map((range) => rangeRoot(hash, range, node));
}

/** The root of the tree over the first `size` leaves. */
export const rootAt = async (app: App, tx: Tx, size: number): Promise<Bytes> =>
  must((await hashesOf(app, tx, [{ begin: 0, end: size }]))[0], 'one range, one root');

const missing = () => refuse('log.missing', 'missing');

/** The note of a checkpoint with the lines that witnesses added to it. */
export async function cosignedNote(tx: Tx, head: Pick<Head, 'size' | 'note'>): Promise<string> {
  const lines = await cosignaturesAt(tx, head.size);
  return head.note + lines.map(({ line }) => `${line}\n`).join('');
}

/** The signed note with the lines of witnesses, or `log.missing` before the first. */
export const checkpointNote = (app: App): Promise<Result<string>> =>
  publicRead(app.db, async (tx) => {
    const head = await servedHead(app, tx);
    return head === null ? missing() : ok(await cosignedNote(tx, head));
  });

/** The verifier keys of this log, the one in force last. */
export const verifierKeys = (app: App): readonly string[] => readVerifierKeys(app.config);

/**
 * A hash tile (`level`), or the entry bundle beside a tile of level 0 (`entries`), for a tree no larger than the served
 * one; `log.missing` for any other, partial widths that never end a tree included.
 */
export const tile = (app: App, level: number | 'entries', n: number, width: number): Promise<Result<Bytes>> =>
  publicRead(app.db, async (tx) => {
    const size = (await servedHead(app, tx))?.size ?? 0;
    const height = level === 'entries' ? 0 : level;
    if (height > 6 || width < 1 || width > tileWidth(height, n, size)) return missing();
    if (level !== 'entries') return ok(await tileHashes(app, tx, level, n, width));
    return ok(entryBundle(await leafData(tx, n * TILE_WIDTH, n * TILE_WIDTH + width)));
  });

export type InclusionProof = {
  readonly index: number;
  readonly size: number;
  readonly leafHash: string;
  readonly proof: readonly string[];
  readonly root: string;
};

/** The audit path of the leaf at `index` in the tree of `size` leaves, both within the served log. */
export const inclusionHashes = (app: App, tx: Tx, index: number, size: number): Promise<Bytes[]> =>
  hashesOf(app, tx, inclusionRanges(index, size));

/** The same of several leaves: each tile is read once. */
export async function inclusionHashesOf(app: App, tx: Tx, indexes: readonly number[], size: number) {
  const ranges = indexes.map((index) => inclusionRanges(index, size));
  const node = await nodesFor(app, tx, ranges.flat());
  return ranges.map((own) => own.map((range) => rangeRoot(hash, range, node)));
}

/** Hashes in hex. `size`: that of the served checkpoint unless an earlier tree is asked for. */
export const inclusion = (
  app: App,
  of: { readonly entry: string } | { readonly index: number },
  wanted?: number,
): Promise<Result<InclusionProof>> =>
  publicRead(app.db, async (tx) => {
    const head = await servedHead(app, tx);
    const size = wanted ?? head?.size ?? 0;
    const index = 'entry' in of ? await indexOf(tx, of.entry) : of.index;
    if (head === null || size > head.size || index === null) return missing();
    if (index >= size) return refuse('log.not-in-tree', 'unmet', { index, size });
    const leafHash = await leafHashes(tx, index, index + 1);
    const proof = (await inclusionHashes(app, tx, index, size)).map(toHex);
    return ok({ index, size, leafHash: toHex(leafHash), proof, root: toHex(await rootAt(app, tx, size)) });
  });

/** The notes by which the log changed its key before this head, with their consistency proofs to it, in hex, ascending. */
export async function rotationNotes(app: App, tx: Tx, head: Head) {
  const notes: { readonly checkpoint: string; readonly proof: readonly string[] }[] = [];
  for (const row of await rotationsUnder(tx, head.size - 1)) {
    const size = must(row.size, 'a rotation has its size');
    const proof = await hashesOf(app, tx, consistencyRanges(size, head.size));
    notes.push({ checkpoint: must(row.note, 'a rotation has its note'), proof: proof.map(toHex) });
  }
  return notes;
}

export type ConsistencyProof = {
  readonly from: number;
  readonly to: number;
  readonly proof: readonly string[];
  readonly roots: readonly [string, string];
};

/** That the tree of `from` leaves is the beginning of that of `to`; from 0 leaves anything would follow, so it is refused. */
export const consistency = (app: App, from: number, wanted?: number): Promise<Result<ConsistencyProof>> =>
  publicRead(app.db, async (tx) => {
    const head = await servedHead(app, tx);
    const to = wanted ?? head?.size ?? 0;
    if (head === null || to > head.size) return missing();
    if (from < 1 || from > to) return refuse('log.no-consistency', 'unmet', { from, to });
    const proof = (await hashesOf(app, tx, consistencyRanges(from, to))).map(toHex);
    return ok({ from, to, proof, roots: [toHex(await rootAt(app, tx, from)), toHex(await rootAt(app, tx, to))] });
  });

/** The indexes of those of the entries that stand under the served checkpoint. */
export async function sealedIndexes(
  app: App,
  tx: Tx,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const size = (await servedHead(app, tx))?.size ?? 0;
  return new Map([...(await indexesOf(tx, entryIds))].filter(([, index]) => index < size));
}

/** Where an entry stands under the served checkpoint, or null while it is recorded and being sealed. */
export async function sealedAs(app: App, tx: Tx, entryId: string): Promise<{ index: number; head: Head } | null> {
  const head = await servedHead(app, tx);
  const index = head === null ? null : await indexOf(tx, entryId);
  return head === null || index === null || index >= head.size ? null : { index, head };
}
