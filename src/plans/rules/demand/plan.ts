// Could everything still be filled if this officer took this slot? (spec/draw.md section 5, rules 2 and 3)
//
// The answer is kept at hand as a plan: one officer for every slot, all within the rules. What holds, and when:
//   at the start      a plan is found, or a set of slots that wants more than its officers can give (plan-start.ts);
//   before slot s     slots < s are drawn and never move again; the plan fills all slots ≥ s; an officer's `spare` is
//                     his cap less what is drawn and planned for him;
//   candidate v for s the plan has u on s. v = u, or v with something spare: the plan is at most moved by one slot.
//                     Otherwise v must give a slot away, and a chain of displacements must end at an officer with
//                     something spare (u has, for he leaves s). A chain exists iff a complete assignment exists: this is
//                     the augmenting path of a maximum flow slot → (object, officer) → officer;
//   no chain          all that was reached is a tight set: its slots need every place that its officers have. So no
//                     other slot may ever take one of these officers;
//   for ever after    a tight set stays tight: each slot that is drawn from it uses up one of its own places. Unions and
//                     intersections of tight sets are tight, so they are kept as a rising chain B1 ⊂ B2 ⊂ …, each
//                     officer and slot with the rank of the smallest that has him. A candidate of lower rank than the
//                     slot is refused at once, and no chain of displacements needs to enter a lower rank: it could not
//                     come out again.
// Each failed search that reaches an officer of the slot's own rank splits that rank, so over a whole draw there are fewer
// of those than officers. (The others are about a colleague who is planned for another slot of the same object.)
import { assert } from '../../../kit/assert.ts';
import { add, at, int } from './cells.ts';
import { classOfSlot, fits, isRecused, type Pool, slotCount } from './pool.ts';

export const NONE = -1;

export type Plan = {
  readonly pool: Pool;
  /** Per slot: the officer drawn or planned, or NONE. */
  readonly officerOf: Int32Array;
  /** Per officer: his planned slots, in no order; `placeOf` says where in that list a slot stands. */
  readonly held: readonly number[][];
  readonly placeOf: Int32Array;
  readonly spare: Int32Array;
  /** Slots before this one are drawn; during a trial the slot under trial counts as drawn. */
  drawn: number;
  /** Level 0 is outside all tight sets; `rankOf[level]` orders the levels, smaller is further in. */
  readonly officerLevel: Int32Array;
  readonly slotLevel: Int32Array;
  readonly rankOf: number[];
  readonly search: Search;
};

/** Scratch of one search. A stamp equal to `round` means "in this search". */
type Search = {
  round: number;
  readonly officerSeen: Int32Array;
  readonly slotSeen: Int32Array;
  /** The slot that takes the officer whom this slot gives up. */
  readonly takenBy: Int32Array;
  readonly slots: number[];
  readonly officers: number[];
  readonly classes: readonly Scan[];
};

/** How far the members of a class have been looked at; `left` could not come for one object but may for another. */
type Scan = { round: number; start: number; scanned: number; left: number[] };

export function emptyPlan(pool: Pool): Plan {
  const slots = slotCount(pool);
  const officers = pool.officers.length;
  return {
    pool,
    officerOf: new Int32Array(slots).fill(NONE),
    held: pool.officers.map(() => []),
    placeOf: new Int32Array(slots),
    spare: Int32Array.from(pool.officers, ({ cap }) => Math.min(cap, slots)),
    drawn: 0,
    officerLevel: new Int32Array(officers),
    slotLevel: new Int32Array(slots),
    rankOf: [0],
    search: {
      round: 0,
      officerSeen: new Int32Array(officers),
      slotSeen: new Int32Array(slots),
      takenBy: new Int32Array(slots),
      slots: [],
      officers: [],
      classes: pool.classes.map(() => ({ round: 0, start: 0, scanned: 0, left: [] })),
    },
  };
}

/** Draws `officer` for `slot`, the next one, and is true; or leaves the plan as it is when that would leave no complete assignment. */
export function tryDraw(plan: Plan, slot: number, officer: number): boolean {
  assert(slot === plan.drawn, 'slots are drawn in order');
  const { officerOf, spare } = plan;
  const planned = int(officerOf, slot);
  if (planned !== officer && officerRank(plan, officer) < slotRank(plan, slot)) return false;
  release(plan, slot);
  plan.drawn = slot + 1;
  if (planned === officer) {
    officerOf[slot] = officer;
    add(spare, officer, -1);
    return true;
  }
  const twin = slotAtObject(plan, slot, officer);
  officerOf[slot] = officer;
  if (twin !== NONE || int(spare, officer) === 0) {
    const moved =
      twin === NONE ? unloadOfficer(plan, slot, officer, planned) : rehouse(plan, twin, planned, slotRank(plan, slot));
    if (!moved) {
      plan.drawn = slot;
      hold(plan, slot, planned);
      noteTight(plan, slot);
      return false;
    }
  }
  add(spare, officer, -1);
  return true;
}

/** A full officer gives any one of his planned slots away. */
function unloadOfficer(plan: Plan, slot: number, officer: number, goal: number): boolean {
  startSearch(plan.search);
  const floor = slotRank(plan, slot);
  return reachFull(plan, NONE, officer, goal, floor) || runSearch(plan, goal, floor);
}

/**
 * Finds the slot another officer, over as many displacements as it takes, none of them below the rank `floor`. `goal` is
 * an officer known to have something spare, or NONE.
 */
export function rehouse(plan: Plan, slot: number, goal: number, floor: number): boolean {
  startSearch(plan.search);
  return reachSlot(plan, slot, NONE, goal, floor) || runSearch(plan, goal, floor);
}

function startSearch(search: Search): void {
  search.round += 1;
  search.slots.length = 0;
  search.officers.length = 0;
}

