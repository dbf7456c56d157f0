// Joint inspections, teams first (R35; spec/draw.md section 5, rule 7): the teams are drawn before anybody knows who will visit whom,
// then objects are dealt to them. Who is recused for an object, or does not serve its area, is substituted for that object alone.
import { assert } from '../../../kit/assert.ts';
import { u32, utf8 } from '../../../kit/bytes.ts';
import type { Suite } from '../../../kit/hash.ts';
import { at, int } from '../../../plans/rules/demand/cells.ts';
import { fits, makePool, type Pool, recusedBy } from '../../../plans/rules/demand/pool.ts';
import type { Violator } from '../../../plans/rules/demand/shortage.ts';
import { th, uniformSmall } from '../primitives.ts';
import { type AssignedSlot, type AssignInput, assignInOrder, assignOrder, LISTED_SKIPS } from './assign.ts';

/** `officers[].cap` is the number of teams that each may join. */
export type TeamsInput = AssignInput & { readonly count: number; readonly teamCap: number };

export type Substitute = {
  readonly slot: number;
  readonly officer: string;
  /** Who met rule 7, whatever their substitutions so far. */
  readonly candidates: number;
};

export type Deal = {
  readonly object: string;
  readonly team: string;
  /** Teams that still had room. */
  readonly candidates: number;
  readonly substitutes: readonly Substitute[];
  /** Slots whose member may not come and for which nobody can stand in. */
  readonly open: readonly number[];
};

/** `built`: `object` is the code of the team. */
export type Teams = { readonly built: readonly AssignedSlot[]; readonly deals: readonly Deal[] };

/** What there is too little of: people for the teams, room in the teams, or anybody to substitute in one slot of one object. */
export type TeamShortage =
  | { readonly of: 'members'; readonly violator: Violator }
  | { readonly of: 'room'; readonly objects: number; readonly places: number }
  | { readonly of: 'substitutes'; readonly object: string; readonly slot: number };

export type TeamAssignment =
  | ({ readonly kind: 'assigned' } & Teams)
  | { readonly kind: 'infeasible'; readonly shortage: TeamShortage };

/** T001 …, padded to three digits, or to as many as the last code has. */
export const teamCodes = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `T${String(i + 1).padStart(Math.max(3, String(count).length), '0')}`);

/** How many teams an officer may join: no more than his cap of objects allows when each of them fills up. */
export const teamsWithin = (cap: number, memberCap: number, teamCap: number): number =>
  Math.min(memberCap, Math.floor(cap / teamCap));

export function assignTeams(input: TeamsInput, listed = LISTED_SKIPS): TeamAssignment {
  const { suite, seed, demand, officers, count, teamCap } = input;
  if (count * teamCap < input.objects.length)
    return short({ of: 'room', objects: input.objects.length, places: count * teamCap });
  const codes = teamCodes(count);
  const teams = { suite, seed, demand, officers, objects: codes.map((id) => ({ id })), recusals: [] };
  const built = assignInOrder(teams, 'DR1/team-slot', listed);
  if (built.kind === 'infeasible') return short({ of: 'members', violator: built.violator });
  const deals = deal(input, membersOf(codes, built.slots), new Map(), new Map());
  const lack = deals.find(({ open }) => open.length > 0);
  if (lack !== undefined) return short({ of: 'substitutes', object: lack.object, slot: at(lack.open, 0) });
  return { kind: 'assigned', built: built.slots, deals };
}

const short = (shortage: TeamShortage): TeamAssignment => ({ kind: 'infeasible', shortage });

/** Code → officers by slot, the codes in their order. */
export type Members = ReadonlyMap<string, readonly string[]>;

export function membersOf(
  codes: readonly string[],
  built: readonly { readonly object: string; readonly officer: string }[],
): Members {
  const members = new Map(codes.map((code) => [code, [] as string[]]));
  for (const { object, officer } of built) members.get(object)?.push(officer);
  return members;
}

