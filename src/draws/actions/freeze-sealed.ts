// Freezing a sealed list (spec/draw.md section 2): every unit gets its salt as the register is read, waits in the database, and comes back by
// leaf hash. Ids arrive in order, each once, so a list that holds one twice never gets that far; the order of hashes is held once more.
import { assert } from '../../kit/assert.ts';
import { type Bytes, toHex } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import type { Tx } from '../../platform/db/database.ts';
import { excludedData, leafData } from '../rules/list.ts';
import { hashOrder, opaqueCode, saltsOf } from '../rules/sealed.ts';
import {
  type ListedUnit,
  type ListTile,
  packLeaves,
  TILE_LEAVES,
  type TiledLeaves,
  tiledLeaves,
} from '../rules/tiled.ts';
import { addExcludedTile, addTiles, type StoredTile } from '../store/list.ts';
import { openSorter } from '../store/sealed.ts';

const FLUSH_TILES = 256;

/** More kinds of weight and burden than this would make finding a unit again slow; no register has them. */
export const MOST_KINDS = 10_000;

export type Seal = { readonly key: Bytes; readonly opaque: boolean; readonly office: string };

export type SealedBuilt = {
  readonly strata: readonly Pick<TiledLeaves, 'code' | 'sum'>[];
  /** The stratum's own code for each code of the list: for those who may know. */
  readonly codes: ReadonlyMap<string, string>;
  readonly kinds: readonly (readonly [number, number])[];
  readonly excluded: { readonly size: number; readonly root: Bytes };
};

/** Takes units and those left out in any order; `finish` writes them by leaf hash. */
export async function sealedBuilder(suite: Suite, to: Tx, listId: string, { key, opaque, office }: Seal) {
  const sorter = await openSorter(to);
  const salt = saltsOf(suite, key);
  const codes = new Map<string, string>();
  const kinds = new Map<string, readonly [number, number]>();
  const codeOf = (own: string): string => {
    const known = codes.get(own);
    if (known !== undefined) return known;
    const code = opaque ? opaqueCode(suite, key, own) : own;
    codes.set(own, code);
    return code;
  };
  return {
    unit: async (own: string, unit: ListedUnit): Promise<void> => {
      const stratum = codeOf(own);
      kinds.set(`${unit.weight}/${unit.burden}`, [unit.weight, unit.burden]);
      const leaf = leafData({ ...unit, stratum }, salt(unit.id));
      await sorter.add({ stratum, leaf, hash: leafNodeHash(suite.hash, leaf), weight: unit.weight });
    },
    leftOut: async (id: string, reason: string, evidenceHash: Uint8Array): Promise<void> => {
      const leaf = excludedData({ id, reason, evidenceHash }, salt(id));
      await sorter.add({ stratum: null, leaf, hash: leafNodeHash(suite.hash, leaf), weight: 0 });
    },
    async finish(): Promise<SealedBuilt> {
      assert(kinds.size <= MOST_KINDS, 'a list knows few weights and burdens');
      const written = await writeInOrder(suite, to, listId, office, sorter.inOrder());
      return {
        ...written,
        codes: new Map([...codes].map(([own, code]) => [code, own])),
        kinds: [...kinds.values()],
      };
    },
  };
}

type Leaves = ReturnType<Awaited<ReturnType<typeof openSorter>>['inOrder']>;

async function writeInOrder(suite: Suite, to: Tx, listId: string, office: string, batches: Leaves) {
  const strata: TiledLeaves[] = [];
  const left = excludedTiles(suite);
  let tiles: StoredTile[] = [];
  let inOrder = hashOrder();
  let excludedOrder = false;
  const put = (stratum: string, tile: ListTile | null) => {
    if (tile) tiles.push({ ...tile, stratum });
  };
  for await (const batch of batches) {
    for (const { stratum, hash, leaf, weight } of batch) {
      const current = strata.at(-1);
      if (stratum === null ? !excludedOrder : stratum !== current?.code) {
        if (current && !excludedOrder) put(current.code, current.rest());
        inOrder = hashOrder();
        if (stratum === null) excludedOrder = true;
        else strata.push(tiledLeaves(suite, stratum));
      }
      const checked = inOrder({ id: '', hash });
      assert(checked.ok, 'ids are unique, so are their leaf hashes');
      const ready = {
        key: toHex(hash),
        leaf: new Uint8Array(leaf) as Bytes,
        hash: new Uint8Array(hash) as Bytes,
        weight,
      };
      if (stratum === null) left.add(ready.leaf, ready.hash);
      else put(stratum, strata.at(-1)?.add(ready) ?? null);
    }
    if (tiles.length >= FLUSH_TILES) {
      await addTiles(to, listId, tiles, office);
      tiles = [];
    }
    for (const tile of left.take()) await addExcludedTile(to, listId, tile, office);
  }
  const last = strata.at(-1);
  if (last && !excludedOrder) put(last.code, last.rest());
  await addTiles(to, listId, tiles, office);
  for (const tile of left.finish()) await addExcludedTile(to, listId, tile, office);
  return { strata, excluded: left.sum() };
}

/** Units left out of a sealed list, in tiles by leaf hash, with the tree over all. */
function excludedTiles(suite: Suite) {
  const tree = incrementalTree(suite.hash);
  const full: ListTile[] = [];
  let n = 0;
  let firstId = '';
  let data: Bytes[] = [];
  let hashes: Bytes[] = [];
  const close = () => {
    if (data.length === 0) return;
    full.push({ n, firstId, leaves: packLeaves(data), root: suite.hash(packLeaves(hashes)) });
    n += 1;
    data = [];
    hashes = [];
  };
  return {
    add(leaf: Bytes, hash: Bytes) {
      if (data.length === 0) firstId = toHex(hash);
      data.push(leaf);
      hashes.push(hash);
      tree.push(hash);
      if (data.length === TILE_LEAVES) close();
    },
    take: () => full.splice(0),
    finish: () => {
      close();
      return full.splice(0);
    },
    sum: () => ({ size: tree.size, root: tree.root() }),
  };
}
