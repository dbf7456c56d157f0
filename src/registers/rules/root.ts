// What the daily root of a register stands over (spec/draw.md section 2; R7): of every unit, in the order of ids, the fields that a draw looks at.
// What no public list may tell, as the class of a firm (P8), is bound by the salt alone. And which days are owed a root.
import { type Bytes, concat, lp, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';

export const REGISTERS = ['registers.subject', 'registers.inspector', 'registers.carrier'] as const;
export type RegisterName = (typeof REGISTERS)[number];

/** The fields of one unit that a draw looks at, by name. */
export type Stand = { readonly [field: string]: string | boolean | readonly string[] | null };

/** LP(id) ‖ LP(JCS of the fields) ‖ LP(salt). */
export const registerLeaf = (id: string, stand: string, salt: Uint8Array): Bytes =>
  concat(lp(utf8(id)), lp(utf8(stand)), lp(salt));

/** What the salt of a unit is the keyed hash of: nobody without the key can try classes until one fits. */
export const saltMessage = (register: RegisterName, id: string, closed: string): Bytes =>
  concat(lp(utf8(register)), lp(utf8(id)), lp(utf8(closed)));

/** `from` null: added since the root. `to` null: no longer there. */
export type RegisterChange = { readonly id: string; readonly from: Stand | null; readonly to: Stand | null };

export const changeText = ({ id, from, to }: RegisterChange): string => canonicalJson({ from, id, to });

const DAY_MS = 86_400_000;
/** Whoever wrote before midnight has committed by then. */
const SETTLED_MS = 3_600_000;
/** A server that stood still longer leaves gaps, which the page shows. */
const CAUGHT_UP_DAYS = 31;

const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const dayBefore = (day: string): string => dayAfter(day, -1);

/** The first instant after a day of the calendar in Asia/Shanghai, in milliseconds since 1970. */
export const endOf = (day: string): number => startOf(day) + DAY_MS;

/** Logged later than on the day after. */
export const isLate = (day: string, at: Date): boolean => at.getTime() > endOf(day) + DAY_MS;

/** The days whose roots are due, oldest first: those after the last one, or the last day that is over where there is none yet. `today` in Asia/Shanghai. */
export function dueDays(last: string | null, today: string, now: Date): readonly string[] {
  const over = now.getTime() >= startOf(today) + SETTLED_MS ? dayAfter(today, -1) : dayAfter(today, -2);
  const earliest = dayAfter(over, 1 - CAUGHT_UP_DAYS);
  const days: string[] = [];
  for (let day = last === null ? over : dayAfter(last, 1); day <= over; day = dayAfter(day, 1))
    if (day >= earliest) days.push(day);
  return days;
}

/** The days between the first and the last root that have none. `days` ascend. */
export function missingDays(days: readonly string[]): readonly string[] {
  const known = new Set(days);
  const missing: string[] = [];
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return missing;
  for (let day = first; day < last; day = dayAfter(day, 1)) if (!known.has(day)) missing.push(day);
  return missing;
}
