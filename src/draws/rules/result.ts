// From commitment and seed to the one result (spec/draw.md sections 4 and 5; spec/evidence-bundle.md section 4): which positions, and,
// once their leaves are read, the result document. Whoever holds the list gets the same text, byte for byte.
import { assert } from '../../kit/assert.ts';
import { type Bytes, toHex } from '../../kit/bytes.ts';
import { canonicalJson, type Json } from '../../kit/canonical-json.ts';
import type { Suite } from '../../kit/hash.ts';
import { type AssignedSlot, assign, type Skips } from './assign/assign.ts';
import type { Commitment } from './commitment.ts';
import type { OfficerRecord, Recusal } from './list.ts';
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
};

/** `units` by stratum code and rank. An assignment that turns out infeasible is a bug: feasibility in the worst case precedes COMMIT. */
export function resultOf(
  suite: Suite,
  commitment: Commitment,
  seed: Uint8Array,
  units: ReadonlyMap<string, readonly DrawnUnit[]>,
  officers: readonly OfficerRecord[],
  recusals: readonly Recusal[],
): DrawResult {
  const drawn = commitment.strata.flatMap(({ code, n, area }) =>
    (units.get(code) ?? []).slice(0, n).map(({ id }) => (area === null ? { id } : { id, area })),
  );
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
  const ratio = largestRatio(commitment.strata);
  const document: Json = {
    draw: commitment.drawId,
    seed: toHex(seed),
    strata: commitment.strata.map((stratum) => {
      const chance = inclusionProbability(stratum);
      return {
        code: stratum.code,
        probability: chance === null ? [0, 0] : [Number(chance.numerator), Number(chance.denominator)],
        notRandom: notRandom(stratum),
        units: (units.get(stratum.code) ?? []).map(({ leaf, position }) => ({ leaf: toHex(leaf), position })),
      };
    }),
    ratio: ratio === null ? null : [String(ratio.numerator), String(ratio.denominator)],
    slots: assigned.slots.map(({ object, slot, officer, candidates, skipped }) => ({
      object,
      slot,
      officer,
      candidates,
      skipped: skippedDocument(skipped),
    })),
  };
  return { text: canonicalJson(document), slots: assigned.slots };
}

export const skippedDocument = (skipped: Skips): Json =>
  'ids' in skipped ? [...skipped.ids] : { count: skipped.count, digest: toHex(skipped.digest) };
