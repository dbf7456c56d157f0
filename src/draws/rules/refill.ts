// From documents to the one refill of places that nobody holds (spec/draw.md section 5, rules 9 to 11): which public value decides, under which
// key, and who comes. Server and verifier share it. The value is named by the entry itself and lies ahead of it, so nobody knows,
// when an inspector withdraws or a pool is widened, who will follow.
import { must } from '../../kit/assert.ts';
import { u32, utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result } from '../../kit/result.ts';
import { type Dealing, type Refill, refill } from './assign/refill.ts';
import { membersOf, teamCodes } from './assign/teams.ts';
import { type CommittedBeacon, drandChain, drandChains, type Game, publicCentibits, roundAt } from './beacon.ts';
import type { OfficerRecord } from './list.ts';
import { nextIssue } from './lottery.ts';
import { type LotteryYear, lotteryYears } from './lottery-calendar.ts';
import { demandOf, officerOf, type TeamsRule } from './officers.ts';
import { th } from './primitives.ts';
import { beaconName } from './schedule.ts';
import { instantOf } from './shape.ts';

/** A minute for log and witnesses to hold the entry, and a minute between that and the value. */
export const SECONDS_BEFORE_REFILL = 120;

/**
 * B' of an entry formed at `seconds` (since 1970): the first round due two minutes later of the drand network that the draw committed; where it
 * committed lotteries alone, their next issue due then; of the demonstration for a draw of demo beacons; null for a staged draw, which has no public
 * value at all. Refuses: draws.year-unknown {year}, where `years` do not say when that issue is.
 */
export function laterBeacon(
  committed: readonly CommittedBeacon[],
  seconds: number,
  years: readonly LotteryYear[] = lotteryYears,
): Result<CommittedBeacon | null> {
  const due = seconds + SECONDS_BEFORE_REFILL;
  const [first] = committed;
  if (first === undefined) return ok(null);
  if (first.kind === 'demo') return ok({ kind: 'demo', name: first.name, round: due, at: instantOf(due) });
  const game = laterGame(committed);
  if (game !== null) return nextIssue(game, due, years);
  const named = committed.find((beacon) => beacon.kind === 'drand');
  const chain = (named && drandChain(named.chain)) ?? must(drandChains[0], 'a pinned network');
  return ok({ kind: 'drand', chain: chain.hash, round: roundAt(chain, due) });
}

/** The lottery that decides later: null where there was a drand round too, of several the one with the most outcomes. */
export function laterGame(committed: readonly CommittedBeacon[]): Game | null {
  const lotteries = committed.filter((beacon) => beacon.kind === 'lottery');
  if (lotteries.length < committed.length) return null;
  return (
    lotteries.reduce<(typeof lotteries)[number] | null>(
      (most, one) => (most === null || publicCentibits(one) > publicCentibits(most) ? one : most),
      null,
    )?.game ?? null
  );
}

/** B' as its entry names it: the text of the value without the value; empty where there is none. */
export const laterName = (beacon: CommittedBeacon | null): string => (beacon === null ? '' : beaconName(beacon));

/** What made the places open: an inspector who withdrew, a pool that was widened for places nobody could take, units that were added. */
export const REFILL_KINDS = ['withdrawal', 'amendment', 'extension'] as const;
export type RefillKind = (typeof REFILL_KINDS)[number];

export type RefillCause = {
  readonly kind: RefillKind;
  /** RFC 6962 leaf hash of the entry. */
  readonly entryHash: Uint8Array;
  /** B', empty in a staged draw. */
  readonly beacon: string;
};

const NEW_SEEDS = { amendment: 'DR1/amend', extension: 'DR1/extend' } as const;

/** S' of an amended pool or of an extension; a withdrawal keeps S, and its keys name the entry. */
export const laterSeed = (suite: Suite, seed: Uint8Array, { kind, entryHash, beacon }: RefillCause): Uint8Array =>
  kind === 'withdrawal' ? seed : th(suite, NEW_SEEDS[kind], seed, entryHash, utf8(beacon));

export type RefillCase = {
  readonly commitment: { readonly demand: Parameters<typeof demandOf>[0]; readonly teams: TeamsRule | null };
  readonly seed: Uint8Array;
  readonly cause: RefillCause;
  readonly places: readonly { readonly object: string; readonly slot: number }[];
  /** At least those with an open place; ids, with the leaf hash in a sealed list. */
  readonly objects: readonly {
    readonly id: string;
    readonly area: string | null;
    readonly leafHash: Uint8Array | null;
  }[];
  /** Who stands where now, by ids. */
  readonly standing: readonly { readonly object: string; readonly officer: string }[];
  /** Committed and joined, without those who withdrew from the whole draw. */
  readonly officers: readonly OfficerRecord[];
  readonly recusals: readonly { readonly object: string; readonly officer: string }[];
  /** How often each has stood in so far; read only where teams were drawn first. */
  readonly stoodIn: ReadonlyMap<string, number>;
  /** The teams as they were built, and which of them each object went to so far; read only where such objects are added. */
  readonly built: readonly { readonly team: string; readonly officer: string }[];
  readonly teamOf: ReadonlyMap<string, string>;
};

/** New objects go to the teams as they were built, withdrawn members and all; each team goes on from what it holds. */
function dealingOf({ commitment: { teams }, cause, built, teamOf }: RefillCase): Dealing | null {
  if (teams === null || cause.kind !== 'extension') return null;
  const held = new Map<string, number>();
  for (const team of teamOf.values()) held.set(team, (held.get(team) ?? 0) + 1);
  const rows = built.map(({ team: object, officer }) => ({ object, officer }));
  return { members: membersOf(teamCodes(teams.count), rows), held, teamCap: teams.teamCap };
}

/** Whether the teams have room for so many more objects; always where none were drawn. */
export const teamsTake = ({ teams }: { readonly teams: TeamsRule | null }, held: number, more: number): boolean =>
  teams === null || held + more <= teams.count * teams.teamCap;

export function refillOf(suite: Suite, of: RefillCase): Refill {
  const { commitment, cause, objects } = of;
  const teams = commitment.teams !== null;
  const seed = laterSeed(suite, of.seed, cause);
  const tag = teams ? 'DR1/substitute' : 'DR1/slot';
  return refill({
    suite,
    seed,
    keyOf: (object, slot) =>
      cause.kind === 'withdrawal'
        ? th(suite, 'DR1/replace', seed, utf8(object), u32(slot), cause.entryHash, utf8(cause.beacon))
        : th(suite, tag, seed, utf8(object), u32(slot)),
    places: of.places,
    objects: objects.map(({ id, area, leafHash }) => ({
      id,
      ...(area === null ? {} : { area }),
      ...(leafHash === null ? {} : { leafHash }),
    })),
    demand: demandOf(commitment.demand),
    officers: of.officers.map(officerOf),
    recusals: of.recusals.map(({ object, officer }) => [object, officer] as const),
    standing: of.standing,
    stoodIn: teams ? of.stoodIn : null,
    dealing: dealingOf(of),
  });
}
