// The first complete plan, or who is missing (spec/draw.md section 5, rule 4).
// Scarcest class first, each class dealt round its members; then one search per slot that is left over. What a failed
// search reached is tight and never entered again, so all failures together cost one walk over everything.
// The slots reached by any failed search are the smallest set that holds all that is missing: it is the same whichever
// plan was found first (the source side of the minimum cut nearest the source), so it may be published as the violator.
import { at, int } from './cells.ts';
import { emptyPlan, hold, mayTake, NONE, noteTight, type Plan, rehouse, slotRank } from './plan.ts';
import { type Pool, slotCount } from './pool.ts';

/** `lacking`: slots, ascending, that together need more places than all who could take any of them have. Empty: the plan is complete. */
export type Start = { readonly plan: Plan; readonly lacking: readonly number[] };

export function startPlan(pool: Pool): Start {
  const plan = emptyPlan(pool);
  const left = slotsByClass(pool).map((slots, c) => ({ slots, c, capacity: capacityOf(pool, c) }));
  left.sort((a, b) => a.capacity * b.slots.length - b.capacity * a.slots.length || a.c - b.c);
  const leftOver = left.flatMap(({ slots, c }) => dealClass(plan, slots, at(pool.classes, c).members));
  const lacking = new Set<number>();
  for (const slot of leftOver) {
    if (rehouse(plan, slot, NONE, slotRank(plan, slot))) continue;
    for (const reached of plan.search.slots) lacking.add(reached);
    noteTight(plan, slot);
  }
  return { plan, lacking: [...lacking].sort((a, b) => a - b) };
}

function slotsByClass(pool: Pool): readonly number[][] {
  const slots: number[][] = pool.classes.map(() => []);
  for (let slot = 0; slot < slotCount(pool); slot += 1) at(slots, int(pool.classOf, slot)).push(slot);
  return slots;
}

/** Places of a class, no officer counted for more objects than there are. */
const capacityOf = (pool: Pool, c: number): number =>
  at(pool.classes, c).members.reduce((sum, w) => sum + Math.min(at(pool.officers, w).cap, pool.objects.length), 0);

/** Goes round the members, one slot each; answers the slots that nobody could take. */
function dealClass(plan: Plan, slots: readonly number[], members: readonly number[]): readonly number[] {
  let next = 0;
  let open = members.filter((w) => int(plan.spare, w) > 0);
  return slots.filter((slot) => {
    for (let tried = 0; tried < open.length; tried += 1) {
      const place = (next + tried) % open.length;
      const officer = at(open, place);
      if (!mayTake(plan, slot, officer)) continue;
      hold(plan, slot, officer);
      next = place + 1;
      if (int(plan.spare, officer) === 0) {
        open = open.filter((w) => w !== officer);
        next = place;
      }
      return false;
    }
    return true;
  });
}
