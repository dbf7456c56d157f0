// The whole list, where the reader has it (inside the bundle, or as a list file beside it): every leaf hashed once into the tree of its stratum,
// and kept in columns, so that methods which look at the units can be recomputed (spec/draw.md sections 2 and 4; spec/evidence-bundle.md section 7).
import { readLeaf } from '../draws/rules/leaf.ts';
import { type Units, type UnitTable, unitTable } from '../draws/rules/units.ts';
import { compareBytes, fromHex } from '../kit/bytes.ts';
import type { Suite } from '../kit/hash.ts';
import { incrementalTree, leafNodeHash } from '../log/rules/merkle.ts';
import type { Bundle } from './bundle.ts';

export type ReadStratum = {
  /** Leaves read, sound or not; `units` holds the sound ones. */
  readonly size: number;
  readonly units: Units;
  readonly weight: bigint;
  readonly root: Uint8Array;
  /** Whether every leaf was a unit of this stratum in its exact form. */
  readonly sound: boolean;
  /** Whether ids ascend (leaf hashes, in a sealed list). */
  readonly ordered: boolean;
};

export type ReadList = {
  readonly strata: ReadonlyMap<string, ReadStratum>;
  /** Ids that stand in it more than once. */
  readonly twice: readonly string[];
  readonly has: (id: string) => boolean;
  readonly size: number;
};

type Open = {
  readonly table: UnitTable;
  readonly tree: ReturnType<typeof incrementalTree>;
  weight: bigint;
  sound: boolean;
  ordered: boolean;
  last: Uint8Array | null;
};

/** A sealed list stands by ascending leaf hash, and its tickets are over the leaf hashes (spec/draw.md section 2). */
export function listReader(suite: Suite, sealed: boolean) {
  const strata = new Map<string, Open>();
  const ids = new Set<string>();
  const twice: string[] = [];
  let size = 0;
  const opened = (code: string): Open => {
    const known = strata.get(code);
    if (known !== undefined) return known;
    const tree = incrementalTree(suite.hash);
    const fresh: Open = { table: unitTable(), tree, weight: 0n, sound: true, ordered: true, last: null };
    strata.set(code, fresh);
    return fresh;
  };
  return {
    /** A stratum that is there though it has no units. */
    stratum: (code: string) => void opened(code),
    /** Leaf data in the order of the list; `code`: where it was said to stand, null: where it says itself. */
    push(data: Uint8Array, code: string | null) {
      const leaf = readLeaf(data);
      const at = opened(code ?? leaf?.stratum ?? '');
      const hash = leafNodeHash(suite.hash, data);
      at.tree.push(hash);
      size += 1;
      if (leaf === null || (!sealed && leaf.salt.length > 0) || (code !== null && leaf.stratum !== code)) {
        at.sound = false;
        return;
      }
      const key = sealed ? hash : leaf.key;
      if (at.last !== null && compareBytes(at.last, key) >= 0) at.ordered = false;
      at.last = key;
      at.weight += leaf.weight;
      at.table.push(key, leaf.weight, leaf.burden);
      if (ids.has(leaf.id)) twice.push(leaf.id);
      ids.add(leaf.id);
    },
    done: (): ReadList => ({
      strata: new Map(
        [...strata].map(([code, { table, tree, weight, sound, ordered }]) => [
          code,
          { size: tree.size, units: table.units(), weight, root: tree.root(), sound, ordered },
        ]),
      ),
      twice,
      has: (id) => ids.has(id),
      size,
    }),
  };
}

/** The list inside a bundle. */
export function listOfBundle(suite: Suite, sealed: boolean, list: NonNullable<Bundle['list']>): ReadList {
  const reader = listReader(suite, sealed);
  for (const [code, leaves] of list) {
    reader.stratum(code);
    for (const leaf of leaves) reader.push(fromHex(leaf), code);
  }
  return reader.done();
}
