// The reader's own browser computes the draw from what was made public: C, every E_j, the seed, the positions (spec/draw.md sections
// 3 and 4). It trusts no figure of the server that it can work out, and says where the two differ.
import { fromHex, toHex } from '../../kit/bytes.ts';
import { suites } from '../../verifier/suite.ts';
import { type Commitment, parseCommitment } from '../rules/commitment.ts';
import { type StratumPositions, selectPositions } from '../rules/result.ts';
import { ABSENT, commitmentHash, drawSeed, reveal } from '../rules/seed.ts';
import { looksAtUnits } from '../rules/select.ts';
import type { Units } from '../rules/units.ts';
import { addedTo, type DrawView, type PartyView } from './view.ts';

/** `same` is null while the server has not said its own value. */
export type Compared = { readonly found: string; readonly same: boolean | null };
export type Opened = 'fits' | 'wrong' | 'absent' | 'waiting';

export type Recomputed = {
  readonly commitment: Commitment;
  readonly commitHash: Compared;
  /** By party. */
  readonly opened: ReadonlyMap<string, Opened>;
  /** Null until all reveals are in and the beacon is known. */
  readonly seed: Compared | null;
  /** Computed here; where the method looks at the units and this reader has not the list, as the server says them. */
  readonly strata: readonly StratumPositions[];
  /** Whether the units that the server wrote down stand at the computed positions; null without a result, or without the list it takes. */
  readonly positionsSame: boolean | null;
};

export type Known = Pick<DrawView, 'commitment' | 'commitHash' | 'parties' | 'kind' | 'beacon' | 'seed' | 'drawn'>;

const compare = (found: string, said: string | null): Compared => ({
  found,
  same: said === null ? null : said === found,
});

/** Null before COMMIT, or where the commitment is not one that this protocol knows. */
export function recompute(draw: Known, list: ReadonlyMap<string, Units> = new Map()): Recomputed | null {
  if (draw.commitment === null) return null;
  const parsed = parseCommitment(draw.commitment);
  if (!parsed.ok) return null;
  const commitment = parsed.value;
  const suite = suites[commitment.suite];
  const c = commitmentHash(suite, draw.commitment);
  const parties = new Map(draw.parties.map((party) => [party.party, party]));
  const parts = commitment.entropy.map(({ party, commitment: e }) => partOf(commitment, party, e, parties.get(party)));
  const ready = parts.every((part) => part.bytes !== null) && (draw.kind === 'staged' || draw.beacon !== null);
  const beacons = draw.beacon === null ? [] : draw.beacon.split('\n');
  const seed = ready
    ? drawSeed(
        suite,
        c,
        parts.map((part) => part.bytes ?? ABSENT),
        beacons,
      )
    : null;
  const able = commitment.strata.every(({ code, method }) => list.has(code) || !looksAtUnits(method));
  const strata =
    seed === null ? [] : able ? selectPositions(suite, commitment, seed, list) : said(commitment, draw.drawn);
  return {
    commitment,
    commitHash: compare(toHex(c), draw.commitHash),
    opened: new Map(commitment.entropy.map(({ party }, place) => [party, parts[place]?.opened ?? 'waiting'])),
    seed: seed === null ? null : compare(toHex(seed), draw.seed),
    strata,
    positionsSame:
      draw.drawn.length === 0 || seed === null || !able
        ? null
        : standAt(draw.drawn, selectPositions(suite, extended(commitment, draw.drawn), seed, list)),
  };
}

/** What the browser may say of a result: `seed`, where the seed is the same and the positions take a list that it has not; null before there is anything to say. */
export function agreementOf(found: Recomputed | null): 'same' | 'seed' | 'differs' | null {
  if (found === null || found.seed === null || found.seed.same === null) return null;
  if (!found.seed.same || found.positionsSame === false) return 'differs';
  return found.positionsSame === null ? 'seed' : 'same';
}

type Part = { readonly opened: Opened; readonly bytes: Uint8Array | null };

function partOf({ suite, drawId }: Commitment, party: string, e: string, said: PartyView | undefined): Part {
  if (said?.state === 'absent' || said?.state === 'wrong') return { opened: said.state, bytes: ABSENT };
  if (said?.state !== 'revealed' || said.nonce === null || said.value === null)
    return { opened: 'waiting', bytes: null };
  const opened = reveal(suites[suite], drawId, fromHex(e), { party, nonce: fromHex(said.nonce), value: said.value });
  return opened.ok ? { opened: 'fits', bytes: opened.value } : { opened: 'wrong', bytes: null };
}

/** As if what was added later had been reserve from the beginning: the order is the same (spec/draw.md section 4, extension). */
const extended = (commitment: Commitment, drawn: DrawView['drawn']): Commitment => ({
  ...commitment,
  strata: commitment.strata.map((stratum) => ({
    ...stratum,
    reserve: stratum.reserve + addedTo({ drawn }, stratum.code),
  })),
});

/** The server's own rows, where nothing can be computed to hold them against. */
const said = ({ strata }: Commitment, drawn: DrawView['drawn']): readonly StratumPositions[] =>
  strata.map(({ code }) => {
    const rows = drawn.filter(({ stratum }) => stratum === code).sort((a, b) => a.rank - b.rank);
    const n = rows.filter(({ role }) => role === 'drawn').length;
    return { code, n, positions: rows.map(({ position }) => position), groups: null };
  });

function standAt(drawn: DrawView['drawn'], strata: readonly StratumPositions[]): boolean {
  const expected = strata.reduce((sum, { positions }) => sum + positions.length, 0);
  const positions = new Map(strata.map((stratum) => [stratum.code, stratum.positions]));
  return drawn.length === expected && drawn.every((row) => positions.get(row.stratum)?.[row.rank] === row.position);
}
