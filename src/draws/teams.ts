// The teams of a draw that drew teams first (R35), as pages show them: read from the result document, which alone says how
// they were built, or from what a sealed draw keeps closed until it is opened.
import { type Json, parseCanonical } from '../kit/canonical-json.ts';

type Closed = { readonly slots: readonly Json[]; readonly teams: TeamsOf };
type TeamsOf = { readonly built: readonly Built[]; readonly deals: readonly Deal[] };
type Built = {
  readonly team: string;
  readonly slot: number;
  readonly officer: string;
  readonly candidates: number;
};
type Deal = {
  readonly object: string;
  readonly team: string;
  readonly substitutes: readonly { readonly officer: string }[];
};
type Person = { readonly name: string; readonly certificate: string; readonly officeId: string };
type Need = { readonly department: string; readonly role: string };

export type DrawnTeam = {
  readonly code: string;
  /** Objects dealt to it. */
  readonly objects: number;
  readonly members: readonly (Need & Person & { readonly candidates: number })[];
};

type Resulted = { readonly result: string | null; readonly slots_text: string | null };

const read = <T>(text: string | null): Partial<T> | null =>
  text === null ? null : (parseCanonical(text) as unknown as Partial<T> | null);

/** What a sealed draw keeps closed, for whoever sees every place in it (`seen`: how many, with those of units that were added later); else null. */
export const closedTo = (text: string | null, seen: number): string | null =>
  (read<Closed>(text)?.slots?.length ?? Number.POSITIVE_INFINITY) <= seen ? text : null;

/** Empty where no teams were drawn, or none are to be seen. Names come as they stand in the committed pool; whoever shows them to the public masks them. */
export function drawnTeams(
  { result, slots_text: closed }: Resulted,
  demand: readonly Need[],
  people: ReadonlyMap<string, Person>,
): readonly DrawnTeam[] {
  const teams = read<Closed>(result)?.teams ?? read<Closed>(closed)?.teams;
  if (!teams) return [];
  return [...Map.groupBy(teams.built, ({ team }) => team)].map(([code, places]) => ({
    code,
    objects: teams.deals.filter(({ team }) => team === code).length,
    members: places.map(({ slot, officer, candidates }) => ({
      department: demand[slot]?.department ?? '',
      role: demand[slot]?.role ?? '',
      name: people.get(officer)?.name ?? officer,
      certificate: people.get(officer)?.certificate ?? '',
      officeId: people.get(officer)?.officeId ?? '',
      candidates,
    })),
  }));
}

/** Who was drawn into which team, in the order of drawing; empty where none were. */
export function builtOf({ result, slots_text: closed }: Resulted): readonly Pick<Built, 'team' | 'officer'>[] {
  return (read<Closed>(result)?.teams ?? read<Closed>(closed)?.teams)?.built ?? [];
}

/** How often each has stood in for a member by the result itself; empty where no teams were drawn. */
export function stoodInOf({ result, slots_text: closed }: Resulted): ReadonlyMap<string, number> {
  const teams = read<Closed>(result)?.teams ?? read<Closed>(closed)?.teams;
  const times = new Map<string, number>();
  for (const { officer } of teams?.deals.flatMap(({ substitutes }) => substitutes) ?? [])
    times.set(officer, (times.get(officer) ?? 0) + 1);
  return times;
}
