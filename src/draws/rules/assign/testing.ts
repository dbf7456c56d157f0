// The words of spec/draw.md section 5 taken literally, as the measure of assign.ts: for every candidate a maximum flow from scratch.
import { compareBytes, compareText, concat, lp, toHex, u8, u32, u64, utf8 } from '../../../kit/bytes.ts';
import type { Suite } from '../../../kit/hash.ts';
import type { Need, Officer } from '../../../plans/rules/demand/pool.ts';
import type { AssignInput } from './assign.ts';
import type { RefillInput } from './refill.ts';

export type Open = { readonly object: string; readonly need: Need; readonly area: string | undefined };

export const th = (suite: Suite, tag: string, ...parts: Uint8Array[]) =>
  suite.hash(concat(lp(utf8(tag)), ...parts.map(lp)));

function naiveUniform(suite: Suite, key: Uint8Array, counter: number, n: number): number {
  for (let a = 0; a < 256; a += 1) {
    const r = BigInt(`0x${toHex(suite.hash(concat(key, u64(counter), u8(a))).slice(0, 8))}`);
    if (r < 2n ** 64n - (2n ** 64n % BigInt(n))) return Number(r % BigInt(n));
  }
  throw new Error('rejected');
}

export const may = (input: AssignInput, { object, need, area }: Open, w: Officer): boolean =>
  w.department === need.department &&
  w.roles.includes(need.role) &&
  (need.specialty === undefined || (w.specialties ?? []).includes(need.specialty)) &&
  (area === undefined || w.areas === undefined || w.areas.includes(area)) &&
  !input.recusals.some(([o, who]) => o === object && who === w.id);

/** Size of the largest assignment of `open`, by unit augmentation over an explicit residual graph of pairs and officers. */
export function mostFilled(
  input: AssignInput,
  open: readonly Open[],
  room: ReadonlyMap<string, number>,
  met: ReadonlySet<string>,
) {
  const edges = new Map<string, Map<string, number>>();
  const link = (from: string, to: string, capacity: number) => {
    edges.set(from, (edges.get(from) ?? new Map()).set(to, capacity));
    const back = edges.get(to) ?? new Map<string, number>();
    edges.set(to, back.set(from, back.get(from) ?? 0));
  };
  for (const w of input.officers) link(`officer ${w.id}`, 'sink', room.get(w.id) ?? 0);
  for (const [i, slot] of open.entries()) {
    link('source', `slot ${i}`, 1);
    for (const w of input.officers) {
      const pair = `pair ${slot.object} ${w.id}`;
      if (met.has(pair) || !may(input, slot, w)) continue;
      link(`slot ${i}`, pair, 1);
      link(pair, `officer ${w.id}`, 1);
    }
  }
  const push = (at: string, seen: Set<string>): boolean => {
    if (at === 'sink') return true;
    seen.add(at);
    for (const [to, capacity] of edges.get(at) ?? []) {
      if (capacity < 1 || seen.has(to) || !push(to, seen)) continue;
      edges.get(at)?.set(to, capacity - 1);
      edges.get(to)?.set(at, (edges.get(to)?.get(at) ?? 0) + 1);
      return true;
    }
    return false;
  };
  let filled = 0;
  while (push('source', new Set())) filled += 1;
  return filled;
}

type Place = Open & { readonly slot: number };
/** What is left to everybody, who meets whom already, and how much everybody has. */
type State = { readonly room: Map<string, number>; readonly met: Set<string>; readonly load: Map<string, number> };
const pairOf = (object: string, officer: string): string => `pair ${object} ${officer}`;

const inOrder = <T extends { readonly id: string }>(
  { suite, seed }: Pick<AssignInput, 'suite' | 'seed'>,
  objects: readonly T[],
): T[] => {
  const orderKey = th(suite, 'DR1/assign-order', seed);
  const ticketOf = (id: string) => suite.hash(concat(orderKey, utf8(id)));
  return [...objects].sort((a, b) => compareBytes(ticketOf(a.id), ticketOf(b.id)));
};

