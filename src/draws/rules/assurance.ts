// How much a reader may believe of one draw, from facts that were checked elsewhere (spec/draw.md section 3).
import { type CommittedBeacon, publicCentibits } from './beacon.ts';

/** A draw of a plan needs 60 bits that nobody could foresee. In hundredths of a bit. */
export const LEAST_CENTIBITS = 6000;

export type AssuranceFacts = {
  /** Trusted: a verified signature, or a lottery text from two stored sources. */
  readonly beacons: readonly { readonly beacon: CommittedBeacon; readonly trusted: boolean }[];
  /** Each party's head office, and whether its nonce was opened and fitted. */
  readonly parties: readonly { readonly head: string; readonly revealed: boolean }[];
  /** Commitment and reveals lie under a checkpoint with an outside date before t2. */
  readonly timeProven: boolean;
  readonly registerRoot: string | null;
};

/** `staged`: no beacon at all, never called random. `demo`: not enough trusted public entropy for a draw of a plan. */
export type AssuranceLevel = 'fully' | 'timeUnproven' | 'demo' | 'staged';

export type Assurance = {
  readonly centibits: number;
  /** Different heads whose entropy entered the seed; two make it a draw that no single head could have arranged. */
  readonly heads: number;
  readonly timeProven: boolean;
  readonly registerAnchored: boolean;
  readonly level: AssuranceLevel;
  /** Organisations that dated commitment and reveals before t2, where they are known by name. */
  readonly witnesses?: string[] | undefined;
};

export function assess(facts: AssuranceFacts): Assurance {
  const centibits = facts.beacons.reduce(
    (sum, { beacon, trusted }) => sum + (trusted ? publicCentibits(beacon) : 0),
    0,
  );
  const heads = new Set(facts.parties.filter(({ revealed }) => revealed).map(({ head }) => head)).size;
  const level = levelOf(facts.beacons.length, centibits, facts.timeProven);
  return { centibits, heads, timeProven: facts.timeProven, registerAnchored: facts.registerRoot !== null, level };
}

function levelOf(beacons: number, centibits: number, timeProven: boolean): AssuranceLevel {
  if (beacons === 0) return 'staged';
  if (centibits < LEAST_CENTIBITS) return 'demo';
  return timeProven ? 'fully' : 'timeUnproven';
}
