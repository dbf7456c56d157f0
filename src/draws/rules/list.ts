// What a draw is made over: the list of objects, those left out, the officers and their recusals, each as one root
// (spec/draw.md section 2). The order of an open list is fixed by the ids themselves, so nobody can choose it.
import { type Bytes, compareText, concat, lp, u32, u64, utf8 } from '../../kit/bytes.ts';
import { canonicalJson, type Json } from '../../kit/canonical-json.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Refused, type Result, refuse } from '../../kit/result.ts';
import { incrementalTree, leafNodeHash, rootOf } from '../../log/rules/merkle.ts';
import { checkId } from './primitives.ts';

/** One unit as the source register names it: weight ≥ 1 below 2^64, burden below 2^32. */
export type ListRecord = {
  readonly id: string;
  readonly stratum: string;
  readonly weight: number | bigint;
  readonly burden: number;
};

const NO_SALT = new Uint8Array(0);
const U64_LIMIT = 1n << 64n;

/** LP(id) ‖ LP(stratum) ‖ u64(w) ‖ u32(b) ‖ LP(salt); the salt of an open list is empty. */
export const leafData = (record: ListRecord, salt: Uint8Array = NO_SALT): Bytes =>
  concat(lp(utf8(record.id)), lp(utf8(record.stratum)), u64(record.weight), u32(record.burden), lp(salt));

export const leafHash = (suite: Suite, record: ListRecord, salt: Uint8Array = NO_SALT): Bytes =>
  leafNodeHash(suite.hash, leafData(record, salt));

/** A stratum's tree and sums: N units of weight W. */
export type StratumSum = {
  readonly code: string;
  readonly size: number;
  readonly weight: bigint;
  readonly root: Bytes;
};

export type StratumHeader = StratumSum & { readonly n: number; readonly reserve: number };

/** LP(code) ‖ u64(N) ‖ u64(W) ‖ u32(n) ‖ u32(reserve) ‖ root. */
export const stratumHeader = (stratum: StratumHeader): Bytes =>
  concat(
    lp(utf8(stratum.code)),
    u64(stratum.size),
    u64(stratum.weight),
    u32(stratum.n),
    u32(stratum.reserve),
    stratum.root,
  );

/** The root over all headers, by ascending code bytes whatever order they come in. */
export function objectsRoot(suite: Suite, strata: readonly StratumHeader[]): Bytes {
  const ordered = [...strata].sort((a, b) => compareText(a.code, b.code));
  return treeOver(suite, ordered.map(stratumHeader));
}

/** Where a unit stands in its stratum, from 0. */
export type Placed = { readonly position: number; readonly leafHash: Bytes };

export type OpenList = {
  /** Refuses: draws.textEmpty … (see checkText), draws.idTooLong, draws.listOrder, draws.listDuplicate, draws.listWeight, draws.listBurden. */
  readonly push: (record: ListRecord) => Result<Placed>;
  /** The strata seen so far, by ascending code bytes. */
  readonly strata: () => readonly StratumSum[];
};

/**
 * Builds an open list from records in ascending id bytes over ALL strata (the order a register is read in), holding only
 * the open edge of each tree. One order over all strata is what makes an id in two strata visible.
 */
export function openList(suite: Suite): OpenList {
  const strata = new Map<string, { tree: ReturnType<typeof incrementalTree>; size: number; weight: bigint }>();
  let last: string | null = null;
  const push = (record: ListRecord): Result<Placed> => {
    const refusal = checkRecord(record, last);
    if (refusal !== null) return refusal;
    const known = strata.get(record.stratum);
    if (known === undefined) {
      const code = checkId(record.stratum);
      if (!code.ok) return code;
    }
    const stratum = known ?? { tree: incrementalTree(suite.hash), size: 0, weight: 0n };
    const weight = stratum.weight + BigInt(record.weight);
    if (weight >= U64_LIMIT) return refuse('draws.listWeight', 'unmet', { id: record.id });
    const hash = leafHash(suite, record);
    stratum.tree.push(hash);
    strata.set(record.stratum, stratum);
    last = record.id;
    stratum.weight = weight;
    stratum.size += 1;
    return ok({ position: stratum.size - 1, leafHash: hash });
  };
  const sums = (): readonly StratumSum[] =>
    [...strata]
      .map(([code, { tree, size, weight }]) => ({ code, size, weight, root: tree.root() }))
      .sort((a, b) => compareText(a.code, b.code));
  return { push, strata: sums };
}

