// From commitment and seed to the one result (spec/draw.md sections 4 and 5; spec/evidence-bundle.md section 4): which positions, and,
// once their leaves are read, the result document. Whoever holds the list gets the same text, byte for byte.
import { assert } from '../../kit/assert.ts';
import { type Bytes, compareText, toHex } from '../../kit/bytes.ts';
import { canonicalJson, type Json } from '../../kit/canonical-json.ts';
import type { Suite } from '../../kit/hash.ts';
import { leafNodeHash } from '../../log/rules/merkle.ts';
import { type AssignedSlot, assign, type Skips } from './assign/assign.ts';
import type { Commitment } from './commitment.ts';
import type { OfficerRecord, Recusal } from './list.ts';
import { slotsHash } from './sealed.ts';
import { inclusionProbability, largestRatio, notRandom, selectStratum } from './select.ts';

/** Positions of a stratum by rank: the first n are drawn, the rest are the reserve. */
export type StratumPositions = { readonly code: string; readonly n: number; readonly positions: readonly number[] };

/** The commitment was checked before it was made, so a stratum that cannot give its n is a bug. */
export function selectPositions(suite: Suite, commitment: Commitment, seed: Uint8Array): readonly StratumPositions[] {
  return commitment.strata.map((stratum) => {
    const selected = selectStratum(suite, seed, stratum);
    assert(selected.ok, `stratum ${stratum.code} cannot be drawn`);
    return { code: stratum.code, n: stratum.n, positions: [...selected.value.drawn, ...selected.value.reserves] };
  });
}

/** A unit at its rank, read from the frozen list. */
export type DrawnUnit = { readonly id: string; readonly leaf: Bytes; readonly position: number };

export type DrawResult = {
  /** Canonical JSON. */
  readonly text: string;
  readonly slots: readonly AssignedSlot[];
  /** The slots as a document; of a sealed list it stays closed with the units, and the result holds its salted hash. */
  readonly slotsText: string;
};

/**
 * `units` by stratum code and rank; `slotsSalt` is given for a sealed list (spec/draw.md section 2), whose result names units by their leaf
 * hashes. An assignment that turns out infeasible is a bug: feasibility in the worst case precedes COMMIT.
 */
export function resultOf(
  suite: Suite,
  commitment: Commitment,
  seed: Uint8Array,
  units: ReadonlyMap<string, readonly DrawnUnit[]>,
  officers: readonly OfficerRecord[],
  recusals: readonly Recusal[],
  salt: Uint8Array | null = null,
): DrawResult {
  assert((salt === null) === (commitment.list === 'open'), 'a sealed list, and nothing else, hides its slots');
  const hashOf = ({ leaf }: DrawnUnit): Bytes => leafNodeHash(suite.hash, leaf);
  const drawn = commitment.strata.flatMap(({ code, n, area }) =>
    (units.get(code) ?? []).slice(0, n).map((unit) => ({
      id: unit.id,
      ...(area === null ? {} : { area }),
      ...(salt === null ? {} : { leafHash: hashOf(unit) }),
    })),
  );
  const names = new Map(drawn.map((unit) => [unit.id, unit.leafHash ? toHex(unit.leafHash) : unit.id]));
  const assigned = assign({
    suite,
    seed,
    objects: drawn,
    demand: commitment.demand.map(({ department, role, specialty }) => ({
      department,
      role,
      ...(specialty === null ? {} : { specialty }),
    })),
    officers: officers.map(({ area, ...officer }) => ({ ...officer, ...(area === null ? {} : { areas: area }) })),
    recusals: recusals.map(({ object, officer }) => [object, officer] as const),
  });
  assert(
    assigned.kind === 'assigned',
    'inspectors do not suffice although the worst case was checked before the commitment',
  );
  const slots: Json = assigned.slots.map(({ object, slot, officer, candidates, skipped }) => ({
    object: names.get(object) ?? object,
    slot,
    officer,
    candidates,
    skipped: skippedDocument(skipped),
  }));
  const slotsText = canonicalJson(slots);
  const shown = (unit: DrawnUnit): Json =>
    salt === null
      ? { leaf: toHex(unit.leaf), position: unit.position }
      : { leafHash: toHex(hashOf(unit)), position: unit.position };
  const document: Json = {
    draw: commitment.drawId,
    seed: toHex(seed),
    ...strataDocument(commitment, units, shown),
    slots: salt === null ? slots : toHex(slotsHash(suite, salt, slotsText)),
    ...(commitment.list === 'open' ? {} : { merged: mergedDocument(commitment, drawn) }),
  };
  return { text: canonicalJson(document), slots: assigned.slots, slotsText };
}

function strataDocument(
  commitment: Commitment,
  units: ReadonlyMap<string, readonly DrawnUnit[]>,
  shown: (unit: DrawnUnit) => Json,
): { readonly strata: Json; readonly ratio: Json } {
  const ratio = largestRatio(commitment.strata);
  return {
    strata: commitment.strata.map((stratum) => {
      const chance = inclusionProbability(stratum);
      return {
        code: stratum.code,
        probability: chance === null ? [0, 0] : [Number(chance.numerator), Number(chance.denominator)],
        notRandom: notRandom(stratum),
        units: (units.get(stratum.code) ?? []).map(shown),
      };
    }),
    ratio: ratio === null ? null : [String(ratio.numerator), String(ratio.denominator)],
  };
}

/** Where strata would tell a class (P8), one list of the drawn units by ascending id: neither stratum nor rank nor team stands beside an id. */
const mergedDocument = (commitment: Commitment, drawn: readonly { readonly id: string }[]): Json =>
  commitment.list === 'sealed' && commitment.openTo === 'units' ? drawn.map(({ id }) => id).sort(compareText) : null;

export const skippedDocument = (skipped: Skips): Json =>
  'ids' in skipped ? [...skipped.ids] : { count: skipped.count, digest: toHex(skipped.digest) };
