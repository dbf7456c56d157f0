// The append-only tree of RFC 6962 (section 2.1): roots, inclusion and consistency proofs, and their verification
// (spec/log.md section 1). The draw's lists and the log use the same tree; the suite's hash is handed in.
import { assert } from '../../kit/assert.ts';
import { type Bytes, equalBytes } from '../../kit/bytes.ts';
import type { Hash } from '../../kit/hash.ts';

export const HASH_BYTES = 32;

/** A number of leaves or a position among them; bigint where it comes from outside and may pass 2^53. */
export type Count = number | bigint;

/** Leaves begin ≤ i < end. */
export type LeafRange = { readonly begin: number; readonly end: number };

/** The hash of the perfect subtree over leaves index·2^level … (index + 1)·2^level − 1. */
export type NodeReader = (level: number, index: number) => Uint8Array;

// One buffer for every node: hashing a million leaves must not allocate a million inputs. No Hash keeps its message.
const NODE = new Uint8Array(1 + 2 * HASH_BYTES);
NODE[0] = 0x01;

/** H(0x00 ‖ data). */
export function leafNodeHash(hash: Hash, data: Uint8Array): Bytes {
  const message = new Uint8Array(1 + data.length);
  message.set(data, 1);
  return hash(message);
}

/** H(0x01 ‖ left ‖ right); both are 32 bytes. */
export function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Bytes {
  NODE.set(left, 1);
  NODE.set(right, 1 + HASH_BYTES);
  return hash(NODE);
}

/** The root of the tree without leaves: H(""). */
export const emptyRoot = (hash: Hash): Bytes => hash(new Uint8Array(0));

/** A tree that grows leaf by leaf and remembers only its perfect subtrees, one per bit of its size. */
export type IncrementalTree = {
  readonly size: number;
  push(leafHash: Uint8Array): void;
  root(): Bytes;
  /** The perfect subtrees from left (largest) to right: enough to continue the tree elsewhere. */
  peaks(): Uint8Array[];
};

/** `start`: continue a tree of `size` leaves from its peaks (`peakNodes` says which nodes those are). */
export function incrementalTree(
  hash: Hash,
  start: { readonly size: number; readonly peaks: readonly Uint8Array[] } = { size: 0, peaks: [] },
): IncrementalTree {
  let size = start.size;
  const peaks = [...start.peaks];
  assert(peaks.length === peakNodes(0, size).length, 'a tree continues from exactly its own peaks');
  return {
    get size() {
      return size;
    },
    push(leafHash) {
      let node = leafHash;
      // Every trailing 1 bit of the size is a finished left sibling, the last one on the stack.
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2)
        node = nodeHash(hash, peaks.pop() as Uint8Array, node);
      peaks.push(node);
      size += 1;
    },
    root: () => foldPeaks(hash, peaks),
    peaks: () => [...peaks],
  };
}

/** The root over hashed leaves in their order. */
export function rootOf(hash: Hash, leafHashes: Iterable<Uint8Array>): Bytes {
  const tree = incrementalTree(hash);
  for (const leafHash of leafHashes) tree.push(leafHash);
  return tree.root();
}

function foldPeaks(hash: Hash, peaks: readonly Uint8Array[]): Bytes {
  const last = peaks.at(-1);
  if (last === undefined) return emptyRoot(hash);
  let root = last;
  for (let i = peaks.length - 2; i >= 0; i -= 1) root = nodeHash(hash, peaks[i] as Uint8Array, root);
  return root.slice() as Bytes;
}

