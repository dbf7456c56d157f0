// Method `pps` (spec/draw.md section 4): exactly n units, each with probability n·w/W, by the pivotal method in integers. Units so heavy that
// their share would exceed 1 are certain and are taken first.
import { utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result } from '../../kit/result.ts';
import { ppsRemainder } from '../../plans/rules/chances.ts';
import { th, uniform, uniformsOf } from './primitives.ts';
import { smallestTickets } from './tickets.ts';
import type { Units } from './units.ts';

const TWO32 = 0x1_0000_0000;

export type PpsDraw = {
  /** Positions of units taken with certainty, in list order (ascending id bytes, or leaf hash when sealed). */
  readonly certain: readonly number[];
  /** Positions in the order in which they were decided. */
  readonly selected: readonly number[];
};

/** How many units of a stratum have each weight, by ascending weight. */
export function countWeights(units: Units): readonly { readonly weight: bigint; readonly units: number }[] {
  const counts = new Map<bigint, number>();
  for (let position = 0; position < units.size; position += 1) {
    const weight = units.weight(position);
    counts.set(weight, (counts.get(weight) ?? 0) + 1);
  }
  return [...counts]
    .map(([weight, count]) => ({ weight, units: count }))
    .sort((a, b) => (a.weight < b.weight ? -1 : 1));
}

/** Refuses as ppsRemainder does. */
export function ppsSelect(
  suite: Suite,
  ticketKey: Uint8Array,
  pivotalKey: Uint8Array,
  units: Units,
  n: number,
): Result<PpsDraw> {
  const remainder = ppsRemainder(countWeights(units), n);
  if (!remainder.ok) return remainder;
  const { certain, n: left, weight } = remainder.value;
  const sure: number[] = [];
  if (left < BigInt(n))
    for (let position = 0; position < units.size; position += 1)
      if (certain(units.weight(position))) sure.push(position);
  if (left === 0n) return ok({ certain: sure, selected: [] });
  const others = smallestTickets(suite, ticketKey, units, units.size, (position) => !certain(units.weight(position)));
  const small = 2n * weight <= BigInt(TWO32);
  const selected = small
    ? pivotalSmall(suite, pivotalKey, others, units, Number(left), Number(weight))
    : pivotal(suite, pivotalKey, others, units, left, weight);
  return ok({ certain: sure, selected });
}

/** One comparison after another: two units share their chances until one of them is settled. */
function pivotal(
  suite: Suite,
  key: Uint8Array,
  order: Uint32Array,
  units: Units,
  n: bigint,
  total: bigint,
): readonly number[] {
  const selected: number[] = [];
  let held: number | null = null;
  let a = 0n;
  let counter = 0;
  for (const next of order) {
    const b = n * units.weight(next);
    if (held === null) {
      held = next;
      a = b;
      continue;
    }
    const sum = a + b;
    if (sum <= total) {
      if (uniform(suite, key, counter, sum).value >= a) held = next;
      a = sum;
      if (sum === total) {
        selected.push(held);
        held = null;
      }
    } else {
      const first = uniform(suite, key, counter, 2n * total - sum).value < total - b;
      selected.push(first ? held : next);
      if (first) held = next;
      a = sum - total;
    }
    counter += 1;
  }
  return selected;
}

/** The same in plain numbers, where all sums stay below 2^32: an exact copy of the rule, several times as fast. */
function pivotalSmall(
  suite: Suite,
  key: Uint8Array,
  order: Uint32Array,
  units: Units,
  n: number,
  total: number,
): readonly number[] {
  const draw = uniformsOf(suite, key);
  const selected: number[] = [];
  let held = -1;
  let a = 0;
  let counter = 0;
  for (const next of order) {
    const b = n * Number(units.weight(next));
    if (held < 0) {
      held = next;
      a = b;
      continue;
    }
    const sum = a + b;
    if (sum <= total) {
      if (draw(counter, sum).value >= a) held = next;
      a = sum;
      if (sum === total) {
        selected.push(held);
        held = -1;
      }
    } else {
      const first = draw(counter, 2 * total - sum).value < total - b;
      selected.push(first ? held : next);
      if (first) held = next;
      a = sum - total;
    }
    counter += 1;
  }
  return selected;
}

/** The keys of a stratum's draw: tickets, comparisons, reserves. */
export const ppsKeys = (suite: Suite, seed: Uint8Array, stratum: string) => ({
  ticket: th(suite, 'DR1/draw', seed, utf8(stratum)),
  pivotal: th(suite, 'DR1/pivotal', seed, utf8(stratum)),
  reserve: th(suite, 'DR1/reserve', seed, utf8(stratum)),
});
