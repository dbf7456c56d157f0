// The teams of a draw that drew teams first (R35), as pages show them: read from the result document, which alone says how they were built.
import { type Json, parseCanonical } from '../kit/canonical-json.ts';

type Built = {
  readonly team: string;
  readonly slot: number;
  readonly officer: string;
  readonly candidates: number;
};
type Deal = { readonly object: string; readonly team: string };
type Person = { readonly name: string; readonly certificate: string; readonly officeId: string };
type Need = { readonly department: string; readonly role: string };

export type DrawnTeam = {
  readonly code: string;
  /** Objects dealt to it. */
  readonly objects: number;
  readonly members: readonly (Need & Person & { readonly candidates: number })[];
};

/** Empty where no teams were drawn. Names come as they stand in the committed pool; whoever shows them to the public masks them. */
export function drawnTeams(
  result: string | null,
  demand: readonly Need[],
  people: ReadonlyMap<string, Person>,
): readonly DrawnTeam[] {
  const document = result === null ? null : (parseCanonical(result) as { readonly teams?: Json } | null);
  const teams = document?.teams as unknown as { built: readonly Built[]; deals: readonly Deal[] } | undefined;
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
