// The answers of the operations `match` and `teams`: the draw of inspectors, slot by slot and teams first (spec/draw.md section 5).
import { assign } from '../../src/draws/rules/assign/assign.ts';
import { assignTeams, type TeamShortage, teamCodes } from '../../src/draws/rules/assign/teams.ts';
import type { Bytes } from '../../src/kit/bytes.ts';
import type { Json } from '../../src/kit/canonical-json.ts';
import type { Suite } from '../../src/kit/hash.ts';
import { ok, type Result, refuse } from '../../src/kit/result.ts';
import type { Need, Officer, Recusal } from '../../src/plans/rules/demand/pool.ts';

type MatchInput = {
  readonly suite: Suite;
  readonly seed: Bytes;
  readonly objects: readonly string[];
  readonly demand: readonly Need[];
  readonly officers: readonly {
    readonly id: string;
    readonly department: string;
    readonly roles: readonly string[];
    readonly cap: number;
  }[];
  readonly recusals: readonly Recusal[];
};

/** Slots as [object, department, role, officer, [skipped]] in the order of drawing; a violator's slots as [object, department, role]. */
export function match({ objects, ...input }: MatchInput): Result<Json> {
  const doubles = checkDoubles(objects, input.officers);
  if (!doubles.ok) return doubles;
  const result = assign({ ...input, objects: objects.map((id) => ({ id })) }, Number.POSITIVE_INFINITY);
  if (result.kind === 'infeasible') {
    const slots = result.violator.slots.map(({ object, slot }) => [object, ...words(input.demand[slot])]);
    return ok({ infeasible: { slots, officers: result.violator.officers } });
  }
  return ok({
    slots: result.slots.map(({ object, need, officer, skipped }) => [
      object,
      ...words(need),
      officer,
      'ids' in skipped ? skipped.ids : [],
    ]),
  });
}

function checkDoubles(objects: readonly string[], officers: readonly { readonly id: string }[]): Result<null> {
  if (new Set(objects).size < objects.length) return refuse('draws.listDuplicate', 'conflict');
  return new Set(officers.map(({ id }) => id)).size < officers.length
    ? refuse('draws.officerDuplicate', 'conflict')
    : ok(null);
}

type TeamsOp = Omit<MatchInput, 'officers'> & {
  readonly teams: number;
  readonly teamCap: number;
  readonly officers: readonly (Omit<Officer, 'cap'> & { readonly cap: number | undefined })[];
};

/** Teams as [code, [officer per slot]], deals in the order of dealing as [object, team, [[slot, substitute]]]. */
export function teams({ objects, teams: count, officers, ...input }: TeamsOp): Result<Json> {
  const doubles = checkDoubles(objects, officers);
  if (!doubles.ok) return doubles;
  const result = assignTeams({
    ...input,
    count,
    objects: objects.map((id) => ({ id })),
    officers: officers.map((one) => ({ ...one, cap: one.cap ?? 1 })),
  });
  if (result.kind === 'infeasible') return ok({ infeasible: teamShortage(result.shortage, objects, input.demand) });
  const members = (code: string) => result.built.filter((row) => row.object === code).map((row) => row.officer);
  return ok({
    teams: teamCodes(count).map((code) => [code, members(code)]),
    deals: result.deals.map(({ object, team, substitutes }) => [
      object,
      team,
      substitutes.map(({ slot, officer }) => [slot, officer]),
    ]),
  });
}

function teamShortage(shortage: TeamShortage, objects: readonly string[], demand: readonly Need[]): Json {
  const slotsOf = (object: string, slot: number) => [object, ...words(demand[slot])];
  if (shortage.of === 'members') {
    const { slots, officers } = shortage.violator;
    return { slots: slots.map(({ object, slot }) => slotsOf(object, slot)), officers };
  }
  if (shortage.of === 'substitutes') return { slots: [slotsOf(shortage.object, shortage.slot)], officers: [] };
  return { slots: objects.flatMap((object) => demand.map((_, slot) => slotsOf(object, slot))), officers: [] };
}

const words = (need: Need | undefined): readonly string[] => (need === undefined ? [] : [need.department, need.role]);
