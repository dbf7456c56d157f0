// Equal shares: of each class, the officers who may still take something, grouped by how much they already have
// (spec/draw.md section 5, rule 2: "the group of smallest load"). Load counts from 0 in each draw.
import { add, at, int } from '../../../plans/rules/demand/cells.ts';
import type { Pool } from '../../../plans/rules/demand/pool.ts';

export type Loads = {
  readonly pool: Pool;
  readonly load: Int32Array;
  /** groups[class][load]: officers below their cap, ascending. Loads only rise, so groups only drain upwards. */
  readonly groups: readonly number[][][];
  /** Officers below their cap, per class. */
  readonly free: Int32Array;
};

export function startLoads(pool: Pool): Loads {
  const groups = pool.classes.map(({ members }) => [members.filter((w) => at(pool.officers, w).cap > 0)]);
  const free = Int32Array.from(groups, (ofClass) => at(ofClass, 0).length);
  return { pool, load: new Int32Array(pool.officers.length), groups, free };
}

/** One more object for this officer: he moves up a group in every class he serves, or leaves them at his cap. */
export function raiseLoad({ pool, load, groups, free }: Loads, officer: number): void {
  const before = int(load, officer);
  const after = before + 1;
  load[officer] = after;
  const full = after >= at(pool.officers, officer).cap;
  for (const c of at(pool.classesOf, officer)) {
    const ofClass = at(groups, c);
    remove(at(ofClass, before), officer);
    if (full) add(free, c, -1);
    else {
      ofClass[after] ??= [];
      insert(at(ofClass, after), officer);
    }
  }
}

/** Removes one officer from an ascending group, if he is in it. */
export function remove(group: number[], officer: number): void {
  const at = position(group, officer);
  if (group[at] === officer) group.splice(at, 1);
}

function insert(group: number[], officer: number): void {
  group.splice(position(group, officer), 0, officer);
}

/** Where the officer stands, or would stand. */
function position(group: readonly number[], officer: number): number {
  let low = 0;
  let high = group.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(group, middle) < officer) low = middle + 1;
    else high = middle;
  }
  return low;
}
