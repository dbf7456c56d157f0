// How many units each stratum gives, fixed before the seed exists (spec/draw.md section 4, quotas). Integers throughout.
import { compareText } from '../../kit/bytes.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';

export type StratumSize = { readonly code: string; readonly size: number };

/** Refuses a rate that is not a fraction from 0 to 1: plans.quotaRate. Rounds up: n = ceil(N·p/q). */
export function shareQuota(size: number, numerator: number, denominator: number): Result<number> {
  if (denominator < 1 || numerator < 0 || numerator > denominator) return refuse('plans.quotaRate', 'unmet');
  const q = BigInt(denominator);
  return ok(Number((BigInt(size) * BigInt(numerator) + q - 1n) / q));
}

/**
 * Splits a total over the strata by size: whole parts first, then one each to the largest remainders, ties by ascending code bytes.
 * Answers sizes in the order of the strata given. Refuses a total above the sum of sizes: plans.quotaTotal.
 */
export function totalQuota(strata: readonly StratumSize[], total: number): Result<readonly number[]> {
  const all = strata.reduce((sum, { size }) => sum + BigInt(size), 0n);
  if (BigInt(total) > all) return refuse('plans.quotaTotal', 'unmet', { total, size: String(all) });
  if (all === 0n) return ok(strata.map(() => 0));
  const shares = strata.map(({ code, size }, index) => {
    const share = BigInt(size) * BigInt(total);
    return { index, code, n: Number(share / all), remainder: share % all };
  });
  let left = total - shares.reduce((sum, { n }) => sum + n, 0);
  const sizes = shares.map(({ n }) => n);
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? compareText(a.code, b.code) : a.remainder > b.remainder ? -1 : 1,
  );
  for (const { index, n } of byRemainder) {
    if (left === 0) break;
    sizes[index] = n + 1;
    left -= 1;
  }
  return ok(sizes);
}

/**
 * Each stratum gives floor(N·p/q), or one more: the fractions stand end to end on a line, and a comb with teeth q apart, laid at `u`, meets
 * some of them. So every unit has the same chance p/q whatever its stratum's size. `u`: 0 … q − 1 from the seed, null before it is known
 * (then the floors, which are certain). Strata by ascending code bytes. Refuses: plans.quotaRate.
 */
export function unbiasedQuota(
  strata: readonly StratumSize[],
  numerator: number,
  denominator: number,
  u: bigint | null,
): Result<readonly number[]> {
  if (denominator < 1 || numerator < 0 || numerator > denominator) return refuse('plans.quotaRate', 'unmet');
  const [p, q] = [BigInt(numerator), BigInt(denominator)];
  const sizes: number[] = strata.map(() => 0);
  let from = 0n;
  const order = strata.map(({ code, size }, index) => ({ code, size, index }));
  for (const { size, index } of order.sort((a, b) => compareText(a.code, b.code))) {
    const share = BigInt(size) * p;
    const until = from + (share % q);
    // The first tooth, u + m·q, at or after `from`.
    const met = u !== null && u + ((from - u + q - 1n) / q) * q < until;
    sizes[index] = Number(share / q) + (met ? 1 : 0);
    from = until;
  }
  return ok(sizes);
}

/** The most that a stratum may give under the unbiased rule whose floor is `n`: one more, unless its share is whole. */
export const mostUnits = (size: number, n: number, numerator: number, denominator: number): number =>
  (BigInt(size) * BigInt(numerator)) % BigInt(denominator) === 0n ? n : n + 1;
