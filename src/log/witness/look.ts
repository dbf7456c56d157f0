// What a witness does with a log before it cosigns (spec/log.md section 7): is this the log I know, does it continue what I saw last, and is
// everything still to be had that it signed? It asks only for static files and believes none of them. Three ways to fail are told apart:
//   split view  two signed trees of which neither is the beginning of the other
//   rollback    a tree that was signed before is shown as the newest again
//   truncation  the signed tree goes on, but entries or tiles under it are no longer there
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, equalBytes, fromHex, fromUtf8, toHex } from '../../kit/bytes.ts';
import {
  consistencyRanges,
  HASH_BYTES,
  incrementalTree,
  type LeafRange,
  leafNodeHash,
  type NodeReader,
  peakNodes,
  rangeRoot,
  verifyConsistency,
} from '../rules/merkle.ts';
import { type Checkpoint, parseCheckpoint, parseNote, type VerifierKey, verifyNote } from '../rules/note.ts';
import { type Chain, followKeys } from '../rules/rotation.ts';
import { parseEntryBundle, TILE_WIDTH, tilePath, tileReader, tilesFor } from '../rules/tiles.ts';

const hash = (bytes: Uint8Array): Bytes => sha256(bytes) as Bytes;

/** The bytes of a file below the log's address, or null where there is none. An unreachable log throws. */
export type Reading = (path: string) => Promise<Uint8Array | null>;

/** A tree that was cosigned; root in hex. */
export type Mark = { readonly size: number; readonly root: string };
/** What a witness remembers: of one origin, the newest tree last. */
export type Memory = { readonly origin: string; readonly marks: readonly Mark[] };

export type Problem = 'no-checkpoint' | 'signature' | 'origin' | 'split-view' | 'rollback' | 'truncation';

/** `text`: the checkpoint's body, which may be cosigned. */
export type Looked =
  | { readonly ok: true; readonly text: string; readonly checkpoint: Checkpoint }
  | { readonly ok: false; readonly problem: Problem; readonly size: number | null; readonly seen: number | null };

const fail = (problem: Problem, size: number | null, seen: number | null): Looked => ({
  ok: false,
  problem,
  size,
  seen,
});

/** So many trees are remembered, to know one again that is shown as the newest. */
const REMEMBERED = 4096;

export const remember = (memory: Memory | null, { origin, size, root }: Checkpoint): Memory => ({
  origin,
  marks: [...(memory?.marks ?? []).filter((mark) => mark.size < size), { size, root: toHex(root) }].slice(-REMEMBERED),
});

/** Looks at the log once. `keys`: those that the witness holds from elsewhere. */
export async function look(read: Reading, keys: readonly VerifierKey[], memory: Memory | null): Promise<Looked> {
  const last = memory?.marks.at(-1) ?? null;
  const note = fromUtf8((await read('checkpoint')) ?? new Uint8Array(0));
  if (note === null || parseNote(note) === null) return fail('no-checkpoint', null, last?.size ?? null);
  const origin = keys[0]?.name ?? '';
  const checkpoint = believed(note, followKeys(keys, [], origin, await rotations(read)));
  if (checkpoint === null) return fail('signature', null, last?.size ?? null);
  const { size } = checkpoint;
  if (checkpoint.origin !== origin || (memory !== null && memory.origin !== origin))
    return fail('origin', size, last?.size ?? null);
  const problem = memory === null ? null : against(memory, checkpoint);
  if (problem !== null) return fail(problem, size, last?.size ?? null);
  const grown = await growth(read, checkpoint, last);
  return grown === null
    ? { ok: true, text: note.slice(0, note.indexOf('\n\n') + 1), checkpoint }
    : fail(grown, size, last?.size ?? null);
}

/** The checkpoint of a note that a believed key signed which was not given up by then. */
function believed(note: string, { keys, until }: Chain): Checkpoint | null {
  const verified = verifyNote(note, keys);
  const checkpoint = verified === null ? null : parseCheckpoint(verified.text);
  if (verified === null || checkpoint === null) return null;
  const signs = verified.signedBy.some(
    ({ id, name, type }) =>
      type === 'ed25519' && name === checkpoint.origin && checkpoint.size <= (until.get(id) ?? checkpoint.size),
  );
  return signs ? checkpoint : null;
}

async function rotations(read: Reading): Promise<readonly string[]> {
  try {
    const said: unknown = JSON.parse(fromUtf8((await read('rotations')) ?? new Uint8Array(0)) ?? '');
    const rows = (said as { readonly rotations?: unknown }).rotations;
    return Array.isArray(rows)
      ? rows.map((row: { checkpoint?: unknown }) => row.checkpoint).filter((one) => typeof one === 'string')
      : [];
  } catch {
    return [];
  }
}

/** What memory alone says: nothing more is asked of the log. */
function against({ marks }: Memory, { size, root }: Checkpoint): Problem | null {
  const newest = marks.at(-1)?.size ?? 0;
  const known = marks.find((mark) => mark.size === size);
  if (known !== undefined && known.root !== toHex(root)) return 'split-view';
  if (size >= newest) return null;
  // A smaller tree that was never seen at that size may be an old one or a false one: going back is what is certain.
  return 'rollback';
}

/** Whether the tree continues the last one, and every new entry is there and gives the signed root. */
async function growth(read: Reading, { size, root }: Checkpoint, last: Mark | null): Promise<Problem | null> {
  // Who sees a log for the first time begins at its last tile.
  const from = last?.size ?? Math.floor(Math.max(0, size - 1) / TILE_WIDTH) * TILE_WIDTH;
  if (last !== null && last.size > 0 && size > last.size) {
    const ranges = consistencyRanges(last.size, size);
    const node = await nodes(read, ranges, size);
    if (node === null) return 'truncation';
    const proof = ranges.map((range) => rangeRoot(hash, range, node));
    if (!verifyConsistency(hash, last.size, size, fromHex(last.root), root, proof)) return 'split-view';
  }
  const before = await nodes(read, [{ begin: 0, end: from }], size);
  if (before === null) return 'truncation';
  const tree = incrementalTree(hash, {
    size: from,
    peaks: peakNodes(0, from).map(({ level, index }) => before(level, index)),
  });
  for (let n = Math.floor(from / TILE_WIDTH); n * TILE_WIDTH < size; n += 1) {
    const width = Math.min(TILE_WIDTH, size - n * TILE_WIDTH);
    const leaves = parseEntryBundle((await read(tilePath({ level: 0, n, width }, 'entries'))) ?? new Uint8Array(0));
    if (leaves === null || leaves.length !== width) return 'truncation';
    for (const leaf of leaves.slice(Math.max(0, from - n * TILE_WIDTH))) tree.push(leafNodeHash(hash, leaf));
  }
  // What is consistent by its tiles and not by its entries has lost entries.
  return equalBytes(tree.root(), root) ? null : 'truncation';
}

/** Reads the nodes of these ranges out of the log's tiles; null where a tile is missing or too short. */
async function nodes(read: Reading, ranges: readonly LeafRange[], size: number): Promise<NodeReader | null> {
  const tiles = new Map<string, Bytes>();
  for (const tile of tilesFor(ranges)) {
    const width = Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** tile.level) - tile.n * TILE_WIDTH);
    const hashes = await read(tilePath({ ...tile, width }));
    if (hashes === null || hashes.length !== width * HASH_BYTES) return null;
    tiles.set(`${tile.level}/${tile.n}`, new Uint8Array(hashes));
  }
  return tileReader(hash, (level, n) => tiles.get(`${level}/${n}`) ?? new Uint8Array(0));
}
