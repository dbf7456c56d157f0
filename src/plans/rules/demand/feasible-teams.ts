// Teams first (R35; spec/draw.md section 5, rule 7): before the commitment, are there members for every team, room in the teams for all that
// will be drawn, and somebody to substitute, whichever objects are drawn and however teams turn out?
//   members, room   exact: neither depends on what is drawn.
//   substitutes     whoever of a team may not come, the other places of the team hold at most one each of those who could
//                   substitute. So more of these than such places always leave one; fewer may, and are refused to be safe.
import { compareText } from '../../../kit/bytes.ts';
import { type FeasibleInput, feasible } from './feasible.ts';
import type { Need, Officer } from './pool.ts';
import type { Shortage } from './shortage.ts';

/** Officers' caps in `FeasibleInput` count the teams that each may join. */
export type TeamsInput = FeasibleInput & { readonly count: number; readonly teamCap: number };

export type TeamsLack =
  | { readonly of: 'members'; readonly shortage: Shortage }
  | { readonly of: 'room'; readonly objects: number; readonly places: number }
  | {
      readonly of: 'substitutes';
      readonly need: Need;
      readonly area: string | null;
      readonly able: number;
      readonly wanted: number;
    };

/** The first lack, or null. */
export function teamsLack(input: TeamsInput): TeamsLack | null {
  const { strata, demand, officers, count, teamCap } = input;
  const objects = strata.reduce((sum, { n }) => sum + n, 0);
  if (objects > count * teamCap) return { of: 'room', objects, places: count * teamCap };
  const built = feasible({ strata: [{ n: count, recusals: [] }], demand, officers });
  if (built.kind === 'infeasible') return { of: 'members', shortage: built.shortage };
  for (const stratum of strata) {
    if (stratum.n === 0) continue;
    const closed = [new Set<string>(), ...recusedPerObject(stratum.recusals)];
    for (const recused of closed) {
      const lack = substitutesLack(input, stratum.area ?? null, recused);
      if (lack) return lack;
    }
  }
  return null;
}

function recusedPerObject(recusals: FeasibleInput['strata'][number]['recusals']): readonly ReadonlySet<string>[] {
  const perObject = new Map<string, Set<string>>();
  for (const [object, officer] of recusals) perObject.set(object, (perObject.get(object) ?? new Set()).add(officer));
  return [...perObject].sort(([a], [b]) => compareText(a, b)).map(([, officer]) => officer);
}

const serves = (officer: Officer, need: Need): boolean =>
  officer.department === need.department &&
  officer.roles.includes(need.role) &&
  (need.specialty === undefined || (officer.specialties ?? []).includes(need.specialty));

const reaches = (officer: Officer, area: string | null): boolean =>
  area === null || officer.areas === undefined || officer.areas.includes(area);

function substitutesLack(
  { demand, officers }: TeamsInput,
  area: string | null,
  recused: ReadonlySet<string>,
): TeamsLack | null {
  const comes = (officer: Officer) => reaches(officer, area) && !recused.has(officer.id);
  for (const need of demand) {
    const fitting = officers.filter((officer) => serves(officer, need));
    if (fitting.every((officer) => officer.cap === 0 || comes(officer))) continue;
    const able = fitting.filter(comes);
    const wanted = demand.filter((other) => able.some((officer) => serves(officer, other))).length || 1;
    if (able.length < wanted) return { of: 'substitutes', need, area, able: able.length, wanted };
  }
  return null;
}
