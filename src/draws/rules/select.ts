// Which units of a stratum are drawn by which method, and which of them were not random at all
// (spec/draw.md section 4; K_s = TH("DR1/draw", S, stratum)).
import { assert, must } from '../../kit/assert.ts';
import { type Bytes, utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { checkLayered, type Fraction, type Layered } from '../../plans/rules/chances.ts';
import { layeredDraw } from './layered.ts';
import { ppsKeys, ppsSelect } from './pps.ts';
import { th, uniform, uniformsOf } from './primitives.ts';
import { smallestTickets } from './tickets.ts';
import type { Units } from './units.ts';

/**
 * `index`: equal chances. `ticket`: equal chances, for lists that are merged or shrink after the commitment. `layered`: spares those inspected
 * lately. `pps`: by weight. `all`: everybody, the batches in random order; the earlier ones are larger by one where N does not divide.
 */
export type Method =
  | { readonly kind: 'index' }
  | { readonly kind: 'ticket' }
  | Layered
  | { readonly kind: 'pps' }
  | { readonly kind: 'all'; readonly batches: number };

/** Whether a method looks at the units themselves, and not at their number alone. */
export const looksAtUnits = ({ kind }: Method): boolean => kind !== 'index' && kind !== 'all';

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

/**
 * `units`: needed by the methods that look at them. Refuses: draws.tooFewUnits (n > N), draws.allIncomplete (method all with n ≠ N, a reserve, or
 * more batches than units), and the refusals of layeredDraw and ppsSelect.
 */
export function selectStratum(
  suite: Suite,
  seed: Uint8Array,
  plan: StratumPlan,
  units: Units | null = null,
): Result<Selection> {
  const refusal = checkPlan(plan);
  if (!refusal.ok) return refusal;
  const { code, method, n, reserve } = plan;
  const m = Math.min(plan.size, n + reserve);
  const cut = (order: readonly number[]): Selection => ({
    code,
    drawn: order.slice(0, n),
    reserves: order.slice(n),
    batches: method.kind === 'all' ? cutBatches(order, method.batches) : [],
  });
  const key = drawKey(suite, seed, code);
  if (!looksAtUnits(method)) return ok(cut(indexPositions(suite, key, plan.size, m)));
  const listed = must(units, 'this method looks at the units');
  if (method.kind === 'ticket') return ok(cut([...smallestTickets(suite, key, listed, m)]));
  if (method.kind === 'layered') {
    const layered = layeredDraw(suite, seed, code, listed, method, n, reserve);
    if (!layered.ok) return layered;
    return ok(cut([...layered.value.floor, ...layered.value.layers, ...layered.value.reserves]));
  }
  const keys = ppsKeys(suite, seed, code);
  const picked = ppsSelect(suite, keys.ticket, keys.pivotal, listed, n);
  if (!picked.ok) return picked;
  const drawn = [...picked.value.certain, ...picked.value.selected];
  const taken = new Set(drawn);
  const left = smallestTickets(suite, keys.reserve, listed, m - n, (position) => !taken.has(position));
  return ok(cut([...drawn, ...left]));
}

export function checkPlan(plan: StratumPlan): Result<null> {
  if (plan.n > plan.size)
    return refuse('draws.tooFewUnits', 'unmet', { stratum: plan.code, n: plan.n, size: plan.size });
  const { method } = plan;
  const whole = plan.n === plan.size && plan.reserve === 0;
  if (method.kind === 'layered') return checkLayered(method);
  if (method.kind === 'all' && !(whole && method.batches >= 1 && method.batches <= Math.max(1, plan.size)))
    return refuse('draws.allIncomplete', 'unmet', { stratum: plan.code });
  return ok(null);
}

/** How far a stratum was extended before (`already`), by how many units it is now (`more`), and how many the commitment allows in all. */
export type Extension = { readonly already: number; readonly more: number; readonly limit: number };

/**
 * An extension goes on in the same order under the same seed: the ranks after the drawn ones, all reserves and what was added before
 * (spec/draw.md section 4, extension). Refuses beyond the committed limit or the stratum: draws.extensionLimit.
 */
export function extendStratum(
  suite: Suite,
  seed: Uint8Array,
  plan: StratumPlan,
  { already, more, limit }: Extension,
  units: Units | null = null,
): Result<readonly number[]> {
  const from = Math.min(plan.size, plan.n + plan.reserve) + already;
  if (plan.method.kind === 'all' || already + more > limit || from + more > plan.size)
    return refuse('draws.extensionLimit', 'unmet', { limit, already, stratum: plan.code });
  const longer = selectStratum(suite, seed, { ...plan, reserve: from + more - plan.n }, units);
  if (!longer.ok) return longer;
  const order = [...longer.value.drawn, ...longer.value.reserves];
  // A layered stratum may end before its size: units at the cap are not drawn.
  return order.length < from + more
    ? refuse('draws.extensionLimit', 'unmet', { limit, already, stratum: plan.code })
    : ok(order.slice(from));
}

function cutBatches(ranked: readonly number[], batches: number): readonly (readonly number[])[] {
  const least = Math.floor(ranked.length / batches);
  const larger = ranked.length % batches;
  const start = (batch: number) => batch * least + Math.min(batch, larger);
  return Array.from({ length: batches }, (_, batch) => ranked.slice(start(batch), start(batch + 1)));
}

/** Of every unit of the stratum alike (on average, where the method treats them unlike); null in an empty stratum. */
export const inclusionProbability = (plan: StratumPlan): Fraction | null =>
  plan.size === 0 ? null : { numerator: BigInt(plan.n), denominator: BigInt(plan.size) };

/** A stratum smaller than this cannot hide who is drawn next. */
export const SMALL_STRATUM = 5;

/** Why the units of a stratum count as not random, or null. Where the item prescribes 100 % nobody claims randomness. */
export function notRandom(plan: StratumPlan): 'certain' | 'smallStratum' | null {
  if (plan.method.kind === 'all' || plan.size === 0 || plan.n === 0) return null;
  if (plan.n === plan.size) return 'certain';
  return plan.size < SMALL_STRATUM ? 'smallStratum' : null;
}
