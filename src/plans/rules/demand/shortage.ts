// Who is missing, as data that a page can put into words: "8 objects need a leader of X, 1 leader with cap 4"
// (spec/draw.md section 5, rule 4).
import { at, int } from './cells.ts';
import { type ClassNeed, isRecused, type Pool } from './pool.ts';

/** One kind of slot in the shortage. An officer counts for at most his cap, and once per object that he may visit. */
export type ShortGroup = ClassNeed & {
  readonly needed: number;
  readonly officers: readonly string[];
  readonly capacity: number;
};

/** `needed` > `capacity`: all these slots together against all officers who could take any of them. */
export type Shortage = {
  readonly needed: number;
  /** By id bytes. */
  readonly officers: readonly string[];
  readonly capacity: number;
  readonly groups: readonly ShortGroup[];
};

/** The slots of a shortage by object and number, in the order of drawing: a Hall violator. */
export type Violator = Shortage & { readonly slots: readonly { readonly object: string; readonly slot: number }[] };

export function shortageOf(pool: Pool, lacking: readonly number[]): Shortage {
  const byClass = new Map<number, number[]>();
  for (const slot of lacking) {
    const c = int(pool.classOf, slot);
    const slots = byClass.get(c) ?? [];
    slots.push(slot);
    byClass.set(c, slots);
  }
  const groups = [...byClass].sort(([a], [b]) => a - b);
  return {
    ...places(pool, lacking),
    groups: groups.map(([c, slots]) => ({ ...at(pool.classes, c).need, ...places(pool, slots) })),
  };
}

export const violatorOf = (pool: Pool, lacking: readonly number[]): Violator => ({
  ...shortageOf(pool, lacking),
  slots: lacking.map((slot) => {
    const o = int(pool.objectOf, slot);
    return { object: at(pool.objects, o).id, slot: slot - int(pool.firstSlot, o) };
  }),
});

/** Who could take any of the slots (ascending), and how many objects of theirs he could visit within his cap. */
function places(pool: Pool, slots: readonly number[]) {
  const found = new Map<number, { object: number; count: number }>();
  const open = new Map<number, readonly number[]>();
  for (const slot of slots) {
    const c = int(pool.classOf, slot);
    const object = int(pool.objectOf, slot);
    const waiting = (open.get(c) ?? at(pool.classes, c).members).filter((w) => {
      if (isRecused(pool, slot, w)) return true;
      const { cap } = at(pool.officers, w);
      const before = found.get(w) ?? { object: -1, count: 0 };
      const count = before.object === object ? before.count : Math.min(cap, before.count + 1);
      found.set(w, { object, count });
      return count < cap;
    });
    open.set(c, waiting);
  }
  const officers = [...found].sort(([a], [b]) => a - b);
  return {
    needed: slots.length,
    officers: officers.map(([w]) => at(pool.officers, w).id),
    capacity: officers.reduce((sum, [, { count }]) => sum + count, 0),
  };
}
