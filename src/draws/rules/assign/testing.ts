// The words of spec/draw.md section 5 taken literally, as the measure of assign.ts: for every candidate a maximum flow from scratch.
import { compareBytes, compareText, concat, lp, toHex, u8, u32, u64, utf8 } from '../../../kit/bytes.ts';
import type { Suite } from '../../../kit/hash.ts';
import type { Need, Officer } from '../../../plans/rules/demand/pool.ts';
import type { AssignInput } from './assign.ts';

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

/** Object, slot, officer, skipped, number of candidates; null when there is no complete assignment. */
export function naive(input: AssignInput) {
  const { suite } = input;
  const orderKey = th(suite, 'DR1/assign-order', input.seed);
  const ticketOf = (id: string) => suite.hash(concat(orderKey, utf8(id)));
  const objects = [...input.objects].sort((a, b) => compareBytes(ticketOf(a.id), ticketOf(b.id)));
  const open: Open[] = objects.flatMap(({ id, area, demand }) =>
    (demand ?? input.demand).map((need) => ({ object: id, need, area })),
  );
  const room = new Map(input.officers.map((w) => [w.id, w.cap]));
  const met = new Set<string>();
  const load = new Map<string, number>();
  if (mostFilled(input, open, room, met) < open.length) return null;
  const officers = [...input.officers].sort((a, b) => compareText(a.id, b.id));
  const out: [string, number, string, string[], number][] = [];
  const numbers = new Map<string, number>();
  for (const [i, slot] of open.entries()) {
    const n = numbers.get(slot.object) ?? 0;
    numbers.set(slot.object, n + 1);
    const key = th(suite, 'DR1/slot', input.seed, utf8(slot.object), u32(n));
    const rest = officers.filter(
      (w) => may(input, slot, w) && (room.get(w.id) ?? 0) > 0 && !met.has(`pair ${slot.object} ${w.id}`),
    );
    const candidates = rest.length;
    const skipped: string[] = [];
    for (let c = 0; ; c += 1) {
      const least = Math.min(...rest.map((w) => load.get(w.id) ?? 0));
      const group = rest.filter((w) => (load.get(w.id) ?? 0) === least);
      const drawn = group[naiveUniform(suite, key, c, group.length)] as Officer;
      rest.splice(rest.indexOf(drawn), 1);
      const pair = `pair ${slot.object} ${drawn.id}`;
      const roomThen = new Map(room).set(drawn.id, (room.get(drawn.id) ?? 0) - 1);
      const later = open.slice(i + 1);
      if (mostFilled(input, later, roomThen, new Set([...met, pair])) < later.length) {
        skipped.push(drawn.id);
        continue;
      }
      room.set(drawn.id, (room.get(drawn.id) ?? 0) - 1);
      load.set(drawn.id, (load.get(drawn.id) ?? 0) + 1);
      met.add(pair);
      out.push([slot.object, n, drawn.id, skipped, candidates]);
      break;
    }
  }
  return out;
}
