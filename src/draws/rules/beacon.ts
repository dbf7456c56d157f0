// Public randomness: how a beacon is named in a commitment, written as text, timed and counted (spec/draw.md section 3).
// The text enters the seed byte for byte, so every value has exactly one way to be written.
import { isHex } from '../../kit/bytes.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { secondsOf } from './shape.ts';

/** A drand network as its operators publish it; times in seconds since 1970 and seconds. */
export type DrandChain = {
  readonly name: string;
  readonly hash: string;
  readonly publicKey: string;
  readonly genesis: number;
  readonly period: number;
  /** Which curve group holds the signature, and whether each round signs the one before. */
  readonly scheme: 'unchainedG1' | 'chainedG2';
  readonly groupHash: string;
};

/** Pinned: a server must not be able to offer a network of its own. The hash covers all the other fields (tested). */
export const drandChains: readonly DrandChain[] = [
  {
    name: 'quicknet',
    hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
    publicKey:
      '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451' +
      '0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
    genesis: 1692803367,
    period: 3,
    scheme: 'unchainedG1',
    groupHash: 'f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e',
  },
  {
    name: 'default',
    hash: '8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce',
    publicKey: '868f005eb8e6e4ca0a47c8a77ceaa5309a47978a7c71bc5cce96366b5d7a569937c529eeda66c7293784a9402801af31',
    genesis: 1595431050,
    period: 30,
    scheme: 'chainedG2',
    groupHash: '176f93498eac9ca337150b46d21dd58673ea4e3581185f869672e59fa4cb390a',
  },
];

export const drandChain = (hash: string): DrandChain | null => drandChains.find((chain) => chain.hash === hash) ?? null;

/** Seconds since 1970 at which a round, counted from 1, is due. */
export const roundTime = (chain: DrandChain, round: number): number => chain.genesis + (round - 1) * chain.period;

/** The first round due at or after an instant in seconds since 1970. */
export const roundAt = (chain: DrandChain, seconds: number): number =>
  Math.max(1, Math.ceil((seconds - chain.genesis) / chain.period) + 1);

/** Lottery games: how many numbers from which range, whether a set or digits in order, and log2 of the outcomes in 1/100 bit, rounded down. */
const GAMES = {
  // 20 of 80: C(80,20) = 3,535,316,142,212,174,320.
  KL8: { numbers: 20, pattern: /^(0[1-9]|[1-7][0-9]|80)$/, ascending: true, centibits: 6161 },
  FC3D: { numbers: 3, pattern: /^[0-9]$/, ascending: false, centibits: 996 },
} as const;

export type Game = keyof typeof GAMES;

export const games = Object.keys(GAMES) as [Game, ...Game[]];

/** What a commitment names: one round or issue, never "the next one". `at` is the instant announced for an issue. */
export type CommittedBeacon =
  | { readonly kind: 'drand'; readonly chain: string; readonly round: number }
  | { readonly kind: 'lottery'; readonly game: Game; readonly issue: string; readonly at: string }
  | { readonly kind: 'demo'; readonly name: string; readonly round: number; readonly at: string };

/** What a beacon text says. */
export type Beacon =
  | { readonly kind: 'drand'; readonly chain: string; readonly round: number; readonly signature: string }
  | { readonly kind: 'lottery'; readonly game: Game; readonly issue: string; readonly numbers: readonly number[] }
  | { readonly kind: 'demo'; readonly name: string; readonly round: number; readonly value: string };

const ROUND = /^[1-9][0-9]{0,14}$/;
export const ISSUE = /^20[0-9]{2}[0-9]{3}$/;
export const DEMO_NAME = /^[a-z][a-z0-9-]{0,31}$/;

/** Refuses anything that is not exactly one of the forms: draws.beaconText; an unpinned network: draws.beaconChain. */
export function parseBeacon(text: string): Result<Beacon> {
  const parts = text.split('/');
  const [kind, a = '', b = '', c = '', d = ''] = parts;
  if (kind === 'drand' && parts.length === 4 && ROUND.test(b)) return drandBeacon(a, Number(b), c);
  if (kind === 'lottery' && parts.length === 5 && a === 'CN' && Object.hasOwn(GAMES, b) && ISSUE.test(c))
    return lotteryBeacon(b as Game, c, d.split('-'));
  if (kind === 'demo' && parts.length === 4 && DEMO_NAME.test(a) && ROUND.test(b) && c.length === 64 && isHex(c))
    return ok({ kind, name: a, round: Number(b), value: c });
  return refuse('draws.beaconText', 'unmet');
}

function drandBeacon(chainHash: string, round: number, signature: string): Result<Beacon> {
  const chain = drandChain(chainHash);
  if (chain === null) return refuse('draws.beaconChain', 'unmet');
  const length = chain.scheme === 'unchainedG1' ? 96 : 192;
  if (signature.length !== length || !isHex(signature)) return refuse('draws.beaconText', 'unmet');
  return ok({ kind: 'drand', chain: chainHash, round, signature });
}

function lotteryBeacon(game: Game, issue: string, written: readonly string[]): Result<Beacon> {
  const rule = GAMES[game];
  const numbers = written.map(Number);
  const formed = written.length === rule.numbers && written.every((number) => rule.pattern.test(number));
  const ordered = !rule.ascending || numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
  return formed && ordered ? ok({ kind: 'lottery', game, issue, numbers }) : refuse('draws.beaconText', 'unmet');
}

/** Exactly the committed round or issue: another one is another draw. */
export function answersBeacon(committed: CommittedBeacon, beacon: Beacon): boolean {
  if (committed.kind === 'drand')
    return beacon.kind === 'drand' && beacon.chain === committed.chain && beacon.round === committed.round;
  if (committed.kind === 'lottery')
    return beacon.kind === 'lottery' && beacon.game === committed.game && beacon.issue === committed.issue;
  return beacon.kind === 'demo' && beacon.name === committed.name && beacon.round === committed.round;
}

/** Seconds since 1970 at which a committed beacon is due; null for a network that is not pinned or an instant that is none. */
export function beaconTime(committed: CommittedBeacon): number | null {
  if (committed.kind !== 'drand') return secondsOf(committed.at);
  const chain = drandChain(committed.chain);
  return chain === null ? null : roundTime(chain, committed.round);
}

/** Hundredths of a bit that nobody could foresee: 0 for a demonstration. A drand signature counts as 128 bits, the strength of its curve. */
export function publicCentibits(beacon: CommittedBeacon | Beacon): number {
  if (beacon.kind === 'demo') return 0;
  return beacon.kind === 'drand' ? 12_800 : GAMES[beacon.game].centibits;
}
