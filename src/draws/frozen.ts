// Reading a frozen list: the units at given positions with their proofs, and where one subject stands in it (spec/draw.md section 2).
import { assert, must } from '../kit/assert.ts';
import { type Bytes, concat, fromUtf8, toHex } from '../kit/bytes.ts';
import type { Suite } from '../kit/hash.ts';
import { leafNodeHash } from '../log/rules/merkle.ts';
import type { Tx } from '../platform/db/database.ts';
import { suiteOf } from '../platform/suite.ts';
import { readLeaf } from './rules/leaf.ts';
import { leafData } from './rules/list.ts';
import type { DrawnUnit } from './rules/result.ts';
import { saltsOf } from './rules/sealed.ts';
import { proofMaker, TILE_LEAVES, unpackLeaves } from './rules/tiled.ts';
import { type Units, unitTable } from './rules/units.ts';
import { excludedTileAround, excludedTiles, tileRoots, tiles, tilesAround } from './store/list.ts';
import { tilesOfHashes } from './store/sealed.ts';

/** The first two fields of leaf data: id and stratum, or id and reason. */
function firstFields(leaf: Uint8Array): readonly [string, string] {
  const view = new DataView(leaf.buffer, leaf.byteOffset, leaf.byteLength);
  const idEnd = 4 + view.getUint32(0);
  const id = fromUtf8(leaf.subarray(4, idEnd));
  const second = fromUtf8(leaf.subarray(idEnd + 4, idEnd + 4 + view.getUint32(idEnd)));
  return [must(id, 'a stored leaf is UTF-8'), must(second, 'a stored leaf is UTF-8')];
}

export type ProvenUnit = DrawnUnit & { readonly proof: readonly Bytes[] };

/** Units of a stratum of `size` at the positions, in their order: only the tiles that are needed are read. */
export async function readUnits(
  tx: Tx,
  suite: Suite,
  listId: string,
  stratum: string,
  size: number,
  positions: readonly number[],
): Promise<readonly ProvenUnit[]> {
  if (positions.length === 0) return [];
  const roots = (await tileRoots(tx, listId, stratum)).map((row) => row.root);
  assert(roots.length === Math.ceil(size / TILE_LEAVES), 'a stored list has all its tiles');
  const wanted = new Set([...positions.map((position) => Math.floor(position / TILE_LEAVES)), roots.length - 1]);
  const loaded = new Map(
    (await tiles(tx, listId, stratum, [...wanted])).map((row) => [row.n, unpackLeaves(row.leaves)]),
  );
  const prove = proofMaker(suite, size, roots);
  return positions.map((position) => {
    const leaf = must(
      loaded.get(Math.floor(position / TILE_LEAVES))?.[position % TILE_LEAVES],
      'a position lies in its tile',
    );
    const { id, weight, burden } = must(readLeaf(leaf), 'a stored leaf');
    return { id, leaf, position, weight, burden, proof: prove(position, loaded) };
  });
}

const TILES_AT_ONCE = 64;

/** All units of a stratum of `size`, in columns, for the methods that look at them. Tickets of a sealed list are taken over the leaf hash. */
export async function unitsOfStratum(
  tx: Tx,
  suite: Suite,
  listId: string,
  stratum: string,
  size: number,
  sealed = false,
): Promise<Units> {
  const table = unitTable();
  const last = Math.ceil(size / TILE_LEAVES);
  for (let from = 0; from < last; from += TILES_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(TILES_AT_ONCE, last - from) }, (_, i) => from + i);
    const rows = await tiles(tx, listId, stratum, numbers);
    for (const row of rows.sort((a, b) => a.n - b.n)) {
      for (const data of unpackLeaves(row.leaves)) {
        const { key, weight, burden } = must(readLeaf(data), 'a stored leaf');
        table.push(sealed ? leafNodeHash(suite.hash, data) : key, weight, burden);
      }
    }
  }
  const units = table.units();
  assert(units.size === size, 'a stored list has all its units');
  return units;
}

export type Stands = { readonly stratum: string; readonly position: number; readonly leaf: Bytes };

/** Where a subject stands in a list, or null: one probe per stratum. */
export async function findUnit(
  tx: Tx,
  listId: string,
  strata: readonly string[],
  subjectId: string,
): Promise<Stands | null> {
  const around = await tilesAround(
    tx,
    subjectId,
    strata.map((code) => ({ listId, code })),
  );
  for (const tile of around) {
    const leaves = unpackLeaves(tile.leaves);
    const at = leaves.findIndex((leaf) => firstFields(leaf)[0] === subjectId);
    const leaf = leaves[at];
    if (leaf) return { stratum: tile.stratum, position: tile.n * TILE_LEAVES + at, leaf };
  }
  return null;
}

/** The same in a sealed list, for whoever has its key: a leaf hash for each stratum and kind, one index probe each. */
export async function findSealedUnit(
  tx: Tx,
  list: { readonly list_id: string; readonly suite: string; readonly kinds: unknown },
  strata: readonly string[],
  key: Uint8Array,
  subjectId: string,
): Promise<Stands | null> {
  const suite = suiteOf(list);
  const salt = saltsOf(suite, key)(subjectId);
  const kinds = list.kinds as readonly (readonly [number, number])[];
  const wanted = strata.flatMap((stratum) =>
    kinds.map(([weight, burden]) => {
      const leaf = leafData({ id: subjectId, stratum, weight, burden }, salt);
      return { stratum, key: toHex(leafNodeHash(suite.hash, leaf)), leaf };
    }),
  );
  const sought = new Set(wanted.map(({ leaf }) => toHex(leaf)));
  for (const tile of await tilesOfHashes(tx, list.list_id, wanted)) {
    const leaves = unpackLeaves(tile.leaves);
    const at = leaves.findIndex((leaf) => sought.has(toHex(leaf)));
    const leaf = leaves[at];
    if (leaf) return { stratum: tile.stratum, position: tile.n * TILE_LEAVES + at, leaf };
  }
  return null;
}

/** Why a subject was left out of a list, or null when it was not. */
export async function findExcluded(tx: Tx, listId: string, subjectId: string): Promise<string | null> {
  const tile = await excludedTileAround(tx, listId, subjectId);
  const leaf = tile ? unpackLeaves(tile.leaves).find((one) => firstFields(one)[0] === subjectId) : undefined;
  return leaf ? firstFields(leaf)[1] : null;
}

/** The same in a sealed list, whose order tells nothing: those left out are few, and every tile is read. */
export async function findSealedExcluded(tx: Tx, listId: string, subjectId: string): Promise<string | null> {
  for (const tile of await excludedTiles(tx, listId)) {
    const leaf = unpackLeaves(tile.leaves).find((one) => firstFields(one)[0] === subjectId);
    if (leaf) return firstFields(leaf)[1];
  }
  return null;
}

export const packProof = (proof: readonly Uint8Array[]): Bytes => concat(...proof);

/** The 32-byte hashes of a stored proof. */
export const unpackProof = (packed: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: packed.length / 32 }, (_, i) => packed.subarray(32 * i, 32 * i + 32));