/** Rule 2, place after place: object, slot, officer, skipped, number of candidates. */
function drawNaively(
  input: AssignInput,
  open: readonly Place[],
  keyOf: (object: string, slot: number) => Uint8Array,
  { room, met, load }: State,
) {
  const officers = [...input.officers].sort((a, b) => compareText(a.id, b.id));
  const out: [string, number, string, string[], number][] = [];
  for (const [i, place] of open.entries()) {
    const key = keyOf(place.object, place.slot);
    const rest = officers.filter(
      (w) => may(input, place, w) && (room.get(w.id) ?? 0) > 0 && !met.has(pairOf(place.object, w.id)),
    );
    const candidates = rest.length;
    const skipped: string[] = [];
    for (let c = 0; ; c += 1) {
      const least = Math.min(...rest.map((w) => load.get(w.id) ?? 0));
      const group = rest.filter((w) => (load.get(w.id) ?? 0) === least);
      const drawn = group[naiveUniform(input.suite, key, c, group.length)] as Officer;
      rest.splice(rest.indexOf(drawn), 1);
      const pair = pairOf(place.object, drawn.id);
      const roomThen = new Map(room).set(drawn.id, (room.get(drawn.id) ?? 0) - 1);
      const later = open.slice(i + 1);
      if (mostFilled(input, later, roomThen, new Set([...met, pair])) < later.length) {
        skipped.push(drawn.id);
        continue;
      }
      room.set(drawn.id, (room.get(drawn.id) ?? 0) - 1);
      load.set(drawn.id, (load.get(drawn.id) ?? 0) + 1);
      met.add(pair);
      out.push([place.object, place.slot, drawn.id, skipped, candidates]);
      break;
    }
  }
  return out;
}

/** As `drawNaively`; null when there is no complete assignment. */
export function naive(input: AssignInput) {
  const { suite } = input;
  const open = inOrder(input, input.objects).flatMap(({ id, area, demand }) =>
    (demand ?? input.demand).map((need, slot) => ({ object: id, need, area, slot })),
  );
  const room = new Map(input.officers.map((w) => [w.id, w.cap]));
  if (mostFilled(input, open, room, new Set()) < open.length) return null;
  const keyOf = (object: string, slot: number) => th(suite, 'DR1/slot', input.seed, utf8(object), u32(slot));
  return drawNaively(input, open, keyOf, { room, met: new Set(), load: new Map() });
}

/** Rule 9 by trying every set of places: those that stay open, who is short of them, and the others drawn without these. */
export function naiveRefill({ places, standing, keyOf, ...input }: RefillInput) {
  const of: AssignInput = { ...input, objects: [...input.objects] };
  const load = new Map<string, number>();
  for (const { officer } of standing) load.set(officer, (load.get(officer) ?? 0) + 1);
  const met = new Set(standing.map(({ object, officer }) => pairOf(object, officer)));
  const room = new Map(input.officers.map((w) => [w.id, Math.max(0, w.cap - (load.get(w.id) ?? 0))]));
  const open: Place[] = inOrder(input, input.objects).flatMap(({ id, area }) =>
    places
      .filter(({ object }) => object === id)
      .sort((a, b) => a.slot - b.slot)
      .map(({ slot }) => ({ object: id, slot, area, need: input.demand[slot] as Need })),
  );
  const takes = (place: Open, w: Officer) => may(of, place, w) && !met.has(pairOf(place.object, w.id));
  /** More places than all who could take any of them can give: at each object each comes once. */
  const lackOf = (set: readonly Place[]) =>
    set.length -
    input.officers.reduce((sum, w) => {
      const objects = new Set(set.filter((place) => takes(place, w)).map(({ object }) => object));
      return sum + Math.min(room.get(w.id) ?? 0, objects.size);
    }, 0);
  const short = new Set<string>();
  let wanted = open;
  for (;;) {
    const sets = Array.from({ length: 2 ** wanted.length }, (_, bits) =>
      wanted.filter((_, i) => (bits >> i) % 2 === 1),
    );
    const most = Math.max(...sets.map(lackOf));
    if (most === 0) break;
    // The smallest of the sets that lack most: it lies in all of them. Whoever could take any of it is left to it, and the rest is tried without.
    const lacking = wanted.filter((place) => sets.every((set) => lackOf(set) < most || set.includes(place)));
    for (const w of input.officers) if (lacking.some((place) => takes(place, w))) short.add(w.id);
    for (const id of short) room.set(id, 0);
    wanted = wanted.filter((place) => !lacking.includes(place));
  }
  return {
    filled: drawNaively(of, wanted, keyOf, { room, met, load }),
    open: open.filter((place) => !wanted.includes(place)).map(({ object, slot }) => ({ object, slot })),
    short: [...short].sort(compareText),
  };
}
