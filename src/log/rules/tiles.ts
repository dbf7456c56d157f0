// How the tree is cut into 256-wide tiles and how every root and proof comes out of them (spec/log.md section 4, C2SP
// tlog-tiles). Tile n of level L holds the hashes of the perfect subtrees of 256^L leaves numbered 256·n … 256·n + 255.
import { assert } from '../../kit/assert.ts';
import { type Bytes, concat } from '../../kit/bytes.ts';
import type { Hash } from '../../kit/hash.ts';
import { HASH_BYTES, type LeafRange, type NodeReader, peakNodes, rootOf } from './merkle.ts';

export const TILE_WIDTH = 256;

/** `width` hashes from the left; a full tile has 256. */
export type Tile = { readonly level: number; readonly n: number; readonly width: number };

/** How many hashes level L has in a tree of `size` leaves: only perfect subtrees count. */
export const hashesAtLevel = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);

/** The width of tile n at `level` in a tree of `size`; 0 when there is none. */
export const tileWidth = (level: number, n: number, size: number): number =>
  n < 0 ? 0 : Math.max(0, Math.min(TILE_WIDTH, hashesAtLevel(level, size) - n * TILE_WIDTH));

/** The tiles that became full while the tree grew from one size to another, lower levels first. */
export function filledTiles(from: number, to: number): { readonly level: number; readonly n: number }[] {
  const tiles = [];
  for (let level = 0; hashesAtLevel(level + 1, to) > 0; level += 1) {
    for (let n = hashesAtLevel(level + 1, from); n < hashesAtLevel(level + 1, to); n += 1) tiles.push({ level, n });
  }
  return tiles;
}

/** `n` as path elements of three digits, all but the last with an x: 1234067 is x001/x234/067. */
function numberPath(n: number): string {
  const digits = String(n);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  return (padded.match(/.{3}/g) ?? []).map((part, i, all) => (i < all.length - 1 ? `x${part}` : part)).join('/');
}

/** The path below the log's prefix: tile/<L>/<N>, or tile/entries/<N>; a partial tile adds .p/<W>. */
export const tilePath = (tile: Tile, kind: 'hashes' | 'entries' = 'hashes'): string =>
  `tile/${kind === 'entries' ? 'entries' : tile.level}/${numberPath(tile.n)}${tile.width < TILE_WIDTH ? `.p/${tile.width}` : ''}`;

/** What follows `tile/<L>/`: the number and width, or null unless written exactly as `tilePath` writes it. */
export function parseTileNumber(text: string): { readonly n: number; readonly width: number } | null {
  const match = /^((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(text);
  if (match === null) return null;
  const n = Number((match[1] ?? '').replaceAll(/[x/]/g, ''));
  const width = match[2] === undefined ? TILE_WIDTH : Number(match[2]);
  if (numberPath(n) !== match[1] || (match[2] !== undefined && width >= TILE_WIDTH)) return null;
  return { n, width };
}

// A node at `level` lies in the tile level below it, as the root over 2^(level mod 8) of that tile's hashes.
function placeOf(level: number, index: number): { level: number; n: number; from: number; until: number } {
  const span = 2 ** (level % 8);
  const n = Math.floor((index * span) / TILE_WIDTH);
  const from = index * span - n * TILE_WIDTH;
  return { level: Math.floor(level / 8), n, from, until: from + span };
}

/** Which tiles, at least how wide, hold the nodes of these ranges; each tile once. */
export function tilesFor(ranges: readonly LeafRange[]): Tile[] {
  const tiles = new Map<string, Tile>();
  for (const { begin, end } of ranges) {
    for (const node of peakNodes(begin, end)) {
      const { level, n, until } = placeOf(node.level, node.index);
      const width = Math.max(until, tiles.get(`${level}/${n}`)?.width ?? 0);
      tiles.set(`${level}/${n}`, { level, n, width });
    }
  }
  return [...tiles.values()];
}

/** The hash at a place of a tile. */
export const hashAt = (hashes: Uint8Array, i: number): Uint8Array =>
  hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES);

/** Reads nodes out of loaded tiles; `load` gives the hashes of a tile that `tilesFor` named, concatenated. */
export function tileReader(hash: Hash, load: (level: number, n: number) => Uint8Array): NodeReader {
  return (level, index) => {
    const place = placeOf(level, index);
    const hashes = load(place.level, place.n);
    assert(hashes.length >= place.until * HASH_BYTES, 'a tile is at least as wide as the tree needs');
    const nodes = [];
    for (let i = place.from; i < place.until; i += 1) nodes.push(hashAt(hashes, i));
    return rootOf(hash, nodes);
  };
}

/** The one hash that a full tile contributes to the tile above it. */
export function tileRoot(hash: Hash, hashes: Uint8Array): Bytes {
  assert(hashes.length === TILE_WIDTH * HASH_BYTES, 'only a full tile is hashed into the level above');
  return rootOf(
    hash,
    Array.from({ length: TILE_WIDTH }, (_, i) => hashAt(hashes, i)),
  );
}

/** Leaves of an entry bundle, each behind its length as u16, big endian. */
export const entryBundle = (leaves: readonly Uint8Array[]): Bytes =>
  concat(
    ...leaves.flatMap((leaf) => {
      assert(leaf.length < 65_536, 'a leaf is under 65,536 bytes');
      return [new Uint8Array([leaf.length >> 8, leaf.length & 255]), leaf];
    }),
  );

/** The leaves of a bundle, or null when it ends inside one. */
export function parseEntryBundle(bundle: Uint8Array): Uint8Array[] | null {
  const leaves: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + (((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0));
    if (at + 2 > bundle.length || end > bundle.length) return null;
    leaves.push(bundle.slice(at + 2, end));
    at = end;
  }
  return leaves;
}
