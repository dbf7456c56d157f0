// The flip report of a sample, made when its last day was over (spec/draw.md section 2): one unit that was moved and moved back, one that was left out
// for a while, and an inspector. For tests and vectors only.
import { FLIP_DAYS, type Flip, flipDocument } from '../../draws/rules/flip.ts';
import { toHex, utf8 } from '../../kit/bytes.ts';
import type { Json } from '../../kit/canonical-json.ts';
import { leafNodeHash, rootOf } from '../../log/rules/merkle.ts';
import { suites } from '../suite.ts';
import type { Draft } from './log.ts';

export type FlipOptions = {
  /** Names of the entry's facts that a dishonest office says otherwise. */
  readonly facts?: { readonly [name: string]: Json };
  /** What was found; `FLIPS` by default. */
  readonly found?: (flips: readonly Flip[]) => readonly Flip[];
  /** The texts of the findings, after the root was made of others. */
  readonly texts?: (texts: readonly string[]) => readonly string[] | null;
  /** Logged before the commitment. */
  readonly beforehand?: boolean;
};

const day = (text: string): number => Date.parse(`${text}T02:00:00Z`);

/** By kind and unit. The list of every sample is taken on 2023-08-23. */
export const FLIPS: readonly Flip[] = [
  {
    ...{ kind: 'exclusion', unit: 'U10000002', before: 'listed', taken: 'out/relocating' },
    ...{ changedAt: day('2023-08-15'), revertedAt: day('2023-09-20') },
  },
  {
    ...{ kind: 'officer', unit: 'ab'.repeat(16), before: 'in', taken: 'out' },
    ...{ changedAt: day('2023-08-10'), revertedAt: day('2023-09-01') },
  },
  {
    ...{ kind: 'subject', unit: 'U10000000', before: '211103/1', taken: '211102/1' },
    ...{ changedAt: day('2023-08-20'), revertedAt: day('2023-10-02') },
  },
];

export function flipped(draw: string, { facts = {}, found, texts: shown }: FlipOptions) {
  const { hash } = suites['DR1-SHA256'];
  const flips = found?.(FLIPS) ?? FLIPS;
  const texts = flips.map(flipDocument);
  const root = rootOf(
    hash,
    texts.map((text) => leafNodeHash(hash, utf8(text))),
  );
  const officers = flips.filter(({ kind }) => kind === 'officer' || kind === 'recusal').length;
  const said = {
    ...{ at: '2023-11-22T01:00:00.500Z', draw, daysBefore: FLIP_DAYS.before, daysAfter: FLIP_DAYS.after, final: true },
    ...{ subjects: flips.length - officers, officers, root: toHex(root) },
  };
  const draft: Draft = { type: 'flips.reported', facts: { ...said, ...facts } };
  return { draft, texts: shown === undefined ? texts : shown(texts) };
}
