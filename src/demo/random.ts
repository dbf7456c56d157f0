// The demo's own source of chance: the same label gives the same sequence on every machine (issue 2, section 8).
// Not for draws: those take their randomness from witnesses and the beacon, never from here.
import { AssertionError, assert, must } from '../kit/assert.ts';

/** A sequence of choices; every call moves it on. */
export type Random = {
  /** An integer from 0 to n − 1. */
  readonly below: (n: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the list, in proportion to its integer weights. */
  readonly weighted: <T extends { readonly weight: number }>(list: readonly T[]) => T;
};

/** The sequence of a label: xorshift128 over 32-bit integers, its state spread from the label by FNV-1a. */
export const randomOf = (label: string): Random => {
  const state = [1, 2, 3, 4].map((lane) => spread(`${lane}/${label}`));
  const next = (): number => {
    const [x = 0, y = 0, z = 0, w = 0] = state;
    let t = x ^ (x << 11);
    t ^= t >>> 8;
    const drawn = (w ^ (w >>> 19) ^ t) >>> 0;
    state.splice(0, 4, y, z, w, drawn);
    return drawn;
  };
  const below = (n: number): number => {
    assert(Number.isInteger(n) && n > 0, 'a choice needs at least one possibility');
    return next() % n;
  };
  return {
    below,
    pick: (list) => must(list[below(list.length)], 'the index lies in the list'),
    weighted: (list) => {
      let left = below(list.reduce((sum, { weight }) => sum + weight, 0));
      for (const one of list) {
        if (left < one.weight) return one;
        left -= one.weight;
      }
      throw new AssertionError('the weights cover every value');
    },
  };
};

const spread = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0 || 1;
};

/** A day of the year as YYYY-MM-DD; never later than the 28th, so that every month has it. */
export const dayIn = (random: Random, year: number): string =>
  `${year}-${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}`;

const twoDigits = (n: number): string => String(n).padStart(2, '0');
