// What a method tells the units of a list apart by, and how many of each there are (spec/draw.md section 4). Their chances are a rule of the
// plan (plans/rules/chances.ts): they are known, and shown, before anything is drawn.
import type { Group, Unlike } from '../../plans/rules/chances.ts';
import type { Method } from './select.ts';
import type { Units } from './units.ts';

export const isUnlike = (method: Method): method is Extract<Method, Unlike> =>
  method.kind === 'pps' || method.kind === 'layered';

/** What a method tells units apart by; null where all are alike to it. */
export const lookOf = ({ kind }: Method): ((unit: { weight: bigint; burden: number }) => bigint) | null => {
  if (kind === 'pps') return ({ weight }) => weight;
  return kind === 'layered' ? ({ burden }) => BigInt(burden) : null;
};

/** Counts groups by stratum while a list is built; nothing where the method tells no units apart. */
export function groupCounter(method: Method) {
  const look = lookOf(method);
  const strata = new Map<string, Map<bigint, number>>();
  return {
    add(stratum: string, { weight, burden }: { readonly weight: number; readonly burden: number }) {
      if (look === null) return;
      const counts = strata.get(stratum) ?? new Map<bigint, number>();
      const value = look({ weight: BigInt(weight), burden });
      strata.set(stratum, counts.set(value, (counts.get(value) ?? 0) + 1));
    },
    groups: (): ReadonlyMap<string, readonly Group[]> =>
      new Map([...strata].map(([stratum, counts]) => [stratum, groupsIn(counts)])),
  };
}

const groupsIn = (counts: ReadonlyMap<bigint, number>): readonly Group[] =>
  [...counts].map(([value, units]) => ({ value, units })).sort((a, b) => (a.value < b.value ? -1 : 1));

/** By ascending value; null where the method treats all alike. */
export function groupsOf(method: Method, units: Units): readonly Group[] | null {
  const look = lookOf(method);
  if (look === null) return null;
  const counts = new Map<bigint, number>();
  for (let position = 0; position < units.size; position += 1) {
    const value = look({ weight: units.weight(position), burden: units.burden(position) });
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, units: count })).sort((a, b) => (a.value < b.value ? -1 : 1));
}
