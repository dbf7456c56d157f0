// With what probability each unit could be drawn (spec/draw.md section 4), as fractions that are not reduced: the reader should see n of N.
// Where a method treats units unlike, they are grouped by what it looks at: weight (pps) or burden (layered). Here, left of the draw itself,
// because whoever approves a task sees the consequences before anything is drawn (R27, R52).
import { ok, type Result, refuse } from '../../kit/result.ts';

export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** The units of a stratum that share a weight (pps) or a burden (layered). */
export type Group = { readonly value: bigint; readonly units: number };
export type GroupChance = Group & { readonly chance: Fraction };

/** Layered chances are written in parts of this, rounded down: their exact denominators have thousands of digits. */
export const PARTS = 1_000_000_000n;

/** The least share of the drawn that everybody below the cap has an equal chance of: 1/5. */
export const LEAST_FLOOR = { numerator: 1, denominator: 5 } as const;

/** `cap`: units with this burden or more are not drawn. `floor`: the share φ of n, from 1/5 to 1. */
export type Layered = {
  readonly kind: 'layered';
  readonly cap: number;
  readonly floor: { readonly numerator: number; readonly denominator: number };
};

/** f = floor(φ·n). */
export const floorSize = ({ floor }: Layered, n: number): number =>
  Number((BigInt(n) * BigInt(floor.numerator)) / BigInt(floor.denominator));

/** Refuses a floor below 1/5 or above 1, or a cap of 0: draws.layeredFloor, draws.layeredCap. */
export function checkLayered({ cap, floor }: Layered): Result<null> {
  const { numerator, denominator } = floor;
  const high = BigInt(numerator) * BigInt(LEAST_FLOOR.denominator);
  const low = BigInt(denominator) * BigInt(LEAST_FLOOR.numerator);
  if (denominator < 1 || high < low || numerator > denominator) return refuse('draws.layeredFloor', 'unmet');
  return cap < 1 ? refuse('draws.layeredCap', 'unmet') : ok(null);
}

const LIMIT = 1n << 63n;

/** Whether all sums of the method stay in 63 bits: 2·n·W < 2^63. */
export const ppsFits = (n: number, weight: bigint): boolean => 2n * BigInt(n) * weight < LIMIT;

/** How many are taken with certainty, and what n and W remain for the others. */
export type Remainder = { readonly certain: (weight: bigint) => boolean; readonly n: bigint; readonly weight: bigint };

/**
 * Certainty by weight alone: each pass takes all units with w·n ≥ W, n and W as they stood when the pass began, then lowers both. So it is
 * the units above some least weight. `weights`: how many units have each weight. Refuses: draws.ppsTooLarge (2·n·W ≥ 2^63), draws.ppsShort (n > N).
 */
export function ppsRemainder(
  weights: readonly { readonly weight: bigint; readonly units: number }[],
  n: number,
): Result<Remainder> {
  let left = BigInt(n);
  let total = weights.reduce((sum, { weight, units }) => sum + weight * BigInt(units), 0n);
  const size = weights.reduce((sum, { units }) => sum + units, 0);
  if (n > size) return refuse('draws.ppsShort', 'unmet', { n, size });
  if (!ppsFits(n, total)) return refuse('draws.ppsTooLarge', 'unmet', { n, weight: String(total) });
  let least: bigint | null = null;
  for (let open = [...weights]; left > 0n; ) {
    const taken = open.filter(({ weight }) => weight * left >= total);
    if (taken.length === 0) break;
    open = open.filter(({ weight }) => weight * left < total);
    for (const { weight, units } of taken) {
      left -= BigInt(units);
      total -= weight * BigInt(units);
      if (least === null || weight < least) least = weight;
    }
  }
  const limit = least;
  return ok({ certain: (weight) => limit !== null && weight >= limit, n: left, weight: total });
}

const byValue = (groups: readonly Group[]): readonly Group[] =>
  [...groups].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));

/** How many units a method could draw at all: those below the cap of burdens, where it has one. */
export const drawableIn = (
  method: { readonly kind: string; readonly cap?: number },
  groups: readonly Group[],
): number => groups.reduce((sum, { value, units }) => (isBelow(method, value) ? sum + units : sum), 0);

