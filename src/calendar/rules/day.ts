// Days of the calendar as texts YYYY-MM-DD and as numbers since 1970: a day has no time zone, so nothing here asks for one.
const DAY_MS = 86_400_000;
const WEEK = 7;
const THURSDAY = 4;

/** Days since 1970 of a day; NaN where the text is none. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** 1970-01-01 was a Thursday. */
export const isWeekend = (day: number): boolean => [0, 6].includes((day + THURSDAY) % WEEK);

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && dayText(dayNumber(text)) === text;
