// How far the chances of two strata lie apart (P8: probabilities are fractions, compared as fractions). Whole numbers only.
export type Chance = { readonly size: number; readonly n: number };

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The largest n/size over the smallest that is not 0, reduced; null where fewer than two strata are drawn from. */
export function widestRatio(
  strata: readonly Chance[],
): { readonly numerator: number; readonly denominator: number } | null {
  const drawn = strata.filter(({ n, size }) => n > 0 && size > 0);
  if (drawn.length < 2) return null;
  const more = (a: Chance, b: Chance) => a.n * b.size - b.n * a.size;
  const sorted = [...drawn].sort((a, b) => more(a, b));
  const [least, most] = [sorted[0] as Chance, sorted.at(-1) as Chance];
  const [numerator, denominator] = [most.n * least.size, least.n * most.size];
  const common = gcd(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

export const sumOf = (strata: readonly (Chance & { readonly reserve: number })[]) =>
  strata.reduce((sum, one) => ({ size: sum.size + one.size, n: sum.n + one.n, reserve: sum.reserve + one.reserve }), {
    size: 0,
    n: 0,
    reserve: 0,
  });

/** A fraction above 1 in hundredths, rounded half up: `1.01`. */
export function hundredths(numerator: number, denominator: number): string {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  const units = (n * 200n + d) / (2n * d);
  return `${units / 100n}.${String(units % 100n).padStart(2, '0')}`;
}
