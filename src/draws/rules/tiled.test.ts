// Tiles against the plain tree (spec/draw.md section 2): same roots, and one tile proves any unit of it.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../kit/assert.ts';
import { type Bytes, toHex } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { leafNodeHash, rootOf, verifyInclusion } from '../../log/rules/merkle.ts';
import { leafData } from './list.ts';
import { idOrder, packLeaves, proofMaker, TILE_LEAVES, tiledStratum, unpackLeaves } from './tiled.ts';

const suite: Suite = {
  name: 'DR1-SHA256',
  hash: (message) => new Uint8Array(createHash('sha256').update(message).digest()),
};
const idOf = (i: number) => `U${String(i).padStart(9, '0')}`;

const unitOf = (i: number) => ({ id: idOf(i), weight: 1 + (i % 3), burden: i % 5 });

const build = (size: number) => {
  const stratum = tiledStratum(suite, '211103/H');
  const tiles = [];
  for (let i = 0; i < size; i += 1) {
    const full = stratum.push(unitOf(i));
    if (full) tiles.push(full);
  }
  const rest = stratum.rest();
  if (rest) tiles.push(rest);
  return { tiles, sum: stratum.sum() };
};

test.each([0, 1, 2, 255, 256, 257, 511, 512, 513, 1000, 2049])(
  'R30 a list of %i units has the same root in tiles as by the plain tree, and every tile is whole',
  (size) => {
    const { tiles, sum } = build(size);
    const plain = Array.from({ length: size }, (_, i) => leafData({ ...unitOf(i), stratum: '211103/H' }));
    expect(toHex(sum.root)).toBe(
      toHex(
        rootOf(
          suite.hash,
          plain.map((leaf) => leafNodeHash(suite.hash, leaf)),
        ),
      ),
    );
    expect(sum.size).toBe(size);
    expect(sum.weight).toBe(BigInt(plain.reduce((total, _, i) => total + 1 + (i % 3), 0)));
    expect(tiles.flatMap((tile) => unpackLeaves(tile.leaves)).map(toHex)).toEqual(plain.map(toHex));
    expect(tiles.map((tile) => tile.firstId)).toEqual(tiles.map((_, n) => idOf(n * TILE_LEAVES)));
  },
);

test('R30 the unit’s own tile and the last one prove any position', () => {
  const sizes = fc.integer({ min: 1, max: 1400 });
  fc.assert(
    fc.property(sizes, fc.nat(), (size, seed) => {
      const { tiles, sum } = build(size);
      const position = seed % size;
      const prove = proofMaker(
        suite,
        size,
        tiles.map((tile) => tile.root),
      );
      const loaded = new Map<number, readonly Bytes[]>();
      for (const n of [Math.floor(position / TILE_LEAVES), tiles.length - 1]) {
        loaded.set(n, unpackLeaves(must(tiles[n], 'tile').leaves));
      }
      const leaf = must(loaded.get(Math.floor(position / TILE_LEAVES))?.[position % TILE_LEAVES], 'leaf');
      const proof = prove(position, loaded);
      return verifyInclusion(suite.hash, position, size, leafNodeHash(suite.hash, leaf), proof, sum.root);
    }),
    { numRuns: 60 },
  );
});

test('R30 an id that comes twice, or out of order, or with a weight or burden out of range, is refused', () => {
  const unit = (id: string, weight = 1, burden = 0) => ({ id, weight, burden });
  const order = idOrder();
  expect(order(unit('A'))).toBeNull();
  expect(order(unit('A'))?.refusal.code).toBe('draws.listDuplicate');
  const other = idOrder();
  expect(other(unit('B'))).toBeNull();
  expect(other(unit('A'))?.refusal.code).toBe('draws.listOrder');
  expect(idOrder()(unit('A', 0))?.refusal.code).toBe('draws.listWeight');
  expect(idOrder()(unit('A', 1, -1))?.refusal.code).toBe('draws.listBurden');
});

test('leaves survive packing, empty ones too', () => {
  const leaves = [new Uint8Array([1, 2]), new Uint8Array(0), new Uint8Array([3])];
  expect(unpackLeaves(packLeaves(leaves)).map(toHex)).toEqual(leaves.map(toHex));
});
