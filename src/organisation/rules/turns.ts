// How requests are limited (P11): so many in a minute by one address, session or key. A server takes them in lots from the table that all servers
// share, so that most requests cost no message to the database and the limit holds for all servers together.

/** Whose turns a request takes (src/platform/http/session.ts). */
export type TurnKind = 'public' | 'sign-in' | 'session' | 'key';

const MINUTE = 60_000;

/** The first millisecond of the minute. */
export const minuteOf = (at: Date): number => Math.floor(at.getTime() / MINUTE) * MINUTE;

/** Seconds until the next minute, at least one. */
export const secondsLeft = (at: Date): number => Math.max(1, Math.ceil((minuteOf(at) + MINUTE - at.getTime()) / 1000));

/** How many are taken at once. A twentieth: what a second server cannot use of it is no more than that. */
export const lotOf = (limit: number): number => Math.max(1, Math.floor(limit / 20));

/** Of a lot that was added to the count, how many are within the limit. */
export const granted = (takenAfter: number, lot: number, limit: number): number =>
  Math.max(0, Math.min(lot, limit - (takenAfter - lot)));
