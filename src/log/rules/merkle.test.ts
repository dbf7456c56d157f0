// RFC 6962 trees against a definition written straight from the RFC, and against hostile proofs (spec/log.md section 1).
import { hash as digest } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bytes, concat, fromHex, toHex, u32 } from '../../kit/bytes.ts';
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  incrementalTree,
  leafNodeHash,
  nodeHash,
  peakNodes,
  rangeRoot,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';

const hash = (message: Uint8Array): Bytes => new Uint8Array(digest('sha256', message, 'buffer'));
const leavesOf = (n: number): Bytes[] => Array.from({ length: n }, (_, i) => leafNodeHash(hash, u32(i)));

// MTH and the proofs as section 2.1 of the RFC writes them, recursively.
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
function treeHead(leaves: readonly Bytes[]): Bytes {
  if (leaves.length === 0) return hash(new Uint8Array(0));
  if (leaves.length === 1) return leaves[0] as Bytes;
  const k = split(leaves.length);
  return hash(concat(new Uint8Array([1]), treeHead(leaves.slice(0, k)), treeHead(leaves.slice(k))));
}
function path(m: number, leaves: readonly Bytes[]): Bytes[] {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return m < k
    ? [...path(m, leaves.slice(0, k)), treeHead(leaves.slice(k))]
    : [...path(m - k, leaves.slice(k)), treeHead(leaves.slice(0, k))];
}
function subproof(m: number, leaves: readonly Bytes[], whole: boolean): Bytes[] {
  if (m === leaves.length) return whole ? [] : [treeHead(leaves)];
  const k = split(leaves.length);
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), whole), treeHead(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), treeHead(leaves.slice(0, k))];
}
const hexes = (proof: readonly Uint8Array[]) => proof.map(toHex);

