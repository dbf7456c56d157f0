// Whether counts are what chance would give: the few well-known tests that the simulation asks (R7). Each answers with a p-value, the
// probability that a fair draw deviates at least as much; a value near 0 speaks against the draw. Floating point: nothing is drawn here.

export type Test = { readonly statistic: number; readonly freedom: number; readonly p: number };

const LANCZOS = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
  -0.5395239384953e-5,
];

/** ln Γ(x), x > 0, by Lanczos' series: nine digits. */
export function logGamma(x: number): number {
  const shifted = x + 5.5;
  const series = LANCZOS.reduce((sum, coefficient, i) => sum + coefficient / (x + 1 + i), 1.000000000190015);
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((2.5066282746310007 * series) / x);
}

/** Q(a, x), the upper part of the incomplete gamma function: its series below a + 1, its continued fraction above. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * 1e-15 && k < 10_000; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** Lentz' way of computing a continued fraction from the front. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 10_000; k += 1) {
    const step = -k * (k - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return fraction;
}

const tail = (statistic: number, freedom: number): Test => ({
  statistic,
  freedom,
  p: upperGamma(freedom / 2, statistic / 2),
});

/** Pearson's test of independent observations, each in one cell; `shares` sum to 1. Sound where each cell expects five or more. */
export function cells(counts: readonly number[], shares: readonly number[]): Test {
  const all = counts.reduce((sum, n) => sum + n, 0);
  const statistic = counts.reduce((sum, n, i) => {
    const expected = all * (shares[i] ?? 0);
    return sum + (n - expected) ** 2 / expected;
  }, 0);
  return tail(statistic, counts.length - 1);
}

export const equalCells = (counts: readonly number[]): Test =>
  cells(
    counts,
    counts.map(() => 1 / counts.length),
  );

/**
 * How often each of N units was among n drawn, over independent draws: as `equalCells`, but the n of one draw exclude each other, so
 * deviations are smaller by (1 − n/N) · N/(N − 1).
 */
export function drawnAlike(counts: readonly number[], draws: number, n: number): Test {
  const size = counts.length;
  const expected = (draws * n) / size;
  const squares = counts.reduce((sum, count) => sum + (count - expected) ** 2, 0);
  return tail((squares / (expected * (1 - n / size))) * ((size - 1) / size), size - 1);
}

/** P(|Z| ≥ z) of the normal distribution. */
export const twoSided = (z: number): number => upperGamma(0.5, (z * z) / 2);

/**
 * Each unit has a chance of its own: the largest deviation of all in standard deviations, and how probable one so large is among as many
 * units (Šidák). Holds whatever the units of one draw have to do with each other. Units that are certain or never drawn are held exactly.
 */
export function largestDeviation(counts: readonly number[], chances: readonly number[], draws: number): Test {
  let largest = 0;
  let open = 0;
  for (const [i, count] of counts.entries()) {
    const chance = chances[i] ?? 0;
    const sure = chance <= 0 || chance >= 1;
    if (sure && count !== draws * chance) return { statistic: Number.POSITIVE_INFINITY, freedom: counts.length, p: 0 };
    if (sure) continue;
    open += 1;
    largest = Math.max(largest, Math.abs(count - draws * chance) / Math.sqrt(draws * chance * (1 - chance)));
  }
  return { statistic: largest, freedom: open, p: -Math.expm1(open * Math.log1p(-twoSided(largest))) };
}

/** Mean and standard error of independent values. */
export function meanOf(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { mean, error: Math.sqrt(spread / values.length) };
}
