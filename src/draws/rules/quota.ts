// How many units each stratum gives by the committed rule (spec/draw.md section 4, quotas): fixed before the seed exists, but for the rounding
// of the unbiased rule, which the seed decides.
import { assert } from '../../kit/assert.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { shareQuota, totalQuota, unbiasedQuota } from '../../plans/rules/quota.ts';
import type { Commitment, CommittedStratum, QuotaRule } from './commitment.ts';
import { th, uniform } from './primitives.ts';

/** The sizes that the quota rule gives, in the order of the strata; under `unbiased` the floors. */
export function quotaOf(
  rule: QuotaRule,
  strata: readonly { readonly code: string; readonly size: number }[],
): Result<readonly number[]> {
  if (rule.kind === 'unbiased') return unbiasedQuota(strata, rule.numerator, rule.denominator, null);
  if (rule.kind === 'total') return totalQuota(strata, rule.total);
  const sizes: number[] = [];
  for (const [index, { code, size }] of strata.entries()) {
    const rate = rule.rates[index];
    if (rate?.stratum !== code) return refuse('draws.quotaMismatch', 'unmet', { stratum: code });
    const share = shareQuota(size, rate.numerator, rate.denominator);
    if (!share.ok) return share;
    sizes.push(share.value);
  }
  const spare = rule.rates[strata.length];
  return spare === undefined ? ok(sizes) : refuse('draws.quotaMismatch', 'unmet', { stratum: spare.stratum });
}

/** u of the unbiased rule: U(TH("DR1/round", S), 0, q). */
export const roundOf = (suite: Suite, seed: Uint8Array, denominator: number): bigint =>
  uniform(suite, th(suite, 'DR1/round', seed), 0, denominator).value;

/** The strata as they are drawn under a seed: their n is the committed one, but for the rounding of the unbiased rule. */
export function drawnStrata(
  suite: Suite,
  { quota, strata }: Pick<Commitment, 'quota' | 'strata'>,
  seed: Uint8Array,
): readonly CommittedStratum[] {
  if (quota.kind !== 'unbiased') return strata;
  const { numerator, denominator } = quota;
  const sizes = unbiasedQuota(strata, numerator, denominator, roundOf(suite, seed, denominator));
  assert(sizes.ok, 'the rate was checked with the commitment');
  return strata.map((stratum, index) => ({ ...stratum, n: sizes.value[index] ?? stratum.n }));
}
