// The only place that tells the time. Instants are UTC; a date is the calendar day in Asia/Shanghai, which has had one offset since 1991.

export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that tests set; it stands still until moved. */
export function testClock(start: string): Clock & { set(instant: string): void; pass(milliseconds: number): void } {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    set: (instant) => {
      at = new Date(instant).getTime();
    },
    pass: (milliseconds) => {
      at += milliseconds;
    },
  };
}

const EIGHT_HOURS = 8 * 3_600_000;

/** The day in Asia/Shanghai, YYYY-MM-DD. */
export const dayOf = (instant: Date): string => new Date(instant.getTime() + EIGHT_HOURS).toISOString().slice(0, 10);
