// Tiles: names as C2SP tlog-tiles spells them, and every root and proof out of tiles equals the one out of leaves.
import { hash as digest } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bytes, concat, toHex, u32 } from '../../kit/bytes.ts';
import {
  consistencyProof,
  consistencyRanges,
  inclusionProof,
  inclusionRanges,
  incrementalTree,
  leafNodeHash,
  peakNodes,
  rangeRoot,
  rootOf,
} from './merkle.ts';
import {
  entryBundle,
  filledTiles,
  hashesAtLevel,
  parseEntryBundle,
  parseTileNumber,
  tilePath,
  tileReader,
  tileRoot,
  tilesFor,
  tileWidth,
} from './tiles.ts';

const hash = (message: Uint8Array): Bytes => new Uint8Array(digest('sha256', message, 'buffer'));
const SIZE = 66_100;
const leaves = Array.from({ length: SIZE }, (_, i) => leafNodeHash(hash, u32(i)));

// Every level of tiles, built bottom up, as the specification defines them.
const levels: Bytes[][] = [leaves];
while ((levels.at(-1) as Bytes[]).length >= 256) {
  const below = levels.at(-1) as Bytes[];
  levels.push(
    Array.from({ length: Math.floor(below.length / 256) }, (_, n) =>
      tileRoot(hash, concat(...below.slice(n * 256, (n + 1) * 256))),
    ),
  );
}
const load = (level: number, n: number) => concat(...(levels[level] as Bytes[]).slice(n * 256, (n + 1) * 256));
const node = tileReader(hash, load);
const hexes = (proof: readonly Uint8Array[]) => proof.map(toHex);

test('the example of the specification: 70,000 leaves', () => {
  expect(hashesAtLevel(1, 70_000)).toBe(273);
  expect([tileWidth(0, 272, 70_000), tileWidth(0, 273, 70_000), tileWidth(0, 274, 70_000)]).toEqual([256, 112, 0]);
  expect([tileWidth(1, 0, 70_000), tileWidth(1, 1, 70_000)]).toEqual([256, 17]);
  expect([tileWidth(2, 0, 70_000), tileWidth(3, 0, 70_000)]).toEqual([1, 0]);
  expect([tileWidth(0, 0, 256), tileWidth(1, 0, 256)]).toEqual([256, 1]);
});

test('paths are written and read one way only', () => {
  expect(tilePath({ level: 0, n: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
  expect(tilePath({ level: 2, n: 5, width: 17 })).toBe('tile/2/005.p/17');
  expect(tilePath({ level: 0, n: 1000, width: 1 }, 'entries')).toBe('tile/entries/x001/000.p/1');
  expect(parseTileNumber('x001/x234/067')).toEqual({ n: 1_234_067, width: 256 });
  expect(parseTileNumber('273.p/112')).toEqual({ n: 273, width: 112 });
  for (const text of [
    '0',
    '1000',
    'x000/005',
    '005.p/256',
    '005.p/0',
    '005.p/07',
    '005.p/',
    '../005',
    'x001/x234',
    '-01',
  ]) {
    expect(parseTileNumber(text), text).toBeNull();
  }
});

test('growing tells exactly the tiles that became full', () => {
  expect(filledTiles(0, 255)).toEqual([]);
  expect(filledTiles(255, 256)).toEqual([{ level: 0, n: 0 }]);
  expect(filledTiles(65_535, 65_536)).toEqual([
    { level: 0, n: 255 },
    { level: 1, n: 0 },
  ]);
  expect(filledTiles(200, 1100).map(({ n }) => n)).toEqual([0, 1, 2, 3]);
});

function sameOutOfTiles(to: number, index: number, from: number): void {
  const tree = leaves.slice(0, to);
  const root = rangeRoot(hash, { begin: 0, end: to }, node);
  expect(toHex(root)).toBe(toHex(rootOf(hash, tree)));
  const peaks = peakNodes(0, to).map(({ level, index: at }) => node(level, at));
  expect(toHex(incrementalTree(hash, { size: to, peaks }).root())).toBe(toHex(root));
  const inclusion = inclusionRanges(index, to).map((range) => rangeRoot(hash, range, node));
  expect(hexes(inclusion)).toEqual(hexes(inclusionProof(hash, index, tree)));
  const consistency = consistencyRanges(from, to).map((range) => rangeRoot(hash, range, node));
  expect(hexes(consistency)).toEqual(hexes(consistencyProof(hash, from, tree)));
}

test('roots, peaks and proofs out of tiles are those out of leaves', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1200 }), fc.nat(), fc.nat(), (to, a, b) =>
      sameOutOfTiles(to, a % to, 1 + (b % to)),
    ),
    { numRuns: 8 },
  );
  // Three levels of tiles, two of them partial.
  sameOutOfTiles(SIZE, 65_900, 65_537);
}, 30_000);

test('a proof names every tile it reads, none wider than the tree', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: SIZE }), fc.nat(), (size, a) => {
      const ranges = inclusionRanges(a % size, size);
      const named = new Map(tilesFor(ranges).map((tile) => [`${tile.level}/${tile.n}`, tile.width]));
      for (const tile of tilesFor(ranges)) expect(tile.width).toBeLessThanOrEqual(tileWidth(tile.level, tile.n, size));
      const onlyNamed = tileReader(hash, (level, n) => {
        const width = named.get(`${level}/${n}`);
        expect(width, `tile ${level}/${n} was not named`).toBeDefined();
        return load(level, n).subarray(0, (width ?? 0) * 32);
      });
      for (const range of ranges) rangeRoot(hash, range, onlyNamed);
    }),
    { numRuns: 12 },
  );
});

test('entry bundles are length-prefixed and come apart again; a cut one is null', () => {
  const entries = [new Uint8Array(0), u32(1), new Uint8Array(65_535).fill(7)];
  const bundle = entryBundle(entries);
  expect(toHex(bundle.slice(0, 8))).toBe('0000000400000001');
  expect(parseEntryBundle(bundle)).toEqual(entries);
  expect(parseEntryBundle(bundle.slice(0, -1))).toBeNull();
  expect(parseEntryBundle(new Uint8Array([0]))).toBeNull();
  expect(() => entryBundle([new Uint8Array(65_536)])).toThrow();
});