describe('roots', () => {
  test('the tree without leaves is H("") and the published eight-leaf example has its published roots', () => {
    expect(toHex(emptyRoot(hash))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const data = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const leaves = data.map((hex) => leafNodeHash(hash, fromHex(hex)));
    expect(toHex(rootOf(hash, leaves.slice(0, 1)))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(toHex(rootOf(hash, leaves))).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  test('every root up to 130 leaves is the RFC definition, also when the tree is continued from its peaks', () => {
    const leaves = leavesOf(130);
    let tree = incrementalTree(hash);
    for (let n = 0; n <= 130; n += 1) {
      expect(tree.size).toBe(n);
      expect(toHex(tree.root())).toBe(toHex(treeHead(leaves.slice(0, n))));
      tree = incrementalTree(hash, { size: n, peaks: tree.peaks() });
      if (n < 130) tree.push(leaves[n] as Bytes);
    }
  });

  test('a leaf can never be read as a node', () => {
    const [a, b] = leavesOf(2) as [Bytes, Bytes];
    expect(toHex(leafNodeHash(hash, concat(a, b)))).not.toBe(toHex(nodeHash(hash, a, b)));
  });

  test('a range is made of its perfect subtrees', () => {
    expect(peakNodes(0, 7)).toEqual([
      { level: 2, index: 0 },
      { level: 1, index: 2 },
      { level: 0, index: 6 },
    ]);
    expect(peakNodes(8, 8)).toEqual([]);
    const leaves = leavesOf(23);
    const node = (level: number, index: number) => treeHead(leaves.slice(index << level, (index + 1) << level));
    expect(toHex(rangeRoot(hash, { begin: 16, end: 23 }, node))).toBe(toHex(treeHead(leaves.slice(16))));
  });
});

describe('proofs', () => {
  test('every inclusion proof up to 24 leaves is the RFC path, and proves this leaf at this place only', () => {
    for (let n = 1; n <= 24; n += 1) {
      const leaves = leavesOf(n);
      const root = treeHead(leaves);
      for (let i = 0; i < n; i += 1) {
        const proof = inclusionProof(hash, i, leaves);
        expect(hexes(proof)).toEqual(hexes(path(i, leaves)));
        const here = leaves[i] as Bytes;
        for (let j = 0; j < n; j += 1) expect(verifyInclusion(hash, j, n, here, proof, root)).toBe(i === j);
      }
    }
  });

  test('every consistency proof up to 24 leaves is the RFC proof, and proves this beginning only', () => {
    const leaves = leavesOf(24);
    const roots = Array.from({ length: 25 }, (_, n) => treeHead(leaves.slice(0, n)));
    for (let to = 1; to <= 24; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const proof = consistencyProof(hash, from, leaves.slice(0, to));
        expect(hexes(proof)).toEqual(hexes(subproof(from, leaves.slice(0, to), true)));
        const [old, current] = [roots[from] as Bytes, roots[to] as Bytes];
        expect(verifyConsistency(hash, from, to, old, current, proof)).toBe(true);
        expect(verifyConsistency(hash, from, to, roots[from - 1] as Bytes, current, proof)).toBe(false);
        expect(verifyConsistency(hash, from, to, old, roots[to - 1] as Bytes, proof)).toBe(false);
      }
    }
  });

  test('a proof from size 0 is refused, whatever it carries', () => {
    const root = treeHead(leavesOf(5));
    expect(verifyConsistency(hash, 0, 5, emptyRoot(hash), root, [])).toBe(false);
    expect(verifyConsistency(hash, 0, 0, emptyRoot(hash), emptyRoot(hash), [])).toBe(false);
    expect(verifyConsistency(hash, 0, 5, root, root, [root])).toBe(false);
  });

  test('a shortened, lengthened, altered or swapped proof is false', () => {
    const leaves = leavesOf(21);
    const root = treeHead(leaves);
    const proof = inclusionProof(hash, 13, leaves);
    const check = (p: readonly Uint8Array[]) => verifyInclusion(hash, 13, 21, leaves[13] as Bytes, p, root);
    expect(check(proof)).toBe(true);
    expect(check(proof.slice(1))).toBe(false);
    expect(check(proof.slice(0, -1))).toBe(false);
    expect(check([...proof, root])).toBe(false);
    expect(check([...proof].reverse())).toBe(false);
    for (const [i, step] of proof.entries()) {
      const altered = step.slice();
      altered[31] = (altered[31] ?? 0) ^ 1;
      expect(check(proof.with(i, altered))).toBe(false);
    }
  });

  test('sizes of 64 bits stay exact: a one-leaf difference beyond 2^53 is seen', () => {
    const sibling = hash(u32(7));
    const leaf = hash(u32(8));
    // The last leaf of a tree of 2^63 + 1 has one single sibling: the root of the 2^63 before it.
    const root = nodeHash(hash, sibling, leaf);
    expect(verifyInclusion(hash, 1n << 63n, (1n << 63n) + 1n, leaf, [sibling], root)).toBe(true);
    expect(verifyInclusion(hash, 1n << 63n, (1n << 63n) + 2n, leaf, [sibling], root)).toBe(false);
    expect(verifyInclusion(hash, (1n << 63n) - 1n, (1n << 63n) + 1n, leaf, [sibling], root)).toBe(false);
  });

  test('hostile input never throws', () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    const number = fc.oneof(fc.double(), fc.bigInt({ min: -5n, max: 1n << 65n }), fc.integer({ min: -2, max: 9 }));
    fc.assert(
      fc.property(number, number, bytes, bytes, fc.array(bytes, { maxLength: 70 }), (a, b, x, y, proof) => {
        expect(verifyInclusion(hash, a, b, x, proof, y)).toBe(false);
        const same = typeof a === typeof b && a === b && proof.length === 0 && toHex(x) === toHex(y) && x.length === 32;
        if (!same) expect(verifyConsistency(hash, a, b, x, y, proof)).toBe(false);
      }),
    );
  });
});
