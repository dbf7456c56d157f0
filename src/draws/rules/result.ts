// From commitment and seed to the one result (spec/draw.md sections 4 and 5; spec/evidence-bundle.md section 4): which positions, and,
// once their leaves are read, the result document. Whoever holds the list gets the same text, byte for byte.
import { assert, must } from '../../kit/assert.ts';
import { type Bytes, compareText, toHex } from '../../kit/bytes.ts';
import { canonicalJson, type Json } from '../../kit/canonical-json.ts';
import type { Suite } from '../../kit/hash.ts';
import { leafNodeHash } from '../../log/rules/merkle.ts';
import { type Fraction, type Group, groupChances, largestRatio } from '../../plans/rules/chances.ts';
import type { AssignedSlot } from './assign/assign.ts';
import type { OpenPlace } from './assign/refill.ts';
import type { Teams } from './assign/teams.ts';
import { groupsOf, isUnlike, lookOf } from './chances.ts';
import type { Commitment, CommittedStratum } from './commitment.ts';
import type { OfficerRecord, Recusal } from './list.ts';
import { drawOfficers, skippedDocument, teamsDocument } from './officers.ts';
import { drawnStrata } from './quota.ts';
import { slotsHash } from './sealed.ts';
import { inclusionProbability, looksAtUnits, notRandom, selectStratum } from './select.ts';
import type { Units } from './units.ts';

/** Positions of a stratum by rank: the first n are drawn, the rest are the reserve. `groups`: what the method tells apart, else null. */
export type StratumPositions = {
  readonly code: string;
  readonly n: number;
  readonly positions: readonly number[];
  readonly groups: readonly Group[] | null;
};

/** `units`: the strata whose method looks at them, by code. The commitment was checked before it was made, so a stratum that cannot give its n is a bug. */
export function selectPositions(
  suite: Suite,
  commitment: Commitment,
  seed: Uint8Array,
  units: ReadonlyMap<string, Units>,
): readonly StratumPositions[] {
  return drawnStrata(suite, commitment, seed).map((stratum) => {
    const { code, method, n } = stratum;
    const listed = looksAtUnits(method)
      ? must(units.get(code), 'the units of a stratum that the method looks at')
      : null;
    const selected = selectStratum(suite, seed, stratum, listed);
    assert(selected.ok, `stratum ${code} cannot be drawn`);
    const positions = [...selected.value.drawn, ...selected.value.reserves];
    return { code, n, positions, groups: listed === null ? null : groupsOf(method, listed) };
  });
}

/** A unit at its rank, read from the frozen list. */
export type DrawnUnit = {
  readonly id: string;
  readonly leaf: Bytes;
  readonly position: number;
  readonly weight: bigint;
  readonly burden: number;
};

/** One stratum as drawn: its positions with the units read at them. */
export type DrawnStratum = Omit<StratumPositions, 'positions'> & { readonly units: readonly DrawnUnit[] };

export type DrawResult = {
  /** Canonical JSON. */
  readonly text: string;
  readonly slots: readonly AssignedSlot[];
  /** Places for which the pool does not suffice: they wait for a wider one. */
  readonly open: readonly OpenPlace[];
  readonly short: readonly string[];
  /** Of a draw that draws teams first. */
  readonly teams: Teams | null;
  /** Slots, and teams where there are any, as a document; of a sealed list it stays closed with the units, and the result holds its salted hash. */
  readonly slotsText: string;
};

/**
 * `drawn`: every stratum of the commitment, in its order; `salt` is given for a sealed list (spec/draw.md section 2), whose result names units
 * by their leaf hashes. Feasibility in the worst case precedes COMMIT, so nothing is open in a draw that was committed here; should it be, the
 * result says so and stands (spec/draw.md section 5, rule 3).
 */