/** Breadth first; `slots` grows while it is walked. */
function runSearch(plan: Plan, goal: number, floor: number): boolean {
  const { slots } = plan.search;
  for (let i = 0; i < slots.length; i += 1) if (expand(plan, at(slots, i), goal, floor)) return true;
  return false;
}

/** Puts a slot on the list of those that lose their officer; true when the goal can take it and the whole chain has moved. */
function reachSlot(plan: Plan, slot: number, takenBy: number, goal: number, floor: number): boolean {
  const { search } = plan;
  if (int(search.slotSeen, slot) === search.round || slotRank(plan, slot) < floor) return false;
  search.slotSeen[slot] = search.round;
  search.takenBy[slot] = takenBy;
  search.slots.push(slot);
  if (goal === NONE || !mayTake(plan, slot, goal)) return false;
  moveChain(plan, slot, goal);
  return true;
}

/** Looks at every officer who could take the slot and was not yet reached; each class is walked about once per search. */
function expand(plan: Plan, slot: number, goal: number, floor: number): boolean {
  const { members } = classOfSlot(plan.pool, slot);
  const scan = at(plan.search.classes, int(plan.pool.classOf, slot));
  if (scan.round !== plan.search.round) {
    scan.round = plan.search.round;
    scan.scanned = 0;
    scan.left = [];
  }
  const blocked: number[] = [];
  const waiting = scan.left;
  while (waiting.length > 0 || scan.scanned < members.length) {
    const officer = waiting.pop() ?? at(members, (scan.start + scan.scanned++) % members.length);
    const answer = reachOfficer(plan, slot, officer, goal, floor);
    if (answer === 'moved') {
      scan.start = (scan.start + Math.max(scan.scanned - 1, 0)) % members.length;
      return true;
    }
    if (answer === 'blocked') blocked.push(officer);
  }
  scan.left = blocked;
  return false;
}

function reachOfficer(plan: Plan, slot: number, officer: number, goal: number, floor: number) {
  const { search } = plan;
  if (int(search.officerSeen, officer) === search.round) return 'seen';
  if (isRecused(plan.pool, slot, officer)) return 'blocked';
  const twin = slotAtObject(plan, slot, officer);
  if (twin !== NONE) return twin >= plan.drawn && reachSlot(plan, twin, slot, goal, floor) ? 'moved' : 'blocked';
  if (officerRank(plan, officer) < floor) return 'seen';
  if (int(plan.spare, officer) > 0) {
    moveChain(plan, slot, officer);
    return 'moved';
  }
  return reachFull(plan, slot, officer, goal, floor) ? 'moved' : 'seen';
}

/** An officer with nothing spare: each slot planned for him might make room. */
function reachFull(plan: Plan, takenBy: number, officer: number, goal: number, floor: number): boolean {
  const { search } = plan;
  search.officerSeen[officer] = search.round;
  search.officers.push(officer);
  for (const held of at(plan.held, officer)) if (reachSlot(plan, held, takenBy, goal, floor)) return true;
  return false;
}

/** The last slot of the chain gets `officer`, the one before it whom that slot gave up, and so on to the root. */
function moveChain(plan: Plan, last: number, officer: number): void {
  let given = officer;
  for (let slot = last; slot !== NONE; slot = int(plan.search.takenBy, slot)) {
    const before = int(plan.officerOf, slot);
    if (before !== NONE) release(plan, slot);
    hold(plan, slot, given);
    given = before;
  }
}

/** Splits off what the last, failed search reached within the slot's own rank: a new level just below it. */
export function noteTight(plan: Plan, slot: number): void {
  const { rankOf, officerLevel, slotLevel, search } = plan;
  const outer = int(slotLevel, slot);
  const officers = search.officers.filter((w) => int(officerLevel, w) === outer);
  if (officers.length === 0) return;
  const inner = rankOf.length;
  const rank = at(rankOf, outer);
  for (const [level, other] of rankOf.entries()) if (other >= rank) rankOf[level] = other + 1;
  rankOf.push(rank);
  for (const w of officers) officerLevel[w] = inner;
  for (const t of search.slots) if (int(slotLevel, t) === outer) slotLevel[t] = inner;
}

/** The slot of the same object that has this officer, drawn or planned, or NONE. */
function slotAtObject({ pool, officerOf }: Plan, slot: number, officer: number): number {
  const object = int(pool.objectOf, slot);
  const end = int(pool.firstSlot, object + 1);
  for (let t = int(pool.firstSlot, object); t < end; t += 1) if (officerOf[t] === officer) return t;
  return NONE;
}

/** Right class, not recused, not yet at this object; his cap is not looked at. */
export const mayTake = (plan: Plan, slot: number, officer: number): boolean =>
  fits(plan.pool, slot, officer) && !isRecused(plan.pool, slot, officer) && slotAtObject(plan, slot, officer) === NONE;

const officerRank = (plan: Plan, officer: number): number => at(plan.rankOf, int(plan.officerLevel, officer));
export const slotRank = (plan: Plan, slot: number): number => at(plan.rankOf, int(plan.slotLevel, slot));

export function hold(plan: Plan, slot: number, officer: number): void {
  const held = at(plan.held, officer);
  plan.officerOf[slot] = officer;
  plan.placeOf[slot] = held.length;
  held.push(slot);
  add(plan.spare, officer, -1);
}

function release(plan: Plan, slot: number): void {
  const officer = int(plan.officerOf, slot);
  const held = at(plan.held, officer);
  const last = at(held, held.length - 1);
  const place = int(plan.placeOf, slot);
  held[place] = last;
  plan.placeOf[last] = place;
  held.pop();
  plan.officerOf[slot] = NONE;
  add(plan.spare, officer, 1);
}