/** Deals objects to teams that hold `held` already, and substitutes for whoever may not come, each having stood in `stoodIn` times. */
export function deal(
  input: AssignInput & { readonly teamCap: number },
  members: Members,
  held: ReadonlyMap<string, number>,
  stoodIn: ReadonlyMap<string, number>,
): readonly Deal[] {
  const { suite, seed, teamCap } = input;
  const codes = [...members.keys()];
  const pool = makePool(
    assignOrder(suite, seed, input.objects).map((object) => ({ ...object, demand: input.demand })),
    input.demand,
    input.officers,
    input.recusals,
  );
  const numberOf = new Map(pool.officers.map(({ id }, w) => [id, w]));
  const substitutions = Int32Array.from(pool.officers, ({ id }) => stoodIn.get(id) ?? 0);
  const load = Int32Array.from(codes, (code) => held.get(code) ?? 0);
  const deals: Deal[] = [];
  for (const [o, { id }] of pool.objects.entries()) {
    const open = codes.map((_, t) => t).filter((t) => int(load, t) < teamCap);
    const t = fewest(suite, th(suite, 'DR1/deal', seed, utf8(id)), open, load);
    load[t] = int(load, t) + 1;
    const team = at(codes, t);
    const people = (members.get(team) ?? []).map((member) => numberOf.get(member) ?? -1);
    deals.push({
      object: id,
      team,
      candidates: open.length,
      ...substitute(suite, seed, pool, o, people, substitutions),
    });
  }
  return deals;
}

/** Of the group that has the smallest number so far, the one at U(K, 0, size). */
export function fewest(suite: Suite, key: Uint8Array, candidates: readonly number[], numbers: Int32Array): number {
  const least = candidates.reduce((sum, w) => Math.min(sum, int(numbers, w)), Number.MAX_SAFE_INTEGER);
  const group = candidates.filter((w) => int(numbers, w) === least);
  assert(group.length > 0, 'somebody is a candidate');
  return at(group, uniformSmall(suite, key, 0, group.length).value);
}

/** Replaces, for object o alone, the members who may not come: recused, of another area, or no longer in the pool (below 0). */
function substitute(
  suite: Suite,
  seed: Uint8Array,
  pool: Pool,
  o: number,
  people: readonly number[],
  substitutions: Int32Array,
): Pick<Deal, 'substitutes' | 'open'> {
  const first = int(pool.firstSlot, o);
  const recused = recusedBy(pool, first);
  const may = (n: number, w: number) => w >= 0 && fits(pool, first + n, w) && !recused.includes(w);
  const present = new Set(people);
  const substitutes: Substitute[] = [];
  const open: number[] = [];
  for (const [n, member] of people.entries()) {
    if (may(n, member)) continue;
    const candidates = pool.officers.map((_, w) => w).filter((w) => may(n, w) && !present.has(w));
    if (candidates.length === 0) {
      open.push(n);
      continue;
    }
    const key = th(suite, 'DR1/substitute', seed, utf8(at(pool.objects, o).id), u32(n));
    const w = fewest(suite, key, candidates, substitutions);
    substitutions[w] = int(substitutions, w) + 1;
    present.add(w);
    substitutes.push({ slot: n, officer: at(pool.officers, w).id, candidates: candidates.length });
  }
  return { substitutes, open };
}

/** Who goes to each object in the end, in the order of dealing: what later steps (exceptions, pages) start from. */
export function teamSlots(
  demand: AssignInput['demand'],
  members: Members,
  deals: readonly Deal[],
): readonly AssignedSlot[] {
  return deals.flatMap(({ object, team, candidates, substitutes, open }) =>
    demand.flatMap((need, slot) => {
      if (open.includes(slot)) return [];
      const instead = substitutes.find((one) => one.slot === slot);
      return {
        object,
        slot,
        need,
        officer: instead?.officer ?? at(members.get(team) ?? [], slot),
        skipped: { ids: [] },
        candidates: instead?.candidates ?? candidates,
      };
    }),
  );
}
