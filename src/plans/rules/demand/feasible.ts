// Before the commitment nobody knows which objects will be drawn, only how many: are there enough inspectors whichever
// they are? (spec/draw.md section 5, rule 4). Of each stratum the worst drawing is taken:
//   as many recused objects as may be drawn, or fewer   all of them are drawn, and objects without recusal for the rest.
//                            No drawing is worse: another object has no recusals to give. The answer is exact.
//   more of them             which are drawn matters. Let c(w) be how often officer w is recused, at most n, and let the
//                            i-th object be closed to all w with c(w) ≥ i. Recusals heaped up like this are at least as
//                            bad as any drawing: whatever k of the n objects a shortage is about, w serves at least
//                            k − c(w) of them, and of the first k here exactly max(0, k − c(w)). So "feasible" holds for
//                            every drawing, while a shortage may be one that no drawing has (`exact` is false). That a
//                            shortage may be about other places of each object changes nothing: docs/decisions/0099.
import { startPlan } from './plan-start.ts';
import { type AssignObject, type Demand, makePool, type Officer, type Recusal } from './pool.ts';
import { type Shortage, shortageOf } from './shortage.ts';

/** One stratum (or area) of the list: any `n` of its objects, reserves included, may have to be inspected. */
export type DrawnStratum = {
  readonly area?: string;
  readonly n: number;
  /** Replaces the common demand. */
  readonly demand?: Demand;
  /** Of objects in this stratum only. */
  readonly recusals: readonly Recusal[];
};

export type FeasibleInput = {
  readonly strata: readonly DrawnStratum[];
  readonly demand: Demand;
  readonly officers: readonly Officer[];
};

/** `exact`: some drawing really has this shortage; else it could not be excluded. */
export type Feasibility =
  | { readonly kind: 'feasible' }
  | { readonly kind: 'infeasible'; readonly exact: boolean; readonly shortage: Shortage };

export function feasible({ strata, demand, officers }: FeasibleInput): Feasibility {
  const known = new Set(officers.map(({ id }) => id));
  const objects: AssignObject[] = [];
  const recusals: Recusal[] = [];
  let exact = true;
  for (const [s, stratum] of strata.entries()) {
    const closed = recusedOfficers(stratum, known);
    const worst = closed.length <= stratum.n ? closed : heapedUp(closed, stratum.n);
    exact &&= worst === closed;
    for (let i = 0; i < stratum.n; i += 1) {
      const id = `${s}/${i}`;
      objects.push({
        id,
        ...(stratum.area !== undefined && { area: stratum.area }),
        ...(stratum.demand !== undefined && { demand: stratum.demand }),
      });
      for (const officer of worst[i] ?? []) recusals.push([id, officer]);
    }
  }
  const pool = makePool(objects, demand, officers, recusals);
  const { lacking } = startPlan(pool);
  if (lacking.length === 0) return { kind: 'feasible' };
  return { kind: 'infeasible', exact, shortage: shortageOf(pool, lacking) };
}

/** Per object with recusals, the officers recused for it. Recusals of people outside the pool bind nobody. */
function recusedOfficers({ recusals }: DrawnStratum, known: ReadonlySet<string>): readonly ReadonlySet<string>[] {
  const perObject = new Map<string, Set<string>>();
  for (const [object, officer] of recusals) {
    if (known.has(officer)) perObject.set(object, (perObject.get(object) ?? new Set<string>()).add(officer));
  }
  return [...perObject.values()];
}

function heapedUp(closed: readonly ReadonlySet<string>[], n: number): readonly (readonly string[])[] {
  const heaps: string[][] = Array.from({ length: n }, () => []);
  const counts = new Map<string, number>();
  for (const officer of closed.flatMap((set) => [...set])) {
    const count = counts.get(officer) ?? 0;
    heaps[count]?.push(officer);
    counts.set(officer, count + 1);
  }
  return heaps;
}
