// Places that lost their inspector after the draw are drawn again (spec/draw.md section 5, rules 9 and 10; R5, R7): the same order, the same
// equal shares, the same look-ahead as at first, over what everybody holds by then. Where not all can be filled, the places that want more than
// their candidates can give stay open and are published; all others are filled.
import { type Bytes, compareText } from '../../../kit/bytes.ts';
import type { Suite } from '../../../kit/hash.ts';
import { int } from '../../../plans/rules/demand/cells.ts';
import { startPlan } from '../../../plans/rules/demand/plan-start.ts';
import {
  type AssignObject,
  fits,
  makePool,
  type Need,
  type Officer,
  recusedBy,
} from '../../../plans/rules/demand/pool.ts';
import { violatorOf } from '../../../plans/rules/demand/shortage.ts';
import { type AssignedSlot, assignOrder, drawSlots, LISTED_SKIPS } from './assign.ts';
import { startLoads } from './load.ts';
import { deal, fewest, type Members, teamSlots } from './teams.ts';

export type OpenPlace = { readonly object: string; readonly slot: number };

export type RefillInput = {
  readonly suite: Suite;
  /** Orders the objects: S, or S' where the pool was amended. */
  readonly seed: Uint8Array;
  readonly keyOf: (object: string, slot: number) => Bytes;
  readonly places: readonly OpenPlace[];
  /** Every object with an open place. */
  readonly objects: readonly Omit<AssignObject, 'demand'>[];
  /** Of every object, by slot. */
  readonly demand: readonly Need[];
  /** Who may come at all: those who withdrew from the whole draw are not among them. Caps as committed. */
  readonly officers: readonly Officer[];
  /** Nobody comes to an object for which he is recused, by then. */
  readonly recusals: readonly (readonly [object: string, officer: string])[];
  /** Who stands at which object now, the open places apart. */
  readonly standing: readonly { readonly object: string; readonly officer: string }[];
  /** Of a draw that drew teams first, how often each has stood in; null: slot by slot. */
  readonly stoodIn: ReadonlyMap<string, number> | null;
  /** New objects of such a draw: dealt to the teams, each of which holds so many objects already. */
  readonly dealing: Dealing | null;
};

export type Dealing = {
  readonly members: Members;
  readonly held: ReadonlyMap<string, number>;
  readonly teamCap: number;
};

/** `substitute`: he stands in for a member of the team that goes there (rule 7). */
export type FilledPlace = Omit<AssignedSlot, 'need'> & { readonly substitute: boolean };

export type Refill = {
  readonly filled: readonly FilledPlace[];
  /** In the order of drawing. */
  readonly open: readonly OpenPlace[];
  /** Everybody who could take any of the open places, and has no room for all of them; by id bytes. */
  readonly short: readonly string[];
  /** Object → team, of objects that were dealt. */
  readonly teams: ReadonlyMap<string, string>;
};

const NO_TEAMS: Refill['teams'] = new Map();

export function refill(input: RefillInput, listed = LISTED_SKIPS): Refill {
  if (input.dealing !== null) return dealPlaces(input, input.dealing);
  const slotsOf = Map.groupBy(input.places, ({ object }) => object);
  const ordered = assignOrder(
    input.suite,
    input.seed,
    input.objects.filter(({ id }) => slotsOf.has(id)),
  );
  const places = ordered.flatMap((object) =>
    (slotsOf.get(object.id) ?? []).map(({ slot }) => ({ object, slot })).sort((a, b) => a.slot - b.slot),
  );
  return input.stoodIn === null ? drawPlaces(input, places, listed) : substitutePlaces(input, places, input.stoodIn);
}

type Place = { readonly object: Omit<AssignObject, 'demand'>; readonly slot: number };

/** Nobody comes twice to one object. */
const barredFrom = ({ recusals, standing }: RefillInput) => [
  ...recusals,
  ...standing.map(({ object, officer }) => [object, officer] as const),
];

