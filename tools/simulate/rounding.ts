// What rounding does to chances (R30; spec/draw.md section 4, quotas): rounding up favours small strata, the unbiased rule none, and a split
// total can shrink in one stratum when the total grows.

import { must } from '../../src/kit/assert.ts';
import type { Result } from '../../src/kit/result.ts';
import { type StratumSize, shareQuota, totalQuota, unbiasedQuota } from '../../src/plans/rules/quota.ts';
import { exact, type Finding, type Part, percent } from './report.ts';

const SIZES = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144];
const RATE = [1, 20] as const;

const given = <T>(result: Result<T>): T => must(result.ok ? result.value : null, 'a quota that the rules allow');
const strataOf = (sizes: readonly number[]): readonly StratumSize[] =>
  sizes.map((size, i) => ({ code: `S${String(i).padStart(2, '0')}`, size }));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

function roundedUp(): Finding {
  const [p, q] = RATE;
  const sizes = SIZES.map((size) => given(shareQuota(size, p, q)));
  const chances = sizes.map((n, i) => n / (SIZES[i] ?? 1));
  const ratio = Math.max(...chances) / Math.min(...chances);
  const measured = `${sum(sizes)} drawn of ${sum(SIZES)}, chances ${percent(Math.min(...chances))} to ${percent(Math.max(...chances))}, ${ratio.toFixed(1)} to 1`;
  return exact(
    `rounded up, ${p}/${q} of strata of ${SIZES.join(', ')}`,
    ratio > 2,
    measured,
    `${(sum(SIZES) * p) / q} drawn, 1 to 1: it does not hold`,
  );
}

/** All q teeth of the comb, each as probable: the mean of each stratum as a fraction. */
function unbiased(): Finding {
  const [p, q] = RATE;
  const totals = SIZES.map(() => 0);
  const sums: number[] = [];
  for (let u = 0n; u < BigInt(q); u += 1n) {
    const sizes = given(unbiasedQuota(strataOf(SIZES), p, q, u));
    sums.push(sum(sizes));
    for (const [i, n] of sizes.entries()) totals[i] = (totals[i] ?? 0) + n;
  }
  const holds = totals.every((total, i) => total === (SIZES[i] ?? 0) * p);
  const chances = totals.map((total, i) => total / q / (SIZES[i] ?? 1));
  const measured = `${Math.min(...sums)} or ${Math.max(...sums)} drawn, every chance ${percent(Math.min(...chances))} to ${percent(Math.max(...chances))}`;
  return exact(
    'unbiased rule, the same strata, every outcome of the seed counted',
    holds,
    measured,
    `every chance exactly ${percent(p / q)}`,
  );
}

/** The first total at which one more in all is one less for somebody. */
export function alabama(
  sizes: readonly number[],
): { readonly total: number; readonly before: readonly number[]; readonly after: readonly number[] } | null {
  const strata = strataOf(sizes);
  for (let total = 1; total < sum(sizes); total += 1) {
    const before = given(totalQuota(strata, total));
    const after = given(totalQuota(strata, total + 1));
    if (after.some((n, i) => n < (before[i] ?? 0))) return { total, before, after };
  }
  return null;
}

export function roundingPart(): Part {
  const sizes = [60, 60, 20];
  const found = alabama(sizes);
  const measured =
    found === null
      ? 'none'
      : `${found.total}: ${found.before.join(', ')}; ${found.total + 1}: ${found.after.join(', ')}`;
  return {
    title: 'Rounding of quotas',
    findings: [
      roundedUp(),
      unbiased(),
      exact(
        `total split over strata of ${sizes.join(', ')}: the Alabama paradox`,
        found !== null,
        measured,
        'a larger total, one less: the page that asks for a total warns',
      ),
    ],
  };
}
