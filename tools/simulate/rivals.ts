// Our draw beside two others, in one table: skip sampling as an existing system does it (one random start, then every k-th), and a list in
// random order that is drawn again at every reload (R5, R7).
import { logGamma } from './statistics.ts';

export type Rival = {
  readonly name: string;
  /** Share of subjects that no outcome can draw. */
  readonly neverDrawn: number;
  /** Share of pairs of subjects that no outcome draws together. */
  readonly neverTogether: number;
  /** Different lists that can come out, as a power of two. */
  readonly listBits: number;
  /** Chance that somebody who may redraw unseen, ten times, keeps a friend out who is drawn with n/N. */
  readonly friendEscapes: number;
  /** Attempts it takes on average until a chosen target is drawn; null where a second attempt is on record. */
  readonly attemptsForTarget: number | null;
};

const LN2 = Math.log(2);
/** A seed has so many bits: no draw of ours can have more outcomes. */
const SEED_BITS = 256;
const TRIES = 10;

const choiceBits = (size: number, n: number): number =>
  (logGamma(size + 1) - logGamma(n + 1) - logGamma(size - n + 1)) / LN2;

/** Every start tried: position start + i·step for i < n, step = floor(N/n). */
export function skipLists(size: number, n: number): readonly (readonly number[])[] {
  const step = Math.floor(size / n);
  return Array.from({ length: step }, (_, start) => Array.from({ length: n }, (_, i) => start + i * step));
}

function skip(size: number, n: number): Rival {
  const lists = skipLists(size, n);
  const reached = new Set(lists.flat()).size;
  // Two starts never share a subject, so each list brings its own pairs.
  const together = lists.length * ((n * (n - 1)) / 2);
  return {
    name: 'one random start, fixed step',
    neverDrawn: 1 - reached / size,
    neverTogether: 1 - together / ((size * (size - 1)) / 2),
    listBits: Math.log2(lists.length),
    friendEscapes: 1 - (n / size) ** TRIES,
    attemptsForTarget: size / n,
  };
}

const reload = (size: number, n: number): Rival => ({
  name: 'random order, drawn again at each reload',
  neverDrawn: 0,
  neverTogether: 0,
  listBits: choiceBits(size, n),
  friendEscapes: 1 - (n / size) ** TRIES,
  attemptsForTarget: size / n,
});

const ours = (size: number, n: number): Rival => ({
  name: 'Sunlot, index draw',
  neverDrawn: 0,
  neverTogether: 0,
  listBits: Math.min(SEED_BITS, choiceBits(size, n)),
  friendEscapes: 1 - n / size,
  attemptsForTarget: null,
});

export type Comparison = { readonly size: number; readonly n: number; readonly rivals: readonly Rival[] };

export const compare = (size: number, n: number): Comparison => ({
  size,
  n,
  rivals: [ours(size, n), skip(size, n), reload(size, n)],
});

/** A usual draw, one whose step rounds badly, and the worst case: just less than twice as many subjects as are drawn. */
export const comparisons = (): readonly Comparison[] => [
  compare(20_000, 1_000),
  compare(2_500, 130),
  compare(1_999, 1_000),
];