export function resultOf(
  suite: Suite,
  commitment: Commitment,
  seed: Uint8Array,
  drawn: readonly DrawnStratum[],
  officers: readonly OfficerRecord[],
  recusals: readonly Recusal[],
  salt: Uint8Array | null = null,
): DrawResult {
  assert((salt === null) === (commitment.list === 'open'), 'a sealed list, and nothing else, hides its slots');
  const strata = commitment.strata.map((stratum, index) => {
    const now = must(drawn[index], 'every stratum was drawn');
    assert(now.code === stratum.code, 'strata in the order of the commitment');
    return { stratum, ...now };
  });
  const hashOf = ({ leaf }: DrawnUnit): Bytes => leafNodeHash(suite.hash, leaf);
  const objects = strata.flatMap(({ stratum: { area }, n, units }) =>
    units.slice(0, n).map((unit) => ({
      id: unit.id,
      ...(area === null ? {} : { area }),
      ...(salt === null ? {} : { leafHash: hashOf(unit) }),
    })),
  );
  const names = new Map(objects.map((unit) => [unit.id, unit.leafHash ? toHex(unit.leafHash) : unit.id]));
  const nameOf = (object: string): string => names.get(object) ?? object;
  const assigned = drawOfficers(suite, commitment, seed, objects, officers, recusals);
  assert(assigned.kind === 'assigned', 'teams cannot be built although they were checked before the commitment');
  const slots: Json = assigned.slots.map(({ object, slot, officer, candidates, skipped }) => ({
    object: nameOf(object),
    slot,
    officer,
    candidates,
    skipped: skippedDocument(skipped),
  }));
  const teams = assigned.teams === null ? null : teamsDocument(assigned.teams, nameOf);
  const { open, short } = assigned;
  const beside: { readonly [name: string]: Json } = {
    ...(teams === null ? {} : { teams }),
    ...(open.length === 0
      ? {}
      : { open: open.map(({ object, slot }) => ({ object: nameOf(object), slot })), short: [...short] }),
  };
  const slotsText = canonicalJson(Object.keys(beside).length === 0 ? slots : { slots, ...beside });
  const shown = (unit: DrawnUnit): Json =>
    salt === null
      ? { leaf: toHex(unit.leaf), position: unit.position }
      : { leafHash: toHex(hashOf(unit)), position: unit.position };
  const document: Json = {
    draw: commitment.drawId,
    seed: toHex(seed),
    ...strataDocument(commitment, strata, shown),
    slots: salt === null ? slots : toHex(slotsHash(suite, salt, slotsText)),
    ...(salt === null ? beside : {}),
    ...(commitment.list === 'open' ? {} : { merged: mergedDocument(commitment, objects) }),
  };
  return { text: canonicalJson(document), slots: assigned.slots, open, short, teams: assigned.teams, slotsText };
}

/** Whether strata and weights would tell a class (P8): then nothing of the result says how many of each were there or drawn. */
export const keepsClasses = (commitment: Commitment): boolean =>
  commitment.list === 'sealed' && commitment.openTo === 'units';

function strataDocument(
  commitment: Commitment,
  strata: readonly (DrawnStratum & { readonly stratum: CommittedStratum })[],
  shown: (unit: DrawnUnit) => Json,
): { readonly strata: Json; readonly ratio: Json } {
  const chances = strata.map(({ stratum, n, groups, units }) => stratumChances(commitment, stratum, n, groups, units));
  const ratio = keepsClasses(commitment) ? null : largestRatio(chances.flatMap(({ all }) => all));
  return {
    strata: strata.map(({ stratum, n, units }, index) => ({
      code: stratum.code,
      drawn: n,
      notRandom: notRandom({ ...stratum, n }),
      ...must(chances[index], 'chances of every stratum').written,
      units: units.map(shown),
    })),
    ratio: ratio === null ? null : [String(ratio.numerator), String(ratio.denominator)],
  };
}

/** Where strata would tell a class (P8), one list of the drawn units by ascending id: neither stratum nor rank nor team stands beside an id. */
const mergedDocument = (commitment: Commitment, drawn: readonly { readonly id: string }[]): Json =>
  keepsClasses(commitment) ? drawn.map(({ id }) => id).sort(compareText) : null;

type Chances = {
  readonly all: readonly Fraction[];
  readonly written: { readonly probability: Json; readonly groups: Json };
};

/** What the result says of a stratum's chances, and all of them for the ratio between units (spec/draw.md section 4). */
export function stratumChances(
  commitment: Commitment,
  stratum: Commitment['strata'][number],
  n: number,
  groups: readonly Group[] | null,
  units: readonly Pick<DrawnUnit, 'weight' | 'burden'>[],
): Chances {
  const look = lookOf(stratum.method);
  const mean = meanChance(commitment.quota, stratum);
  const probability = mean === null ? [0, 0] : [Number(mean.numerator), Number(mean.denominator)];
  if (groups === null || look === null || !isUnlike(stratum.method))
    return { all: mean === null ? [] : [mean], written: { probability, groups: null } };
  const counted = groupChances(stratum.method, groups, n);
  const drawn = units.slice(0, n).map(look);
  const written = counted.map(({ value, units: size, chance }) => ({
    value: String(value),
    units: size,
    drawn: drawn.filter((one) => one === value).length,
    probability: [String(chance.numerator), String(chance.denominator)],
  }));
  return {
    all: counted.map(({ chance }) => chance),
    written: { probability, groups: keepsClasses(commitment) ? null : written },
  };
}

/** n/N, or the rate itself where the seed rounds: before the seed every unit had exactly that chance. */
const meanChance = (quota: Commitment['quota'], stratum: Commitment['strata'][number]): Fraction | null =>
  quota.kind === 'unbiased' && stratum.size > 0
    ? { numerator: BigInt(quota.numerator), denominator: BigInt(quota.denominator) }
    : inclusionProbability(stratum);
