// Which inspectors visit which object, drawn so that nobody can steer it and nobody is left without (spec/draw.md section 5,
// rules 1 to 3). One slot after the other, always from those who have least to do; a drawn officer is skipped, on record,
// only when taking him would leave some later slot without anybody. plan.ts answers that question, load.ts keeps the shares.
import { assert } from '../../../kit/assert.ts';
import { type Bytes, u32, utf8 } from '../../../kit/bytes.ts';
import type { Suite } from '../../../kit/hash.ts';
import { at, int } from '../../../plans/rules/demand/cells.ts';
import { type Plan, tryDraw } from '../../../plans/rules/demand/plan.ts';
import { startPlan } from '../../../plans/rules/demand/plan-start.ts';
import {
  type AssignObject,
  type Demand,
  fits,
  makePool,
  type Need,
  type Officer,
  type Pool,
  type Recusal,
  recusedBy,
  slotCount,
} from '../../../plans/rules/demand/pool.ts';
import { type Violator, violatorOf } from '../../../plans/rules/demand/shortage.ts';
import { compareTickets, th, ticket, uniformSmall } from '../primitives.ts';
import { type Loads, raiseLoad, remove, startLoads } from './load.ts';

/** Longer lists of skipped officers are recorded by number and hash. */
export const LISTED_SKIPS = 16;

export type AssignInput = {
  readonly suite: Suite;
  /** S, 32 bytes. */
  readonly seed: Uint8Array;
  readonly objects: readonly AssignObject[];
  /** Of every object that brings none of its own. */
  readonly demand: Demand;
  readonly officers: readonly Officer[];
  readonly recusals: readonly Recusal[];
};

/** Ids in the order in which they were drawn and skipped. */
export type Skips = { readonly ids: readonly string[] } | { readonly count: number; readonly digest: Bytes };

export type AssignedSlot = {
  readonly object: string;
  /** From 0, in the committed demand of the object. */
  readonly slot: number;
  readonly need: Need;
  readonly officer: string;
  readonly skipped: Skips;
  /** How many met rule 2 before the first was drawn, whatever their load below the cap: 1 is not random. */
  readonly candidates: number;
};

export type Assignment =
  | { readonly kind: 'assigned'; readonly slots: readonly AssignedSlot[] }
  | { readonly kind: 'infeasible'; readonly violator: Violator };

/** The whole assignment, in the order of drawing. `listed`: up to how many skipped ids are given one by one. */
export const assign = (input: AssignInput, listed = LISTED_SKIPS): Assignment =>
  assignInOrder({ ...input, objects: assignOrder(input.suite, input.seed, input.objects) }, 'DR1/slot', listed);

/** Objects by T(TH("DR1/assign-order", S), id); of a sealed list by the leaf hash in place of the id. */
export function assignOrder<T extends Pick<AssignObject, 'id' | 'leafHash'>>(
  suite: Suite,
  seed: Uint8Array,
  objects: readonly T[],
): readonly T[] {
  const key = th(suite, 'DR1/assign-order', seed);
  const placed = objects.map((object) => {
    const id = object.leafHash ?? utf8(object.id);
    return { object, id, ticket: ticket(suite, key, id) };
  });
  return placed.sort(compareTickets).map(({ object }) => object);
}

/** As `assign`, over objects in the order given: teams are built this way, with their own tag (rule 5). */
export function assignInOrder(
  input: AssignInput,
  tag: 'DR1/slot' | 'DR1/team-slot',
  listed = LISTED_SKIPS,
): Assignment {
  const pool = makePool(input.objects, input.demand, input.officers, input.recusals);
  const { plan, lacking } = startPlan(pool);
  if (lacking.length > 0) return { kind: 'infeasible', violator: violatorOf(pool, lacking) };
  const keyOf = (object: string, n: number) => th(input.suite, tag, input.seed, utf8(object), u32(n));
  return {
    kind: 'assigned',
    slots: drawSlots(input.suite, keyOf, plan, startLoads(pool), input.demand, listed),
  };
}

/** Every slot of a complete plan in its order, each under its own key. */
export function drawSlots(
  suite: Suite,
  keyOf: (object: string, slot: number) => Bytes,
  plan: Plan,
  loads: Loads,
  common: Demand,
  listed: number,
): readonly AssignedSlot[] {
  const { pool } = plan;
  const slots: AssignedSlot[] = [];
  for (const [o, object] of pool.objects.entries()) {
    const first = int(pool.firstSlot, o);
    for (const [n, need] of (object.demand ?? common).entries()) {
      const { officer, skipped, candidates } = drawSlot(suite, keyOf(object.id, n), plan, loads, first + n, first);
      const ids = skipped.map((w) => at(pool.officers, w).id);
      slots.push({
        object: object.id,
        slot: n,
        need,
        officer: at(pool.officers, officer).id,
        skipped: recordSkips(suite, ids, listed),
        candidates,
      });
    }
  }
  assert(slots.length === slotCount(pool), 'every slot has an officer');
  return slots;
}

function drawSlot(suite: Suite, key: Bytes, plan: Plan, loads: Loads, slot: number, first: number) {
  const { pool } = plan;
  const barred = [...recusedBy(pool, slot), ...plan.officerOf.subarray(first, slot)];
  const candidates = candidateCount(pool, loads, slot, barred);
  const skipped: number[] = [];
  // The counter does not restart between load groups.
  let counter = 0;
  for (const sameLoad of at(loads.groups, int(pool.classOf, slot))) {
    if (sameLoad.length === 0) continue;
    const group = sameLoad.slice();
    for (const officer of barred) remove(group, officer);
    for (; group.length > 0; counter += 1) {
      const [officer] = group.splice(uniformSmall(suite, key, counter, group.length).value, 1);
      assert(officer !== undefined, 'U is below the size of the group');
      if (tryDraw(plan, slot, officer)) {
        raiseLoad(loads, officer);
        return { officer, skipped, candidates };
      }
      skipped.push(officer);
    }
  }
  return assert(false, 'the planned officer of a slot is never skipped') as never;
}

/** Of the class below their cap, less those barred from this object: recused or already on its team, nobody twice. */
function candidateCount(pool: Pool, loads: Loads, slot: number, barred: readonly number[]): number {
  const away = barred.filter((w) => fits(pool, slot, w) && int(loads.load, w) < int(loads.limit, w));
  return int(loads.free, int(pool.classOf, slot)) - new Set(away).size;
}

const recordSkips = (suite: Suite, ids: readonly string[], listed: number): Skips =>
  ids.length <= listed ? { ids } : { count: ids.length, digest: th(suite, 'DR1/skips', ...ids.map(utf8)) };