/** `last`: the id before it in the list, if any. Null when the record may stand there, else the refusal (see OpenList). */
export function checkRecord(record: ListRecord, last: string | null = null): Refused | null {
  const checked = checkId(record.id);
  if (!checked.ok) return checked;
  const order = last === null ? 1 : compareText(record.id, last);
  if (order === 0) return refuse('draws.listDuplicate', 'conflict', { id: record.id });
  if (order < 0) return refuse('draws.listOrder', 'unmet', { id: record.id });
  const { weight, burden } = record;
  const whole = typeof weight === 'bigint' || Number.isSafeInteger(weight);
  if (!whole || weight < 1 || weight >= U64_LIMIT) return refuse('draws.listWeight', 'unmet', { id: record.id });
  if (!Number.isInteger(burden) || burden < 0 || burden > 0xffffffff)
    return refuse('draws.listBurden', 'unmet', { id: record.id });
  return null;
}

/** An open list in memory, from records in any order: the result does not depend on that order. */
export function openListOf(suite: Suite, records: readonly ListRecord[]): Result<readonly StratumSum[]> {
  const open = openList(suite);
  for (const record of [...records].sort((a, b) => compareText(a.id, b.id))) {
    const pushed = open.push(record);
    if (!pushed.ok) return pushed;
  }
  return ok(open.strata());
}

/** A unit of the directory that was left out, why (a code of a closed list) and the hash of the evidence. */
export type Excluded = { readonly id: string; readonly reason: string; readonly evidenceHash: Uint8Array };

export const excludedData = (unit: Excluded, salt: Uint8Array = NO_SALT): Bytes =>
  concat(lp(utf8(unit.id)), lp(utf8(unit.reason)), lp(unit.evidenceHash), lp(salt));

/** By ascending id bytes. Refuses: the refusals of checkText and checkId, draws.listDuplicate. */
export function excludedRoot(suite: Suite, units: readonly Excluded[]): Result<Bytes> {
  const ordered = [...units].sort((a, b) => compareText(a.id, b.id));
  for (const [index, unit] of ordered.entries()) {
    const checked = checkId(unit.id);
    if (!checked.ok) return checked;
    if (ordered[index - 1]?.id === unit.id) return refuse('draws.listDuplicate', 'conflict', { id: unit.id });
  }
  return ok(
    treeOver(
      suite,
      ordered.map((unit) => excludedData(unit)),
    ),
  );
}

/** An officer as the commitment fixes him. `area`: where he may go, null for everywhere. `cap` counts objects. */
export type OfficerRecord = {
  readonly id: string;
  readonly department: string;
  readonly area: readonly string[] | null;
  readonly category: string;
  readonly cap: number;
  readonly roles: readonly string[];
  readonly specialties: readonly string[];
};

/** Over the canonical JSON of each officer, by id bytes. Refuses: draws.officerDuplicate. */
export function officersRoot(suite: Suite, officers: readonly OfficerRecord[]): Result<Bytes> {
  const ordered = [...officers].sort((a, b) => compareText(a.id, b.id));
  const twice = ordered.find((officer, index) => ordered[index - 1]?.id === officer.id);
  if (twice !== undefined) return refuse('draws.officerDuplicate', 'conflict', { id: twice.id });
  return ok(
    treeOver(
      suite,
      ordered.map((officer) => utf8(canonicalJson(officerDocument(officer)))),
    ),
  );
}

// Named one by one, so that a caller's richer row cannot leak into the root; sorted, so that no database order can.
const officerDocument = ({ area, cap, category, department, id, roles, specialties }: OfficerRecord): Json => ({
  area: area === null ? null : [...area].sort(compareText),
  cap,
  category,
  department,
  id,
  roles: [...roles].sort(compareText),
  specialties: [...specialties].sort(compareText),
});

export type Recusal = { readonly object: string; readonly officer: string; readonly reason: string };

/** By (object, officer). Refuses: draws.recusalDuplicate. */
export function recusalRoot(suite: Suite, recusals: readonly Recusal[]): Result<Bytes> {
  const order = (a: Recusal, b: Recusal) => compareText(a.object, b.object) || compareText(a.officer, b.officer);
  const ordered = [...recusals].sort(order);
  const twice = ordered.find((recusal, index) => index > 0 && order(recusal, ordered[index - 1] ?? recusal) === 0);
  if (twice !== undefined) return refuse('draws.recusalDuplicate', 'conflict', { id: twice.object });
  const leaves = ordered.map(({ object, officer, reason }): Json => ({ object, officer, reason }));
  return ok(
    treeOver(
      suite,
      leaves.map((leaf) => utf8(canonicalJson(leaf))),
    ),
  );
}

const treeOver = (suite: Suite, leaves: readonly Uint8Array[]): Bytes =>
  rootOf(
    suite.hash,
    leaves.map((data) => leafNodeHash(suite.hash, data)),
  );
