// Which units of a stratum are drawn, with what probability, and which of them were not random at all
// (spec/draw.md section 4: methods index and all, K_s = TH("DR1/draw", S, stratum)).
import { assert } from '../../kit/assert.ts';
import { type Bytes, utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { th, uniform, uniformsOf } from './primitives.ts';

/** `all` is an inspection of everybody, its batches in random order; the earlier batches are larger by one where N does not divide. */
export type Method = { readonly kind: 'index' } | { readonly kind: 'all'; readonly batches: number };

/** N units, n to draw, reserve further ranks. */
export type StratumPlan = {
  readonly code: string;
  readonly size: number;
  readonly n: number;
  readonly reserve: number;
  readonly method: Method;
};

export const drawKey = (suite: Suite, seed: Uint8Array, stratum: string): Bytes =>
  th(suite, 'DR1/draw', seed, utf8(stratum));

/** The first m positions of a random order of 0 … N−1, in O(m) whatever N: only touched positions are remembered. */
export function indexPositions(suite: Suite, key: Uint8Array, size: number, m: number, from = 0): readonly number[] {
  assert(Number.isSafeInteger(size) && Number.isSafeInteger(m) && m >= 0 && m <= size, 'index needs 0 <= m <= N');
  const small = uniformsOf(suite, key);
  const moved = new Map<number, number>();
  const positions: number[] = [];
  for (let j = 0; j < m; j += 1) {
    const left = size - j;
    const step = left <= 0x1_0000_0000 ? small(j, left).value : Number(uniform(suite, key, j, BigInt(left)).value);
    const r = j + step;
    positions.push(moved.get(r) ?? r);
    moved.set(r, moved.get(j) ?? j);
    moved.delete(j);
  }
  return from === 0 ? positions : positions.slice(from);
}

/** Positions from 0 in the stratum's order of leaves, by rank. `batches` are the drawn ones again, cut by rank (method all). */
export type Selection = {
  readonly code: string;
  readonly drawn: readonly number[];
  readonly reserves: readonly number[];
  readonly batches: readonly (readonly number[])[];
};

/** Refuses: draws.tooFewUnits (n > N), draws.allIncomplete (method all with n ≠ N, a reserve, or more batches than units). */
export function selectStratum(suite: Suite, seed: Uint8Array, plan: StratumPlan): Result<Selection> {
  const refusal = checkPlan(plan);
  if (!refusal.ok) return refusal;
  const m = Math.min(plan.size, plan.n + plan.reserve);
  const order = indexPositions(suite, drawKey(suite, seed, plan.code), plan.size, m);
  const drawn = order.slice(0, plan.n);
  const batches = plan.method.kind === 'all' ? cutBatches(drawn, plan.method.batches) : [];
  return ok({ code: plan.code, drawn, reserves: order.slice(plan.n), batches });
}

export function checkPlan(plan: StratumPlan): Result<null> {
  if (plan.n > plan.size)
    return refuse('draws.tooFewUnits', 'unmet', { stratum: plan.code, n: plan.n, size: plan.size });
  const { method } = plan;
  const whole = plan.n === plan.size && plan.reserve === 0;
  if (method.kind === 'all' && !(whole && method.batches >= 1 && method.batches <= Math.max(1, plan.size)))
    return refuse('draws.allIncomplete', 'unmet', { stratum: plan.code });
  return ok(null);
}

/**
 * An extension goes on in the same order under the same seed: the ranks after the drawn ones and the reserves
 * (spec/draw.md section 4, extension). Refuses beyond the committed limit or the stratum: draws.extensionLimit.
 */
export function extendStratum(
  suite: Suite,
  seed: Uint8Array,
  plan: StratumPlan,
  more: number,
  limit: number,
): Result<readonly number[]> {
  const m = Math.min(plan.size, plan.n + plan.reserve);
  if (more > limit || m + more > plan.size) return refuse('draws.extensionLimit', 'unmet', { limit });
  return ok(indexPositions(suite, drawKey(suite, seed, plan.code), plan.size, m + more, m));
}

function cutBatches(ranked: readonly number[], batches: number): readonly (readonly number[])[] {
  const least = Math.floor(ranked.length / batches);
  const larger = ranked.length % batches;
  const start = (batch: number) => batch * least + Math.min(batch, larger);
  return Array.from({ length: batches }, (_, batch) => ranked.slice(start(batch), start(batch + 1)));
}

/** Not reduced: the reader should see n of N. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** Of every unit of the stratum alike; null in an empty stratum. */
export const inclusionProbability = (plan: StratumPlan): Fraction | null =>
  plan.size === 0 ? null : { numerator: BigInt(plan.n), denominator: BigInt(plan.size) };

/** The largest probability of a unit over the smallest one above 0, not reduced; null when nothing can be drawn. */
export function largestRatio(plans: readonly StratumPlan[]): Fraction | null {
  const chances = plans.map(inclusionProbability).filter((chance) => chance !== null && chance.numerator > 0n);
  let high: Fraction | null = null;
  let low: Fraction | null = null;
  for (const chance of chances as Fraction[]) {
    if (high === null || chance.numerator * high.denominator > high.numerator * chance.denominator) high = chance;
    if (low === null || chance.numerator * low.denominator < low.numerator * chance.denominator) low = chance;
  }
  if (high === null || low === null) return null;
  return { numerator: high.numerator * low.denominator, denominator: high.denominator * low.numerator };
}

/** A stratum smaller than this cannot hide who is drawn next. */
export const SMALL_STRATUM = 5;

/** Why the units of a stratum count as not random, or null. Where the item prescribes 100 % nobody claims randomness. */
export function notRandom(plan: StratumPlan): 'certain' | 'smallStratum' | null {
  if (plan.method.kind === 'all' || plan.size === 0 || plan.n === 0) return null;
  if (plan.n === plan.size) return 'certain';
  return plan.size < SMALL_STRATUM ? 'smallStratum' : null;
}
