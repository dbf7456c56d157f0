// The order of tickets (spec/draw.md sections 1 and 4): who has the smallest T(K, id) comes first. Tickets do not depend on who else is in
// the list, so a list may be merged or shrink and the others keep their order.
import { compareBytes } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import type { Units } from './units.ts';

const PREFIX_BYTES = 6;
/** Integers of so many bits are exact in a double. */
const EXACT_BITS = 53;

/** The first 48 bits of a ticket as a number. */
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
 *
 * The beginning of each ticket and its position make one number below 2^53, and numbers are sorted several times as fast as anything that has
 * to ask how two of them compare. Those that begin alike are then put right by their whole tickets: of a million about two hundred.
 */
export function smallestTickets(
  suite: Suite,
  key: Uint8Array,
  units: Units,
  m: number,
  among: (position: number) => boolean = () => true,
): Uint32Array {
  // A stratum without a reserve asks for none of them: a million hashes for nothing.
  if (m === 0) return new Uint32Array(0);
  const ticketOf = tickets(suite, key, units);
  let places = 1;
  let beginnings = 2 ** EXACT_BITS;
  while (places < units.size) {
    places *= 2;
    beginnings /= 2;
  }
  const cut = Math.max(1, 2 ** (8 * PREFIX_BYTES) / beginnings);
  const numbers = new Float64Array(units.size);
  let size = 0;
  for (let position = 0; position < units.size; position += 1) {
    if (!among(position)) continue;
    numbers[size] = Math.floor(prefixOf(ticketOf(position)) / cut) * places + position;
    size += 1;
  }
  const sorted = numbers.subarray(0, size).sort();
  const beginning = (i: number): number => Math.floor((sorted[i] ?? 0) / places);
  const taken = Math.min(m, size);
  let end = taken;
  while (end > 0 && end < size && beginning(end) === beginning(end - 1)) end += 1;
  const order = Uint32Array.from(sorted.subarray(0, end), (number) => number % places);
  const whole = (a: number, b: number): number =>
    compareBytes(ticketOf(a), ticketOf(b)) || compareBytes(units.key(a), units.key(b));
  for (let from = 0; from < end; ) {
    let until = from + 1;
    while (until < end && beginning(until) === beginning(from)) until += 1;
    if (until - from > 1) order.subarray(from, until).sort(whole);
    from = until;
  }
  return order.slice(0, taken);
}
