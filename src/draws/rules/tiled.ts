// A frozen list in tiles of 256 leaves: what is stored, how its roots come from it, and how one tile proves a unit
// (spec/draw.md section 2). Hashing is done once: a full tile's root is the node of level 8 that the tree above is built from.
import { assert } from '../../kit/assert.ts';
import { type Bytes, concat, lp, u32, u64, utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import type { Refused } from '../../kit/result.ts';
import {
  type IncrementalTree,
  inclusionRanges,
  incrementalTree,
  leafNodeHash,
  type NodeReader,
  nodeHash,
  rangeRoot,
  rootOf,
} from '../../log/rules/merkle.ts';
import { checkRecord, type StratumSum } from './list.ts';

export const TILE_LEAVES = 256;
const TILE_LEVEL = 8;

/** `leaves`: leaf data behind their u32 lengths; `root`: over the tile's leaf hashes (of a full tile, a node of the tree). */
export type ListTile = { readonly n: number; readonly firstId: string; readonly leaves: Bytes; readonly root: Bytes };

/** A unit of an open list, in the stratum that it is pushed to: weight ≥ 1, burden ≥ 0 (checked by `idOrder`). */
export type ListedUnit = { readonly id: string; readonly weight: number; readonly burden: number };

export type TiledStratum = {
  readonly code: string;
  /** Adds a unit in ascending id order; returns the tile that it filled, if it did. */
  push(unit: ListedUnit): ListTile | null;
  /** The last, partial tile, if any. */
  rest(): ListTile | null;
  sum(): StratumSum;
};

/** What follows the id in leaf data is the same for all units of one weight and burden, and most lists know few of them. */
function encoder(stratum: string): (unit: ListedUnit) => Bytes {
  const tails = new Map<string, Bytes>();
  const head = lp(utf8(stratum));
  return ({ id, weight, burden }) => {
    const kind = `${weight}/${burden}`;
    let tail = tails.get(kind);
    if (tail === undefined) {
      tail = concat(head, u64(weight), u32(burden), lp(new Uint8Array(0)));
      tails.set(kind, tail);
    }
    return concat(lp(utf8(id)), tail);
  };
}

export function tiledStratum(suite: Suite, code: string): TiledStratum {
  const encode = encoder(code);
  const { add, ...stratum } = tiledLeaves(suite, code);
  return {
    ...stratum,
    push: (unit) => {
      const leaf = encode(unit);
      return add({ key: unit.id, leaf, hash: leafNodeHash(suite.hash, leaf), weight: unit.weight });
    },
  };
}

/** A leaf that is ready; `key` is what a tile is found again by: the id, or in a sealed list the hex of the leaf hash. */
export type ReadyLeaf = {
  readonly key: string;
  readonly leaf: Bytes;
  readonly hash: Bytes;
  readonly weight: number | bigint;
};

export type TiledLeaves = Omit<TiledStratum, 'push'> & { add(leaf: ReadyLeaf): ListTile | null };

/** A stratum of leaves that come in their order, whatever it is. */
export function tiledLeaves(suite: Suite, code: string): TiledLeaves {
  // Over the roots of full tiles: its peaks are those of the whole tree down to level 8.
  const upper = incrementalTree(suite.hash);
  let n = 0;
  let weight = 0n;
  let firstId = '';
  let data: Bytes[] = [];
  let hashes: Bytes[] = [];
  const tile = (): ListTile => ({ n, firstId, leaves: packLeaves(data), root: rootOf(suite.hash, hashes) });
  return {
    code,
    add({ key, leaf, hash, weight: more }) {
      if (data.length === 0) firstId = key;
      weight += BigInt(more);
      data.push(leaf);
      hashes.push(hash);
      if (data.length < TILE_LEAVES) return null;
      const full = tile();
      upper.push(full.root);
      n += 1;
      data = [];
      hashes = [];
      return full;
    },
    rest: () => (data.length === 0 ? null : tile()),
    sum: () => {
      const size = n * TILE_LEAVES + data.length;
      return { code, size, weight, root: continued(suite, upper, n, hashes).root() };
    },
  };
}

function continued(suite: Suite, upper: IncrementalTree, fullTiles: number, hashes: readonly Bytes[]): IncrementalTree {
  const tree = incrementalTree(suite.hash, { size: fullTiles * TILE_LEAVES, peaks: upper.peaks() });
  for (const hash of hashes) tree.push(hash);
  return tree;
}

/** Holds a list to its order: ids ascending over all strata, each once, weights and burdens in range. Returns the refusal (see checkRecord) or null. */
export function idOrder(): (unit: ListedUnit) => Refused | null {
  let last: string | null = null;
  return (unit) => {
    const refusal = checkRecord({ ...unit, stratum: 'any' }, last);
    last = unit.id;
    return refusal;
  };
}

/** Leaf data, each behind its length. */
export const packLeaves = (leaves: readonly Uint8Array[]): Bytes => concat(...leaves.map(lp));

export function unpackLeaves(packed: Uint8Array): Bytes[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const leaves: Bytes[] = [];
  for (let at = 0; at < packed.length; ) {
    const end = at + 4 + view.getUint32(at);
    assert(end <= packed.length, 'a stored tile ends inside a leaf');
    leaves.push(packed.slice(at + 4, end) as Bytes);
    at = end;
  }
  return leaves;
}

/** Proofs within one stratum of `size` units: `roots` of all its tiles, `leaves` of the tile that holds the unit. */
export function proofMaker(suite: Suite, size: number, roots: readonly Uint8Array[]) {
  const upper: Uint8Array[][] = [roots as Uint8Array[]];
  const full = Math.floor(size / TILE_LEAVES);
  // Levels above the tiles, perfect subtrees only.
  for (let width = Math.floor(full / 2), level = 1; width > 0; width = Math.floor(width / 2), level += 1) {
    const below = upper[level - 1] ?? [];
    upper.push(
      Array.from({ length: width }, (_, i) =>
        nodeHash(suite.hash, below[2 * i] as Uint8Array, below[2 * i + 1] as Uint8Array),
      ),
    );
  }
  // The range beside a path never cuts the unit's own tile in two tiles: nodes below level 8 lie in that tile or in the last, partial one.
  return (position: number, tiles: ReadonlyMap<number, readonly Uint8Array[]>): Bytes[] => {
    const node: NodeReader = (level, index) => {
      if (level >= TILE_LEVEL) return upper[level - TILE_LEVEL]?.[index] as Uint8Array;
      const first = index * 2 ** level;
      const leaves = tiles.get(Math.floor(first / TILE_LEAVES));
      assert(leaves !== undefined, 'the tile of the unit and the last tile are loaded');
      const from = first % TILE_LEAVES;
      return rootOf(
        suite.hash,
        leaves.slice(from, from + 2 ** level).map((leaf) => leafNodeHash(suite.hash, leaf)),
      );
    };
    return inclusionRanges(position, size).map((range) => rangeRoot(suite.hash, range, node));
  };
}
