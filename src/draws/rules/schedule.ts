// Which public values a draw will take, named before anything is known (R7; spec/draw.md section 3): coming rounds and issues, together at least
// 60 bits, none so near that the parties could no longer commit and reveal before it.
import { ok, type Result, refuse } from '../../kit/result.ts';
import { LEAST_CENTIBITS } from './assurance.ts';
import { beaconTime, type CommittedBeacon, drandChain, type Game, publicCentibits } from './beacon.ts';
import { issueTime } from './lottery.ts';
import type { LotteryYear } from './lottery-calendar.ts';
import { instantOf } from './shape.ts';

export type ChosenBeacon =
  | { readonly kind: 'drand'; readonly chain: string; readonly round: number }
  | { readonly kind: 'lottery'; readonly game: Game; readonly issue: string };

/** The shortest time to reveal, and the minute between the last reveal and the first public value. */
export const LEAST_AHEAD = 20 + 60;

/** The names that a log entry keeps, the beginnings of the texts to come. */
export function beaconName(beacon: CommittedBeacon | ChosenBeacon): string {
  if (beacon.kind === 'drand') return `drand/${beacon.chain}/${beacon.round}`;
  return beacon.kind === 'lottery'
    ? `lottery/CN/${beacon.game}/${beacon.issue}`
    : `demo/${beacon.name}/${beacon.round}`;
}

/** Hundredths of a bit, added up. */
export const bitsOf = (beacons: readonly CommittedBeacon[]): number =>
  beacons.reduce((sum, beacon) => sum + publicCentibits(beacon), 0);

/**
 * `now` in seconds since 1970. Refuses: draws.beacon-bits {bits, least, missing}, draws.beaconTwice, draws.beaconChain, draws.year-unknown {year},
 * draws.issueUnknown, draws.beacon-near {beacon, at}.
 */
export function planBeacons(
  chosen: readonly ChosenBeacon[],
  now: number,
  years: readonly LotteryYear[],
): Result<readonly CommittedBeacon[]> {
  const plan: CommittedBeacon[] = [];
  for (const one of chosen) {
    const dated = datedBeacon(one, years);
    if (!dated.ok) return dated;
    const due = beaconTime(dated.value) ?? 0;
    if (due < now + LEAST_AHEAD)
      return refuse('draws.beacon-near', 'unmet', { beacon: beaconName(one), at: instantOf(due) });
    plan.push(dated.value);
  }
  if (new Set(plan.map(beaconName)).size < plan.length) return refuse('draws.beaconTwice', 'conflict');
  const bits = bitsOf(plan);
  if (bits >= LEAST_CENTIBITS) return ok(plan);
  const shown = (centibits: number) => (centibits / 100).toFixed(2);
  const fill = { bits: shown(bits), least: LEAST_CENTIBITS / 100, missing: shown(LEAST_CENTIBITS - bits) };
  return refuse('draws.beacon-bits', 'unmet', fill);
}

function datedBeacon(chosen: ChosenBeacon, years: readonly LotteryYear[]): Result<CommittedBeacon> {
  if (chosen.kind === 'drand')
    return drandChain(chosen.chain) === null || instantTooFar(chosen.round)
      ? refuse('draws.beaconChain', 'unmet')
      : ok(chosen);
  const at = issueTime(chosen.game, chosen.issue, years);
  if (!at.ok) return at;
  if (at.value === null) return refuse('draws.year-unknown', 'unmet', { year: Number(chosen.issue.slice(0, 4)) });
  return ok({ ...chosen, at: instantOf(at.value) });
}

/** A round beyond the year 9999 has no instant to write. */
const instantTooFar = (round: number): boolean => round > 8_000_000_000;