/** The perfect subtrees that make up a range, left to right; `begin` is a multiple of the range's largest power of two. */
export function peakNodes(begin: number, end: number): { readonly level: number; readonly index: number }[] {
  const nodes = [];
  for (let at = begin; at < end; ) {
    let level = 0;
    while (at + 2 ** (level + 1) <= end) level += 1;
    assert(at % 2 ** level === 0, 'a range of the tree starts at a multiple of its width');
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** The hash over a range of leaves, out of stored nodes. */
export const rangeRoot = (hash: Hash, range: LeafRange, node: NodeReader): Bytes =>
  foldPeaks(
    hash,
    peakNodes(range.begin, range.end).map(({ level, index }) => node(level, index)),
  );

// The largest power of two below n (n ≥ 2): where RFC 6962 splits a tree.
function split(n: number): number {
  let k = 1;
  while (2 * k < n) k *= 2;
  return k;
}

/** The ranges whose hashes are the audit path of leaf `index` in a tree of `size`, lowest first (RFC 6962, 2.1.1). */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  assert(index >= 0 && index < size, 'a proof is asked for a leaf of the tree');
  const ranges: LeafRange[] = [];
  for (let begin = 0, end = size; end - begin > 1; ) {
    const middle = begin + split(end - begin);
    ranges.push(index < middle ? { begin: middle, end } : { begin, end: middle });
    if (index < middle) end = middle;
    else begin = middle;
  }
  return ranges.reverse();
}

/** The ranges whose hashes prove that the tree of `from` leaves is the beginning of the tree of `to` (RFC 6962, 2.1.2). */
export function consistencyRanges(from: number, to: number): LeafRange[] {
  assert(from >= 1 && from <= to, 'consistency goes from a tree that is not empty to one at least as large');
  const ranges: LeafRange[] = [];
  let begin = 0;
  let end = to;
  while (from !== end) {
    const middle = begin + split(end - begin);
    ranges.push(from <= middle ? { begin: middle, end } : { begin, end: middle });
    if (from <= middle) end = middle;
    else begin = middle;
  }
  // When the old tree is itself a node of the new one, its root is known to whoever checks and is left out.
  if (begin !== 0) ranges.push({ begin, end });
  return ranges.reverse();
}

const leafReader =
  (hash: Hash, leafHashes: readonly Uint8Array[]): NodeReader =>
  (level, index) =>
    rootOf(hash, leafHashes.slice(index * 2 ** level, (index + 1) * 2 ** level));

/** The audit path of the leaf at `index` in the tree over exactly these leaves. */
export const inclusionProof = (hash: Hash, index: number, leafHashes: readonly Uint8Array[]): Bytes[] =>
  inclusionRanges(index, leafHashes.length).map((range) => rangeRoot(hash, range, leafReader(hash, leafHashes)));

/** The proof from the tree over the first `from` leaves to the tree over all. */
export const consistencyProof = (hash: Hash, from: number, leafHashes: readonly Uint8Array[]): Bytes[] =>
  consistencyRanges(from, leafHashes.length).map((range) => rangeRoot(hash, range, leafReader(hash, leafHashes)));

// Counts from outside: null for anything that is not a count below 2^64.
function count(value: Count): bigint | null {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return null;
  const n = BigInt(value);
  return n >= 0n && n < 1n << 64n ? n : null;
}

const areHashes = (...hashes: readonly Uint8Array[]): boolean => hashes.every((bytes) => bytes.length === HASH_BYTES);

/** Whether the leaf stands at `index` of the tree of `size` under `root` (RFC 9162, 2.1.3.2). Hostile input is only false. */
export function verifyInclusion(
  hash: Hash,
  index: Count,
  size: Count,
  leafHash: Uint8Array,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  let node = count(index);
  let last = count(size);
  if (node === null || last === null || node >= last || !areHashes(leafHash, root, ...proof)) return false;
  last -= 1n;
  let computed = leafHash;
  for (const sibling of proof) {
    if (last === 0n) return false;
    if (node % 2n === 1n || node === last) {
      computed = nodeHash(hash, sibling, computed);
      // A last node without a right sibling moves up unhashed until it is itself a right child.
      while (node % 2n === 0n && node !== 0n) [node, last] = [node >> 1n, last >> 1n];
    } else computed = nodeHash(hash, computed, sibling);
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n && equalBytes(computed, root);
}

/**
 * Whether the tree of `size1` under `root1` is the beginning of the tree of `size2` under `root2` (RFC 9162, 2.1.4.2).
 * From size 0 anything would follow, so it is refused. Hostile input is only false.
 */
export function verifyConsistency(
  hash: Hash,
  size1: Count,
  size2: Count,
  root1: Uint8Array,
  root2: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  const from = count(size1);
  const to = count(size2);
  if (from === null || to === null || from === 0n || from > to || !areHashes(root1, root2, ...proof)) return false;
  if (from === to) return proof.length === 0 && equalBytes(root1, root2);
  // A power of two: the old root is itself the first node of the path.
  const path = (from & (from - 1n)) === 0n ? [root1, ...proof] : proof;
  const first = path[0];
  if (first === undefined) return false;
  let [node, last] = [from - 1n, to - 1n];
  while (node % 2n === 1n) [node, last] = [node >> 1n, last >> 1n];
  let [old, current] = [first, first];
  for (const sibling of path.slice(1)) {
    if (last === 0n) return false;
    if (node % 2n === 1n || node === last) {
      old = nodeHash(hash, sibling, old);
      current = nodeHash(hash, sibling, current);
      while (node % 2n === 0n && node !== 0n) [node, last] = [node >> 1n, last >> 1n];
    } else current = nodeHash(hash, current, sibling);
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n && equalBytes(old, root1) && equalBytes(current, root2);
}