function drawPlaces(input: RefillInput, places: readonly Place[], listed: number): Refill {
  const load = new Map<string, number>();
  for (const { officer } of input.standing) load.set(officer, (load.get(officer) ?? 0) + 1);
  const left = ({ id, cap }: Officer) => Math.max(0, cap - (load.get(id) ?? 0));
  const poolOf = (asked: readonly Place[], reserved: ReadonlySet<string>) =>
    makePool(
      [...Map.groupBy(asked, ({ object }) => object)].map(([object, of]) => ({
        ...object,
        demand: of.map(({ slot }) => needOf(input, slot)),
      })),
      [],
      input.officers.map((officer) => ({ ...officer, cap: reserved.has(officer.id) ? 0 : left(officer) })),
      barredFrom(input),
    );
  // Those whom the open places could have are left to them: the places beside them are filled without, and where that leaves some of these without
  // anybody, they stay open as well.
  const short = new Set<string>();
  let wanted = places;
  let pool = poolOf(wanted, short);
  let start = startPlan(pool);
  while (start.lacking.length > 0) {
    for (const officer of violatorOf(pool, start.lacking).officers) short.add(officer);
    const missing = new Set(start.lacking);
    wanted = wanted.filter((_, i) => !missing.has(i));
    pool = poolOf(wanted, short);
    start = startPlan(pool);
  }
  const loads = startLoads(
    pool,
    pool.officers.map(({ id }) => load.get(id) ?? 0),
  );
  const numbers = Map.groupBy(wanted, ({ object }) => object.id);
  const slotAt = (object: string, n: number) => numbers.get(object)?.[n]?.slot ?? 0;
  const { suite, keyOf } = input;
  const drawn = drawSlots(suite, (object, n) => keyOf(object, slotAt(object, n)), start.plan, loads, [], listed);
  return {
    filled: drawn.map(({ need: _, slot, ...row }) => ({
      ...row,
      slot: slotAt(row.object, slot),
      substitute: false,
    })),
    open: places.filter((place) => !wanted.includes(place)).map(({ object, slot }) => ({ object: object.id, slot })),
    short: [...short].sort(compareText),
    teams: NO_TEAMS,
  };
}

/** Whole objects, which the teams take on (rule 7): whoever may not come, or has withdrawn, is substituted. */
function dealPlaces(input: RefillInput, { members, held, teamCap }: Dealing): Refill {
  const { suite, seed, demand, officers, recusals } = input;
  const named = new Set(input.places.map(({ object }) => object));
  const objects = input.objects.filter(({ id }) => named.has(id));
  const deals = deal(
    { suite, seed, demand, objects, officers, recusals, teamCap },
    members,
    held,
    input.stoodIn ?? new Map(),
  );
  const instead = new Set(
    deals.flatMap(({ object, substitutes }) => substitutes.map(({ slot }) => JSON.stringify([object, slot]))),
  );
  return {
    filled: teamSlots(demand, members, deals).map(({ need: _, ...row }) => ({
      ...row,
      substitute: instead.has(JSON.stringify([row.object, row.slot])),
    })),
    open: deals.flatMap(({ object, open }) => open.map((slot) => ({ object, slot }))),
    short: [],
    teams: new Map(deals.map(({ object, team }) => [object, team])),
  };
}

const needOf = ({ demand }: RefillInput, slot: number): Need => demand[slot] ?? { department: '', role: '' };

/** Where teams were drawn first, as a member is substituted for one object: whoever stood in least, caps apart (rule 7). */
function substitutePlaces(input: RefillInput, places: readonly Place[], stoodIn: ReadonlyMap<string, number>): Refill {
  const { suite, keyOf, demand, officers } = input;
  const objects = [...new Set(places.map(({ object }) => object))].map((object) => ({ ...object, demand }));
  const pool = makePool(objects, demand, officers, barredFrom(input));
  const numbers = Int32Array.from(pool.officers, ({ id }) => stoodIn.get(id) ?? 0);
  const present = new Map(objects.map(({ id }) => [id, new Set<number>()]));
  const index = new Map(objects.map(({ id }, o) => [id, int(pool.firstSlot, o)]));
  const filled: FilledPlace[] = [];
  const open: OpenPlace[] = [];
  for (const {
    object: { id },
    slot,
  } of places) {
    const first = (index.get(id) ?? 0) + slot;
    const here = present.get(id) ?? new Set<number>();
    const barred = new Set([...recusedBy(pool, first), ...here]);
    const candidates = pool.officers.map((_, w) => w).filter((w) => fits(pool, first, w) && !barred.has(w));
    if (candidates.length === 0) {
      open.push({ object: id, slot });
      continue;
    }
    const w = fewest(suite, keyOf(id, slot), candidates, numbers);
    numbers[w] = int(numbers, w) + 1;
    here.add(w);
    const officer = pool.officers[w]?.id ?? '';
    filled.push({ object: id, slot, officer, skipped: { ids: [] }, candidates: candidates.length, substitute: true });
  }
  return { filled, open, short: [], teams: NO_TEAMS };
}
