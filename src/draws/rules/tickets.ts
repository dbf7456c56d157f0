// The order of tickets (spec/draw.md sections 1 and 4): who has the smallest T(K, id) comes first. Tickets do not depend on who else is in
// the list, so a list may be merged or shrink and the others keep their order.
import { compareBytes } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import type { Units } from './units.ts';

const PREFIX_BYTES = 6;

/** The first 48 bits of a ticket as a number: enough to order nearly all, exact in a double. */
function prefixOf(ticket: Uint8Array): number {
  let prefix = 0;
  for (let i = 0; i < PREFIX_BYTES; i += 1) prefix = prefix * 256 + (ticket[i] ?? 0);
  return prefix;
}

/** T(K, ·) of one key: the message is laid out once and only the unit's part rewritten. */
function tickets(suite: Suite, key: Uint8Array, units: Units): (position: number) => Uint8Array {
  let message = new Uint8Array(key.length + 64);
  message.set(key);
  return (position) => {
    const unit = units.key(position);
    const end = key.length + unit.length;
    if (end > message.length) {
      message = new Uint8Array(end);
      message.set(key);
    }
    message.set(unit, key.length);
    return suite.hash(message.subarray(0, end));
  };
}

/**
 * The `m` positions with the smallest tickets under `key`, ascending; all of them where there are fewer. `among` says which positions
 * take part (default: all). Equal tickets stand by the unit's bytes.
 */
export function smallestTickets(
  suite: Suite,
  key: Uint8Array,
  units: Units,
  m: number,
  among: (position: number) => boolean = () => true,
): Uint32Array {
  const ticketOf = tickets(suite, key, units);
  const prefixes = new Float64Array(units.size);
  const positions = new Uint32Array(units.size);
  let size = 0;
  for (let position = 0; position < units.size; position += 1) {
    if (!among(position)) continue;
    prefixes[position] = prefixOf(ticketOf(position));
    positions[size] = position;
    size += 1;
  }
  const order = (a: number, b: number): number =>
    (prefixes[a] ?? 0) - (prefixes[b] ?? 0) ||
    compareBytes(ticketOf(a), ticketOf(b)) ||
    compareBytes(units.key(a), units.key(b));
  const taking = positions.subarray(0, size);
  return smallest(taking, prefixes, m).sort(order).slice(0, m);
}

/** Those of `positions` whose prefix is at most the m-th smallest: m of them, and any that tie with the last. */
function smallest(positions: Uint32Array, prefixes: Float64Array, m: number): Uint32Array {
  if (m >= positions.length) return positions;
  if (m === 0) return new Uint32Array(0);
  const sorted = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 1) sorted[i] = prefixes[positions[i] ?? 0] ?? 0;
  sorted.sort();
  const limit = sorted[m - 1] ?? 0;
  return positions.filter((position) => (prefixes[position] ?? 0) <= limit);
}