const isBelow = ({ kind, cap = 0 }: { readonly kind: string; readonly cap?: number }, value: bigint): boolean =>
  kind !== 'layered' || value < BigInt(cap);

/** Methods that treat units unlike. */
export type Unlike = { readonly kind: 'pps' } | Layered;

/** Of every unit of each group, before anything was drawn. `n` was checked against the method before. */
export function groupChances(method: Unlike, groups: readonly Group[], n: number): readonly GroupChance[] {
  if (method.kind === 'layered') return layeredChances(method, byValue(groups), n);
  const remainder = ppsRemainder(
    groups.map(({ value, units }) => ({ weight: value, units })),
    n,
  );
  return groups.map((group) => ({ ...group, chance: remainder.ok ? ppsChance(remainder.value, group.value) : NEVER }));
}

const NEVER: Fraction = { numerator: 0n, denominator: 1n };

const ppsChance = (
  { certain, n, weight }: { readonly certain: (w: bigint) => boolean; readonly n: bigint; readonly weight: bigint },
  value: bigint,
): Fraction => (certain(value) ? { numerator: 1n, denominator: 1n } : { numerator: n * value, denominator: weight });

/**
 * Floor and layers together. Of the C units with at most some burden, F ~ hypergeometric(M, C, f) are in the floor, and the layers then take
 * min(n − f, C − F) of them: a burden's expected number is the difference of two such means, shared by its units alike.
 */
function layeredChances(method: Layered, groups: readonly Group[], n: number): readonly GroupChance[] {
  const all = drawableIn(method, groups);
  const f = floorSize(method, n);
  let reached = 0;
  let before: Fraction = NEVER;
  return groups.map((group) => {
    if (!isBelow(method, group.value)) return { ...group, chance: NEVER };
    reached += group.units;
    const mean = meanTaken(all, reached, f, n - f);
    const units = BigInt(group.units);
    // f·B/M of the floor, and what the layers take beyond the burdens before.
    const numerator =
      BigInt(f) * units * mean.denominator * before.denominator +
      (mean.numerator * before.denominator - before.numerator * mean.denominator) * BigInt(all);
    const denominator = BigInt(all) * mean.denominator * before.denominator * units;
    before = mean;
    return { ...group, chance: { numerator: (numerator * PARTS) / denominator, denominator: PARTS } };
  });
}

/** E[min(rest, C − F)], F hypergeometric: f drawn from M, C of them counted. */
function meanTaken(all: number, counted: number, f: number, rest: number): Fraction {
  if (counted - Math.min(f, counted) >= rest) return { numerator: BigInt(rest), denominator: 1n };
  if (counted <= rest) return { numerator: BigInt(counted) * BigInt(all - f), denominator: BigInt(all) };
  const other = all - counted;
  const low = Math.max(0, f - other);
  const high = Math.min(f, counted);
  let ways = choose(counted, low) * choose(other, f - low);
  let total = 0n;
  let sum = 0n;
  for (let k = low; k <= high; k += 1) {
    total += ways;
    sum += BigInt(Math.min(rest, counted - k)) * ways;
    ways = (ways * BigInt(counted - k) * BigInt(f - k)) / (BigInt(k + 1) * BigInt(other - f + k + 1));
  }
  return { numerator: sum, denominator: total };
}

function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 0; i < Math.min(k, n - k); i += 1) ways = (ways * BigInt(n - i)) / BigInt(i + 1);
  return ways;
}

/** The largest over the smallest above 0, not reduced; of equal ones the first counts; null when nothing can be drawn. */
export function largestRatio(chances: readonly Fraction[]): Fraction | null {
  let high: Fraction | null = null;
  let low: Fraction | null = null;
  for (const chance of chances) {
    if (chance.numerator === 0n) continue;
    if (high === null || chance.numerator * high.denominator > high.numerator * chance.denominator) high = chance;
    if (low === null || chance.numerator * low.denominator < low.numerator * chance.denominator) low = chance;
  }
  if (high === null || low === null) return null;
  return { numerator: high.numerator * low.denominator, denominator: high.denominator * low.numerator };
}
