// The officers of a result: slot by slot, or teams first where the commitment says so (R32, R35; spec/draw.md section 5). Server and verifier
// come from documents to the one assignment here, and back to what the result document says of the teams.
import { toHex, u32, utf8 } from '../../kit/bytes.ts';
import type { Json } from '../../kit/canonical-json.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { at } from '../../plans/rules/demand/cells.ts';
import type { AssignObject, Demand, Officer } from '../../plans/rules/demand/pool.ts';
import { mostUnits } from '../../plans/rules/quota.ts';
import { type AssignedSlot, type AssignInput, assign, type Skips } from './assign/assign.ts';
import { type OpenPlace, refill } from './assign/refill.ts';
import { assignTeams, membersOf, type Teams, teamCodes, teamSlots, teamsWithin } from './assign/teams.ts';
import type { OfficerRecord, Recusal } from './list.ts';
import { th } from './primitives.ts';
import { integer, object, type Shape } from './shape.ts';

/** `teamCap`: most objects of a team. `memberCap`: most teams of an officer. */
export type TeamsRule = { readonly count: number; readonly teamCap: number; readonly memberCap: number };

const MOST_TEAMS = 9_999;
const rule: Shape<TeamsRule> = object<TeamsRule>({
  count: integer(1, MOST_TEAMS),
  teamCap: integer(1, 0xffff),
  memberCap: integer(1, MOST_TEAMS),
});

/** Null, or not named at all in commitments from before there were teams: slot by slot. */
export const teamsShape: Shape<TeamsRule | null> = (value, path) =>
  value === undefined || value === null ? ok(null) : rule(value, path);

/** Refuses: draws.teamsRoom, where the teams cannot take all that is drawn. */
export function checkTeams(commitment: {
  readonly teams: TeamsRule | null;
  readonly quota:
    | { readonly kind: 'unbiased'; readonly numerator: number; readonly denominator: number }
    | { readonly kind: 'share' | 'total' };
  readonly strata: readonly { readonly size: number; readonly n: number }[];
}): Result<null> {
  const { teams, strata, quota } = commitment;
  if (teams === null) return ok(null);
  const most = ({ size, n }: { readonly size: number; readonly n: number }) =>
    quota.kind === 'unbiased' ? mostUnits(size, n, quota.numerator, quota.denominator) : n;
  const drawn = strata.reduce((sum, stratum) => sum + most(stratum), 0);
  const places = teams.count * teams.teamCap;
  return places < drawn ? refuse('draws.teamsRoom', 'unmet', { drawn, places }) : ok(null);
}

type CommittedNeed = { readonly department: string; readonly role: string; readonly specialty: string | null };

export const demandOf = (demand: readonly CommittedNeed[]): Demand =>
  demand.map(({ department, role, specialty }) => ({ department, role, ...(specialty === null ? {} : { specialty }) }));

export const officerOf = ({ id, department, roles, specialties, cap, area }: OfficerRecord): Officer => ({
  ...{ id, department, roles, specialties, cap },
  ...(area === null ? {} : { areas: area }),
});

/** As members of teams: the cap of objects becomes one of teams. */
export const joiners = (officers: readonly Officer[], { memberCap, teamCap }: TeamsRule): readonly Officer[] =>
  officers.map((officer) => ({ ...officer, cap: teamsWithin(officer.cap, memberCap, teamCap) }));

export type OfficersDrawn =
  | {
      readonly kind: 'assigned';
      readonly slots: readonly AssignedSlot[];
      readonly teams: Teams | null;
      /** Places that want more than their candidates can give, and who those are (spec/draw.md section 5, rule 3); none where all suffice. */
      readonly open: readonly OpenPlace[];
      readonly short: readonly string[];
    }
  /** Teams cannot be built or take all objects: known before the commitment. How many slots found nobody. */
  | { readonly kind: 'infeasible'; readonly slots: number };

export function drawOfficers(
  suite: Suite,
  commitment: { readonly demand: readonly CommittedNeed[]; readonly teams: TeamsRule | null },
  seed: Uint8Array,
  objects: readonly AssignObject[],
  officers: readonly OfficerRecord[],
  recusals: readonly Recusal[],
): OfficersDrawn {
  const { teams } = commitment;
  const input = {
    suite,
    seed,
    objects,
    demand: demandOf(commitment.demand),
    officers: officers.map(officerOf),
    recusals: recusals.map((one) => [one.object, one.officer] as const),
  };
  if (teams === null) {
    const assigned = assign(input);
    return assigned.kind === 'assigned' ? { ...assigned, teams: null, open: [], short: [] } : withoutShort(input);
  }
  const made = assignTeams({ ...input, ...teams, officers: joiners(input.officers, teams) });
  if (made.kind === 'infeasible')
    return { kind: 'infeasible', slots: made.shortage.of === 'members' ? made.shortage.violator.slots.length : 1 };
  const members = membersOf(teamCodes(teams.count), made.built);
  return { kind: 'assigned', slots: teamSlots(input.demand, members, made.deals), teams: made, open: [], short: [] };
}

/** All places but those of the smallest set that wants too much, drawn as if nobody had held one yet (rule 9). */
function withoutShort(input: AssignInput): OfficersDrawn {
  const { suite, seed, objects, demand, officers, recusals } = input;
  const { filled, open, short } = refill({
    ...{ suite, seed, objects, demand, officers, recusals },
    keyOf: (object, slot) => th(suite, 'DR1/slot', seed, utf8(object), u32(slot)),
    places: objects.flatMap(({ id }) => demand.map((_, slot) => ({ object: id, slot }))),
    ...{ standing: [], stoodIn: null, dealing: null },
  });
  const slots = filled.map(({ substitute: _, ...row }) => ({ ...row, need: at(demand, row.slot) }));
  return { kind: 'assigned', slots, teams: null, open, short };
}

export const skippedDocument = (skipped: Skips): Json =>
  'ids' in skipped ? [...skipped.ids] : { count: skipped.count, digest: toHex(skipped.digest) };

/** `built`: every place of every team in the order of drawing; `deals`: in the order of dealing, objects by their names in the document
 *  (spec/evidence-bundle.md section 4). */
export const teamsDocument = ({ built, deals }: Teams, nameOf: (object: string) => string): Json => ({
  built: built.map(({ object: team, slot, officer, candidates, skipped }) => ({
    ...{ team, slot, officer, candidates },
    skipped: skippedDocument(skipped),
  })),
  deals: deals.map(({ object: dealt, team, candidates, substitutes }) => ({
    ...{ object: nameOf(dealt), team, candidates },
    substitutes: substitutes.map(({ slot, officer, candidates: of }) => ({ slot, officer, candidates: of })),
  })),
});
