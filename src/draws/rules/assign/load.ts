// Equal shares: of each class, the officers who may still take something, grouped by how much they already have
// (spec/draw.md section 5, rule 2: "the group of smallest load"). Load counts from 0 in each draw.
import { add, at, int } from '../../../plans/rules/demand/cells.ts';
import type { Pool } from '../../../plans/rules/demand/pool.ts';

export type Loads = {
  readonly pool: Pool;
  readonly load: Int32Array;
  /** Where he is full: his cap, or what he had before and his cap of what is drawn now. */
  readonly limit: Int32Array;
  /** groups[class][load]: officers below their cap, ascending. Loads only rise, so groups only drain upwards. */
  readonly groups: readonly number[][][];
  /** Officers below their cap, per class. */
  readonly free: Int32Array;
};

/** `before`: what each officer of the pool holds already; the caps of the pool count what he may take beside that. */
export function startLoads(pool: Pool, before: readonly number[] = []): Loads {
  const load = Int32Array.from(pool.officers, (_, w) => before[w] ?? 0);
  const limit = Int32Array.from(pool.officers, ({ cap }, w) => int(load, w) + cap);
  const groups = pool.classes.map(({ members }) => {
    const byLoad: number[][] = [[]];
    for (const w of members) {
      if (at(pool.officers, w).cap === 0) continue;
      const group = byLoad[int(load, w)] ?? [];
      group.push(w);
      byLoad[int(load, w)] = group;
    }
    return Array.from(byLoad, (group) => group ?? []);
  });
  const free = Int32Array.from(groups, (ofClass) => ofClass.reduce((sum, group) => sum + group.length, 0));
  return { pool, load, limit, groups, free };
}

/** One more object for this officer: he moves up a group in every class he serves, or leaves them at his cap. */
export function raiseLoad({ pool, load, limit, groups, free }: Loads, officer: number): void {
  const before = int(load, officer);
  const after = before + 1;
  load[officer] = after;
  const full = after >= int(limit, officer);
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
