// Sealed lists (spec/draw.md section 2): what is committed when nobody may know beforehand who is in the hat, or never in which stratum.
// Each leaf carries a salt that only the holder of the list's key can make, and leaves stand by ascending leaf hash: neither the order
// nor a hash tells a unit, and whoever repeats one must break the order or use another salt, which its opening shows.
import { assert } from '../../kit/assert.ts';
import { type Bytes, compareBytes, compareText, concat, equalBytes, utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { leafNodeHash, rootOf } from '../../log/rules/merkle.ts';
import { checkRecord, type Excluded, excludedData, type ListRecord, leafData, type StratumSum } from './list.ts';
import { checkId, th, uniform } from './primitives.ts';

export const LIST_KEY_BYTES = 32;
const BLOCK = 64; // of SHA-256 and of SM3
const U64_LIMIT = 1n << 64n;

/** TH("DR1/list-key", kList): fixes the key before the draw without telling it. */
export const listKeyCommitment = (suite: Suite, key: Uint8Array): Bytes => th(suite, 'DR1/list-key', key);

/** The salts of one list: id → HMAC-H(kList, id). The padded key is made once; a list asks a million times. */
export function saltsOf(suite: Suite, key: Uint8Array): (id: string) => Bytes {
  assert(key.length === LIST_KEY_BYTES, 'a list key is 32 bytes');
  const padded = new Uint8Array(BLOCK);
  padded.set(key);
  const inner = padded.map((byte) => byte ^ 0x36);
  const outer = padded.map((byte) => byte ^ 0x5c);
  return (id) => suite.hash(concat(outer, suite.hash(concat(inner, utf8(id)))));
}

/** A unit ready to stand in a sealed list. */
export type SealedLeaf = { readonly id: string; readonly data: Bytes; readonly hash: Bytes };

export function sealedLeaf(suite: Suite, salt: (id: string) => Bytes, record: ListRecord): SealedLeaf {
  const data = leafData(record, salt(record.id));
  return { id: record.id, data, hash: leafNodeHash(suite.hash, data) };
}

/** Holds one stratum to its order: leaf hashes ascend, so that the same unit twice is refused. Refuses: draws.listDuplicate, draws.listOrder. */
export function hashOrder(): (leaf: { readonly id: string; readonly hash: Uint8Array }) => Result<null> {
  let last: Uint8Array | null = null;
  return ({ id, hash }) => {
    const order = last === null ? 1 : compareBytes(hash, last);
    last = hash;
    if (order === 0) return refuse('draws.listDuplicate', 'conflict', { id });
    return order < 0 ? refuse('draws.listOrder', 'unmet', { id }) : ok(null);
  };
}

export type SealedStratum = StratumSum & { readonly leaves: readonly SealedLeaf[] };

/** A sealed list in memory, strata by ascending code, whatever order the records come in. Refusals as of an open list. */
export function sealedListOf(
  suite: Suite,
  key: Uint8Array,
  records: readonly ListRecord[],
): Result<readonly SealedStratum[]> {
  const salt = saltsOf(suite, key);
  const strata = new Map<string, { leaves: SealedLeaf[]; weight: bigint }>();
  let last: string | null = null;
  for (const record of [...records].sort((a, b) => compareText(a.id, b.id))) {
    const refused = checkRecord(record, last);
    if (refused !== null) return refused;
    const code = checkId(record.stratum);
    if (!code.ok) return code;
    last = record.id;
    const stratum = strata.get(record.stratum) ?? { leaves: [], weight: 0n };
    strata.set(record.stratum, stratum);
    stratum.leaves.push(sealedLeaf(suite, salt, record));
    stratum.weight += BigInt(record.weight);
    if (stratum.weight >= U64_LIMIT) return refuse('draws.listWeight', 'unmet', { id: record.id });
  }
  const sums = [...strata].map(([code, { leaves, weight }]) => {
    leaves.sort((a, b) => compareBytes(a.hash, b.hash));
    const hashes = leaves.map(({ hash }) => hash);
    return { code, size: leaves.length, weight, root: rootOf(suite.hash, hashes), leaves };
  });
  return ok(sums.sort((a, b) => compareText(a.code, b.code)));
}

/** The excluded units of a sealed list are sealed alike: leaf data by ascending leaf hash. Refuses: as excludedRoot. */
export function sealedExcluded(
  suite: Suite,
  key: Uint8Array,
  units: readonly Excluded[],
): Result<readonly { readonly data: Bytes; readonly hash: Bytes }[]> {
  const salt = saltsOf(suite, key);
  const seen = new Set<string>();
  const leaves = [];
  for (const unit of units) {
    const checked = checkId(unit.id);
    if (!checked.ok) return checked;
    if (seen.has(unit.id)) return refuse('draws.listDuplicate', 'conflict', { id: unit.id });
    seen.add(unit.id);
    const data = excludedData(unit, salt(unit.id));
    leaves.push({ data, hash: leafNodeHash(suite.hash, data) });
  }
  return ok(leaves.sort((a, b) => compareBytes(a.hash, b.hash)));
}

/** An id has no salt but its own: an opening with any other is not of this list's key. */
export const isSaltOf = (suite: Suite, key: Uint8Array, id: string, salt: Uint8Array): boolean =>
  equalBytes(saltsOf(suite, key)(id), salt);

/** How many neighbouring pairs of each stratum are shown. */
export const CHALLENGES = 16;

/**
 * The first positions of the pairs (i, i + 1) whose leaf hashes are shown once the seed is known, ascending: nobody could arrange just these
 * beforehand. All pairs where there are no more than CHALLENGES.
 */
export function challengePositions(suite: Suite, seed: Uint8Array, stratum: string, size: number): readonly number[] {
  const pairs = size - 1;
  if (pairs <= CHALLENGES) return Array.from({ length: Math.max(0, pairs) }, (_, i) => i);
  const key = th(suite, 'DR1/challenge', seed, utf8(stratum));
  const chosen = new Set<number>();
  for (let counter = 0; chosen.size < CHALLENGES; counter += 1) {
    chosen.add(Number(uniform(suite, key, counter, pairs).value));
  }
  return [...chosen].sort((a, b) => a - b);
}

/** The salt that hides who visits whom until units are opened: it tells nothing of the key, and can be told without it. */
export const slotsSalt = (suite: Suite, key: Uint8Array): Bytes => th(suite, 'DR1/slots-salt', key);

/** What the result says of the slots of a sealed draw: TH("DR1/slots", salt, JCS of the slots). */
export const slotsHash = (suite: Suite, salt: Uint8Array, slots: string): Bytes =>
  th(suite, 'DR1/slots', salt, utf8(slots));

/** A code that tells nothing, for a stratum whose own would tell a secret class (P8); another in every list, so that two draws cannot be joined. */
export const opaqueCode = (suite: Suite, key: Uint8Array, code: string): string =>
  `S-${[...th(suite, 'DR1/stratum-code', key, utf8(code)).subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
